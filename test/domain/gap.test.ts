import { expect, test } from 'vitest'
import { type AssessmentItem, findGaps } from '../../src/domain/gap'
import type { Proof } from '../../src/domain/proof'

const item = (skillId: string, facts: Partial<AssessmentItem> = {}): AssessmentItem => ({
  skillId,
  skillName: skillId.toUpperCase(),
  required: 3,
  importance: 4,
  isAssumed: false,
  demand: undefined,
  evidenceKind: undefined,
  evidenceExample: undefined,
  state: facts.level === undefined ? 'unrated' : 'rated',
  level: undefined,
  confidence: 3,
  isUnusedForAYear: false,
  ...facts,
})
const proof = (level: number): Proof => ({ level, basis: { id: 'E1', name: 'a piece' } })
const ids = (gaps: readonly { skillId: string }[]) => gaps.map(({ skillId }) => skillId)

test('to learn, to prove and met, as DESIGN.md defines them', () => {
  const report = findGaps(
    [
      item('learn', { level: 1 }),
      item('prove', { level: 4 }),
      item('met', { level: 1 }),
      item('half', { level: 3 }),
    ],
    new Map([
      ['met', proof(3)],
      ['half', proof(1)],
    ]),
  )
  expect(ids(report.toLearn)).toEqual(['learn'])
  expect(ids(report.toProve)).toEqual(['prove', 'half'])
  expect(ids(report.met)).toEqual(['met'])
  expect(report.toLearn[0]).toMatchObject({ toLearn: 2, toProve: 1, current: 1 })
  expect(report.toProve[0]).toMatchObject({ toLearn: 0, toProve: 3, current: 4 })
  expect(report.toProve[1]).toMatchObject({ toProve: 2, basis: { id: 'E1' } })
  expect(report.met[0]).toMatchObject({ claimed: 1, current: 3 })
})

test('priority = to learn x importance x (1 + demand share), ties by skill id', () => {
  const demand = { numerator: 9, denominator: 12, source: 'postings' }
  const report = findGaps(
    [
      item('zebra', { level: 2, importance: 5 }),
      item('apple', { level: 2, importance: 5 }),
      item('asked', { level: 1, importance: 4, demand }),
    ],
    new Map(),
  )
  expect(report.toLearn.map(({ skillId, priority }) => [skillId, priority])).toEqual([
    ['asked', 14],
    ['apple', 5],
    ['zebra', 5],
  ])
})

test('role met = sum of importance x min(level, required) over importance x required', () => {
  const items = [item('a', { level: 5, importance: 2 }), item('b', { level: 1, required: 2, importance: 3 })]
  const { coverage } = findGaps(items, new Map([['a', proof(2)]]))
  expect(coverage.current).toBeCloseTo((2 * 3 + 3 * 1) / (2 * 3 + 3 * 2))
  expect(coverage.proven).toBeCloseTo((2 * 2) / (2 * 3 + 3 * 2))
  expect(coverage.isAtLeast).toBe(false)
})

test('before any proof there is none, which is not 0%', () => {
  expect(findGaps([item('a', { level: 2 })], new Map()).coverage.proven).toBeUndefined()
})

test('an unrated skill has no gap, counts 0 and makes the figure "at least"', () => {
  const report = findGaps([item('a', { level: 3 }), item('b'), item('c', { state: 'skipped' })], new Map())
  expect(ids(report.unrated)).toEqual(['b', 'c'])
  expect(ids([...report.toLearn, ...report.toProve, ...report.met])).toEqual(['a'])
  expect(report.coverage).toMatchObject({ current: 1 / 3, isAtLeast: true })
})

test('a skill that is not relevant leaves the role', () => {
  const report = findGaps([item('a', { level: 3 }), item('b', { state: 'not-relevant' })], new Map())
  expect(ids(report.notRelevant)).toEqual(['b'])
  expect(report.unrated).toEqual([])
  expect(report.coverage).toMatchObject({ current: 1, isAtLeast: false })
})

test('age lowers confidence by one step, never below 1, and never the rating', () => {
  const { toProve } = findGaps(
    [
      item('a', { level: 3, isUnusedForAYear: true }),
      item('b', { level: 3, confidence: 1, isUnusedForAYear: true }),
    ],
    new Map(),
  )
  expect(toProve.map(({ claimed, confidence }) => [claimed, confidence])).toEqual([
    [3, 2],
    [3, 1],
  ])
})
