import type { Context } from '../../context'
import type { Portfolio } from '../../domain/portfolio'
import { cleanLine } from '../../terminal/clean'
import type { Destination } from './save'

/** What to do first. */
export function warnOfNothing(destination: Destination | undefined, { warn, program }: Context): void {
  const untouched = destination === undefined ? '' : ` ${cleanLine(destination.file)} was not written.`
  warn(`Nothing to show yet.${untouched}`)
  warn(`  Rate your skills: ${program} gap`)
  warn(`  Keep work that shows them: ${program} evidence add "what changed"`)
  warn(`  Pass what you planned: ${program} plan pass TARGET`)
}

/** What stands on the user's word, and what is left out; the document itself says neither. */
export function warnOfGaps(portfolio: Portfolio, { warn, program }: Context): void {
  const { restsOnWord, privateIds, draftIds, expiredIds } = portfolio
  if (restsOnWord.length > 0) {
    warn(`Rests on your word alone: ${restsOnWord.map(cleanLine).join(', ')}.`)
    warn(`  ${program} evidence add "what changed" backs it up; --proven-only leaves it out.`)
  }
  const [privateId] = privateIds
  if (privateId !== undefined) {
    const text =
      privateIds.length === 1
        ? 'is left out: it is from work and has no public wording.'
        : 'are left out: they are from work and have no public wording.'
    warn(`${list('E', privateIds)} ${text}`)
    warn(`  ${program} evidence edit E${privateId} --public title="..." --public result="..."`)
  }
  const [draftId] = draftIds
  if (draftId !== undefined) {
    const text = draftIds.length === 1 ? 'is left out: it is a draft.' : 'are left out: they are drafts.'
    warn(`${list('E', draftIds)} ${text} ${program} evidence edit E${draftId}`)
  }
  if (expiredIds.length > 0) {
    warn(
      `${list('A', expiredIds)} ${expiredIds.length === 1 ? 'has' : 'have'} expired and ${be(expiredIds)} left out.`,
    )
  }
}

const mostListed = 5

const be = (ids: readonly number[]) => (ids.length === 1 ? 'is' : 'are')

function list(letter: string, ids: readonly number[]): string {
  const named = ids.slice(0, mostListed).map((id) => `${letter}${id}`)
  const more = ids.length - named.length
  return named.join(', ') + (more === 0 ? '' : ` and ${more} more`)
}
