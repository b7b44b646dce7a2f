import { Command, CommanderError, Option } from 'commander'
import { bareNouns, commandTree, nounSummaries, type PlacedCommand } from './command-tree/command-tree'
import type { CommandInput } from './commands/command'
import type { GlobalFlags } from './context'
import { UsageError } from './errors'

export type Execute = (spec: PlacedCommand, input: CommandInput, flags: GlobalFlags) => Promise<void>

export interface ProgramOutput {
  write: (text: string) => void
  writeError: (text: string) => void
  width: number
}

/** Global flags that take a value of their own. */
const valued = ['--db', '--color']

const wordsOf = (argv: readonly string[]) =>
  argv.filter((word, index) => !word.startsWith('-') && !valued.includes(argv[index - 1] ?? ''))

/** A command line without a command shows the status. */
export function withDefaultCommand(argv: readonly string[]): readonly string[] {
  const isAsked = argv.some((word) => word === '--help' || word === '--version')
  return wordsOf(argv).length > 0 || isAsked ? argv : [...argv, 'status']
}

/** The commands of the noun that was typed: to build all of them at each start would cost 3 ms. All for anything else. */
function findNeeded(argv: readonly string[]): readonly PlacedCommand[] {
  const [noun] = wordsOf(argv)
  const needed = commandTree.filter(({ path }) => path.split(' ')[0] === noun)
  return needed.length > 0 ? needed : commandTree
}

const collect = (value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]

/** The commander tree. Commander's errors are thrown; `execute` runs what was called. */
export function buildProgram(
  argv: readonly string[],
  version: string,
  output: ProgramOutput,
  execute: Execute,
): Command {
  const program = new Command('skillplan')
    .description('Find your skill gaps, choose credentials that close them, keep a plan, show the result.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: output.write,
      writeErr: output.writeError,
      getOutHelpWidth: () => output.width,
      // main prints every error once, in one form.
      outputError: () => undefined,
    })
    .configureHelp({ showGlobalOptions: true })
  addGlobalFlags(program)
  for (const spec of findNeeded(argv)) addCommand(program, spec, execute)
  for (const [noun, path] of Object.entries(bareNouns)) {
    const spec = commandTree.find((entry) => entry.path === path)
    const parent = program.commands.find((command) => command.name() === noun)
    if (spec !== undefined && parent !== undefined) attach(parent, spec, execute)
  }
  return program
}

function addGlobalFlags(program: Command): void {
  program
    .option('--json', 'print one JSON document')
    .option('--db <file>', 'use this database file')
    .option('--no-input', 'never ask')
    .option('--yes', 'answer yes to confirmations')
    .option('--quiet', 'no hints and warnings')
    .option('--debug', 'show the stack of a failure')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--ascii', 'plain characters only')
}

function addCommand(program: Command, spec: PlacedCommand, execute: Execute): void {
  const [noun = '', verb, object] = spec.path.split(' ')
  if (verb === undefined) {
    attach(program.command(noun).helpGroup(spec.heading).description(spec.summary), spec, execute)
    return
  }
  const known = program.commands.find((command) => command.name() === noun)
  const parent =
    known ??
    program
      .command(noun)
      .helpGroup(spec.heading)
      .description(nounSummaries[noun] ?? '')
  if (object === undefined) {
    attach(parent.command(verb).description(spec.summary), spec, execute)
    return
  }
  // `skill alias add`: one word deeper.
  const group =
    parent.commands.find((command) => command.name() === verb) ??
    parent.command(verb).description(nounSummaries[`${noun} ${verb}`] ?? '')
  attach(group.command(object).description(spec.summary), spec, execute)
}

function attach(command: Command, spec: PlacedCommand, execute: Execute): void {
  const names = spec.arguments?.match(/[<[][^>\]]+[>\]]/g) ?? []
  // Excess words are refused below, where the message can name what was expected.
  command.allowExcessArguments(true)
  for (const name of names) command.argument(name)
  for (const { flags, description, isRepeatable } of spec.options ?? []) {
    const option = new Option(flags, description)
    command.addOption(isRepeatable ? option.argParser(collect) : option)
  }
  command.action(async () => {
    const isOpenEnded = names.some((name) => name.includes('...'))
    if (!isOpenEnded && command.args.length > names.length)
      throw explainExcess(spec, command.args[names.length] ?? '')
    // With the parents' options: `gap show --why` is read by `gap`, which has the same option.
    const options = command.optsWithGlobals()
    const { json, db, input, yes, quiet, debug, color, ascii } = options
    const flags: GlobalFlags = {
      json: json === true,
      db,
      input: input !== false,
      yes: yes === true,
      quiet: quiet === true,
      debug: debug === true,
      color,
      ascii: ascii === true,
    }
    await execute(spec, { words: command.args, options }, flags)
  })
}

/** A word too many: most often a verb that the noun does not have. */
function explainExcess({ path }: PlacedCommand, word: string): UsageError {
  const [noun] = path.split(' ')
  const siblings = commandTree.filter((spec) => spec.path.startsWith(`${noun} `)).map((spec) => spec.path)
  return new UsageError(`"${word}" means nothing after ${path}.`, {
    hint: siblings.length === 0 ? `${path} --help shows what it takes.` : `There is ${siblings.join(', ')}.`,
  })
}

export { CommanderError }
