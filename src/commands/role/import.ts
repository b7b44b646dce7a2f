import { basename } from 'node:path'
import { UsageError } from '../../errors'
import type { FrameworkReader } from '../../imports/framework'
import { roleImportJson, roleImportView } from '../../views/role-import'
import { defineCommand, textOption } from '../command'
import { readBytes } from '../read-bytes'
import { type SavedFramework, saveFramework } from './save-framework'

interface Format {
  /** What the file should be, for the hint of a file that is not. */
  expected: string
  read: FrameworkReader
}

/** The frameworks that can be imported; a reader and its parser are loaded when they are asked for. */
const formats: ReadonlyMap<string, () => Promise<Format>> = new Map([
  [
    'ddat',
    async () => {
      const { ddatFile, readDdat } = await import('../../imports/ddat')
      return { expected: ddatFile, read: readDdat }
    },
  ],
])

interface Request {
  file: string
  load: () => Promise<Format>
}

export const roleImport = defineCommand<Request, SavedFramework & { file: string }>({
  parse: (input) => ({ file: input.words[0] ?? '', load: findFormat(textOption(input, 'format')) }),
  async run({ file, load }, context) {
    const { readFileText } = await import('../../imports/file-text')
    const { expected, read } = await load()
    const bytes = readBytes(file, context)
    const framework = read(readFileText(bytes, file, expected), file)
    const name = basename(file)
    return context.database.journal.run(
      'role import',
      () => ({ ...saveFramework(framework, context), file: name }),
      ({ roles }) => `${roles.length} roles of ${framework.source} from ${name}`,
    )
  },
  kind: 'role-import',
  toJson: roleImportJson,
  view: roleImportView,
})

function findFormat(name: string | undefined): () => Promise<Format> {
  const known = [...formats.keys()].join(', ')
  if (name === undefined) {
    throw new UsageError('--format is missing.', { hint: `Which framework is it? Formats: ${known}.` })
  }
  const load = formats.get(name.toLowerCase())
  if (load !== undefined) return load
  throw new UsageError(`--format "${name}" is not a format that can be imported.`, {
    hint: `Formats: ${known}.`,
  })
}
