import type { Context } from '../context'

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

/** A command with its types closed over, so that the tree can hold all of them. */
export interface RunnableCommand {
  execute: (input: CommandInput, context: Context) => Promise<void>
}

export function defineCommand<Request, Result>(command: Command<Request, Result>): RunnableCommand {
  return {
    async execute(input, context) {
      const result = await command.run(command.parse(input, context), context)
      if (context.flags.json) {
        const document = { kind: command.kind, version: 1, data: command.toJson(result) }
        context.streams.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
        return
      }
      const lines = command.view(result, context)
      if (lines.length > 0) context.streams.stdout.write(`${lines.join('\n')}\n`)
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
