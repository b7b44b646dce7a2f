import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a text with test/golden/<name>. `UPDATE_GOLDEN=1` writes the file in place of comparing; read every diff that
 * it leaves before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const path = join('test', 'golden', name)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  if (!existsSync(path)) throw new Error(`${path} is not there: UPDATE_GOLDEN=1 npx vitest run writes it`)
  expect(text, `${path}; UPDATE_GOLDEN=1 refreshes it`).toBe(readFileSync(path, 'utf8'))
}
