import type { Context } from '../../context'
import { type Score, scoreAll, type Weights } from '../../domain/compare'
import { compareCriteria } from '../../domain/compare-criteria'
import { scoreCredibility } from '../../domain/credibility'
import { convertMoney, type ExchangeRate } from '../../domain/exchange'
import { UsageError } from '../../errors'
import { compareJson, compareLines, compareTable } from '../../views/catalog-compare'
import { defineCommand } from '../command'
import { loadRates, readConfig } from '../load-config'
import { resolveCredential } from '../lookup'
import { findGapsToLearn, readTerms, type Terms, type Weighed, weigh } from './weigh'

interface Request {
  texts: readonly string[]
  terms: Terms
}

export interface Comparison {
  terms: Terms
  weights: Weights
  /** False while there is no assessment: then nothing is known of what they close. */
  hasGaps: boolean
  unratedCount: number
  items: (Weighed & { score: Score })[]
  /** The user's rates that made costs comparable. */
  rates: ExchangeRate[]
  /** The table for a screen of 60 columns or more; lines elsewhere. */
  drawn: string[] | undefined
}

const most = 4

export const catalogCompare = defineCommand<Request, Comparison>({
  parse(input, context) {
    if (input.words.length < 2 || input.words.length > most) {
      throw new UsageError(`catalog compare takes 2 to ${most} credentials; ${input.words.length} named.`, {
        hint: `For example ${context.program} catalog compare pl-300 google-data-analytics`,
      })
    }
    return { texts: input.words, terms: readTerms(input, context) }
  },
  async run({ texts, terms }, context) {
    const credentials = texts.map((text) => resolveCredential(context, text))
    const ids = credentials.map(({ id }) => id)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined)
      throw new UsageError(`${twice} is named twice.`, { hint: 'Name different ones.' })
    const found = findGapsToLearn(context)
    const gaps = found?.gaps
    const weighed = weigh(credentials, terms, gaps, context)
    const weights = Object.fromEntries(
      compareCriteria.map(({ id }) => [id, Number(readConfig(context, `compare.weight.${id}`))]),
    ) as Weights
    const { costs, rates } = inOneCurrency(weighed, context)
    const scores = scoreAll(
      weighed.map(({ closed, ownership, credibility }, index) => ({
        closed,
        ownership,
        comparableCost: costs[index],
        credibility: scoreCredibility(credibility),
      })),
      weights,
      gaps !== undefined,
    )
    const items = weighed.map((entry, index) => ({ ...entry, score: scores[index] as Score }))
    const result = {
      terms,
      weights,
      hasGaps: gaps !== undefined,
      unratedCount: found?.unratedCount ?? 0,
      items,
      rates,
      drawn: undefined,
    }
    return { ...result, drawn: await draw(result, context) }
  },
  kind: 'credential-comparison',
  toJson: compareJson,
  view: (result, context) => compareLines(result, context),
})

/** The table is drawn by cli-table3, which is loaded only where there is room for it. */
async function draw(result: Comparison, context: Context): Promise<string[] | undefined> {
  const { terminal, flags } = context
  if (flags.json || terminal.isAccessible || terminal.width < 16 + result.items.length * 15) return undefined
  const { default: Table } = await import('cli-table3')
  return compareTable(result, context, (options) => new Table(options))
}

/** The costs in the currency of the first that has one, where the user's own rates say what the others are in it. */
function inOneCurrency(
  weighed: readonly Weighed[],
  context: Context,
): { costs: (number | undefined)[]; rates: ExchangeRate[] } {
  const currency = weighed.find(({ ownership }) => ownership.total !== undefined)?.ownership.total?.currency
  const known = loadRates(context)
  const used = new Set<ExchangeRate>()
  const costs = weighed.map(({ ownership: { total } }) => {
    if (total === undefined || currency === undefined) return undefined
    const converted = convertMoney(total, currency, known)
    if (converted?.rate !== undefined) used.add(converted.rate)
    return converted?.money.minor
  })
  return { costs, rates: [...used] }
}
