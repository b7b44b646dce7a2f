import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/day'
import { type ForecastInput, type ForecastTarget, forecastTargets } from '../../src/domain/forecast'
import { Random } from '../../src/domain/random'

const monday = '2026-11-23'
const hours = (count: number) => count * 60

/** Past weeks, oldest first, up to the last complete one; those of 0 minutes are left out, as the log does. */
const pastWeeks = (minutes: readonly number[], thisMonday = monday) =>
  minutes
    .map((each, index) => ({ week: addDays(thisMonday, 7 * (index - minutes.length)), minutes: each }))
    .filter((week) => week.minutes > 0)

const steady = (weeks: number, minutes = hours(6)) => pastWeeks(new Array(weeks).fill(minutes))
const finished = (count: number, ratio = 1) =>
  new Array(count).fill({ estimatedMinutes: 1000, actualMinutes: 1000 * ratio })

const target = (facts: Partial<ForecastTarget> = {}): ForecastTarget => ({
  id: 'sql',
  remainingMinutes: hours(60),
  dueDay: undefined,
  hasProgress: true,
  ...facts,
})

const input = (facts: Partial<ForecastInput> = {}): ForecastInput => ({
  today: monday,
  weeks: steady(50),
  plannedWeeklyMinutes: hours(6),
  targets: [target()],
  finished: finished(20),
  ...facts,
})

const forecastFirst = (facts: Partial<ForecastInput> = {}) => {
  const [first] = forecastTargets(input(facts)).targets
  if (first === undefined) throw new Error('no target')
  return first
}

/** Weeks from today to a day; infinite for none, so that a missing day counts as late. */
const weeksTo = (day: string | undefined, today = monday) =>
  day === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, day) / 7

const spreadOf = (facts: Partial<ForecastInput>) => {
  const { p50, p95 } = forecastFirst(facts)
  return weeksTo(p95) - weeksTo(p50)
}

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
  const stopped = pastWeeks([...new Array(25).fill(hours(6)), ...new Array(25).fill(0)])
  expect(weeksTo(forecastFirst({ weeks: stopped }).p50)).toBeGreaterThan(busy * 1.4)
  expect(forecastTargets(input({ weeks: stopped })).basis).toMatchObject({
    weeksOfHistory: 50,
    emptyWeeks: 25,
  })
})

test('busy and empty weeks that come in blocks spread more than the same weeks in turns', () => {
  const turns = Array.from({ length: 96 }, (_, week) => (week % 2 === 0 ? hours(12) : 0))
  const blocks = Array.from({ length: 96 }, (_, week) => (week % 8 < 4 ? hours(12) : 0))
  const spread = (minutes: number[]) => spreadOf({ weeks: pastWeeks(minutes), finished: finished(300) })
  expect(spread(blocks)).toBeGreaterThan(spread(turns) * 1.2)
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
  const trickle = pastWeeks([1, ...new Array(50).fill(0)])
  expect(forecastFirst({ targets: [far], weeks: trickle, plannedWeeklyMinutes: undefined })).toMatchObject(
    none,
  )
  const longAgo = pastWeeks([hours(6), ...new Array(200).fill(0)])
  expect(forecastFirst({ targets: [far], weeks: longAgo, plannedWeeklyMinutes: undefined })).toMatchObject(
    none,
  )
})

test('the basis tells what the forecast stands on', () => {
  const weeks = pastWeeks([...new Array(10).fill(600), 100, 200, 0, 300])
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

const arbitraryInput = fc.record({
  today: fc.integer({ min: 0, max: 400 }).map((days) => addDays(monday, days)),
  weeks: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 130 }).map((minutes) => pastWeeks(minutes)),
  plannedWeeklyMinutes: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: undefined }),
  finished: fc.array(
    fc.record({ estimatedMinutes: fc.integer({ max: 6000 }), actualMinutes: fc.nat(9000) }),
    {
      maxLength: 12,
    },
  ),
  targets: fc
    .array(
      fc.record({
        remainingMinutes: fc.option(fc.nat(12_000), { nil: undefined }),
        dueDay: fc.option(
          fc.nat(800).map((days) => addDays(monday, days)),
          { nil: undefined },
        ),
        hasProgress: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((facts) => facts.map((each, index) => ({ id: `t${index}`, ...each }))),
  seed: fc.integer(),
  trials: fc.constant(400),
})

test('any input: repeatable, from today on, P50 before P80 before P95, and the chance fits them', () => {
  fc.assert(
    fc.property(arbitraryInput, (facts) => {
      const forecast = forecastTargets(facts)
      expect(forecastTargets({ ...facts, weeks: facts.weeks.toReversed() })).toEqual(forecast)
      expect(forecast.targets.map(({ id }) => id)).toEqual(facts.targets.map(({ id }) => id))
      for (const [index, { state, p50, p80, p95, dueChance }] of forecast.targets.entries()) {
        const { dueDay } = facts.targets[index] ?? {}
        expect(weeksTo(p50, facts.today)).toBeGreaterThanOrEqual(0)
        expect(weeksTo(p80)).toBeGreaterThanOrEqual(weeksTo(p50))
        expect(weeksTo(p95)).toBeGreaterThanOrEqual(weeksTo(p80))
        expect(dueChance === undefined).toBe(state !== 'forecast' || dueDay === undefined)
        if (dueChance === undefined) continue
        expect(dueChance).toBeGreaterThanOrEqual(0)
        expect(dueChance).toBeLessThanOrEqual(1)
        expect(dueChance >= 0.5).toBe(weeksTo(p50) <= weeksTo(dueDay))
        expect(dueChance >= 0.8).toBe(weeksTo(p80) <= weeksTo(dueDay))
        expect(dueChance >= 0.95).toBe(weeksTo(p95) <= weeksTo(dueDay))
      }
    }),
    { numRuns: 150 },
  )
})

test('more left is never earlier, for the target and for those behind it', () => {
  fc.assert(
    fc.property(arbitraryInput, fc.nat(4), fc.integer({ min: 1, max: 3000 }), (facts, place, more) => {
      const chosen = facts.targets[place]
      fc.pre((chosen?.remainingMinutes ?? 0) > 0)
      const targets = facts.targets.map((each) =>
        each === chosen ? { ...each, remainingMinutes: (each.remainingMinutes ?? 0) + more } : each,
      )
      const later = forecastTargets({ ...facts, targets }).targets
      for (const [index, before] of forecastTargets(facts).targets.entries()) {
        for (const name of ['p50', 'p80', 'p95'] as const)
          expect(weeksTo(later[index]?.[name])).toBeGreaterThanOrEqual(weeksTo(before[name]))
        expect(later[index]?.dueChance ?? 0).toBeLessThanOrEqual(before.dueChance ?? 0)
      }
    }),
    { numRuns: 100 },
  )
})

test('a due day at P80 is met in 8 trials of 10', () => {
  const { p80 } = forecastFirst()
  const { dueChance } = forecastFirst({ targets: [target({ dueDay: p80 })] })
  expect(dueChance).toBeGreaterThanOrEqual(0.8)
  expect(dueChance).toBeLessThan(0.83)
})

test('more history and more finished items narrow the spread; the seed moves it by little', () => {
  const minutes = (count: number) =>
    pastWeeks(Array.from({ length: count }, (_, week) => [420, 300][week % 2] ?? 0))
  const spreads = [3, 12, 50, 100].map((count) => spreadOf({ weeks: minutes(count) }))
  expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
  expect(spreads[0]).toBeGreaterThan(2 * (spreads[3] ?? 0))
  const byItems = [0, 8, 40].map((count) => spreadOf({ finished: finished(count, 1.3) }))
  expect(byItems).toEqual(byItems.toSorted((a, b) => b - a))
  const moved = weeksTo(forecastFirst({ seed: 2 }).p80) - weeksTo(forecastFirst({ seed: 3 }).p80)
  expect(Math.abs(moved)).toBeLessThan(0.5)
  expect(forecastFirst({ seed: 2, trials: 50 })).not.toEqual(forecastFirst({ seed: 3, trials: 50 }))
})

test('not knowing the pace does not average out: 16 times the work spreads far more than 4 times as wide', () => {
  const minutes = pastWeeks([0, 600, 300, 0, 480, 120, 700, 0, 360, 240, 0, 500])
  const spread = (left: number) =>
    spreadOf({
      weeks: minutes,
      finished: finished(300),
      targets: [target({ remainingMinutes: hours(left) })],
    })
  // Weeks drawn one by one without an urn would spread by the square root, 4 times.
  expect(spread(480) / spread(30)).toBeGreaterThan(8)
})

test('draws are even, repeatable, and streams do not run into one another', () => {
  const drawsOf = (seed: number, stream: number, count: number) => {
    const random = new Random(seed)
    random.goTo(stream)
    return Array.from({ length: count }, () => random.next())
  }
  const draws = Array.from({ length: 400 }, (_, stream) => drawsOf(5, stream, 250)).flat()
  const tenths = new Array(10).fill(0)
  for (const draw of draws) tenths[Math.floor(draw * 10)]++
  // 100,000 draws: 10,000 a tenth, standard deviation 95.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  expect(new Set(draws).size).toBeGreaterThan(99_990)
  const firsts = Array.from({ length: 20_000 }, (_, stream) => drawsOf(5, stream, 1)[0] ?? 0)
  expect(firsts.reduce((sum, draw) => sum + draw, 0) / firsts.length).toBeCloseTo(0.5, 2)
  expect(drawsOf(5, 3, 9)).toEqual(drawsOf(5, 3, 9))
  expect(drawsOf(5, 3, 9)).not.toEqual(drawsOf(6, 3, 9))
})
