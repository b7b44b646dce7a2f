import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Program } from './run-command'

/* How the tests of `catalog import` write a file, take it in and read what it became. */

export const write = (skillplan: Program, name: string, lines: readonly string[] | string) =>
  writeFileSync(join(skillplan.folder, name), typeof lines === 'string' ? lines : lines.join('\n'))

export async function importJson(skillplan: Program, ...argv: string[]) {
  const ran = await skillplan('catalog', 'import', ...argv, '--json')
  expect(ran.stderr).toBe('')
  return JSON.parse(ran.stdout).data
}

export const showJson = async (skillplan: Program, id: string) =>
  JSON.parse((await skillplan('catalog', 'show', id, '--json')).stdout).data
