import { createInterface } from 'node:readline'
import { CancelledError } from '../errors'
import type { Choice, Prompter, RateAnswer, RateQuestion } from './prompter'

/** Lines of the input, one a question, without losing what was typed ahead. */
class LineReader {
  private readonly lines: string[] = []
  private waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | undefined
  private isEnded = false

  constructor(private readonly input: NodeJS.ReadStream) {
    const reader = createInterface({ input, terminal: false })
    reader.on('line', (line) => {
      if (this.waiting === undefined) this.lines.push(line)
      else this.settle().resolve(line)
    })
    reader.on('close', () => {
      this.isEnded = true
      if (this.waiting !== undefined) this.settle().reject(new CancelledError())
    })
    // An input that waits for nothing must not keep the program from ending.
    this.input.unref?.()
  }

  next(): Promise<string> {
    const line = this.lines.shift()
    if (line !== undefined) return Promise.resolve(line)
    if (this.isEnded) return Promise.reject(new CancelledError())
    this.input.ref?.()
    return new Promise((resolve, reject) => {
      const interrupt = () => {
        if (this.waiting !== undefined) this.settle().reject(new CancelledError())
      }
      process.once('SIGINT', interrupt)
      const settleWith =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          process.removeListener('SIGINT', interrupt)
          settle(value)
        }
      this.waiting = { resolve: settleWith(resolve), reject: settleWith(reject) }
    })
  }

  private settle() {
    const { waiting } = this
    if (waiting === undefined) throw new Error('no question waits for this line')
    this.waiting = undefined
    this.input.unref?.()
    return waiting
  }
}

/** Questions as plain numbered lines that are never repainted: for screen readers and terminals that cannot move. */
export class StaticPrompter implements Prompter {
  private readonly reader: LineReader

  constructor(
    input: NodeJS.ReadStream,
    private readonly output: NodeJS.WritableStream,
  ) {
    this.reader = new LineReader(input)
  }

  async ask(question: Parameters<Prompter['ask']>[0]): Promise<string> {
    const { message, initial = '', isRequired = false, validate = () => true } = question
    for (;;) {
      this.output.write(initial === '' ? `${message}: ` : `${message} (Enter keeps ${initial}, - for none): `)
      const typed = (await this.reader.next()).trim()
      const answer = typed === '' ? initial : typed === '-' ? '' : typed
      const verdict = isRequired && answer === '' ? 'An answer is needed.' : validate(answer)
      if (verdict === true) return answer
      this.say(verdict)
    }
  }

  async confirm({ message, initial }: { message: string; initial: boolean }): Promise<boolean> {
    for (;;) {
      this.output.write(`${message} (yes or no, Enter for ${initial ? 'yes' : 'no'}): `)
      const typed = (await this.reader.next()).trim().toLowerCase()
      if (typed === '') return initial
      if (/^y(es)?$/.test(typed)) return true
      if (/^no?$/.test(typed)) return false
      this.say('Expected yes or no.')
    }
  }

  async choose<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    initial?: T | undefined
  }): Promise<T> {
    const { message, choices, initial } = question
    const standing = choices.findIndex((choice) => initial !== undefined && choice.value === initial)
    this.say(message)
    this.list(choices)
    for (;;) {
      this.output.write(standing < 0 ? 'Number: ' : `Number (Enter for ${standing + 1}): `)
      const typed = (await this.reader.next()).trim()
      const index = typed === '' ? standing : Number(typed) - 1
      const choice = choices[index]
      if (choice !== undefined) return choice.value
      this.say(`Expected a number from 1 to ${choices.length}.`)
    }
  }

  async search<T>(question: { message: string; find: (typed: string) => readonly Choice<T>[] }): Promise<T> {
    const { message, find } = question
    for (;;) {
      this.output.write(`${message}: `)
      const found = find((await this.reader.next()).trim()).slice(0, 20)
      const [only] = found
      if (found.length === 1 && only !== undefined) return only.value
      if (found.length === 0) {
        this.say('Nothing is called so.')
        continue
      }
      this.list(found)
      this.output.write('Number (Enter to type again): ')
      const choice = found[Number((await this.reader.next()).trim() || 0) - 1]
      if (choice !== undefined) return choice.value
    }
  }

  async pickMany<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    picked?: readonly T[]
  }): Promise<T[]> {
    const { message, choices, picked = [] } = question
    this.say(message)
    this.list(choices)
    const standing = choices.flatMap(({ value }, index) => (picked.includes(value) ? [index + 1] : []))
    for (;;) {
      this.output.write(`Numbers with spaces (Enter for ${standing.join(' ') || 'none'}): `)
      const typed = (await this.reader.next()).trim()
      const numbers = typed === '' ? standing : typed.split(/[\s,]+/).map(Number)
      const chosen = numbers.map((number) => choices[number - 1])
      if (!chosen.includes(undefined))
        return chosen.flatMap((choice) => (choice === undefined ? [] : [choice.value]))
      this.say(`Expected numbers from 1 to ${choices.length}.`)
    }
  }

  async rate(question: RateQuestion): Promise<RateAnswer> {
    const { skillName, description, position, count, behaviour, levelNames, canGoBack, initial, more } =
      question
    this.say(`${skillName}, ${position} of ${count}, ${count - position} left.`)
    if (description !== undefined) this.say(description)
    for (const [level, line] of behaviour.entries()) this.say(`${level} ${levelNames[level]}: ${line}`)
    const keys = `s skip, n not relevant, ${canGoBack ? 'b back, ' : ''}? more`
    const keep = initial === undefined ? '' : `, Enter for ${initial.level}${initial.isUnsure ? '~' : ''}`
    for (;;) {
      this.output.write(`Level 0 to 5, 3~ for about 3, ${keys}${keep}: `)
      const typed = (await this.reader.next()).trim().toLowerCase()
      if (typed === '' && initial !== undefined) return { kind: 'rated', ...initial }
      const [, level, tilde] = /^([0-5])\s*(~?)$/.exec(typed) ?? []
      if (level !== undefined) return { kind: 'rated', level: Number(level), isUnsure: tilde === '~' }
      if (typed === 's') return { kind: 'skip' }
      if (typed === 'n') return { kind: 'not-relevant' }
      if (typed === 'b' && canGoBack) return { kind: 'back' }
      for (const line of typed === '?' ? more : [`"${typed}" is no level and none of these keys.`])
        this.say(line)
    }
  }

  private list(choices: readonly Choice<unknown>[]): void {
    for (const [index, { label, hint }] of choices.entries()) {
      this.say(`${index + 1}. ${label}${hint === undefined ? '' : `, ${hint}`}`)
    }
  }

  private say(line: string): void {
    this.output.write(`${line}\n`)
  }
}
