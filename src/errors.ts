/** Exit codes, as DESIGN.md's output contract has them. */
export const exitCodes = {
  done: 0,
  request: 1,
  usage: 2,
  storage: 3,
  notHeld: 4,
  bug: 70,
  cancelled: 130,
} as const

export interface ErrorFacts {
  hint?: string
  details?: readonly string[]
}

/** The base of every error that a user can cause; main turns its code into an exit code. */
export class SkillplanError extends Error {
  readonly exitCode: number = exitCodes.request
  readonly hint: string | undefined
  readonly details: readonly string[]

  constructor(
    readonly code: string,
    message: string,
    { hint, details = [] }: ErrorFacts = {},
  ) {
    super(message)
    this.name = new.target.name
    this.hint = hint
    this.details = details
  }
}

/** The command line cannot be understood: exit 2. */
export class UsageError extends SkillplanError {
  override readonly exitCode = exitCodes.usage
  constructor(message: string, facts?: ErrorFacts) {
    super('usage', message, facts)
  }
}

/** The request is understood and cannot be met (unknown id, conflict): exit 1. */
export class RequestError extends SkillplanError {}

/** The user's input (a file, an answer) breaks its format: exit 1, every problem in `details`. */
export class InvalidDataError extends SkillplanError {
  constructor(message: string, facts?: ErrorFacts) {
    super('invalid-data', message, facts)
  }
}

/** The database or the disk refuses: exit 3. */
export class StorageError extends SkillplanError {
  override readonly exitCode = exitCodes.storage
}

/** Ctrl+C, or a closed terminal, during a question: exit 130. */
export class CancelledError extends SkillplanError {
  override readonly exitCode = exitCodes.cancelled
  constructor(message = 'Cancelled.', facts?: ErrorFacts) {
    super('cancelled', message, facts)
  }
}
