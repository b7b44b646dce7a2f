import { CancelledError } from '../errors'
import { LineReader } from './line-reader'
import type { Choice, Prompter, RateAnswer, RateQuestion } from './prompter'

/** How many choices a search lists: more than that nobody listens to. */
const listedAtMost = 20

/** Questions as plain numbered lines that are never repainted: for screen readers and terminals that cannot move. */
export class StaticPrompter implements Prompter {
  private readonly reader: LineReader

  constructor(
    input: NodeJS.ReadableStream,
    private readonly output: NodeJS.WritableStream,
  ) {
    this.reader = new LineReader(input)
  }

  async ask(question: Parameters<Prompter['ask']>[0]): Promise<string> {
    const { message, initial = '', isRequired = false, validate = () => true } = question
    const prompt = initial === '' ? `${message}: ` : `${message} (Enter keeps ${initial}, - for none): `
    for (;;) {
      const typed = await this.read(prompt)
      const isNone = typed === '-' && initial !== ''
      const answer = typed === '' ? initial : isNone ? '' : typed
      const verdict = isRequired && answer === '' ? 'An answer is needed.' : validate(answer)
      if (verdict === true) return answer
      this.say(verdict)
    }
  }

  async confirm({ message, initial }: { message: string; initial: boolean }): Promise<boolean> {
    for (;;) {
      const typed = await this.read(`${message} (yes or no, Enter for ${initial ? 'yes' : 'no'}): `)
      if (typed === '') return initial
      if (/^y(es)?$/i.test(typed)) return true
      if (/^no?$/i.test(typed)) return false
      this.say(`Expected yes or no, not "${typed}".`)
    }
  }

  async choose<T>(question: {
    message: string
    choices: readonly Choice<T>[]
    initial?: T | undefined
  }): Promise<T> {
    const { message, choices, initial } = question
    const standing =
      initial === undefined ? undefined : choices.find((choice) => Object.is(choice.value, initial))
    this.say(message)
    this.list(choices)
    const keep = standing === undefined ? '' : ` (Enter for ${choices.indexOf(standing) + 1})`
    for (;;) {
      const typed = await this.read(`Number or name${keep}: `)
      const choice = typed === '' ? standing : findTyped(choices, typed)
      if (choice !== undefined) return choice.value
      this.say(`Expected a number from 1 to ${choices.length} or the start of one name${notTyped(typed)}.`)
    }
  }

  async search<T>(question: { message: string; find: (typed: string) => readonly Choice<T>[] }): Promise<T> {
    const { message, find } = question
    for (;;) {
      const typed = await this.read(`${message}: `)
      const found = find(typed)
      if (found.length === 0) {
        this.say(`Nothing is called "${typed}".`)
        continue
      }
      const listed = found.slice(0, listedAtMost)
      this.list(listed)
      if (found.length > listed.length)
        this.say(`And ${found.length - listed.length} more: type more of the name.`)
      const choice = await this.chooseListed(listed)
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
    const standing = choices.filter(({ value }) => picked.includes(value))
    const numbers = standing.map((choice) => choices.indexOf(choice) + 1).join(' ')
    const keep = numbers === '' ? 'Enter for none' : `Enter for ${numbers}, - for none`
    for (;;) {
      const typed = await this.read(`Numbers with spaces (${keep}): `)
      if (typed === '') return standing.map(({ value }) => value)
      if (typed === '-') return []
      const wanted = new Set(typed.split(/[\s,]+/).filter(Boolean))
      const chosen = choices.filter((_, index) => wanted.has(String(index + 1)))
      if (chosen.length === wanted.size) return chosen.map(({ value }) => value)
      this.say(`Expected numbers from 1 to ${choices.length}${notTyped(typed)}.`)
    }
  }

  async rate(question: RateQuestion): Promise<RateAnswer> {
    const { skillName, position, count, behaviour, levelNames, canGoBack, initial, more } = question
    this.say(`${skillName}, ${position} of ${count}, ${count - position} left.`)
    if (question.description !== undefined) this.say(question.description)
    for (const [level, line] of behaviour.entries()) this.say(`${level} ${levelNames[level]}: ${line}`)
    const keys = `s skip, n not relevant, ${canGoBack ? 'b back, ' : ''}? more`
    const keep = initial === undefined ? '' : `, Enter for ${initial.level}${initial.isUnsure ? '~' : ''}`
    for (;;) {
      const typed = (await this.read(`Level 0 to 5, add ~ if unsure, ${keys}${keep}: `)).toLowerCase()
      if (typed === '' && initial !== undefined) return { kind: 'rated', ...initial }
      const [, level, tilde] = /^([0-5])\s*(~?)$/.exec(typed) ?? []
      if (level !== undefined) return { kind: 'rated', level: Number(level), isUnsure: tilde === '~' }
      if (typed === 's') return { kind: 'skip' }
      if (typed === 'n') return { kind: 'not-relevant' }
      if (typed === 'b' && canGoBack) return { kind: 'back' }
      if (typed === '?') for (const line of more) this.say(line)
      else this.say(`Expected a level from 0 to 5 or one of the keys${notTyped(typed)}.`)
    }
  }

  /** One of the choices that a search listed; undefined to type the name again. */
  private async chooseListed<T>(choices: readonly Choice<T>[]): Promise<Choice<T> | undefined> {
    for (;;) {
      const typed = await this.read('Number (Enter to type another name): ')
      const choice = findTyped(choices, typed)
      if (choice !== undefined || typed === '') return choice
      this.say(`Expected a number from 1 to ${choices.length}${notTyped(typed)}.`)
    }
  }

  private list(choices: readonly Choice<unknown>[]): void {
    for (const [index, { label, hint }] of choices.entries()) {
      this.say(`${index + 1}. ${label}${hint === undefined || hint === '' ? '' : `, ${hint}`}`)
    }
  }

  private async read(prompt: string): Promise<string> {
    this.output.write(prompt)
    try {
      return (await this.reader.next()).trim()
    } catch (error) {
      // What is said next must not stand on the line of the question.
      if (error instanceof CancelledError) this.say('')
      throw error
    }
  }

  private say(line: string): void {
    this.output.write(`${line}\n`)
  }
}

const notTyped = (typed: string) => (typed === '' ? '' : `, not "${typed}"`)

/** By number, by the whole label, or by its beginning when no other label begins so. */
function findTyped<T>(choices: readonly Choice<T>[], typed: string): Choice<T> | undefined {
  if (/^\d+$/.test(typed)) return choices[Number(typed) - 1]
  const text = typed.toLowerCase()
  if (text === '') return undefined
  const begun = choices.filter(({ label }) => label.toLowerCase().startsWith(text))
  return (
    choices.find(({ label }) => label.toLowerCase() === text) ?? (begun.length === 1 ? begun[0] : undefined)
  )
}
