import { formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import { formatMoney } from '../domain/money'
import type { OpenNeed } from '../domain/recommend/open-needs'
import { wrapText } from '../terminal/width'
import { closesLines, stepLines } from './recommend-steps'
import { tradeOffLines } from './recommend-trade-off'
import { whyLines } from './recommend-why'
import {
  leftOutWords,
  moneyWords,
  more,
  percent,
  points,
  type Recommendation,
  skillLevels,
  worthOf,
} from './recommendation'
import type { ViewContext } from './view-context'

export function recommendationView(result: Recommendation, context: ViewContext): string[] {
  const { terminal, program } = context
  const { steps, tradeOff, why, accepted } = result
  const wrap = (text: string) => wrapText(text, terminal.width)
  const sections = [
    [headOf(result), limitsOf(result), takenOf(result)].flatMap((text) => (text === '' ? [] : wrap(text))),
    ...(steps.length === 0 ? [] : [stepLines(result, context), closesLines(result, context)]),
    staysOpenLines(result, context),
    proofOf(result).flatMap(wrap),
    ...(why === undefined ? [] : [whyLines(result, why, context)]),
    ...(tradeOff.length === 0 ? [] : [tradeOffLines(result, context)]),
    notes(result, context).flatMap(wrap),
    accepted === undefined
      ? nextLines(result, program).flatMap(wrap)
      : wrap(
          accepted.targets.length === 0
            ? 'Nothing to add to the plan.'
            : `Added to the plan: ${accepted.targets.join(', ')}. Undo: ${program} undo`,
        ),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function headOf({ role, steps, best, openPriority }: Recommendation): string {
  if (openPriority === 0) return `${role}: no gap is left that a credential could close.`
  const share = `${percent(best.closed, openPriority)} of the gap up to level 3 (${points(best.closed)} of ${points(openPriority)} priority)`
  if (steps.length === 0) return `${role}: no credential closes anything within these limits.`
  return `${role}: ${steps.length} ${steps.length === 1 ? 'credential closes' : 'credentials close'} ${share}.`
}

/** The limits with their grounds. */
function limitsOf({ limits, currency, weeklyMinutes, paceFrom, taken }: Recommendation): string {
  const less = (amount: string | undefined) =>
    amount === undefined ? '' : ` (beside ${amount} for what is planned)`
  const time =
    limits.minutes === undefined
      ? 'any time'
      : `${formatDuration(limits.minutes)}${less(taken.minutes > 0 ? formatDuration(taken.minutes) : undefined)}`
  const money =
    limits.cost === undefined
      ? `any cost in ${currency}`
      : `${moneyWords(limits.cost, currency)}${less(taken.cost > 0 ? formatMoney({ minor: taken.cost, currency }) : undefined)}`
  const pace = {
    goal: 'your goal',
    log: 'your log',
    assumed: 'assumed, as neither the goal nor the log says',
  }[paceFrom]
  return `Within ${time} and ${money}, at ${formatDuration(weeklyMinutes)} a week (${pace}).`
}

/**
 * How much of the limits the set takes. Where more of one would close more, what is left of the other says which of them
 * holds the person back.
 */
function takenOf({ steps, limits, currency, doneBy, staysOpen }: Recommendation): string {
  const last = steps.at(-1)
  if (last === undefined || limits.minutes === undefined || !limits.cost) return ''
  const set = steps.map(({ candidate }) => candidate)
  const time = `${formatDuration(last.minutesSoFar)}${more(set, 'minutes')}`
  const money = `${moneyWords(last.costSoFar, currency)}${more(set, 'price')}`
  const [isTime, isMoney] = [last.minutesSoFar / limits.minutes, last.costSoFar / limits.cost].map(
    (part) => part >= 0.9,
  )
  const isBound = staysOpen.some(
    ({ cause, example }) =>
      cause === 'limits' || example?.reason === 'too-dear' || example?.reason === 'too-long',
  )
  const binds =
    !isBound || isTime === isMoney ? '' : isTime ? ': time is what runs out' : ': money is what runs out'
  const until = doneBy === undefined ? '' : `, done by ${formatDay(doneBy)}`
  return `It takes ${time} and ${money}${until}${binds}.`
}

function staysOpenLines({ staysOpen, gaps }: Recommendation, { terminal, program }: ViewContext): string[] {
  if (staysOpen.length === 0) return []
  const exampleOf = new Map(gaps.map((gap) => [gap.skillId, gap.evidenceExample]))
  return [
    terminal.style.dim('STAYS OPEN'),
    ...staysOpen.flatMap((need) => {
      const head = `${need.skillName}: ${need.reached} of ${need.required}`
      return wrapText(`${head}, ${causeOf(need, exampleOf.get(need.skillId), program)}`, terminal.width)
    }),
  ]
}

/** An exam counts no more than a course for what it teaches; what it shows is told apart. */
function proofOf({ furtherProof, steps, limits, currency }: Recommendation): string[] {
  if (furtherProof === undefined) return []
  const { candidate, proves } = furtherProof
  const last = steps.at(-1)
  const left = [
    ...(limits.minutes === undefined ? [] : [formatDuration(limits.minutes - (last?.minutesSoFar ?? 0))]),
    ...(limits.cost === undefined ? [] : [moneyWords(limits.cost - (last?.costSoFar ?? 0), currency)]),
  ]
  const takes = [
    ...(candidate.minutes === undefined ? [] : [formatDuration(candidate.minutes)]),
    ...(candidate.price === undefined ? [] : [moneyWords(candidate.price.minor, currency)]),
  ]
  const within = left.length === 0 ? 'Besides' : `Within the ${left.join(' and ')} that are left`
  return [
    `${within}, ${candidate.id} (${candidate.name}) would prove: ${skillLevels(proves)}${takes.length === 0 ? '' : `; it takes ${takes.join(' and ')}`}. --must ${candidate.id} takes it in.`,
  ]
}

function causeOf({ cause, example }: OpenNeed, evidence: string | undefined, program: string): string {
  if (cause === 'evidence') {
    const such = evidence === undefined ? '' : `, such as: ${evidence}`
    return `the rest is shown by work, not by a credential${such} (${program} evidence add)`
  }
  if (cause === 'nothing') return `nothing in the catalogue goes further (${program} catalog search)`
  if (cause === 'other-work')
    return `only what is made for other work goes further (${program} catalog search)`
  if (cause === 'limits') return `the limits close more elsewhere; ${example?.id} would help`
  const reasons = [example?.reason ?? 'excluded', example?.besides].flatMap((reason) =>
    reason === undefined ? [] : [leftOutWords[reason]],
  )
  return `${example?.id} would help: ${reasons.join(', and ')}`
}

/** What a reader should know before believing the set. */
function notes(result: Recommendation, { program }: ViewContext): string[] {
  const { leftOut, unratedCount, best, taken, steps, tradeOff, withUnknown, openPriority } = result
  const counts = Object.entries(leftOutWords).flatMap(([reason, words]) => {
    const count = leftOut.filter((entry) => entry.reason === reason).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
  const shown = [
    ...steps.map(({ candidate }) => candidate),
    ...tradeOff.flatMap((row) => row.best?.set ?? []),
  ]
  const unknown = new Set(
    shown.filter((entry) => entry.price === undefined || entry.minutes === undefined).map(({ id }) => id),
  )
  const isSubscribed = steps.some(
    ({ candidate }) => candidate.price?.charged !== 'once' && (candidate.price?.minor ?? 0) > 0,
  )
  return [
    ...(best.gap > 0
      ? [
          `The time ended the search: another set may close up to ${(best.gap * 100).toFixed(1)}% more. --time-limit gives it longer.`,
        ]
      : []),
    ...(unknown.size > 0
      ? [`Price or hours are not known of ${[...unknown].join(', ')}: a + says "at least".`]
      : []),
    ...(isSubscribed ? ['A subscription is paid for each month that its hours take at your pace.'] : []),
    ...(taken.unknownTargets.length > 0
      ? [`How much is left of ${taken.unknownTargets.join(', ')} is not known, so no time is kept for it.`]
      : []),
    ...result.rates.map(
      ({ from, to, rate, setOn }) =>
        `Prices in another currency at your rate of ${formatDay(setOn)}: 1 ${from} is ${rate} ${to}.`,
    ),
    ...result.poorValue.map(
      (entry) =>
        `Left out as poor value: ${entry.candidate.id} would close ${worthOf(entry, result.currency)}. --allow-poor-value takes it in.`,
    ),
    ...(counts.length > 0 ? [`Would help, and stay out: ${counts.join(', ')}.`] : []),
    ...(withUnknown === undefined
      ? []
      : [
          withUnknown.closed > best.closed
            ? `With those without a known price or hours it would close ${percent(withUnknown.closed, openPriority)}: ${program} recommend --allow-unknown`
            : 'Those without a known price or hours would close no more.',
        ]),
    ...(unratedCount > 0
      ? [
          `${unratedCount} ${unratedCount === 1 ? 'skill is' : 'skills are'} not rated and not counted: ${program} gap`,
        ]
      : []),
  ]
}

function nextLines({ steps, tradeOff }: Recommendation, program: string): string[] {
  if (steps.length === 0) return [`Other limits: ${program} recommend --trade-off`]
  return [
    `Plan them: ${program} recommend --accept`,
    `Why one is in or out: ${program} recommend --why ID`,
    ...(tradeOff.length === 0 ? [`For other limits: ${program} recommend --trade-off`] : []),
  ]
}
