import { addDays, daysBetween } from '../../src/domain/day'
import { type ForecastInput, type ForecastTarget, forecastTargets } from '../../src/domain/forecast'

export const monday = '2026-11-23'
export const hours = (count: number) => count * 60

/** Past weeks, oldest first, up to the last complete one; those of 0 minutes are left out, as the log does. */
export const pastWeeks = (minutes: readonly number[]) =>
  minutes
    .map((each, index) => ({ week: addDays(monday, 7 * (index - minutes.length)), minutes: each }))
    .filter((week) => week.minutes > 0)

export const steady = (weeks: number, minutes = hours(6)) =>
  pastWeeks(Array.from({ length: weeks }, () => minutes))
export const finished = (count: number, ratio = 1) =>
  Array.from({ length: count }, () => ({ estimatedMinutes: 1000, actualMinutes: 1000 * ratio }))

export const target = (facts: Partial<ForecastTarget> = {}): ForecastTarget => ({
  id: 'sql',
  remainingMinutes: hours(60),
  dueDay: undefined,
  hasProgress: true,
  ...facts,
})

export const input = (facts: Partial<ForecastInput> = {}): ForecastInput => ({
  today: monday,
  weeks: steady(50),
  plannedWeeklyMinutes: hours(6),
  targets: [target()],
  finished: finished(20),
  ...facts,
})

export const forecastFirst = (facts: Partial<ForecastInput> = {}) => {
  const [first] = forecastTargets(input(facts)).targets
  if (first === undefined) throw new Error('no target')
  return first
}

/** Weeks from today to a day; infinite for none, so that a missing day counts as late. */
export const weeksTo = (day: string | undefined, today = monday) =>
  day === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, day) / 7

export const spreadOf = (facts: Partial<ForecastInput>) => {
  const { p50, p95 } = forecastFirst(facts)
  return weeksTo(p95) - weeksTo(p50)
}
