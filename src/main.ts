import { createContext, type GlobalFlags, type Surroundings } from './context'
import { exitCodes, SkillplanError, UsageError } from './errors'
import { buildProgram, CommanderError, withDefaultCommand } from './program'
import { explainStorageError } from './storage/database'
import { cleanLine } from './terminal/clean'
import { version } from './version'

/** Runs one command line and returns its exit code; every error ends here. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { streams } = surroundings
  const argvWithCommand = withDefaultCommand(argv)
  const program = buildProgram(
    argvWithCommand,
    version,
    {
      write: (text) => streams.stdout.write(text),
      writeError: (text) => streams.stderr.write(text),
      get width() {
        return streams.stdout.columns ?? 80
      },
    },
    async (spec, input, flags) => {
      const command = await spec.load()
      const context = await createContext(surroundings, flags)
      const { document, lines } = await command.render(input, context).catch((error: unknown) => {
        throw isSqliteError(error) ? explainStorageError(error, context.databasePath) : error
      })
      if (flags.json) streams.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
      else if (lines.length > 0) streams.stdout.write(`${lines.join('\n')}\n`)
    },
  )
  try {
    await program.parseAsync([...argvWithCommand], { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
    const flags = { json: argv.includes('--json'), debug: argv.includes('--debug') }
    return report(translate(error, surroundings.program), flags, surroundings)
  }
}

/** An error of SQLite while a command runs; those of opening are explained where it opens. */
const isSqliteError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

/** Commander's own errors become usage errors in our form. */
function translate(error: unknown, program: string): unknown {
  if (!(error instanceof CommanderError)) return error
  if (error.code === 'commander.help')
    return new UsageError('No command given.', { hint: `${program} --help` })
  const message = error.message.replace(/^error: /, '')
  const [first = '', suggestion] = message.split('\n')
  return new UsageError(`${first.charAt(0).toUpperCase()}${first.slice(1)}.`, {
    hint: suggestion?.replace(/^\(|\)$/g, '') ?? `${program} --help lists what works.`,
  })
}

function report(
  error: unknown,
  flags: Pick<GlobalFlags, 'json' | 'debug'>,
  { streams, program }: Surroundings,
): number {
  const known = error instanceof SkillplanError
  const message = error instanceof Error ? error.message : String(error)
  const code = known ? error.code : 'bug'
  const hint = known ? error.hint : `This is a fault of the program. ${program} --debug shows where.`
  const details = known ? error.details : []
  if (flags.json) {
    const document = {
      kind: 'error',
      version: 1,
      code,
      message,
      ...(hint && { hint }),
      ...(details.length && { details }),
    }
    streams.stderr.write(`${JSON.stringify(document)}\n`)
  } else {
    const lines = [
      cleanLine(message),
      ...details.map((detail) => `  ${cleanLine(detail)}`),
      ...(hint ? [hint] : []),
    ]
    streams.stderr.write(`${lines.join('\n')}\n`)
  }
  if (flags.debug && error instanceof Error) streams.stderr.write(`${error.stack}\n`)
  return known ? error.exitCode : exitCodes.bug
}
