import { expect, test } from 'vitest'
import { burdenOf } from '../../../src/domain/recommend/burden'
import { costOf } from '../../../src/domain/recommend/cost'
import { dropDominated } from '../../../src/domain/recommend/dominance'
import { type EligibilityRules, findEligible, type Offer } from '../../../src/domain/recommend/eligible'
import { findBroken } from '../../../src/domain/recommend/fits'
import { improve } from '../../../src/domain/recommend/improve'
import { findOpenNeeds } from '../../../src/domain/recommend/open-needs'
import { findPoorValue } from '../../../src/domain/recommend/poor-value'
import {
  type Candidate,
  closedPriority,
  type Need,
  type Problem,
} from '../../../src/domain/recommend/problem'
import { orderSet } from '../../../src/domain/recommend/steps'
import { varyLimits } from '../../../src/domain/recommend/trade-off'

const none = { minutes: undefined, cost: undefined, most: undefined, providerShare: undefined }

const need = (skillId: string, from: number, to: number, weight = 1): Need => ({
  skillId,
  skillName: skillId.toUpperCase(),
  from,
  to,
  weight,
})

const candidate = (
  id: string,
  teaches: Record<string, number>,
  facts: Partial<Candidate> = {},
): Candidate => ({
  id,
  name: id,
  provider: 'Someone',
  platform: 'Somewhere',
  minutes: 600,
  price: { minor: 0, charged: 'once' },
  teaches: new Map(Object.entries(teaches)),
  requires: [],
  ...facts,
})

const problem = (needs: Need[], candidates: Candidate[], facts: Partial<Problem> = {}): Problem => ({
  needs,
  candidates,
  limits: none,
  must: new Set(),
  monthMinutes: 1200,
  ...facts,
})

const month = (minor: number) => ({ minor, charged: 'month' as const })

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

const poorOf = (long: Partial<Candidate>, facts: Partial<Problem> = {}) => {
  const needs = [need('sql', 0, 3, 10), need('speech', 2, 3, 3)]
  const set = [
    candidate('useful', { sql: 3 }, { minutes: 3000 }),
    candidate('long', { speech: 3 }, { minutes: 3000, ...long }),
  ]
  const limits = { ...none, minutes: 6000, cost: 60000 }
  return findPoorValue(set, problem(needs, set, { limits, ...facts }))[0]
}

test('what takes much and closes little beside the rest is of poor value', () => {
  expect(poorOf({})).toMatchObject({ candidate: { id: 'long' }, closed: 3, minutes: 3000, cost: 0 })
  // 20 hours and 100 of a currency are the least to weigh, and a fifth of what there is.
  expect(poorOf({ minutes: 1199 })).toBeUndefined()
  expect(poorOf({ minutes: 1200 })?.candidate.id).toBe('long')
  expect(poorOf({ minutes: 1199, price: { minor: 30000, charged: 'once' } })?.cost).toBe(30000)
  expect(poorOf({ minutes: 1199, price: { minor: 9000, charged: 'once' } })).toBeUndefined()
  expect(poorOf({}, { limits: { ...none, minutes: 30000, cost: 60000 } })).toBeUndefined()
  // As much for an hour as the other one.
  expect(poorOf({ teaches: new Map([['sql', 3]]), minutes: 3000 })).toMatchObject({ closed: 0 })
  expect(poorOf({}, { needs: [need('sql', 0, 3, 10), need('speech', 0, 3, 9)] })).toBeUndefined()
})

test('what has to be in a set is not judged, nor is the only one, nor what another one asks for', () => {
  expect(poorOf({}, { must: new Set(['long']) })).toBeUndefined()
  const needs = [need('sql', 0, 3, 10), need('speech', 2, 3, 3)]
  const long = candidate('long', { speech: 3 }, { minutes: 3000 })
  expect(findPoorValue([long], problem(needs, [long]))).toEqual([])
  const after = candidate('after', { sql: 3 }, { minutes: 600, requires: ['long'] })
  expect(findPoorValue([long, after], problem(needs, [long, after]))).toEqual([])
})

const offer = (id: string, facts: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  provider: 'Someone',
  platform: 'Somewhere',
  minutes: 600,
  price: { minor: 5000, currency: 'USD', charged: 'once' },
  isFree: false,
  languages: ['en'],
  teaches: [{ skillId: 'sql', level: 2 }],
  requires: [],
  isCourse: true,
  beginsAt: undefined,
  jobs: [],
  isImported: false,
  ...facts,
})

const rules = (facts: Partial<EligibilityRules> = {}): EligibilityRules => ({
  needs: [need('sql', 1, 3)],
  limits: { ...none, minutes: 1200, cost: 9000 },
  monthMinutes: 1200,
  currency: 'USD',
  rates: [],
  isUnknownAllowed: false,
  asked: new Set(['sql']),
  roleId: undefined,
  jobSkills: new Map(),
  isOffTopicAllowed: false,
  language: 'en',
  must: new Set(),
  excluded: new Set(),
  poor: new Set(),
  held: new Set(),
  planned: new Set(),
  ...facts,
})

test('what a credential teaches furthest has to be asked for, or it stays out', () => {
  const course = (sql: number, other: number) => ({
    teaches: [
      { skillId: 'sql', level: sql },
      { skillId: 'other', level: other },
    ],
  })
  expect(reasonOf(course(2, 3))).toBe('off-topic')
  expect(reasonOf(course(3, 3))).toBeUndefined()
})

test('of an imported course the level is one step above where its learners begin', () => {
  const advanced = { isImported: true, teaches: [{ skillId: 'sql', level: 3 }] }
  expect(reasonOf(advanced)).toBe('too-advanced')
  expect(reasonOf(advanced, { must: new Set(['a']) })).toBeUndefined()
  expect(reasonOf({ ...advanced, isImported: false })).toBeUndefined()
  expect(reasonOf(advanced, { needs: [need('sql', 2, 3)] })).toBeUndefined()
  expect(reasonOf({ ...advanced, teaches: [{ skillId: 'sql', level: 2 }] })).toBeUndefined()
})

test('a course that begins above the level in a skill is no course for it', () => {
  expect(reasonOf({ beginsAt: 2 })).toBe('too-advanced')
  expect(reasonOf({ beginsAt: 2 }, { must: new Set(['a']) })).toBeUndefined()
  expect(reasonOf({ beginsAt: 1 })).toBeUndefined()
  const both = [
    { skillId: 'sql', level: 2 },
    { skillId: 'python', level: 2 },
  ]
  const { candidates } = findEligible(
    [offer('a', { beginsAt: 1, teaches: both })],
    rules({ needs: [need('sql', 1, 3), need('python', 0, 3)], asked: new Set(['sql', 'python']) }),
  )
  expect([...(candidates[0]?.teaches ?? [])]).toEqual([['sql', 2]])
})

test('what was found of poor value stays out, unless it has to be in', () => {
  expect(reasonOf({}, { poor: new Set(['a']) })).toBe('poor-value')
  expect(reasonOf({}, { poor: new Set(['a']), must: new Set(['a']) })).toBeUndefined()
})

test('what qualifies for another job, or serves one three times as well, stays out', () => {
  const nurse = {
    roleId: 'nurse',
    jobSkills: new Map([['clerk', new Set(['a', 'b', 'c', 'd', 'e', 'f', 'sql'])]]),
  }
  expect(reasonOf({ jobs: ['clerk'] }, nurse)).toBe('other-job')
  expect(reasonOf({ jobs: ['clerk', 'nurse'] }, nurse)).toBeUndefined()
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, must: new Set(['a']) })).toBeUndefined()
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, isOffTopicAllowed: true })).toBeUndefined()
  // Of a role that the library does not know nobody can say whom it serves.
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, roleId: undefined })).toBeUndefined()
  const program = (others: string[]) => ({
    teaches: [...['sql', 'g', ...others].map((skillId) => ({ skillId, level: 2 }))],
  })
  const asked = new Set(['sql', 'g', 'h'])
  // Eight skills, of which the nurse is asked for two and the clerk for seven.
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e', 'f']), { ...nurse, asked })).toBe('other-job')
  // Seven skills are no program of a job.
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e']), { ...nurse, asked })).toBeUndefined()
  // Three of eight are more than a third of the clerk's seven.
  const third = new Set(['sql', 'g', 'a'])
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e', 'f']), { ...nurse, asked: third })).toBeUndefined()
})

const reasonOf = (given: Partial<Offer>, facts: Partial<EligibilityRules> = {}) =>
  findEligible([offer('a', given)], rules(facts)).leftOut[0]?.reason

test('what stays out is told with its reason', () => {
  expect(reasonOf({})).toBeUndefined()
  expect(reasonOf({}, { excluded: new Set(['a']) })).toBe('excluded')
  expect(reasonOf({}, { held: new Set(['a']) })).toBe('held')
  expect(reasonOf({}, { planned: new Set(['a']) })).toBe('planned')
  expect(reasonOf({ price: { minor: 5000, currency: 'GBP', charged: 'once' } })).toBe('currency')
  expect(reasonOf({ price: undefined })).toBe('unknown-price')
  expect(reasonOf({ minutes: undefined })).toBe('unknown-hours')
  expect(reasonOf({ price: { minor: 9001, currency: 'USD', charged: 'once' } })).toBe('too-dear')
  expect(reasonOf({ minutes: 1201 })).toBe('too-long')
  expect(reasonOf({ requires: ['never-heard-of'] })).toBe('prerequisite')
})

test('a credential of another field that touches one skill in passing is the wrong program', () => {
  const teaches = [
    { skillId: 'sql', level: 2 },
    ...['recruiting', 'payroll', 'pensions'].map((skillId) => ({ skillId, level: 2 })),
  ]
  expect(reasonOf({ teaches })).toBeUndefined()
  const wide = [...teaches, { skillId: 'benefits', level: 1 }]
  expect(reasonOf({ teaches: wide })).toBe('off-topic')
  expect(reasonOf({ teaches: wide }, { isOffTopicAllowed: true })).toBeUndefined()
  expect(reasonOf({ teaches: wide }, { must: new Set(['a']) })).toBeUndefined()
})

test('what is taught in another language stays out, what does not say so does not', () => {
  expect(reasonOf({ languages: ['es'] })).toBe('language')
  expect(reasonOf({ languages: ['es', 'en'] })).toBeUndefined()
  expect(reasonOf({ languages: ['pt-BR'] }, { language: 'pt' })).toBeUndefined()
  expect(reasonOf({ languages: [] })).toBeUndefined()
  expect(reasonOf({ languages: ['es'] }, { language: undefined })).toBeUndefined()
})

test('nothing costs nothing in every currency, and a rate of the user lets another one in', () => {
  expect(reasonOf({ price: { minor: 0, currency: 'GBP', charged: 'once' } })).toBeUndefined()
  const { candidates } = findEligible(
    [offer('a', { price: { minor: 5000, currency: 'GBP', charged: 'once' } })],
    rules({ rates: [{ from: 'GBP', to: 'USD', rate: 1.27, setOn: '2026-11-24' }] }),
  )
  expect(candidates[0]?.price).toEqual({ minor: 6350, charged: 'once' })
})

test('what is not known comes in when it is allowed, or when there is no limit on it', () => {
  expect(reasonOf({ price: undefined, minutes: undefined }, { isUnknownAllowed: true })).toBeUndefined()
  expect(reasonOf({ price: undefined, minutes: undefined }, { limits: none })).toBeUndefined()
})

test('what is free to learn costs nothing, whatever its certificate does and however much there is', () => {
  const priceWith = (cost: number | undefined, price: Offer['price'] = offer('a').price) =>
    findEligible([offer('a', { isFree: true, price })], rules({ limits: { ...none, cost } })).candidates[0]
  for (const cost of [0, 9000, undefined]) {
    expect(priceWith(cost)).toMatchObject({ price: { minor: 0 }, certificate: 5000 })
  }
  expect(priceWith(9000, { minor: 5000, currency: 'GBP', charged: 'once' })).not.toHaveProperty('certificate')
})

test('a prerequisite comes along though it teaches nothing, and is not asked of who holds it', () => {
  const offers = [offer('first', { teaches: [] }), offer('second', { requires: ['first'] })]
  const found = findEligible(offers, rules({ limits: none }))
  expect(found.candidates.map(({ id, requires }) => [id, requires])).toEqual([
    ['first', []],
    ['second', ['first']],
  ])
  const held = findEligible(offers, rules({ limits: none, held: new Set(['first']) }))
  expect(held.candidates.map(({ id, requires }) => [id, requires])).toEqual([['second', []]])
  // Together they are over the money, though each alone is not.
  expect(findEligible(offers, rules()).leftOut.map(({ offer: { id }, reason }) => [id, reason])).toEqual([
    ['second', 'too-dear'],
  ])
})

test('what stays open is told with its cause', () => {
  const needs = ['sql', 'python', 'excel', 'law', 'tax'].map((skillId) => need(skillId, 1, 3))
  const gaps = needs.map(({ skillId, skillName }) => ({
    skillId,
    skillName,
    required: skillId === 'sql' ? 4 : 3,
  }))
  const set = [candidate('a', { sql: 3 })]
  const teaches = (skillId: string) => [{ skillId, level: 3 }]
  const crowded = ['excel', 'dance', 'song'].map((skillId) => ({ skillId, level: 3 }))
  const open = findOpenNeeds(
    { gaps, needs, asked: new Set(needs.map(({ skillId }) => skillId)), limits: { ...none, minutes: 1200 } },
    set,
    {
      candidates: [
        ...set,
        candidate('long', { python: 2 }, { minutes: 900 }),
        candidate('short', { python: 2 }),
      ],
      leftOut: [
        { offer: offer('unpriced', { teaches: teaches('excel') }), reason: 'unknown-price' },
        { offer: offer('dear', { teaches: teaches('excel'), minutes: 1201 }), reason: 'too-dear' },
        { offer: offer('exam', { teaches: teaches('excel'), isCourse: false }), reason: 'too-dear' },
        { offer: offer('held', { teaches: teaches('excel') }), reason: 'held' },
        { offer: offer('crowded', { teaches: crowded, minutes: 60 }), reason: 'too-dear' },
        { offer: offer('elsewhere', { teaches: teaches('tax') }), reason: 'other-job' },
      ],
    },
  )
  expect(open.map(({ skillId, reached, cause, example }) => [skillId, reached, cause, example?.id])).toEqual([
    ['sql', 3, 'evidence', undefined],
    ['python', 1, 'limits', 'short'],
    ['excel', 1, 'left-out', 'dear'],
    ['law', 1, 'nothing', undefined],
    ['tax', 1, 'other-work', undefined],
  ])
  expect(open[2]?.example).toMatchObject({ reason: 'too-dear', besides: 'too-long' })
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
