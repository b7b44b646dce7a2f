import type { Context } from '../../context'
import { parseHours } from '../../domain/duration'
import { convertMoney, type ExchangeRate } from '../../domain/exchange'
import type { GoalFit } from '../../domain/goal-fit'
import { type Money, parseMoney } from '../../domain/money'
import { monthsUntilPaid } from '../../domain/ownership'
import { UsageError } from '../../errors'
import { cleanLine } from '../../terminal/clean'
import { worthJson, worthView } from '../../views/catalog-worth'
import { type CommandInput, defineCommand, textOption } from '../command'
import { loadRates } from '../load-config'
import { resolveCredential } from '../lookup'
import { findGapsToLearn, judgeFit, readTerms, type Terms, weigh } from './weigh'

interface Request {
  text: string
  versus: string | undefined
  terms: Terms
  gain: Money | undefined
  versusGain: Money | undefined
  /** An option outside the catalogue, such as a degree, with the user's own figures. */
  other: { name: string; cost: Money | undefined; hours: number | undefined } | undefined
}

/** What one option costs and gives; all figures but those of the catalogue are the user's own. */
export interface WorthOption {
  id: string
  name: string
  cost: Money | undefined
  hours: number | undefined
  points: number | undefined
  gain: Money | undefined
  fit: GoalFit
  /** Months of the gain that pay for the cost; undefined where one of them is not known or no rate joins them. */
  paidMonths: number | undefined
  rate: ExchangeRate | undefined
}

export interface Worth {
  terms: Terms
  hasGaps: boolean
  unratedCount: number
  options: WorthOption[]
}

export const catalogWorth = defineCommand<Request, Worth>({
  parse: (input, context) => ({
    text: input.words.join(' '),
    versus: textOption(input, 'vs'),
    terms: readTerms(input, context),
    gain: readGain(input, 'gain', '--gain'),
    versusGain: readGain(input, 'vsGain', '--vs-gain'),
    other: readOther(input),
  }),
  run(request, context) {
    const found = findGapsToLearn(context)
    const gaps = found?.gaps
    const named = [
      request.text,
      ...(request.versus === undefined || request.other !== undefined ? [] : [request.versus]),
    ]
    const weighed = weigh(
      named.map((text) => resolveCredential(context, text)),
      request.terms,
      gaps,
      context,
    )
    const gains = [request.gain, request.versusGain]
    const facts = weighed.map(({ credential, ownership, points, fit }) => ({
      id: credential.id,
      name: credential.name,
      cost: ownership.total,
      hours: ownership.hours,
      points: gaps === undefined ? undefined : points,
      fit,
    }))
    const rates = loadRates(context)
    if (request.other !== undefined) {
      const fit = judgeFit(request.other, request.terms, rates, context)
      facts.push({ id: '-', ...request.other, points: undefined, fit } as (typeof facts)[number])
    }
    return {
      terms: request.terms,
      hasGaps: gaps !== undefined,
      unratedCount: found?.unratedCount ?? 0,
      options: facts.map((option, index) => judge(option, gains[index], rates)),
    }
  },
  kind: 'credential-worth',
  toJson: worthJson,
  view: (result, context: Context) => worthView(result, context),
})

function judge(
  option: Omit<WorthOption, 'gain' | 'paidMonths' | 'rate'>,
  gain: Money | undefined,
  rates: readonly ExchangeRate[],
): WorthOption {
  const { cost } = option
  const joined =
    cost === undefined || gain === undefined ? undefined : convertMoney(cost, gain.currency, rates)
  return {
    ...option,
    gain,
    paidMonths: joined === undefined || gain === undefined ? undefined : monthsUntilPaid(joined.money, gain),
    rate: joined?.rate,
  }
}

/** `150USD/month`, or a bare sum, which is a month's. */
function readGain(input: CommandInput, name: string, flag: string): Money | undefined {
  const text = textOption(input, name)
  if (text === undefined) return undefined
  const [, sum = text, period = 'month'] = /^(.*?)\s*\/\s*(month|year)$/i.exec(text.trim()) ?? []
  const gain = parseMoney(sum, flag)
  if (gain.minor <= 0)
    throw new UsageError(`${flag} "${text}" must be more than 0.`, { hint: 'For example 150USD/month.' })
  return period.toLowerCase() === 'year' ? { ...gain, minor: Math.max(Math.round(gain.minor / 12), 1) } : gain
}

/** With a cost or hours of its own, --vs names something outside the catalogue. */
function readOther(input: CommandInput): Request['other'] {
  const cost = textOption(input, 'vsCost')
  const hours = textOption(input, 'vsHours')
  if (cost === undefined && hours === undefined) return undefined
  return {
    name: cleanLine(textOption(input, 'vs') ?? 'the other option'),
    cost: cost === undefined ? undefined : parseMoney(cost, '--vs-cost'),
    hours: hours === undefined ? undefined : parseHours(hours, '--vs-hours') / 60,
  }
}
