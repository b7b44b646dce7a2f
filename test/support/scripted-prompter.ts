import { CancelledError } from '../../src/errors'
import type { Choice, Prompter, RateAnswer } from '../../src/terminal/prompter'

/** One answer, with a part of the question that it belongs to. */
export type ScriptedAnswer =
  | { ask: string; text: string }
  | { confirm: string; is: boolean }
  | { choose: string; label: string }
  | { search: string; type: string; label: string }
  | { pickMany: string; labels: readonly string[] }
  | { rate: string; level: number; isUnsure?: boolean }
  | { rate: string; key: 's' | 'n' | 'b' }
  | { cancel: true }

export interface ScriptedPrompter extends Prompter {
  /** The questions as they were asked. */
  asked: string[]
  /** What the rate questions started from. */
  initials: (number | undefined)[]
  assertDone: () => void
}

/** Answers in their order; a question that none of them expects fails the test. */
export function scriptedPrompter(answers: readonly ScriptedAnswer[]): ScriptedPrompter {
  const left = [...answers]
  const asked: string[] = []
  const initials: (number | undefined)[] = []
  function take<K extends string>(kind: K, message: string): Extract<ScriptedAnswer, Record<K, string>> {
    asked.push(message)
    const answer = left.shift()
    if (answer !== undefined && 'cancel' in answer) throw new CancelledError()
    const expected =
      answer === undefined ? undefined : Object.entries(answer).find(([key]) => key === kind)?.[1]
    if (typeof expected === 'string' && message.includes(expected)) {
      return answer as Extract<ScriptedAnswer, Record<K, string>>
    }
    throw new Error(
      `unexpected question: ${kind} "${message}"; the script expected ${JSON.stringify(answer)}`,
    )
  }
  function pick<T>(choices: readonly Choice<T>[], label: string): T {
    const choice = choices.find((entry) => entry.label.includes(label))
    if (choice !== undefined) return choice.value
    throw new Error(`no choice "${label}" among ${choices.map((entry) => entry.label).join(', ')}`)
  }
  return {
    asked,
    initials,
    assertDone() {
      if (left.length > 0) throw new Error(`never asked: ${JSON.stringify(left)}`)
    },
    async ask({ message, initial = '', isRequired = false, validate = () => true }) {
      const { text } = take('ask', message)
      const answer = text === '' ? initial : text
      const verdict = isRequired && answer === '' ? 'required' : validate(answer)
      if (verdict !== true) throw new Error(`"${answer}" was not taken: ${verdict}`)
      return answer
    },
    confirm: async ({ message }) => take('confirm', message).is,
    choose: async ({ message, choices }) => pick(choices, take('choose', message).label),
    async search({ message, find }) {
      const { type, label } = take('search', message)
      return pick(find(type), label)
    },
    async pickMany({ message, choices }) {
      return take('pickMany', message).labels.map((label) => pick(choices, label))
    },
    async rate({ skillName, initial, canGoBack }): Promise<RateAnswer> {
      initials.push(initial?.level)
      const answer = take('rate', skillName)
      if ('level' in answer) return { kind: 'rated', level: answer.level, isUnsure: answer.isUnsure ?? false }
      if (answer.key === 'b' && !canGoBack) throw new Error('there is nothing to go back to')
      const kinds = { s: 'skip', n: 'not-relevant', b: 'back' } as const
      return { kind: kinds[answer.key] }
    },
  }
}
