import type { RunnableCommand } from '../commands/command'

export interface OptionSpec {
  flags: string
  description: string
  /** May be given several times. */
  isRepeatable?: boolean
}

export interface CommandSpec {
  /** `gap` or `gap show`; the first word is the noun or the everyday word. */
  path: string
  arguments?: string
  summary: string
  options?: readonly OptionSpec[]
  load: () => Promise<RunnableCommand>
}
