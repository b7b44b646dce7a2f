import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'

const start = useProgram()
const text = readFileSync(resolve('test/fixtures/own/keepers.csv'), 'utf8')
const json = (out: string) => JSON.parse(out).data

function startWith(content = text, name = 'keepers.csv'): Program {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, name), content)
  return skillplan
}

test('an employer’s CSV is imported, updated, and what it no longer has is named', async () => {
  const skillplan = startWith()
  const first = await skillplan('role', 'import', 'keepers.csv')
  expect(first.stderr).toBe('')
  expect(first.stdout).toContain('Imported 2 roles from the file.')
  expect(first.stdout).toContain('Structured Query Language is SQL')
  expect((await skillplan('role', 'import', 'keepers.csv')).stdout).toContain('Nothing changed: all 2 roles')
  const head = text.slice(0, text.indexOf('\n') + 1)
  const newerRows = text.slice(text.indexOf('Head keeper')).replace('Log keeping,,4', 'Log keeping,,5')
  writeFileSync(join(skillplan.folder, 'keepers.csv'), head + newerRows)
  const newer = json((await skillplan('role', 'import', 'keepers.csv', '--json')).stdout)
  expect(newer.items).toEqual([{ id: 'head-keeper', name: 'Head keeper', change: 'changed' }])
  expect(newer.noLongerInFile).toEqual([{ id: 'lamp-keeper', name: 'Lamp keeper' }])
  await skillplan('undo')
  await skillplan('undo')
  expect((await skillplan('role', 'show', 'head-keeper')).code).toBe(1)
})

test('role add takes the same CSV, and role import what role show --json prints', async () => {
  const skillplan = startWith()
  expect((await skillplan('role', 'add', 'keepers.csv')).stderr).toBe('')
  const shown = (await skillplan('role', 'show', 'lamp-keeper', '--json')).stdout
  const other = startWith(shown, 'role.json')
  const dry = json((await other('role', 'import', 'role.json', '--dry-run', '--json')).stdout)
  expect(dry.items).toEqual([{ id: 'lamp-keeper', name: 'Lamp keeper', change: 'new' }])
  const ran = await other('role', 'import', 'role.json', '--json')
  expect(ran.stderr).toBe('')
  expect(json(ran.stdout)).toEqual({ ...dry, isDryRun: false })
  expect((await other('role', 'show', 'lamp-keeper', '--json')).stdout).toBe(shown)
})

test('--only chooses among its roles', async () => {
  const skillplan = startWith()
  const { items } = json(
    (await skillplan('role', 'import', 'keepers.csv', '--only', 'head*', '--json')).stdout,
  )
  expect(items).toEqual([{ id: 'head-keeper', name: 'Head keeper', change: 'new' }])
})
