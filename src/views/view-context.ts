import type { Terminal } from '../terminal/terminal'

/** What a view needs to know of where it is printed. */
export interface ViewContext {
  terminal: Terminal
  /** The start of every command that a hint names. */
  program: string
}
