import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const builtProgram = resolve('bin/skillplan.js')

/** A home of its own and an environment that holds nothing of the developer's. */
export function cleanEnvironment() {
  const home = mkdtempSync(join(tmpdir(), 'skillplan-e2e-'))
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    SKILLPLAN_HOME: join(home, 'data'),
    SKILLPLAN_TODAY: '2026-11-24',
    LANG: 'C.UTF-8',
  }
  return { home, env }
}

/** Runs the built program as a process, without a terminal, in a home of its own. */
export function useBuilt() {
  const { home, env } = cleanEnvironment()
  const skillplan = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...argv], {
      env,
      cwd: home,
      encoding: 'utf8',
    })
    return { code: status, stdout, stderr }
  }
  return Object.assign(skillplan, { home, env })
}
