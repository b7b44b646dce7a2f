import { expect, test } from 'vitest'
import { compareRoles } from '../../src/domain/comparison'
import type { Role } from '../../src/domain/role'

const role = (
  id: string,
  skills: Readonly<Record<string, [required: number, importance: number]>>,
): Role => ({
  ...{ id, name: id, field: 'x', seniority: undefined, summary: undefined, source: 'own' },
  skills: Object.entries(skills).map(([skillId, [required, importance]]) => ({
    ...{ skillId, skillName: skillId, required, importance, demand: undefined, evidence: undefined },
    ...{ isLevelAssumed: skillId === 'd', isImportanceAssumed: false },
  })),
})

const here = role('here', { a: [3, 5], b: [4, 2], c: [1, 3], e: [2, 1] })
const there = role('there', { a: [3, 4], b: [2, 3], c: [3, 5], d: [2, 5] })

test('each skill is the same, lower, higher, new or gone, in this order', () => {
  const { skills } = compareRoles(here, there)
  expect(skills.map(({ skillId, change, from, to }) => [skillId, change, from, to])).toEqual([
    ['a', 'same', 3, 3],
    ['b', 'lower', 4, 2],
    ['c', 'higher', 1, 3],
    ['d', 'new', undefined, 2],
    ['e', 'gone', 2, undefined],
  ])
  expect(skills.find(({ skillId }) => skillId === 'd')?.isAssumed).toBe(true)
})

test('what carries over is importance by level met of what the other role asks for', () => {
  // 4x3 + 3x2 + 5x1 + 0 of 4x3 + 3x2 + 5x3 + 5x2.
  expect(compareRoles(here, there).carriedOver).toBeCloseTo(23 / 43)
  expect(compareRoles(there, there).carriedOver).toBe(1)
  expect(compareRoles(role('none', {}), there).carriedOver).toBe(0)
})
