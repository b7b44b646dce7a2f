import { expect, test } from 'vitest'
import { burdenOf } from '../../../src/domain/recommend/burden'
import { costOf } from '../../../src/domain/recommend/cost'
import { dropDominated } from '../../../src/domain/recommend/dominance'
import { findBroken } from '../../../src/domain/recommend/fits'
import { improve } from '../../../src/domain/recommend/improve'
import { type Candidate, closedPriority } from '../../../src/domain/recommend/problem'
import { orderSet } from '../../../src/domain/recommend/steps'
import { varyLimits } from '../../../src/domain/recommend/trade-off'
import { candidate, month, need, none, problem } from './made-up'

test('two credentials on one skill do not add up', () => {
  const needs = [need('sql', 1, 3, 4)]
  expect(closedPriority(needs, [candidate('a', { sql: 2 })])).toBe(4)
  expect(closedPriority(needs, [candidate('a', { sql: 2 }), candidate('b', { sql: 2 })])).toBe(4)
  expect(closedPriority(needs, [candidate('a', { sql: 2 }), candidate('b', { sql: 3 })])).toBe(8)
})

test.each([
  ['one subscription: 40 h at 20 h a month are 2 months', [[2400, month(4900)]], 9800],
  [
    'the hours on one platform are rounded up together',
    [
      [600, month(4900)],
      [600, month(4900)],
    ],
    4900,
  ],
  ['a minute more is a month more', [[1201, month(4900)]], 9800],
  [
    'where fees differ, the highest counts',
    [
      [600, month(4900)],
      [900, month(5900)],
    ],
    11800,
  ],
  ['no known hours pay for a month', [[undefined, month(4900)]], 4900],
  ['a year is paid whole', [[1500, { minor: 20000, charged: 'year' as const }]], 20000],
  [
    'single prices are added',
    [
      [600, { minor: 100, charged: 'once' as const }],
      [600, month(4900)],
    ],
    5000,
  ],
] as const)('%s', (_, facts, cost) => {
  const set = facts.map(([minutes, price], index) => candidate(`c${index}`, {}, { minutes, price }))
  expect(costOf(set, 1200)).toBe(cost)
})

test('platforms are subscribed to one by one', () => {
  const set = [
    candidate('a', {}, { price: month(4900), platform: 'Coursera' }),
    candidate('b', {}, { price: month(2900), platform: 'DataCamp' }),
  ]
  expect(costOf(set, 1200)).toBe(7800)
})

test.each([
  ['minutes', { limits: { ...none, minutes: 1199 } }],
  ['cost', { limits: { ...none, cost: 4999 } }],
  ['most', { limits: { ...none, most: 1 } }],
  ['must', { must: new Set(['z']) }],
] as const)('a set that breaks the limit on %s is told so', (broken, facts) => {
  const set = [candidate('a', {}, { price: { minor: 5000, charged: 'once' } }), candidate('b', {})]
  expect(findBroken(set, problem([], set))).toBeUndefined()
  expect(findBroken(set, problem([], set, facts))).toBe(broken)
})

test('one provider may have its share, or a single credential', () => {
  const set = ['IBM', 'IBM', 'PMI'].map((provider, index) => candidate(`c${index}`, {}, { provider }))
  const with50 = problem([], set, { limits: { ...none, providerShare: 0.5 } })
  expect(findBroken(set, with50)).toBe('provider')
  expect(findBroken(set.slice(1), with50)).toBeUndefined()
  expect(findBroken(set.slice(0, 1), with50)).toBeUndefined()
})

test('what another can always replace is left out, what may be needed is kept', () => {
  const needs = [need('sql', 0, 3), need('python', 0, 3)]
  const kept = (...candidates: Candidate[]) => dropDominated(problem(needs, candidates)).map(({ id }) => id)
  expect(kept(candidate('a', { sql: 3 }), candidate('b', { sql: 2 }))).toEqual(['a'])
  expect(kept(candidate('a', { sql: 2 }), candidate('b', { sql: 2 }))).toEqual(['a'])
  expect(kept(candidate('a', { sql: 3 }, { minutes: 900 }), candidate('b', { sql: 2 }))).toEqual(['a', 'b'])
  expect(kept(candidate('a', { sql: 3 }), candidate('b', { sql: 2, python: 1 }))).toEqual(['a', 'b'])
  const paid = { price: { minor: 900, charged: 'once' as const } }
  expect(kept(candidate('a', { sql: 3 }, paid), candidate('b', { sql: 2 }))).toEqual(['a', 'b'])
  expect(
    kept(
      candidate('a', { sql: 3 }),
      candidate('b', { sql: 2 }),
      candidate('c', { python: 3 }, { requires: ['b'] }),
    ),
  ).toEqual(['a', 'b', 'c'])
  // What is not known is not shorter or cheaper than what is.
  expect(kept(candidate('a', { sql: 3 }, { minutes: undefined }), candidate('b', { sql: 3 }))).toEqual(['b'])
})

test('of two sets that close the same the lighter one is found', () => {
  const needs = [need('sql', 0, 2), need('python', 0, 2)]
  const heavy = candidate('heavy', { sql: 2, python: 2 }, { minutes: 6000 })
  const light = [candidate('sql-course', { sql: 2 }), candidate('python-course', { python: 2 })]
  const whole = problem(needs, [heavy, ...light])
  const set = improve([heavy, ...light], whole)
  expect(set.map(({ id }) => id)).toEqual(['python-course', 'sql-course'])
  expect(burdenOf(set, whole)).toBeLessThan(burdenOf([heavy], whole))
})

test('of two that close the same the one that was judged is taken, though it takes longer', () => {
  const needs = [need('sql', 0, 2)]
  const judged = candidate('judged', { sql: 2 }, { minutes: 900 })
  const imported = candidate('imported', { sql: 2 }, { minutes: 600, isUnjudged: true })
  const whole = problem(needs, [imported, judged])
  expect(dropDominated(whole).map(({ id }) => id)).toContain('judged')
  expect(improve([imported], whole).map(({ id }) => id)).toEqual(['judged'])
})

test('what is asked for comes first, the gentle before the steep, then what closes the most', () => {
  const needs = [need('sql', 0, 3, 4), need('python', 0, 2, 1)]
  const set = [
    candidate('advanced-sql', { sql: 3 }),
    candidate('first-sql', { sql: 1 }),
    candidate('python', { python: 2 }, { requires: ['maths'] }),
    candidate('maths', {}),
  ]
  const steps = orderSet(set, problem(needs, set))
  expect(steps.map(({ candidate: { id } }) => id)).toEqual(['first-sql', 'advanced-sql', 'maths', 'python'])
  expect(steps.map(({ closed }) => closed)).toEqual([4, 8, 0, 2])
  expect(steps.map(({ minutesSoFar }) => minutesSoFar)).toEqual([600, 1200, 1800, 2400])
  expect(steps[1]?.closes).toEqual([{ need: needs[0], from: 1, to: 3 }])
})

test('an exam comes after the courses on its skills, though it goes less far', () => {
  const needs = [need('sql', 0, 3, 4), need('python', 0, 2, 9), need('law', 0, 1)]
  const set = [
    candidate('exam', { sql: 1, python: 2 }, { isExam: true }),
    candidate('course', { sql: 3 }),
    candidate('other-exam', { law: 1 }, { isExam: true }),
  ]
  const steps = orderSet(set, problem(needs, set))
  expect(steps.map(({ candidate: { id } }) => id)).toEqual(['course', 'exam', 'other-exam'])
  expect(steps.map(({ closed }) => closed)).toEqual([12, 18, 1])
  // A course that asks for the exam comes after it all the same.
  const asked = set.map((entry) => (entry.id === 'course' ? { ...entry, requires: ['exam'] } : entry))
  const order = orderSet(asked, problem(needs, asked)).map(({ candidate: { id } }) => id)
  expect(order).toEqual(['other-exam', 'exam', 'course'])
})

test('what one subscription pays for is taken in one go', () => {
  const needs = ['a', 'b', 'c', 'd'].map((skillId, index) => need(skillId, 0, 1, 9 - index))
  const set = [
    candidate('first', { a: 1 }, { price: month(4900), platform: 'Coursera' }),
    candidate('free', { b: 1 }, { platform: 'Coursera' }),
    candidate('bought', { c: 1 }, { price: { minor: 100, charged: 'once' }, platform: 'Coursera' }),
    candidate('second', { d: 1 }, { price: month(3900), platform: 'Coursera' }),
  ]
  const steps = orderSet(set, problem(needs, set))
  expect(steps.map(({ candidate: { id } }) => id)).toEqual(['first', 'second', 'free', 'bought'])
})

test('the trade-off goes from nothing to without limit and marks what was asked', () => {
  const rows = varyLimits({ ...none, cost: 90000, minutes: 6000 })
  expect(rows.filter(({ of }) => of === 'cost').map(({ limits }) => limits.cost)).toEqual([
    0,
    22500,
    45000,
    90000,
    180000,
    undefined,
  ])
  expect(rows.filter(({ of }) => of === 'minutes').map(({ limits }) => limits.minutes)).toEqual([
    1500,
    3000,
    6000,
    12000,
    undefined,
  ])
  expect(rows.filter(({ isAsked }) => isAsked)).toHaveLength(2)
})
