import type { Readable } from 'node:stream'
import { CancelledError } from '../errors'
import { PromptScreen, type ScreenOutput } from './prompt-screen'
import { paintsFor, themeFor } from './prompt-theme'
import type { Choice, Prompter, RateAnswer, RateQuestion } from './prompter'
import type { Terminal } from './terminal'
import { watchInput } from './watch-input'
import { cutTo, wrapText } from './width'

type Question<Kind extends 'ask' | 'confirm'> = Parameters<Prompter[Kind]>[0]

/** How many lines of choices stand on the screen at once, with room for the question and its help around them. */
const pageSizeFor = ({ output }: PromptContext) => Math.max(Math.min(output.rows - 9, 12), 3)

/** Before a choice's label stand the cursor and, where several can be picked, its box. */
const indent = { one: 2, several: 6 }

interface PromptContext {
  input: Readable
  output: PromptScreen
  signal: AbortSignal
}

/** Questions that repaint themselves, by inquirer's single prompts; each is loaded when it is first asked. */
export class InquirerPrompter implements Prompter {
  constructor(
    private readonly input: Readable,
    private readonly output: ScreenOutput,
    private readonly terminal: Terminal,
  ) {}

  async ask({
    message,
    initial,
    isRequired = false,
    validate = () => true,
  }: Question<'ask'>): Promise<string> {
    const { default: input } = await import('@inquirer/input')
    const question = {
      message,
      validate: (text: string) =>
        isRequired && text.trim() === '' ? 'An answer is needed.' : validate(text),
      ...(initial === undefined || initial === '' ? {} : { default: initial, prefill: 'editable' as const }),
    }
    return this.show((context) => {
      const theme = this.theme(message, context)
      // Stands there when the text that was filled in has been deleted: Enter would still answer with it.
      const defaultAnswer = (text: string) =>
        theme.style.defaultAnswer(`Enter keeps ${text}, Backspace clears it`)
      return input({ ...question, theme: { ...theme, style: { ...theme.style, defaultAnswer } } }, context)
    })
  }

  async confirm({ message, initial }: Question<'confirm'>): Promise<boolean> {
    const { default: confirm } = await import('@inquirer/confirm')
    return this.show((context) =>
      confirm({ message, default: initial, theme: this.theme(message, context) }, context),
    )
  }

  async choose<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    initial?: T | undefined
  }): Promise<T> {
    const { default: select } = await import('@inquirer/select')
    const { message, initial } = question
    const fallback = initial === undefined ? {} : { default: initial }
    return this.show((context) => {
      const choices = question.choices.map((choice) => toChoice(choice, indent.one, context))
      const theme = this.theme(message, context)
      return select(
        { message, choices, pageSize: pageSizeFor(context), loop: false, theme, ...fallback },
        context,
      )
    })
  }

  async search<T>(question: { message: string; find: (typed: string) => readonly Choice<T>[] }): Promise<T> {
    const { default: search } = await import('@inquirer/search')
    const { message, find } = question
    return this.show((context) => {
      // On one line each: Tab puts a name into the line that is typed, where a line break would be an Enter.
      const labels = new Map<string, string>()
      const cut = (label: string) => {
        const name = cutTo(label, context.output.columns - 1 - indent.one, this.terminal.ellipsis)
        labels.set(name, label)
        return name
      }
      const source = (typed = '') =>
        find(labels.get(typed) ?? typed).map((choice) => ({
          ...toChoice(choice, 0, context),
          name: cut(choice.label),
        }))
      return search(
        { message, pageSize: pageSizeFor(context), source, theme: this.theme(message, context) },
        context,
      )
    })
  }

  async pickMany<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    picked?: readonly T[]
  }): Promise<T[]> {
    const { default: checkbox } = await import('@inquirer/checkbox')
    const { message, picked = [] } = question
    return this.show((context) => {
      const choices = question.choices.map((choice) => ({
        ...toChoice(choice, indent.several, context),
        checked: picked.includes(choice.value),
      }))
      return checkbox(
        {
          message,
          choices,
          pageSize: pageSizeFor(context),
          loop: false,
          theme: this.theme(message, context),
        },
        context,
      )
    })
  }

  async rate(question: RateQuestion): Promise<RateAnswer> {
    const { ratePrompt } = await import('./rate-prompt')
    const paints = paintsFor(this.terminal)
    const { ellipsis } = this.terminal
    return this.show((context) =>
      ratePrompt({ ...question, screen: context.output, paints, ellipsis }, context),
    )
  }

  private theme(message: string, { output }: PromptContext) {
    return themeFor(message, output, paintsFor(this.terminal))
  }

  private async show<T>(question: (context: PromptContext) => Promise<T>): Promise<T> {
    const screen = new PromptScreen(this.output)
    const watch = watchInput(this.input, () => screen.repaint())
    try {
      return await question({ input: this.input, output: screen, signal: watch.signal })
    } catch (error) {
      // Ctrl+C, and an input that ends, in inquirer's words.
      if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) throw new CancelledError()
      throw error
    } finally {
      watch.stop()
      screen.release()
    }
  }
}

function toChoice<T>({ value, label, hint }: Choice<T>, space: number, { output }: PromptContext) {
  return {
    value,
    name: wrapText(label, output.columns - 1 - space).join(`\n${' '.repeat(space)}`),
    short: label,
    ...(hint === undefined ? {} : { description: hint }),
  }
}
