import type { OutputStream, Streams } from './streams'
import { loadStyle, type Style } from './style'

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
  style: Style
  /** Whether questions, which go to stderr, may be coloured. */
  hasErrorColor: boolean
  isAscii: boolean
  /** Static, spoken-line views without drawing characters. */
  isAccessible: boolean
  isInteractive: boolean
  /** Whether tables may have borders: on a terminal alone, and not for those who listen. */
  hasBoxes: boolean
  ellipsis: string
}

export async function describeTerminal(
  streams: Streams,
  env: NodeJS.ProcessEnv,
  options: TerminalOptions,
): Promise<Terminal> {
  const isAscii = options.isAscii || options.isAccessible
  return {
    width: Math.max(streams.stdout.columns ?? 80, 40),
    style: await loadStyle(mayColor(streams.stdout, env, options)),
    isAscii,
    isAccessible: options.isAccessible,
    hasBoxes: streams.stdout.isTerminal && !options.isAccessible,
    ellipsis: isAscii ? '...' : '…',
    // Looking at stdin and stderr makes Node build them, which only a question is worth.
    get hasErrorColor() {
      return mayColor(streams.stderr, env, options)
    },
    get isInteractive() {
      return options.isInputAllowed && streams.isInputTerminal && streams.stderr.isTerminal
    },
  }
}

function mayColor(stream: OutputStream, env: NodeJS.ProcessEnv, options: TerminalOptions): boolean {
  if (options.color === 'always') return true
  if (options.color === 'never' || options.isAccessible) return false
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTerminal && env.TERM !== 'dumb'
}
