import { addDays, type Day, mondayOf } from './day'
import {
  blockWeeks,
  countFinishes,
  priorBusyShare,
  priorPace,
  priorRatio,
  ratioPriorWeight,
  weekPriorWeight,
} from './forecast-trials'

export interface ForecastTarget {
  id: string
  /** Undefined where no estimate is known: it cannot be forecast. */
  remainingMinutes: number | undefined
  dueDay: Day | undefined
  /** A unit done, hours left stated, or a fifth of the estimate spent. */
  hasProgress: boolean
}

export interface ForecastInput {
  today: Day
  /** Weeks, by their Monday, with something logged; any order. */
  weeks: readonly { week: Day; minutes: number }[]
  /** The goal's weekly hours. */
  plannedWeeklyMinutes: number | undefined
  /** Open targets that are worked on. */
  targets: readonly ForecastTarget[]
  /** Finished targets or units. */
  finished: readonly { estimatedMinutes: number; actualMinutes: number }[]
  seed?: number | undefined
  trials?: number | undefined
}

export interface TargetForecast {
  id: string
  /** `too-early`: under 3 weeks of history, or no progress yet; `unknown`: no estimate. */
  state: 'forecast' | 'too-early' | 'unknown'
  /** The first day by which that share of the trials is done; undefined when it is over 10 years off. */
  p50: Day | undefined
  p80: Day | undefined
  p95: Day | undefined
  /** Share of the trials done on the due day or before, 0-1; undefined without a due day. */
  dueChance: number | undefined
  isLowData: boolean
}

/** What the forecast stands on, for `--why`. */
export interface ForecastBasis {
  /** Complete weeks drawn from, empty ones included. */
  weeksOfHistory: number
  emptyWeeks: number
  firstWeek: Day | undefined
  meanWeekMinutes: number
  medianWeekMinutes: number
  /** The assumed pace of a week that is not empty (its median), and its share of the draws, 0-1. */
  priorWeekMinutes: number
  weekPriorWeight: number
  finishedCount: number
  /** Actual over estimated time of what was finished. */
  medianRatio: number | undefined
  priorRatio: number
  ratioPriorWeight: number
  /** Targets in the order in which the hours go to them; those without an estimate take none. */
  order: string[]
  uncounted: string[]
  blockWeeks: number
  trials: number
  seed: number
}

export interface Forecast {
  /** In the order of the input. */
  targets: TargetForecast[]
  basis: ForecastBasis
}

/** What lies further back than two years says little about the next weeks, and one misdated entry would fill decades. */
export const historyLimitWeeks = 104
const leastWeeks = 3
const lowDataWeeks = 12
const lowDataFinished = 8
/** Beyond this factor either way the time was more likely not logged, or the estimate mistyped, than worked. */
const ratioLimit = 10

/**
 * When each target is done. Every trial lives through weeks drawn in blocks from the user's own log and gives their
 * minutes to the targets by due day, earliest first and none last, each target's remaining time multiplied by a drawn
 * ratio of actual to estimated time. The priors of forecast-trials.ts have k / (k + n) of the draws, against n weeks or
 * finished items. Never throws; the same input gives the same days.
 */
export function forecastTargets(input: ForecastInput): Forecast {
  const { today, targets, trials = 10_000, seed = 1 } = input
  const weeks = readHistory(input)
  const ratios = readRatios(input.finished)
  const queue = targets
    .filter((target) => (target.remainingMinutes ?? 0) > 0)
    .sort((a, b) => compareText(a.dueDay ?? '~', b.dueDay ?? '~') || compareText(a.id, b.id))
  const basis = describeBasis(input, weeks, ratios, queue, trials, seed)

  // Nothing behind the last target that is shown changes a day: leave it out.
  const shown = queue.findLastIndex((target) => stateOf(target, weeks.length) === 'forecast') + 1
  const finishes = countFinishes({
    needs: queue.slice(0, shown).map((target) => target.remainingMinutes ?? 0),
    weeks,
    ratios,
    priorWeekMinutes: basis.priorWeekMinutes,
    elapsedDays: dayNumber(today) - dayNumber(mondayOf(today)),
    trials,
    seed,
  })

  const isLowData = weeks.length < lowDataWeeks || ratios.length < lowDataFinished
  const results = targets.map((target): TargetForecast => {
    const state = stateOf(target, weeks.length)
    const none = { p50: undefined, p80: undefined, p95: undefined, dueChance: undefined }
    if (state !== 'forecast') return { id: target.id, state, ...none, isLowData }
    const doneToday = Uint32Array.of(trials)
    const days = finishes[queue.indexOf(target)] ?? doneToday
    return { id: target.id, state, ...readFinishes(days, trials, today, target.dueDay), isLowData }
  })
  return { targets: results, basis }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stateOf(target: ForecastTarget, weeksOfHistory: number): TargetForecast['state'] {
  if (target.remainingMinutes === undefined) return 'unknown'
  if (target.remainingMinutes <= 0) return 'forecast'
  return weeksOfHistory < leastWeeks || !target.hasProgress ? 'too-early' : 'forecast'
}

/** Days since 1970, counted on the text: date-fns takes 8 ms to parse two years of weeks in a new process. */
const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000

/** Minutes of each week from the first logged one to the last complete one, at most two years of them. */
function readHistory({ today, weeks }: ForecastInput): number[] {
  const thisWeek = dayNumber(mondayOf(today))
  const past = weeks
    .map(({ week, minutes }) => ({ minutes, weeksAgo: Math.ceil((thisWeek - dayNumber(week)) / 7) }))
    .filter(({ minutes, weeksAgo }) => minutes > 0 && weeksAgo > 0)
  const oldest = past.reduce((most, { weeksAgo }) => Math.max(most, weeksAgo), 0)
  const history = Array.from({ length: Math.min(oldest, historyLimitWeeks) }, () => 0)
  for (const { minutes, weeksAgo } of past)
    if (weeksAgo <= history.length) history[history.length - weeksAgo] = minutes
  return history
}

const readRatios = (finished: ForecastInput['finished']): number[] =>
  finished
    .map(({ estimatedMinutes, actualMinutes }) => actualMinutes / estimatedMinutes)
    .filter((ratio) => ratio >= 1 / ratioLimit && ratio <= ratioLimit)

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

function describeBasis(
  input: ForecastInput,
  weeks: readonly number[],
  ratios: readonly number[],
  queue: readonly ForecastTarget[],
  trials: number,
  seed: number,
): ForecastBasis {
  const meanWeekMinutes = weeks.reduce((sum, minutes) => sum + minutes, 0) / (weeks.length || 1)
  const planned = input.plannedWeeklyMinutes ?? 0
  return {
    weeksOfHistory: weeks.length,
    emptyWeeks: weeks.filter((minutes) => minutes === 0).length,
    firstWeek: weeks.length === 0 ? undefined : addDays(mondayOf(input.today), -7 * weeks.length),
    meanWeekMinutes,
    medianWeekMinutes: medianOf(weeks),
    // The mean counts the user's empty weeks, and the prior brings its own: divide, or they count twice.
    priorWeekMinutes: planned > 0 ? priorPace * planned : meanWeekMinutes / priorBusyShare,
    weekPriorWeight: weekPriorWeight(weeks.length),
    finishedCount: ratios.length,
    medianRatio: ratios.length === 0 ? undefined : medianOf(ratios),
    priorRatio,
    ratioPriorWeight: ratioPriorWeight(ratios.length),
    order: queue.map((target) => target.id),
    uncounted: input.targets.flatMap(({ id, remainingMinutes }) =>
      remainingMinutes === undefined ? [id] : [],
    ),
    blockWeeks,
    trials,
    seed,
  }
}

function readFinishes(days: Uint32Array, trials: number, today: Day, dueDay: Day | undefined) {
  const dayOf = (share: number): Day | undefined => {
    let done = 0
    const fromToday = days.findIndex((count) => {
      done += count
      return done >= share * trials
    })
    return fromToday < 0 ? undefined : addDays(today, fromToday)
  }
  const daysLeft = dueDay === undefined ? undefined : dayNumber(dueDay) - dayNumber(today)
  return {
    p50: dayOf(0.5),
    p80: dayOf(0.8),
    p95: dayOf(0.95),
    dueChance:
      daysLeft === undefined
        ? undefined
        : days.subarray(0, Math.max(daysLeft + 1, 0)).reduce((sum, count) => sum + count, 0) / trials,
  }
}
