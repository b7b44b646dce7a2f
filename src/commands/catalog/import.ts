import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Context } from '../../context'
import { type ColumnMap, formatMap, parseMap } from '../../domain/column-map'
import { mapPrefix } from '../../domain/config-key'
import { isCurrency } from '../../domain/money'
import { RequestError, UsageError } from '../../errors'
import type { Preset } from '../../imports/catalogue'
import { ConfigStore } from '../../storage/config-store'
import { catalogImportJson, catalogImportView } from '../../views/catalog-import'
import { type CommandInput, defineCommand, textOption } from '../command'
import { readBytes } from '../read-bytes'
import { showProgress } from './progress'
import type { SavedCatalogue } from './save-rows'

interface Request {
  file: string
  preset: Preset | undefined
  map: ColumnMap | string | undefined
  saveMap: string | undefined
  currency: string | undefined
}

export interface ImportResult extends SavedCatalogue {
  file: string
  format: string
  map: ColumnMap
  unused: string[]
  /** False when the file's quotes are so broken that reading stopped. */
  isComplete: boolean
  savedMap: string | undefined
}

/** A file that is longer than this is split by whoever has it: the whole text stands in memory. */
const limitBytes = 250_000_000

const presetNames = ['edx', 'security-certifications', 'ctdl', 'microsoft-learn'] as const

export const catalogImport = defineCommand<Request, ImportResult>({
  parse: (input) => ({
    file: input.words[0] ?? '',
    preset: readPreset(textOption(input, 'preset')),
    map: readMap(textOption(input, 'map')),
    saveMap: readSaveMap(input),
    currency: readCurrency(textOption(input, 'currency')),
  }),
  run: importCatalogue,
  kind: 'catalog-import',
  toJson: catalogImportJson,
  view: catalogImportView,
})

async function importCatalogue(request: Request, context: Context): Promise<ImportResult> {
  const { file, preset, currency, saveMap } = request
  const { readFileText } = await import('../../imports/file-text')
  const { catalogueFile, openCatalogue } = await import('../../imports/catalogue')
  const { RowSaver } = await import('./save-rows')
  const map = typeof request.map === 'string' ? findSavedMap(request.map, context) : request.map
  const text = readFileText(readBytes(file, context, limitBytes), file, catalogueFile)
  const reading = openCatalogue(text, { file, preset, map, currency })
  const name = basename(file)
  const progress = showProgress(context)
  // Lets the terminal show that something happens before the thread is busy.
  await setImmediate()
  const { connection, journal } = context.database
  return journal.run(
    'catalog import',
    () => {
      const source = reading.format === 'columns' ? `file:${name}` : reading.format
      const saver = new RowSaver(context, source, name)
      const isComplete = reading.read((row) => {
        saver.save(row)
        progress.step(saver.result.rows)
      })
      progress.end()
      if (saveMap !== undefined) {
        new ConfigStore(connection).save({
          key: `${mapPrefix}${saveMap}`,
          value: formatMap(reading.map),
          setOn: context.today,
        })
      }
      return {
        ...saver.finish(),
        file: name,
        format: reading.format,
        map: reading.map,
        unused: reading.unused,
        isComplete,
        savedMap: saveMap,
      }
    },
    ({ saved }) => `${saved.length} credentials from ${name}`,
  )
}

function readPreset(text: string | undefined): Preset | undefined {
  if (text === undefined) return undefined
  const preset = presetNames.find((name) => name === text.toLowerCase())
  if (preset !== undefined) return preset
  throw new UsageError(`--preset "${text}" is not a layout that is known.`, {
    hint: `Expected ${presetNames.join(', ')}; or --map title=COLUMN,hours=COLUMN.`,
  })
}

/** A map with "=", or the name of one that was saved. */
function readMap(text: string | undefined): ColumnMap | string | undefined {
  if (text === undefined) return undefined
  return text.includes('=') ? parseMap(text, '--map') : text.trim().toLowerCase()
}

function findSavedMap(name: string, context: Context): ColumnMap {
  const store = new ConfigStore(context.database.connection)
  const saved = store.find(`${mapPrefix}${name}`)
  if (saved !== undefined) return parseMap(saved.value, '--map')
  const names = store
    .list()
    .filter(({ key }) => key.startsWith(mapPrefix))
    .map(({ key }) => key.slice(mapPrefix.length))
  throw new RequestError('unknown', `There is no saved map "${name}".`, {
    hint:
      names.length > 0
        ? `Saved: ${names.join(', ')}.`
        : 'Expected --map title=COLUMN,hours=COLUMN; --save-map NAME keeps it.',
  })
}

function readSaveMap(input: CommandInput): string | undefined {
  const name = textOption(input, 'saveMap')?.trim().toLowerCase()
  if (name === undefined || /^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) return name
  throw new UsageError(`--save-map "${name}" is not a name for a map.`, {
    hint: 'Expected letters, digits and hyphens, such as my-college.',
  })
}

function readCurrency(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const code = text.trim().toUpperCase()
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return code
  throw new UsageError(`--currency "${text}" is not a currency.`, {
    hint: 'Expected its three letters, such as USD.',
  })
}
