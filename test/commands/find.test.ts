import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()

async function find(skillplan: Program, noun: string, text: string): Promise<string[]> {
  const { stdout } = await skillplan(noun, 'list', text, '--json')
  return JSON.parse(stdout).data.items.map(({ id }: { id: string }) => id)
}

test.each([
  ['skill', 'sql', 'sql'],
  ['skill', 'k8s', 'kubernetes'],
  ['skill', 'Postgres', 'postgresql'],
  ['skill', 'C++', 'cpp'],
  ['skill', 'c#', 'c-sharp'],
  ['skill', 'nodejs', 'node-js'],
  ['skill', 'power point', 'powerpoint'],
  ['skill', 'data visualisation', 'data-visualization'],
  ['skill', 'visualise data', 'data-visualization'],
  ['skill', 'kuberntes', 'kubernetes'],
  ['skill', 'javasript', 'javascript'],
  ['skill', 'oython', 'python'],
  ['skill', 'stakehodler managment', 'stakeholder-management'],
  ['role', 'data ana', 'data-analyst'],
  ['role', 'nurse', 'registered-nurse'],
  ['role', 'acountant', 'accountant'],
  ['role', 'project management', 'project-manager'],
  ['role', 'bi analyst', 'data-analyst'],
  ['role', 'data-analyst', 'data-analyst'],
  ['role', 'DATA ANALYST', 'data-analyst'],
])('%s list %s finds %s first', async (noun, text, id) => {
  expect((await find(start(), noun, text))[0]).toBe(id)
})

test('initials find a role, and both that have them', async () => {
  const found = (await find(start(), 'role', 'pm')).slice(0, 4)
  expect(found).toEqual(expect.arrayContaining(['product-manager', 'project-manager']))
})

test('what is like nothing finds nothing, and signs are no query', async () => {
  const skillplan = start()
  for (const text of ['zzzzzz', '"', '* OR *', 'NEAR(a b)', "'; DROP TABLE role", '-', '(((']) {
    const ran = await skillplan('role', 'list', text)
    expect([ran.code, ran.stderr], text).toEqual([0, ''])
  }
  expect((await skillplan('skill', 'list', 'zzzzzz')).stdout).toContain('No skill is called "zzzzzz"')
})

test('roles and skills of one’s own stand in one list with the library’s, best first', async () => {
  const skillplan = start()
  const role = {
    name: 'Data Shepherd',
    items: [{ name: 'SQL herding' }, { name: 'SQL' }, { name: 'Flock care', category: 'domain' }],
  }
  writeFileSync(join(skillplan.folder, 'role.json'), JSON.stringify(role))
  await skillplan('role', 'add', 'role.json')
  expect((await find(skillplan, 'skill', 'sql')).slice(0, 2)).toEqual(['sql', 'sql-herding'])
  expect(await find(skillplan, 'skill', 'flok care')).toEqual(['flock-care'])
  expect((await find(skillplan, 'role', 'data sheperd'))[0]).toBe('data-shepherd')
  const { stdout } = await skillplan('skill', 'list', 'sql', '--json')
  const [sql] = JSON.parse(stdout).data.items
  const before = JSON.parse((await start()('skill', 'list', 'sql', '--json')).stdout).data.items[0]
  expect(sql.roleCount).toBe(before.roleCount + 1)
  await skillplan('undo')
  expect(await find(skillplan, 'skill', 'flock care')).not.toContain('flock-care')
})

test('a text of which no role has all words names those with most of them, and says so', async () => {
  const { stdout } = await start()('role', 'list', 'senior', 'plumber', 'of', 'data', 'analysts')
  expect(stdout).toContain('No role has all words of')
  expect(stdout).toContain('senior-data-analyst')
})

test('--limit cuts the list and says how many more there are', async () => {
  const skillplan = start()
  const { stdout } = await skillplan('skill', 'list', 'data', '--limit', '3')
  expect(stdout).toMatch(/And \d+ more: skillplan skill list data --limit \d+/)
  const { data } = JSON.parse((await skillplan('skill', 'list', '--limit', '8', '--json')).stdout)
  expect(data.items).toHaveLength(8)
  expect(data.total).toBeGreaterThan(400)
})

test('the assessment’s question for a role finds as role list does', async () => {
  const prompter = scriptedPrompter([
    { search: 'Which role', type: 'acountant', label: 'Accountant' },
    { cancel: true },
  ])
  const ran = await start().in({ prompter })('gap')
  prompter.assertDone()
  expect(ran.code).toBe(130)
})
