import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { buildLibrary } from '../../src/library/build-library'
import { run } from '../../src/main'
import type { Prompter } from '../../src/terminal/prompter'
import { memoryStream } from '../../src/terminal/streams'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export interface World {
  /** Makes the run interactive: questions go here. */
  prompter?: Prompter
  columns?: number
  env?: NodeJS.ProcessEnv
  now?: Date
}

export interface Program {
  (...argv: string[]): Promise<Ran>
  /** The same program and database in another world. */
  in: (world: World) => (...argv: string[]) => Promise<Ran>
  /** Where relative paths begin. */
  folder: string
  databasePath: string
}

/** Runs command lines in process, against a fixed day and a fresh database for each call of what it returns. */
export function useProgram(): () => Program {
  const folder = mkdtempSync(join(tmpdir(), 'skillplan-test-'))
  const libraryPath = join(folder, 'library.db')
  beforeAll(() => buildLibrary('data', libraryPath))
  let homes = 0
  return () => {
    const home = join(folder, `home-${++homes}`)
    const cwd = join(folder, `work-${homes}`)
    mkdirSync(cwd)
    const inWorld =
      ({ prompter, columns, env = {}, now = new Date('2026-11-24T10:00:00Z') }: World) =>
      async (...argv: string[]): Promise<Ran> => {
        const stdout = memoryStream(prompter !== undefined, columns)
        const stderr = memoryStream(prompter !== undefined, columns)
        const code = await run(argv, {
          streams: { stdout, stderr, isInputTerminal: prompter !== undefined },
          env: { SKILLPLAN_HOME: home, NO_COLOR: '1', ...env },
          platform: 'linux',
          home,
          cwd,
          now: () => now,
          program: 'skillplan',
          libraryPath,
          createPrompter: () => {
            if (prompter === undefined) throw new Error('a question was asked without a terminal')
            return prompter
          },
        })
        return { code, stdout: stdout.text, stderr: stderr.text }
      }
    return Object.assign(inWorld({}), {
      in: inWorld,
      folder: cwd,
      databasePath: join(home, 'skillplan.db'),
    })
  }
}
