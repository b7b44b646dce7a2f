import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanEnvironment } from '../support/spawn'

/** Building SQLite takes a minute where no prebuilt binary can be fetched. */
const timeout = 9 * 60_000

test('the packed program installs into a clean prefix and runs from there', { timeout }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'skillplan-pack-'))
  const prefix = join(folder, 'prefix')
  const npm = (...argv: string[]) =>
    execFileSync('npm', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  // The build stands already: `npm test` made it before this.
  npm('pack', '--ignore-scripts', '--pack-destination', folder)
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error('npm pack made no archive')
  npm('install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', join(folder, archive))
  const { env, home } = cleanEnvironment()
  const skillplan = (...argv: string[]) =>
    execFileSync(join(prefix, 'bin', 'skillplan'), argv, { env, cwd: home, encoding: 'utf8' })
  expect(skillplan('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(skillplan()).toContain('skillplan gap')
  expect(skillplan('gap', 'data-analyst', '--rate', 'sql=2')).toContain('Role met: at least')
  expect(skillplan('plan', 'add', 'pl-300')).toMatch(/Undo: skillplan\s+undo/)
})
