import type { ExchangeRate } from '../domain/exchange'
import type { GoalFit } from '../domain/goal-fit'
import { formatMoney, type Money } from '../domain/money'
import { wrapText } from '../terminal/width'
import {
  type CompareTerms,
  describeFit,
  describeUnrated,
  fitJson,
  hoursPerPoint,
  perPoint,
} from './catalog-compare'
import type { ViewContext } from './view-context'

export interface WorthViewInput {
  terms: CompareTerms
  hasGaps: boolean
  unratedCount: number
  options: readonly {
    id: string
    name: string
    cost: Money | undefined
    hours: number | undefined
    points: number | undefined
    gain: Money | undefined
    fit: GoalFit
    paidMonths: number | undefined
    rate: ExchangeRate | undefined
  }[]
}

const labelWidth = 16
const round = (value: number) => Math.round(value * 10) / 10
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

export function worthView(
  { terms, hasGaps, unratedCount, options }: WorthViewInput,
  { terminal, program }: ViewContext,
): string[] {
  const line = (label: string, text: string) =>
    wrapText(text, terminal.width - labelWidth).map(
      (part, index) => (index === 0 ? label : '').padEnd(labelWidth) + part,
    )
  const perWeek = round(terms.weeklyMinutes / 60)
  const lines = options.flatMap((option) => {
    const { cost, hours, points, gain, fit, paidMonths, rate } = option
    return [
      ...wrapText(
        option.id === '-' ? `${option.name} (your figures)` : `${option.name} (${option.id})`,
        terminal.width,
      ).map((text) => terminal.style.bold(text)),
      ...line(`${terms.years} years cost`, cost === undefined ? 'unknown' : formatMoney(cost)),
      ...line('hours', hours === undefined ? 'unknown' : `${round(hours)} h`),
      ...line('takes', describeTime(fit, perWeek)),
      ...(terms.dueDay === undefined && terms.budget === undefined
        ? []
        : line('for your goal', describeFit(fit, terms))),
      ...line('points closed', points === undefined ? 'unknown' : String(round(points))),
      ...line(
        'cost a point',
        perClosed(points, (closed) => perPoint(cost, closed)),
      ),
      ...line(
        'hours a point',
        perClosed(points, (closed) => hoursPerPoint(hours, closed)),
      ),
      ...line('paid back', describePaid(cost, gain, paidMonths)),
      ...(rate === undefined
        ? []
        : line('', `1 ${rate.from} is ${rate.rate} ${rate.to}, your rate of ${rate.setOn}`)),
      '',
    ]
  })
  const notes = [
    'Gains are what you state; nothing here is a promise of pay.',
    hasGaps ? describeUnrated(unratedCount, program) : `Points need an assessment: ${program} gap.`,
    terms.retakeOdds > 0
      ? `Cost with ${Math.round(terms.retakeOdds * 100)}% odds of paying twice.`
      : undefined,
  ].filter((note) => note !== undefined)
  return [...lines, ...wrapText(notes.join(' '), terminal.width)]
}

/** What closes nothing has no cost of a point. */
const perClosed = (points: number | undefined, describe: (points: number) => string): string =>
  points === undefined ? 'unknown' : points === 0 ? 'closes none' : describe(points)

function describeTime({ studyWeeks, scheduledWeekly }: GoalFit, perWeek: number): string {
  if (studyWeeks === undefined) return 'unknown'
  const weeks = count(studyWeeks, 'week')
  if (scheduledWeekly === undefined) return `${weeks} at ${perWeek} h a week, the middle of its hours`
  const { min, max } = scheduledWeekly
  return `${weeks} on its schedule, ${min === max ? min : `${min}-${max}`} h a week, more than your ${perWeek} h`
}

function describePaid(cost: Money | undefined, gain: Money | undefined, months: number | undefined): string {
  if (gain === undefined) return 'say what it would bring: --gain 150USD/month'
  if (cost === undefined) return 'unknown, as its cost is'
  if (months === undefined) {
    return `unknown: ${cost.currency} and ${gain.currency} need your rate, config set rate.${cost.currency}.${gain.currency} N`
  }
  if (months === 0) return 'at once: it costs nothing'
  return `after ${count(months, 'month')} of ${formatMoney(gain)} a month`
}

export const worthJson = ({ terms, hasGaps, unratedCount, options }: WorthViewInput) => ({
  years: terms.years,
  retakeOdds: terms.retakeOdds,
  weeklyMinutes: terms.weeklyMinutes,
  due: terms.dueDay ?? null,
  budget: terms.budget ?? null,
  hasGaps,
  unratedCount,
  items: options.map(({ cost, hours, points, gain, fit, paidMonths, rate, ...option }) => ({
    ...option,
    ...fitJson(fit),
    cost: cost ?? null,
    hours: hours ?? null,
    points: points ?? null,
    gain: gain ?? null,
    paidMonths: paidMonths ?? null,
    rate: rate ?? null,
  })),
})
