import type { Context } from '../../context'
import { costOf } from '../../domain/recommend/cost'
import { minutesOf } from '../../domain/recommend/problem'
import { varyLimits } from '../../domain/recommend/trade-off'
import type { TradeOffRow, Why } from '../../views/recommendation'
import { resolveCredential } from '../lookup'
import type { Demands, Searched, Searcher } from './search'

export function explainWhy(
  text: string,
  found: Searched,
  demands: Demands,
  searcher: Searcher,
  context: Context,
): Why {
  const { id, name } = resolveCredential(context, text)
  const isChosen = found.best?.set.some((candidate) => candidate.id === id) === true
  const isSearched = found.problem.candidates.some((candidate) => candidate.id === id)
  if (!isChosen && !isSearched) {
    const reason = found.leftOut.find(({ offer }) => offer.id === id)?.reason
    return { id, name, isChosen, leftOut: reason ?? 'useless', other: undefined }
  }
  const forced: Demands = isChosen
    ? { ...demands, exclude: new Set([...demands.exclude, id]), must: without(demands.must, id) }
    : { ...demands, must: new Set([...demands.must, id]) }
  return { id, name, isChosen, leftOut: undefined, other: searcher.search(forced).best }
}

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((other) => other !== id))

/** The best set for other limits; what was searched already is not searched again. */
export function compareLimits(found: Searched, demands: Demands, searcher: Searcher): TradeOffRow[] {
  const known = new Map([[keyOf(demands.limits), found.best]])
  return varyLimits(demands.limits).map((variation) => {
    const key = keyOf(variation.limits)
    if (!known.has(key)) known.set(key, searcher.search({ ...demands, limits: variation.limits }).best)
    const best = known.get(key)
    const set = best?.set ?? []
    return { ...variation, best, cost: costOf(set, found.problem.monthMinutes), minutes: minutesOf(set) }
  })
}

const keyOf = ({ cost, minutes }: Demands['limits']) => `${cost} ${minutes}`
