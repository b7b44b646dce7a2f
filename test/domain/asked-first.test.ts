import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Askable, askedWithoutAll, findCut, narrowRole, orderAsked } from '../../src/domain/asked-first'
import type { Role } from '../../src/domain/role'
import { skillCategories } from '../../src/domain/skill'

const skill = (changes: Partial<Askable>): Askable => ({
  required: 3,
  importance: 3,
  demandShare: 0,
  isAssumed: false,
  category: 'domain',
  rank: 0,
  ...changes,
})

test('what can matter most is asked first, what is assumed weighs half unless it is in demand', () => {
  const skills = {
    rated: skill({ importance: 4 }),
    demanded: skill({ required: 2, importance: 4, demandShare: 1, isAssumed: true }),
    hot: skill({ required: 2, importance: 4, demandShare: 0.5, isAssumed: true }),
    hotAndNearer: skill({ required: 2, importance: 4, demandShare: 0.5, isAssumed: true, rank: 0.2 }),
    low: skill({ required: 1 }),
  }
  const ordered = orderAsked(Object.values(skills))
  const nameOf = (one: Askable) => Object.entries(skills).find(([, value]) => value === one)?.[0]
  expect(ordered.map(nameOf)).toEqual(['demanded', 'rated', 'hotAndNearer', 'hot', 'low'])
})

test('of a large role the first 25 hold at most 15 of one category, while others are left', () => {
  const tools = Array.from({ length: 60 }, () => skill({ category: 'tool', importance: 5 }))
  const others = Array.from({ length: 20 }, () => skill({ category: 'transferable' }))
  const first = (skills: Askable[]) => orderAsked(skills).slice(0, askedWithoutAll)
  const countTools = (skills: Askable[]) => skills.filter(({ category }) => category === 'tool').length
  expect(countTools(first([...tools, ...others]))).toBe(15)
  expect(countTools(first([...tools, ...others.slice(0, 3)]))).toBe(22)
  expect(countTools(first(tools))).toBe(25)
})

test('ordering loses nothing, and ordering again changes nothing', () => {
  const arbitrary = fc.record({
    required: fc.integer({ min: 1, max: 5 }),
    importance: fc.integer({ min: 1, max: 5 }),
    demandShare: fc.constantFrom(0, 0.5, 1),
    isAssumed: fc.boolean(),
    category: fc.constantFrom(...skillCategories),
    rank: fc.constant(0),
  })
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 80 }), (skills) => {
      const once = orderAsked(skills)
      expect(new Set(once)).toEqual(new Set(skills))
      expect(once).toHaveLength(skills.length)
      expect(orderAsked(once)).toEqual(once)
    }),
  )
})

test('a role is narrowed to 25 skills and those that are named', () => {
  const skills = Array.from({ length: 40 }, (_, index) => ({
    skillId: `s${index}`,
    required: 3,
    importance: 3,
  })) as unknown as Role['skills']
  const role = { id: 'big', skills } as Role
  const ids = (narrowed: Role) => narrowed.skills.map(({ skillId }) => skillId)
  expect(ids(narrowRole(role, new Set()))).toEqual(ids(role).slice(0, 25))
  expect(ids(narrowRole(role, new Set(['s30', 's3'])))).toEqual([...ids(role).slice(0, 25), 's30'])
  const small = { ...role, skills: skills.slice(0, 25) }
  expect(narrowRole(small, new Set())).toBe(small)
})

test('what a framework only names is not asked where enough else is known', () => {
  const skills = Array.from({ length: 40 }, (_, index) => ({
    skillId: `s${index}`,
    required: index === 20 ? 1 : 2,
    importance: 3,
    isLevelAssumed: index >= 14,
    isImportanceAssumed: index >= 14,
    demand: index === 20 ? { numerator: 1, denominator: 1, source: 'O*NET' } : undefined,
  })) as unknown as Role['skills']
  const ids = (role: Role) => role.skills.map(({ skillId }) => skillId)
  const large = { id: 'large', skills } as Role
  expect(ids(narrowRole(large, new Set()))).toEqual([...ids(large).slice(0, 14), 's20'])
  expect(ids(narrowRole(large, new Set(['s39'])))).toEqual([...ids(large).slice(0, 14), 's20', 's39'])
  const unknown = { ...large, skills: skills.slice(4) }
  expect(ids(narrowRole(unknown, new Set()))).toEqual(ids(unknown).slice(0, 25))
})

test('of a large role the twelve that matter most are asked, and what weighs near the heaviest', () => {
  const weights = [...Array(10).fill([4, 4]), ...Array(8).fill([3, 4]), ...Array(12).fill([2, 3])] as [
    number,
    number,
  ][]
  const skills = weights.map(([required, importance], index) => ({
    skillId: `s${index}`,
    required,
    importance,
  }))
  const role = { id: 'rated', skills } as unknown as Role
  const count = (source: string, rated = role) => narrowRole({ ...rated, source }, new Set()).skills.length
  // 3 x 4 is more than six tenths of 4 x 4, 2 x 3 is not.
  expect(count('onet')).toBe(18)
  expect(count('postings')).toBe(25)
  const steep = skills.map((skill, index) =>
    index === 0 ? { ...skill, required: 5, importance: 5 } : { ...skill, importance: 1 },
  )
  expect(count('onet', { ...role, skills: steep as unknown as Role['skills'] })).toBe(12)
})

test.each([
  ['a short list is asked whole', [30, ...Array(9).fill(5)], 10],
  ['those that weigh as much as the 25th come along', [...Array(20).fill(9), ...Array(9).fill(5), 4, 3], 29],
  ['many that weigh the same stay out together', [...Array(14).fill(9), ...Array(30).fill(5)], 14],
  ['where all weigh the same the first 25 are asked', Array(60).fill(5), 25],
])('%s', (_, weights, cut) => {
  expect(findCut<number>(weights, (a, b) => a === b)).toBe(cut)
})
