import type { Context } from '../context'
import { UsageError } from '../errors'

/** What commander read: positional words and options by name. */
export interface CommandInput {
  words: readonly string[]
  options: Readonly<Record<string, unknown>>
}

/** A command: flags become a request, the run returns data, the view turns it into text for people. */
export interface Command<Request, Result> {
  /** Throws UsageError that names the flag. */
  parse: (input: CommandInput, context: Context) => Request
  run: (request: Request, context: Context) => Result | Promise<Result>
  /** The `kind` of the `--json` document. */
  kind: string
  /** The `data` of the `--json` document; raw values. */
  toJson: (result: Result) => unknown
  view: (result: Result, context: Context) => string[]
}

/** What a command gave: the `--json` document and the text for people. */
export interface Rendered {
  document: { kind: string; version: number; data: unknown }
  lines: string[]
}

/** A command with its types closed over, so that the tree can hold all of them. */
export interface RunnableCommand {
  render: (input: CommandInput, context: Context) => Promise<Rendered>
}

export function defineCommand<Request, Result>(command: Command<Request, Result>): RunnableCommand {
  return {
    async render(input, context) {
      const result = await command.run(command.parse(input, context), context)
      return {
        document: { kind: command.kind, version: 1, data: command.toJson(result) },
        lines: context.flags.json ? [] : command.view(result, context),
      }
    },
  }
}

export const textOption = (input: CommandInput, name: string): string | undefined => {
  const value = input.options[name]
  return typeof value === 'string' ? value : undefined
}

export const listOption = (input: CommandInput, name: string): readonly string[] => {
  const value = input.options[name]
  return Array.isArray(value) ? (value as string[]) : []
}

export const hasOption = (input: CommandInput, name: string): boolean => input.options[name] === true

/** `sql=3` as its two sides, split at the last `=`. Throws UsageError that names the flag. */
export function splitPair(text: string, flag: string, example: string): [string, string] {
  const at = text.lastIndexOf('=')
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  throw new UsageError(`${flag} "${text}" has no "=".`, { hint: `Expected SKILL=LEVEL, such as ${example}.` })
}

/** `--limit`, or what stands for it. Throws UsageError. */
export function readLimit(input: CommandInput, otherwise = 20): number {
  const text = textOption(input, 'limit') ?? String(otherwise)
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new UsageError(`--limit "${text}" is not a number of rows.`, { hint: 'Expected 1 to 99999.' })
}
