import { join } from 'node:path'
import { realSurroundings } from './context'
import { run } from './main'

/** Called by bin/skillplan.js; never ends the process, so that piped output is written whole. */
export async function start(argv: readonly string[], script: string): Promise<number> {
  return run(argv, realSurroundings(script, join(__dirname, 'library.db')))
}
