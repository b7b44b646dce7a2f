import { Chalk, type ChalkInstance } from 'chalk'
import type { OutputStream, Streams } from './streams'

export type ColorChoice = 'auto' | 'always' | 'never'

export interface TerminalOptions {
  color: ColorChoice
  isAscii: boolean
  isAccessible: boolean
  isInputAllowed: boolean
}

/** What the program may draw: width, colour, characters, and whether it may ask. */
export interface Terminal {
  /** Width for human views: at least 40, 80 off a terminal. */
  width: number
  style: ChalkInstance
  errorStyle: ChalkInstance
  isAscii: boolean
  /** Static, spoken-line views without drawing characters. */
  isAccessible: boolean
  isInteractive: boolean
  ellipsis: string
}

export function describeTerminal(
  streams: Streams,
  env: NodeJS.ProcessEnv,
  options: TerminalOptions,
): Terminal {
  const isAscii = options.isAscii || options.isAccessible
  return {
    width: Math.max(streams.stdout.columns ?? 80, 40),
    style: new Chalk({ level: colorLevel(streams.stdout, env, options) }),
    errorStyle: new Chalk({ level: colorLevel(streams.stderr, env, options) }),
    isAscii,
    isAccessible: options.isAccessible,
    isInteractive: options.isInputAllowed && streams.isInputTerminal && streams.stderr.isTerminal,
    ellipsis: isAscii ? '...' : '…',
  }
}

function colorLevel(stream: OutputStream, env: NodeJS.ProcessEnv, options: TerminalOptions): 0 | 1 {
  if (options.color === 'always') return 1
  if (options.color === 'never' || options.isAccessible) return 0
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1
  return stream.isTerminal && env.TERM !== 'dumb' ? 1 : 0
}
