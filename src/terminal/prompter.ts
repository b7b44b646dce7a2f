export interface Choice<T> {
  value: T
  label: string
  hint?: string | undefined
}

export interface RateQuestion {
  skillName: string
  description: string | undefined
  /** What one does at levels 0 to 5. */
  behaviour: readonly string[]
  levelNames: readonly string[]
  /** 1-based. */
  position: number
  count: number
  canGoBack: boolean
  initial?: { level: number; isUnsure: boolean }
  /** What `?` shows. */
  more: readonly string[]
}

export type RateAnswer =
  | { kind: 'rated'; level: number; isUnsure: boolean }
  | { kind: 'skip' }
  | { kind: 'not-relevant' }
  | { kind: 'back' }

/** Asks the user. Every method throws CancelledError on Ctrl+C and when the input ends. */
export interface Prompter {
  ask(question: {
    message: string
    initial?: string | undefined
    isRequired?: boolean
    validate?: (text: string) => true | string
  }): Promise<string>
  confirm(question: { message: string; initial: boolean }): Promise<boolean>
  choose<T>(question: { message: string; choices: readonly Choice<T>[]; initial?: T | undefined }): Promise<T>
  search<T>(question: { message: string; find: (typed: string) => readonly Choice<T>[] }): Promise<T>
  pickMany<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    picked?: readonly T[]
  }): Promise<T[]>
  rate(question: RateQuestion): Promise<RateAnswer>
}
