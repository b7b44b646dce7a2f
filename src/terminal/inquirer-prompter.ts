import { plainOutput } from './plain-output'
import type { Choice, Prompter, RateAnswer, RateQuestion } from './prompter'
import type { Terminal } from './terminal'

type AskQuestion = Parameters<Prompter['ask']>[0]

/** How many choices stand on the screen at once: a screen of 24 rows holds them with the question and its help. */
const pageSize = 12

const toChoice = <T>({ value, label, hint }: Choice<T>) => ({
  value,
  name: label,
  short: label,
  ...(hint === undefined ? {} : { description: hint }),
})

/** Questions that repaint themselves, by inquirer's single prompts; each is loaded when it is first asked. */
export class InquirerPrompter implements Prompter {
  private readonly context: { input: NodeJS.ReadStream; output: NodeJS.WritableStream }

  constructor(
    input: NodeJS.ReadStream,
    output: NodeJS.WriteStream,
    private readonly terminal: Terminal,
  ) {
    this.context = { input, output: plainOutput(output, terminal) }
  }

  async ask({ message, initial, isRequired = false, validate = () => true }: AskQuestion): Promise<string> {
    const { default: input } = await import('@inquirer/input')
    const question = {
      message,
      required: isRequired,
      validate,
      ...(initial === undefined || initial === '' ? {} : { default: initial, prefill: 'editable' as const }),
    }
    return input(question, this.context)
  }

  async confirm({ message, initial }: { message: string; initial: boolean }): Promise<boolean> {
    const { default: confirm } = await import('@inquirer/confirm')
    return confirm({ message, default: initial }, this.context)
  }

  async choose<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    initial?: T | undefined
  }): Promise<T> {
    const { default: select } = await import('@inquirer/select')
    const { message, choices, initial } = question
    const fallback = initial === undefined ? {} : { default: initial }
    return select(
      { message, choices: choices.map(toChoice), pageSize, loop: false, ...fallback },
      this.context,
    )
  }

  async search<T>(question: { message: string; find: (typed: string) => readonly Choice<T>[] }): Promise<T> {
    const { default: search } = await import('@inquirer/search')
    const { message, find } = question
    return search({ message, pageSize, source: (typed = '') => find(typed).map(toChoice) }, this.context)
  }

  async pickMany<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    picked?: readonly T[]
  }): Promise<T[]> {
    const { default: checkbox } = await import('@inquirer/checkbox')
    const { message, choices, picked = [] } = question
    const marked = choices.map((choice) => ({ ...toChoice(choice), checked: picked.includes(choice.value) }))
    return checkbox({ message, choices: marked, pageSize, loop: false }, this.context)
  }

  async rate(question: RateQuestion): Promise<RateAnswer> {
    const { ratePrompt } = await import('./rate-prompt')
    return ratePrompt({ ...question, style: this.terminal.hasErrorColor ? 'color' : 'plain' }, this.context)
  }
}
