import { homedir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { isDay } from './domain/day'
import { UsageError } from './errors'
import { Library } from './library/library'
import { type Database, openDatabase } from './storage/database'
import { createPrompter } from './terminal/create-prompter'
import type { Prompter } from './terminal/prompter'
import { processStreams, type Streams } from './terminal/streams'
import { type ColorChoice, describeTerminal, type Terminal } from './terminal/terminal'

/** The flags that every command takes. */
export interface GlobalFlags {
  json: boolean
  db: string | undefined
  input: boolean
  yes: boolean
  quiet: boolean
  debug: boolean
  color: ColorChoice
  ascii: boolean
}

/** The world as the process found it; tests hand in their own. */
export interface Surroundings {
  streams: Streams
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  home: string
  cwd: string
  now: () => Date
  /** As the program was started: `skillplan`, `npx skillplan`, `node bin/skillplan.js`. */
  program: string
  libraryPath: string
  createPrompter: (terminal: Terminal) => Prompter
}

/** What a command may touch. */
export interface Context {
  streams: Streams
  terminal: Terminal
  flags: GlobalFlags
  env: NodeJS.ProcessEnv
  cwd: string
  now: () => Date
  /** The user's day. */
  today: string
  /** The start of every command that a hint names, with the global flags that matter. */
  program: string
  databasePath: string
  library: Library
  database: Database
  prompter: Prompter
  warn: (message: string) => void
  /** The same context on another database, such as `:memory:`. */
  withDatabase: (path: string) => Promise<Context>
}

export async function createContext(
  surroundings: Surroundings,
  flags: GlobalFlags,
  databasePath = locateDatabase(surroundings, flags.db),
): Promise<Context> {
  const { streams, env, cwd, now } = surroundings
  const isSet = (value: string | undefined) => value !== undefined && !['', '0', 'false'].includes(value)
  const terminal = await describeTerminal(streams, env, {
    color: flags.color,
    isAscii: flags.ascii,
    isAccessible: isSet(env.ACCESSIBLE),
    isInputAllowed: flags.input && !flags.json,
  })
  let library: Library | undefined
  let database: Database | undefined
  let prompter: Prompter | undefined
  return {
    streams,
    terminal,
    flags,
    env,
    cwd,
    now,
    today: readToday(env, now),
    program:
      flags.db === undefined ? surroundings.program : `${surroundings.program} --db ${quote(flags.db)}`,
    databasePath,
    get library() {
      library ??= new Library(surroundings.libraryPath)
      return library
    },
    get database() {
      database ??= openDatabase(databasePath, () => now().toISOString())
      return database
    },
    get prompter() {
      prompter ??= surroundings.createPrompter(terminal)
      return prompter
    },
    warn(message) {
      if (!flags.quiet) streams.stderr.write(`${message}\n`)
    },
    withDatabase: (path) => createContext(surroundings, flags, path),
  }
}

const quote = (text: string) => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

function readToday(env: NodeJS.ProcessEnv, now: () => Date): string {
  const fixed = env.SKILLPLAN_TODAY
  if (fixed !== undefined && fixed !== '') {
    if (isDay(fixed)) return fixed
    throw new UsageError(`SKILLPLAN_TODAY "${fixed}" is not a day.`, {
      hint: 'Expected a date such as 2027-03-31.',
    })
  }
  const date = now()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** `--db`, else SKILLPLAN_HOME, else the platform's data folder; DESIGN.md, "Where things live". */
function locateDatabase({ env, platform, home, cwd }: Surroundings, named: string | undefined): string {
  if (named !== undefined) return resolve(cwd, named)
  if (env.SKILLPLAN_HOME) return join(resolve(cwd, env.SKILLPLAN_HOME), 'skillplan.db')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'skillplan', 'skillplan.db')
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'skillplan', 'skillplan.db')
  }
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'skillplan', 'skillplan.db')
}

/** Node makes a script's path absolute; people typed it from where they stand. */
function shorten(script: string, cwd: string): string {
  const path = relative(cwd, script)
  return path.startsWith('..') ? script : path
}

/** How the user started the program, so that hints can be typed as they stand. */
function nameProgram(env: NodeJS.ProcessEnv, script: string, cwd: string): string {
  if (env.npm_command === 'exec' || env.npm_lifecycle_event === 'npx') return 'npx skillplan'
  return basename(script) === 'skillplan.js' ? `node ${shorten(script, cwd)}` : 'skillplan'
}

/** The real world. `script` is the path that the program was started by. */
export function realSurroundings(script: string, libraryPath: string): Surroundings {
  return {
    streams: processStreams(),
    env: process.env,
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
    now: () => new Date(),
    program: nameProgram(process.env, script, process.cwd()),
    libraryPath,
    createPrompter: (terminal) => createPrompter(terminal, process.env),
  }
}
