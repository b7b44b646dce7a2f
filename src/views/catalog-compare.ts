import type Table from 'cli-table3'
import type { Credential } from '../domain/credential'
import type { CredibilityFact } from '../domain/credibility'
import { type Day, formatDay } from '../domain/day'
import type { ExchangeRate } from '../domain/exchange'
import type { GoalFit } from '../domain/goal-fit'
import { formatMoney, type Money } from '../domain/money'
import type { ClosedGap, Ownership } from '../domain/ownership'
import { wrapText } from '../terminal/width'
import { describeHours, describePrice } from './catalog'
import type { ViewContext } from './view-context'

export interface ComparedItem {
  credential: Credential
  closed: readonly ClosedGap[]
  points: number
  ownership: Ownership
  credibility: readonly CredibilityFact[]
  fit: GoalFit
  score: { total: number; parts: Readonly<Record<string, number>> }
}

export interface CompareTerms {
  years: number
  retakeOdds: number
  weeklyMinutes: number
  dueDay: Day | undefined
  budget: Money | undefined
}

export interface CompareViewInput {
  terms: CompareTerms
  weights: Readonly<Record<string, number>>
  hasGaps: boolean
  /** Skills of the assessment that are not rated. */
  unratedCount: number
  items: readonly ComparedItem[]
  rates: readonly ExchangeRate[]
  drawn: string[] | undefined
}

const unknown = 'unknown'
const round = (value: number) => String(Math.round(value * 10) / 10)

export const perPoint = (money: Money | undefined, points: number): string =>
  points === 0
    ? 'closes none'
    : money === undefined
      ? unknown
      : formatMoney({ minor: Math.round(money.minor / points), currency: money.currency })

export const hoursPerPoint = (hours: number | undefined, points: number): string =>
  points === 0 ? 'closes none' : hours === undefined ? unknown : `${round(hours / points)} h`

function describeClosed({ closed }: ComparedItem, hasGaps: boolean): string {
  if (!hasGaps) return unknown
  if (closed.length === 0) return 'nothing'
  const shown = closed.slice(0, 3).map(({ skillName, from, to }) => `${skillName} ${from}-${to}`)
  return `${shown.join(', ')}${closed.length > 3 ? ` and ${closed.length - 3} more` : ''}`
}

/** `late, in budget`: the goal's date and budget, as far as it has them. */
export function describeFit(fit: GoalFit, terms: CompareTerms): string {
  const { isInTime, isInBudget } = fit
  const time =
    terms.dueDay === undefined
      ? undefined
      : isInTime === undefined
        ? 'time unknown'
        : isInTime
          ? 'in time'
          : 'late'
  const money =
    terms.budget === undefined
      ? undefined
      : isInBudget === undefined
        ? 'cost unknown'
        : isInBudget
          ? 'in budget'
          : 'over budget'
  return [time, money].filter((text) => text !== undefined).join(', ')
}

function describeWeeks({ fit: { studyWeeks, isInTime } }: ComparedItem): string {
  if (studyWeeks === undefined) return unknown
  const judged = isInTime === undefined ? '' : isInTime ? ', in time' : ', late'
  return `${studyWeeks} week${studyWeeks === 1 ? '' : 's'}${judged}`
}

const describeTotal = ({ ownership, fit }: ComparedItem): string =>
  ownership.total === undefined
    ? unknown
    : `${formatMoney(ownership.total)}${fit.isInBudget === false ? ', over budget' : ''}`

function describeKept({ ownership: { renewals, renewalHours, fees }, credential }: ComparedItem): string {
  if (renewals === undefined) return unknown
  if (credential.validityMonths === null) return 'never expires'
  const hours =
    renewals === 0 ? '' : `, ${renewalHours === undefined ? 'hours unknown' : `${renewalHours} h`}`
  return `${renewals} renewal${renewals === 1 ? '' : 's'}${hours}${fees === undefined ? '' : `, fees ${formatMoney(fees)}`}`
}

const yes = ({ credibility }: ComparedItem) => credibility.filter(({ state }) => state === 'yes')
const isUnknown = ({ credibility }: ComparedItem) => credibility.filter(({ state }) => state === 'unknown')

function describeCredibility(item: ComparedItem): string {
  const told = yes(item).map(({ label }) => label)
  const open = isUnknown(item).length
  return (
    [told.join(', '), open > 0 ? `${open} unknown` : ''].filter((text) => text !== '').join('; ') ||
    'nothing speaks for it'
  )
}

const instructorsOf = ({ credential }: ComparedItem) =>
  (credential.facts.instructors?.value as string[] | undefined)?.join(', ') ?? unknown

const known = (text: string) => (text === '-' ? unknown : text)

/** What is compared, line by line: the label with one text for each credential. */
function rowsOf({ items, terms, hasGaps }: CompareViewInput): [label: string, ...cells: string[]][] {
  const row = (label: string, describe: (item: ComparedItem) => string): [string, ...string[]] => [
    label,
    ...items.map(describe),
  ]
  return [
    row('provider', ({ credential }) => credential.provider),
    row('closes', (item) => describeClosed(item, hasGaps)),
    row('points closed', ({ points }) => (hasGaps ? round(points) : unknown)),
    row('price', ({ credential }) => known(describePrice(credential))),
    row(`${terms.years} years cost`, describeTotal),
    row('cost a point', ({ ownership, points }) => (hasGaps ? perPoint(ownership.total, points) : unknown)),
    row('hours', ({ credential }) => known(describeHours(credential))),
    row('hours a point', ({ ownership, points }) =>
      hasGaps ? hoursPerPoint(ownership.hours, points) : unknown,
    ),
    row('takes', describeWeeks),
    row('kept up', describeKept),
    row('format', ({ credential }) => credential.format ?? unknown),
    row('instructor', instructorsOf),
    row('credibility', describeCredibility),
    row('score of 100', ({ score }) => String(score.total)),
  ]
}

/** The most lines of a cell, so that the whole stays on one screen. */
const linesOf: Readonly<Record<string, number>> = { closes: 2, credibility: 2 }

/** An id has to be read whole, as it is what is typed next: broken after a hyphen, where one stands. */
const chunk = (id: string, width: number): string[] =>
  id.match(new RegExp(`.{1,${width}}$|.{1,${width - 1}}-|.{1,${width}}`, 'g')) ?? []

export function compareTable(
  result: CompareViewInput,
  { terminal }: ViewContext,
  makeTable: (options: Table.TableConstructorOptions) => Table.Table,
): string[] {
  const labelWidth = 15
  const width = Math.floor((terminal.width - labelWidth - result.items.length - 2) / result.items.length)
  const cut = (text: string, lines: number) => {
    const wrapped = wrapText(text, width - 2)
    if (wrapped.length <= lines) return wrapped.map((line) => line.slice(0, width - 2)).join('\n')
    const kept = wrapped.slice(0, lines).map((line) => line.slice(0, width - 2))
    const last = kept[lines - 1] ?? ''
    kept[lines - 1] = `${last.slice(0, width - 2 - terminal.ellipsis.length)}${terminal.ellipsis}`
    return kept.join('\n')
  }
  const plain = {
    top: '-',
    'top-mid': '+',
    'top-left': '+',
    'top-right': '+',
    bottom: '-',
    'bottom-mid': '+',
  }
  const corners = { 'bottom-left': '+', 'bottom-right': '+', left: '|', right: '|', middle: '|' }
  const table = makeTable({
    head: ['', ...result.items.map(({ credential }) => chunk(credential.id, width - 2).join('\n'))],
    colWidths: [labelWidth, ...result.items.map(() => width)],
    style: { head: [], border: [], compact: true },
    ...(terminal.isAscii
      ? { chars: { ...plain, ...corners, mid: '-', 'left-mid': '+', 'mid-mid': '+', 'right-mid': '+' } }
      : {}),
  })
  for (const [label, ...cells] of rowsOf(result)) {
    table.push([label, ...cells.map((cell) => cut(cell, linesOf[label] ?? 1))])
  }
  return table.toString().split('\n')
}

function describeGoal({ dueDay, budget }: CompareTerms): string {
  const parts = [
    dueDay === undefined ? undefined : `by ${formatDay(dueDay)}`,
    budget === undefined ? undefined : budget.minor === 0 ? 'no money' : formatMoney(budget),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : ` Your goal: ${parts.join(', ')}.`
}

/** What the table alone would leave unsaid. */
function describeDoubt({ credential, closed, ownership, fit }: ComparedItem, terms: CompareTerms): string[] {
  const told: string[] = []
  if (closed.length > 0 && ownership.earningHours === undefined) {
    const isExam = credential.format === 'exam-only' || credential.kind === 'certification'
    told.push(
      `${credential.id}: the hours ${isExam ? 'to prepare for its exam, which closes no gap by itself,' : 'that it takes'} are unknown.`,
    )
  }
  if (fit.scheduledWeekly !== undefined) {
    const { min, max } = fit.scheduledWeekly
    told.push(
      `${credential.id} runs on a schedule of ${min === max ? min : `${min}-${max}`} h a week, more than your ${round(terms.weeklyMinutes / 60)}.`,
    )
  }
  return told
}

/** What is not rated has no gap, and what a credential does for it no points. */
export const describeUnrated = (count: number, program: string): string | undefined =>
  count === 0
    ? undefined
    : `${count} ${count === 1 ? 'skill' : 'skills'} of your assessment ${count === 1 ? 'is' : 'are'} not rated and ${count === 1 ? 'counts' : 'count'} for nothing: ${program} gap.`

export const fitJson = ({ studyWeeks, scheduledWeekly, isInTime, isInBudget }: GoalFit) => ({
  studyWeeks: studyWeeks ?? null,
  scheduledWeekly: scheduledWeekly ?? null,
  isInTime: isInTime ?? null,
  isInBudget: isInBudget ?? null,
})

export function compareLines(result: CompareViewInput, { terminal, program }: ViewContext): string[] {
  const { items, weights, terms, hasGaps, rates } = result
  const wrap = (text: string) => wrapText(text, terminal.width)
  const weighted = Object.entries(weights).map(([name, weight]) => `${name} ${weight}`)
  const told = [
    `Score by your weights (${weighted.join(', ')}); unknown counts half. Weights: ${program} config.${describeGoal(terms)}`,
    terms.retakeOdds > 0
      ? `Cost with ${Math.round(terms.retakeOdds * 100)}% odds of paying twice.`
      : undefined,
    ...items.flatMap((item) => describeDoubt(item, terms)),
    hasGaps ? undefined : `Without an assessment nothing is known of your gaps: ${program} gap.`,
    describeUnrated(result.unratedCount, program),
    ...rates.map(({ from, to, rate, setOn }) => `1 ${from} is ${rate} ${to}, your rate of ${setOn}.`),
  ].filter((text) => text !== undefined)
  if (result.drawn !== undefined) return [...result.drawn, ...told.flatMap(wrap)]
  const rows = rowsOf(result)
  return [
    ...items.flatMap(({ credential }, index) => [
      ...wrap(`${credential.id}: ${credential.name}`).map((line) => terminal.style.bold(line)),
      ...rows.flatMap(([label, ...cells]) => wrap(`${label}: ${cells[index]}`)),
      '',
    ]),
    ...told.flatMap(wrap),
  ]
}

export const weighedJson = ({
  credential,
  closed,
  points,
  ownership,
  credibility,
}: Omit<ComparedItem, 'score' | 'fit'>) => ({
  id: credential.id,
  name: credential.name,
  provider: credential.provider,
  price: credential.price ?? null,
  hours: credential.hours ?? null,
  closes: closed,
  points,
  ownership: {
    earning: ownership.earning ?? null,
    payments: ownership.payments ?? null,
    retakes: ownership.retakes ?? null,
    fees: ownership.fees ?? null,
    renewals: ownership.renewals ?? null,
    renewalHours: ownership.renewalHours ?? null,
    total: ownership.total ?? null,
    earningHours: ownership.earningHours ?? null,
    hours: ownership.hours ?? null,
  },
  credibility: credibility.map(({ id, label, state, text }) => ({ id, name: label, state, text })),
})

export const compareJson = ({ terms, weights, hasGaps, unratedCount, items, rates }: CompareViewInput) => ({
  years: terms.years,
  retakeOdds: terms.retakeOdds,
  weeklyMinutes: terms.weeklyMinutes,
  due: terms.dueDay ?? null,
  budget: terms.budget ?? null,
  weights,
  hasGaps,
  unratedCount,
  rates,
  items: items.map((item) => ({ ...weighedJson(item), ...fitJson(item.fit), score: item.score })),
})
