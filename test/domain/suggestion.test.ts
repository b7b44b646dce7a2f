import { expect, test } from 'vitest'
import { type KnownSkill, suggestRoles, type WeighedRole } from '../../src/domain/suggestion'

const role = (id: string, whole: number): WeighedRole => ({
  ...{ id, name: id, field: 'x', source: 'own', skillCount: 4, whole },
})
const asks = (roleId: string, skillId: string, required: number, importance: number) => ({
  ...{ roleId, skillId, required, importance },
})
const known = (levels: Readonly<Record<string, number>>): Map<string, KnownSkill> =>
  new Map(Object.entries(levels).map(([id, level]) => [id, { level, source: 'rated' }]))

test('roles stand by the share of them that is met, a level above the required one counting no more', () => {
  const asked = [
    ...[asks('near', 'a', 2, 5), asks('near', 'b', 2, 1), asks('near', 'c', 1, 1)],
    ...[asks('far', 'a', 4, 5), asks('far', 'b', 4, 5), asks('far', 'c', 4, 5)],
  ]
  const found = suggestRoles([role('far', 80), role('near', 26)], asked, known({ a: 4, b: 1, c: 3 }))
  // near: 5x2 + 1x1 + 1x1 of 26; far: 5x4 + 5x1 + 5x3 of 80.
  expect(found.map(({ role: { id }, met }) => [id, met])).toEqual([
    ['far', 0.5],
    ['near', 12 / 26],
  ])
})

test('a role of which fewer than three skills are known is left out, unless fewer are known at all', () => {
  const asked = [asks('one', 'a', 1, 5)]
  expect(suggestRoles([role('one', 5)], asked, known({ a: 3, b: 3, c: 3 }))).toEqual([])
  expect(suggestRoles([role('one', 5)], asked, known({ a: 3 }))).toHaveLength(1)
  expect(suggestRoles([role('one', 5)], asked, known({ a: 0 }))).toEqual([])
})
