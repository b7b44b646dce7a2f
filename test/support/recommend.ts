import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { aimAtDataAnalyst } from './goal'
import type { Program } from './run-command'

/* What the tests of `recommend` start from, and how they read what it answers. */

export async function rated(skillplan: Program): Promise<Program> {
  await aimAtDataAnalyst(skillplan)
  const ratings = [
    'sql=2',
    'excel=3',
    'statistics=1',
    'power-bi=1',
    'data-visualization=1',
    'data-analysis=1',
  ]
  await skillplan('gap', ...ratings.flatMap((rating) => ['--rate', rating]))
  return skillplan
}

export const read = async (skillplan: Program, ...argv: string[]) => {
  const ran = await skillplan('recommend', ...argv, '--json')
  expect(ran.stderr).toBe('')
  return JSON.parse(ran.stdout).data
}
export const idsOf = (data: { items: { id: string }[] }) => data.items.map(({ id }) => id)

/** A role of two crafts that the library knows nothing of. */
export async function keeper(
  skillplan: Program,
  importance = { 'lamp-craft': 3, 'bell-craft': 3 },
): Promise<Program> {
  const items = Object.entries(importance).map(([id, weight]) => ({
    id,
    name: id,
    required: 2,
    importance: weight,
  }))
  writeFileSync(join(skillplan.folder, 'role.json'), JSON.stringify({ name: 'Keeper', items }))
  await skillplan('role', 'add', 'role.json')
  return skillplan
}
