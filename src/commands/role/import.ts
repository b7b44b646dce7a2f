import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Context } from '../../context'
import { InvalidDataError, RequestError, UsageError } from '../../errors'
import type { Framework, FrameworkFile, FrameworkFormat } from '../../imports/framework'
import { startProgress } from '../../terminal/progress'
import { type RoleImportViewInput, roleImportJson, roleImportView } from '../../views/role-import'
import { defineCommand, hasOption, textOption } from '../command'
import { saveFramework } from './save-framework'
import { saveOwnFile } from './save-own-file'
import { selectRoles } from './select-roles'

interface Request {
  paths: readonly string[]
  format: string
  only: string | undefined
  isDryRun: boolean
}

const auto = 'auto'

export const roleImport = defineCommand<Request, RoleImportViewInput>({
  parse: (input) => ({
    paths: input.words,
    format: (textOption(input, 'format') ?? auto).toLowerCase(),
    only: textOption(input, 'only'),
    isDryRun: hasOption(input, 'dryRun'),
  }),
  async run(request, context) {
    const file = request.paths.map((path) => basename(resolve(context.cwd, path))).join(', ')
    const files = await openPaths(request.paths, context)
    const format = await chooseFormat(request.format, files, file)
    const whole = format.read(files)
    const framework = request.only === undefined ? whole : selectRoles(whole, request.only, context)
    const only = request.only === undefined ? undefined : { pattern: request.only, of: whole.roles.length }
    return { ...(await save(framework, file, request, context)), file, only, isDryRun: request.isDryRun }
  },
  kind: 'role-import',
  toJson: roleImportJson,
  view: roleImportView,
})

async function openPaths(paths: readonly string[], context: Context): Promise<FrameworkFile[]> {
  const { openFiles } = await import('../../files/open-files')
  return paths.flatMap((path) => openFiles(resolve(context.cwd, path), path))
}

async function chooseFormat(
  name: string,
  files: readonly FrameworkFile[],
  shown: string,
): Promise<FrameworkFormat> {
  const { describeUnknown, formatNames, loadFormat, recogniseFormats } = await import('../../imports/formats')
  const known = [auto, ...formatNames].join(', ')
  if (name !== auto) {
    const format = await loadFormat(name)
    if (format !== undefined) return format
    throw new UsageError(`--format "${name}" is not a format that can be imported.`, {
      hint: `Formats: ${known}.`,
    })
  }
  const [format, ...others] = await recogniseFormats(files)
  if (format === undefined) {
    throw new InvalidDataError(
      `${shown} is none of the frameworks that can be imported; nothing was changed.`,
      {
        details: describeUnknown(files),
        hint: `Formats: ${known}. --format NAME says what is wrong with a file as one of that name.`,
      },
    )
  }
  if (others.length === 0) return format
  throw new RequestError('ambiguous', `${shown} holds more than one framework.`, {
    details: [format, ...others].map(({ name: found }) => `--format ${found}`),
    hint: 'Say which of them.',
  })
}

/** One operation, in one transaction. A dry run does the same on the same data, and takes it back. */
async function save(framework: Framework, file: string, request: Request, context: Context) {
  // A dry run makes no database where there is none.
  const isMissing = request.isDryRun && !existsSync(context.databasePath)
  const target = isMissing ? await context.withDatabase(':memory:') : context
  const progress = startProgress(`Importing ${framework.title}`, context.streams.stderr, context.terminal)
  const options = { isWhole: request.only === undefined, onProgress: progress.update }
  const what =
    framework.roles.length > 0 ? `${framework.roles.length} roles` : `${framework.skills.length} skills`
  try {
    return target.database.journal.run(
      'role import',
      () => {
        const saved =
          framework.ownRoles === undefined
            ? saveFramework(framework, options, target)
            : saveOwnFile(framework, file, options, target)
        if (request.isDryRun) throw new DryRun(saved)
        return saved
      },
      () => `${what} of ${framework.source} from ${file}`,
    )
  } catch (error) {
    if (error instanceof DryRun) return error.saved
    throw error
  } finally {
    progress.end()
  }
}

/** Ends the transaction without a trace, with what it would have done. */
class DryRun extends Error {
  constructor(readonly saved: ReturnType<typeof saveFramework>) {
    super('dry run')
  }
}
