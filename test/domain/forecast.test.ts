import { expect, test } from 'vitest'
import { type ForecastInput, forecastTargets } from '../../src/domain/forecast'
import {
  finished,
  forecastFirst,
  hours,
  input,
  monday,
  pastWeeks,
  steady,
  target,
  weeksTo,
} from '../support/forecast-input'

const ofWeeks = (count: number, minutes: number) => Array.from({ length: count }, () => minutes)

test('a long steady history of 6 hours a week does 60 hours in 10 weeks times the ratio', () => {
  const long = { weeks: steady(104) }
  expect(weeksTo(forecastFirst({ ...long, finished: finished(300) }).p50)).toBeCloseTo(10, 0)
  expect(weeksTo(forecastFirst({ ...long, finished: finished(300, 1.5) }).p50)).toBeCloseTo(15, 0)
  expect(weeksTo(forecastFirst({ ...long, finished: finished(300, 0.5) }).p50)).toBeCloseTo(5, 0)
})

test('without finished items the ratio is the prior: people underestimate, by 1.3 in the middle', () => {
  const { p50, p95 } = forecastFirst({ weeks: steady(104), finished: [] })
  expect(weeksTo(p50)).toBeGreaterThan(12.5)
  expect(weeksTo(p50)).toBeLessThan(14.5)
  expect(weeksTo(p95)).toBeGreaterThan(13 * 1.7)
})

test('with a short history most comes from the prior, whose middle is below the planned hours', () => {
  const planned = (plannedWeeklyMinutes: number) =>
    weeksTo(forecastFirst({ weeks: steady(3), finished: finished(300), plannedWeeklyMinutes }).p50)
  expect(planned(hours(6))).toBeGreaterThan(10)
  expect(planned(hours(2))).toBeGreaterThan(planned(hours(6)) + 1)
  expect(planned(hours(12))).toBeLessThan(planned(hours(6)))
})

test('without planned hours the prior stands on the own mean, empty weeks counted once', () => {
  const { basis } = forecastTargets(
    input({ weeks: pastWeeks([340, 0, 340, 0]), plannedWeeklyMinutes: undefined }),
  )
  expect(basis).toMatchObject({
    meanWeekMinutes: 170,
    priorWeekMinutes: 200,
    weeksOfHistory: 4,
    emptyWeeks: 2,
  })
  expect(forecastTargets(input({ plannedWeeklyMinutes: 0 })).basis.priorWeekMinutes).toBeCloseTo(360 / 0.85)
  expect(forecastTargets(input()).basis.priorWeekMinutes).toBe(0.8 * 360)
})

test('weeks with nothing logged count, also those since the last entry', () => {
  const busy = weeksTo(forecastFirst().p50)
  const every = Array.from({ length: 50 }, (_, week) => (week % 2 === 0 ? hours(6) : 0))
  expect(weeksTo(forecastFirst({ weeks: pastWeeks(every) }).p50)).toBeGreaterThan(busy * 1.6)
  const stopped = pastWeeks([...ofWeeks(25, hours(6)), ...ofWeeks(25, 0)])
  expect(weeksTo(forecastFirst({ weeks: stopped }).p50)).toBeGreaterThan(busy * 1.4)
  expect(forecastTargets(input({ weeks: stopped })).basis).toMatchObject({
    weeksOfHistory: 50,
    emptyWeeks: 25,
  })
})

test('the current week is no history, and only its rest counts', () => {
  const current = { week: monday, minutes: hours(40) }
  expect(forecastFirst({ weeks: [...steady(50), current] })).toEqual(forecastFirst())
  // 6 hours at 6 a week: Monday to Sunday when today is Monday, and over the next Sunday when today is Sunday.
  const small = {
    targets: [target({ remainingMinutes: hours(6) })],
    finished: finished(300),
    weeks: steady(104),
  }
  expect(forecastFirst({ ...small, today: monday }).p50).toBe('2026-11-29')
  expect(forecastFirst({ ...small, today: '2026-11-29' }).p50).toBe('2026-12-05')
  expect(forecastFirst({ ...small, today: '2026-11-26' }).p50).toBe('2026-12-02')
})

test('the hours go to the earliest due day first, to none last, and ties by id', () => {
  const targets = [
    target({ id: 'none' }),
    target({ id: 'late', dueDay: '2027-09-01' }),
    target({ id: 'b', dueDay: '2027-02-01' }),
    target({ id: 'a', dueDay: '2027-02-01' }),
    target({ id: 'untold', remainingMinutes: undefined, dueDay: '2026-12-01' }),
  ]
  const forecast = forecastTargets(input({ targets }))
  expect(forecast.basis).toMatchObject({ order: ['a', 'b', 'late', 'none'], uncounted: ['untold'] })
  expect(forecast.targets.map(({ id }) => id)).toEqual(['none', 'late', 'b', 'a', 'untold'])
  const weeks = new Map(forecast.targets.map(({ id, p50 }) => [id, weeksTo(p50)]))
  const one = weeks.get('a') ?? 0
  for (const [place, id] of ['a', 'b', 'late', 'none'].entries()) {
    expect((weeks.get(id) ?? 0) / one).toBeGreaterThan(0.9 * (place + 1))
    expect((weeks.get(id) ?? 0) / one).toBeLessThan(1.15 * (place + 1))
  }
})

test('a target that is too early for a day of its own still takes its hours, and later targets change nothing', () => {
  const behind = target({ id: 'z', dueDay: '2027-06-01' })
  const early = target({ id: 'a', dueDay: '2027-02-01', hasProgress: false })
  const alone = forecastFirst({ targets: [behind] })
  const [first, second] = forecastTargets(input({ targets: [early, behind] })).targets
  expect(first).toEqual({ id: 'a', state: 'too-early', isLowData: false })
  expect(weeksTo(second?.p50)).toBeGreaterThan(1.7 * weeksTo(alone.p50))
  expect(forecastFirst({ targets: [behind, target({ id: 'last' })] })).toEqual(alone)
})

test.each([
  ['no estimate', { remainingMinutes: undefined }, 50, 'unknown'],
  ['no estimate, little history', { remainingMinutes: undefined }, 0, 'unknown'],
  ['no progress', { hasProgress: false }, 50, 'too-early'],
  ['nothing logged', {}, 0, 'too-early'],
  ['two weeks since the first entry', {}, 2, 'too-early'],
  ['three weeks', {}, 3, 'forecast'],
  ['nothing left, nothing logged', { remainingMinutes: 0, hasProgress: false }, 0, 'forecast'],
] as const)('%s', (_, facts, weeks, state) => {
  const result = forecastFirst({ targets: [target(facts)], weeks: steady(weeks) })
  expect(result.state).toBe(state)
  expect(result.p50 === undefined).toBe(state !== 'forecast')
  if (state !== 'forecast') expect(result.dueChance).toBeUndefined()
})

test('nothing left is done today, whatever stands before it', () => {
  const done = target({ id: 'done', remainingMinutes: 0, dueDay: '2027-01-01' })
  const before = target({ id: 'before', dueDay: '2026-12-01' })
  const result = { p50: monday, p80: monday, p95: monday, dueChance: 1 }
  expect(forecastFirst({ targets: [done, before] })).toMatchObject(result)
  const overdue = { ...done, dueDay: '2026-11-22' }
  expect(forecastFirst({ targets: [overdue] })).toMatchObject({ ...result, dueChance: 0 })
})

test.each([
  [12, 8, false],
  [11, 8, true],
  [12, 7, true],
])('%i weeks and %i finished: low data %s', (weeks, count, isLowData) => {
  expect(forecastFirst({ weeks: steady(weeks), finished: finished(count) }).isLowData).toBe(isLowData)
})

test('what took a tenth or ten times its estimate was not logged or not estimated, and is left out', () => {
  const odd = [
    { estimatedMinutes: 1000, actualMinutes: 99 },
    { estimatedMinutes: 100, actualMinutes: 1001 },
    { estimatedMinutes: 0, actualMinutes: 50 },
    { estimatedMinutes: 0, actualMinutes: 0 },
  ]
  const basis = (items: ForecastInput['finished']) => forecastTargets(input({ finished: items })).basis
  expect(basis([...odd, ...finished(2, 2)])).toMatchObject({ finishedCount: 2, medianRatio: 2 })
  expect(basis(odd)).toMatchObject({ finishedCount: 0, medianRatio: undefined, ratioPriorWeight: 1 })
})

test('an end over ten years off has no day and no chance, and takes no endless loop', () => {
  const far = target({ remainingMinutes: hours(500), dueDay: '2030-01-01' })
  const none = { state: 'forecast', p50: undefined, p80: undefined, p95: undefined, dueChance: 0 }
  // Seven times these minutes are 3 more than 32 bits hold.
  const absurd = target({ remainingMinutes: 613_566_757, dueDay: '2030-01-01' })
  expect(forecastFirst({ targets: [absurd], finished: finished(300) })).toMatchObject(none)
  const trickle = pastWeeks([1, ...ofWeeks(50, 0)])
  expect(forecastFirst({ targets: [far], weeks: trickle, plannedWeeklyMinutes: undefined })).toMatchObject(
    none,
  )
  const longAgo = pastWeeks([hours(6), ...ofWeeks(200, 0)])
  expect(forecastFirst({ targets: [far], weeks: longAgo, plannedWeeklyMinutes: undefined })).toMatchObject(
    none,
  )
})

test('the basis tells what the forecast stands on', () => {
  const weeks = pastWeeks([...ofWeeks(10, 600), 100, 200, 0, 300])
  const { basis } = forecastTargets(
    input({ weeks, finished: [...finished(2, 1), ...finished(3, 2)], seed: 7 }),
  )
  expect(basis).toEqual({
    weeksOfHistory: 14,
    emptyWeeks: 1,
    firstWeek: '2026-08-17',
    meanWeekMinutes: 6600 / 14,
    medianWeekMinutes: 600,
    priorWeekMinutes: 288,
    weekPriorWeight: 4 / 18,
    finishedCount: 5,
    medianRatio: 2,
    priorRatio: 1.3,
    ratioPriorWeight: 3 / 8,
    order: ['sql'],
    uncounted: [],
    blockWeeks: 4,
    trials: 10_000,
    seed: 7,
  })
  expect(forecastTargets(input({ weeks: steady(300) })).basis.weeksOfHistory).toBe(104)
  expect(forecastTargets(input({ weeks: pastWeeks([1, 2, 4, 8]) })).basis.medianWeekMinutes).toBe(3)
})
