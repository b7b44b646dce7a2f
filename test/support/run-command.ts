import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { buildLibrary } from '../../src/library/build-library'
import { run } from '../../src/main'
import { memoryStream } from '../../src/terminal/streams'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** Runs command lines in process, against a fixed day and a fresh database for each `home`. */
export function useProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'skillplan-test-'))
  const libraryPath = join(folder, 'library.db')
  beforeAll(() => buildLibrary('data', libraryPath))
  let homes = 0
  return () => {
    const home = join(folder, `home-${++homes}`)
    return async (...argv: string[]): Promise<Ran> => {
      const stdout = memoryStream()
      const stderr = memoryStream()
      const code = await run(argv, {
        streams: { stdout, stderr, isInputTerminal: false, readInput: async () => '' },
        env: { SKILLPLAN_HOME: home },
        platform: 'linux',
        home,
        cwd: folder,
        now: () => new Date('2026-11-24T10:00:00Z'),
        program: 'skillplan',
        libraryPath,
      })
      return { code, stdout: stdout.text, stderr: stderr.text }
    }
  }
}
