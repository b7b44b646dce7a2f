import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day'
import { forecastTargets } from '../../src/domain/forecast'
import { countFinishes } from '../../src/domain/forecast-trials'
import { Random } from '../../src/domain/random'
import {
  finished,
  forecastFirst,
  hours,
  monday,
  pastWeeks,
  spreadOf,
  steady,
  target,
  weeksTo,
} from '../support/forecast-input'

test('busy and empty weeks that come in blocks spread more than the same weeks in turns', () => {
  const turns = Array.from({ length: 96 }, (_, week) => (week % 2 === 0 ? hours(12) : 0))
  const blocks = Array.from({ length: 96 }, (_, week) => (week % 8 < 4 ? hours(12) : 0))
  const spread = (minutes: number[]) => spreadOf({ weeks: pastWeeks(minutes), finished: finished(300) })
  expect(spread(blocks)).toBeGreaterThan(spread(turns) * 1.2)
})

test('ten years are the limit', () => {
  const slow = { weeks: steady(104, 60), plannedWeeklyMinutes: 60, finished: finished(300) }
  const yearsOf = (left: number) =>
    weeksTo(forecastFirst({ ...slow, targets: [target({ remainingMinutes: hours(left) })] }).p50) / 52
  expect(yearsOf(450)).toBeGreaterThan(8)
  expect(yearsOf(450)).toBeLessThan(10)
  expect(yearsOf(600)).toBe(Number.POSITIVE_INFINITY)
})

/** The middle of the weeks that 60 hours take in trials of their own. */
const middleOf = (weeks: readonly number[], priorWeekMinutes: number) => {
  const [days] = countFinishes({
    needs: [hours(60)],
    weeks,
    ratios: Array.from({ length: 300 }, () => 1),
    ...{ priorWeekMinutes, elapsedDays: 0, trials: 10_000, seed: 1 },
  })
  let done = 0
  const middle = days?.findIndex((count) => {
    done += count
    return done >= 5000
  })
  return ((middle ?? 0) + 1) / 7
}

test('with no history at all the prior misses 3 weeks in 20 and does its minutes in the others', () => {
  expect(middleOf([], hours(6))).toBeGreaterThan(11)
  expect(middleOf([], hours(6))).toBeLessThan(12.5)
})

test('the past is drawn in a circle: the first and the last week count like the others', () => {
  const first = middleOf([hours(36), 0, 0, 0, 0, 0], hours(6))
  const last = middleOf([0, 0, 0, 0, 0, hours(36)], hours(6))
  const inside = middleOf([0, 0, hours(36), 0, 0, 0], hours(6))
  expect(Math.abs(first / inside - 1)).toBeLessThan(0.1)
  expect(Math.abs(last / inside - 1)).toBeLessThan(0.1)
})

test.each([0, 1, 2, 3, 4, 5, 6])(
  'no trial is lost, and a minute is mostly done today, %i days into the week',
  (elapsedDays) => {
    const common = {
      weeks: [311, 97, 205],
      ratios: [],
      priorWeekMinutes: 203,
      elapsedDays,
      trials: 500,
      seed: 3,
    }
    const [minute, more] = countFinishes({ ...common, needs: [1, 40] })
    // All but those whose first week is an empty one of the prior: 4 of 7 draws, 3 weeks of 20.
    expect(minute?.[0]).toBeGreaterThan(430)
    expect(minute?.reduce((sum, count) => sum + count, 0)).toBe(500)
    expect(more?.reduce((sum, count) => sum + count, 0)).toBe(500)
  },
)

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
    return Array.from({ length: count }, () => random.below(1000))
  }
  const counts = new Uint32Array(1000)
  for (let stream = 0; stream < 4000; stream++)
    for (const draw of drawsOf(5, stream, 250)) counts[draw] = (counts[draw] ?? 0) + 1
  // A million draws: 1,000 a value, standard deviation 32; 16 bits add 1.5%.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(180)
  const firsts = Array.from({ length: 20_000 }, (_, stream) => drawsOf(5, stream, 1)[0] ?? 0)
  expect(firsts.reduce((sum, draw) => sum + draw, 0) / firsts.length / 499.5).toBeCloseTo(1, 1)
  const runs = Array.from({ length: 2000 }, (_, stream) => drawsOf(5, stream, 8).join())
  expect(new Set(runs).size).toBe(2000)
  expect(drawsOf(5, 3, 256)).not.toContain(1000)
  expect(drawsOf(5, 3, 9)).toEqual(drawsOf(5, 3, 9))
  expect(drawsOf(5, 3, 9)).not.toEqual(drawsOf(6, 3, 9))
})
