import { type ColumnMap, guessMap } from '../domain/column-map'
import { UsageError } from '../errors'
import { badFile, quoteShort } from './bad-file'
import { findMissing, readRecord } from './catalogue-record'
import type { TakeRow } from './catalogue-row'
import { type CsvHead, readCsvHead, readCsvRows } from './csv-rows'
import { isCtdl, readCtdl } from './ctdl'
import { isMicrosoftLearn, readMicrosoftLearn } from './microsoft-learn'
import { isSecurityCertifications, readSecurityCertifications } from './security-certifications'

export const presets = ['edx', 'security-certifications', 'ctdl', 'microsoft-learn'] as const
export type Preset = (typeof presets)[number]

export const catalogueFile =
  'Expected CSV whose first line names the columns, a JSON list of objects, CTDL as JSON-LD, or the JSON of the Microsoft Learn catalogue.'

export interface CatalogueRequest {
  file: string
  preset: Preset | undefined
  map: ColumnMap | undefined
  currency: string | undefined
}

export interface CatalogueReading {
  /** The preset, or `columns` for a file read by its columns. */
  format: Preset | 'columns'
  map: ColumnMap
  /** Columns that are not read. */
  unused: string[]
  /** Hands over every row; false when it gave up on a file whose quotes are broken. */
  read: (take: TakeRow) => boolean
}

const edxMap: ColumnMap = {
  title: 'title',
  summary: 'summary',
  enrolled: 'n_enrolled',
  format: 'course_type',
  provider: 'institution',
  instructors: 'instructors',
  level: 'Level',
  language: 'language',
  effort: 'course_effort',
  weeks: 'course_length',
  price: 'price',
  address: 'course_url',
}

/** Finds out how a file is laid out. Throws InvalidDataError or UsageError before any row is read. */
export function openCatalogue(text: string, request: CatalogueRequest): CatalogueReading {
  return /^\ufeff?\s*[[{]/.test(text) ? openJson(text, request) : openCsv(text, request)
}

function openCsv(text: string, { file, preset, map, currency }: CatalogueRequest): CatalogueReading {
  const head = readCsvHead(text)
  if (preset !== undefined && preset !== 'edx') throw notOfPreset(file, preset)
  const isEdx = map === undefined && findMissing(edxMap, head.columns).length === 0
  if (preset === 'edx' && !isEdx) throw notOfPreset(file, preset, findMissing(edxMap, head.columns))
  const chosen = isEdx ? edxMap : chooseMap(head.columns, map, file)
  const rules = { map: chosen, currency, platform: isEdx ? 'edX' : undefined }
  const places = new Map(head.columns.map((column, index) => [column, index]))
  return {
    format: isEdx ? 'edx' : 'columns',
    map: chosen,
    unused: unusedOf(head.columns, chosen),
    read: (take) =>
      readCsvRows(text, checkHead(head, file), {
        row: (line, cells) =>
          take(readRecord(`line ${line}`, (column) => cells[places.get(column) ?? -1] ?? '', rules)),
        skip: (line, reason) => take({ place: `line ${line}`, reason }),
      }),
  }
}

function checkHead(head: CsvHead, file: string): CsvHead {
  const twice = head.columns.filter(
    (column, index) => column !== '' && head.columns.indexOf(column) !== index,
  )
  if (twice.length === 0) return head
  throw badFile(
    file,
    [`line 1: the column ${quoteShort(twice[0] ?? '')} stands twice`],
    'Name each column once.',
  )
}

const unusedOf = (columns: readonly string[], map: ColumnMap) => {
  const used = new Set<string>(Object.values(map))
  return columns.filter((column) => column !== '' && !used.has(column))
}

function chooseMap(columns: readonly string[], map: ColumnMap | undefined, file: string): ColumnMap {
  const known = columns.filter((column) => column !== '')
  if (map !== undefined) {
    const missing = findMissing(map, columns)
    if (missing.length > 0) {
      throw new UsageError(
        `--map names ${missing.map(quoteShort).join(', ')}, which ${file} does not have.`,
        {
          hint: `Its columns: ${listShort(known)}.`,
        },
      )
    }
    // What the map does not say is taken from the names of the other columns.
    const guessed = guessMap(unusedOf(columns, map))
    return { ...guessed, ...map }
  }
  const guessed = guessMap(columns)
  if (guessed.title !== undefined) return guessed
  throw badFile(
    file,
    [`no column is called title or name; its columns: ${listShort(known)}`],
    `Say which it is: --map title=${known[0] ?? 'COLUMN'}`,
  )
}

const listShort = (columns: readonly string[]) =>
  [...columns.slice(0, 20).map((column) => quoteShort(column)), ...(columns.length > 20 ? ['…'] : [])].join(
    ', ',
  )

const notOfPreset = (file: string, preset: Preset, missing: readonly string[] = []) =>
  badFile(
    file,
    [
      `it is not laid out as ${preset}${missing.length > 0 ? `: no column ${missing.map(quoteShort).join(', ')}` : ''}`,
    ],
    catalogueFile,
  )

function openJson(text: string, request: CatalogueRequest): CatalogueReading {
  const { file, preset, map } = request
  const content = parseJson(text, file)
  const fits: Readonly<Record<Preset, boolean>> = {
    edx: false,
    'security-certifications': isSecurityCertifications(content),
    ctdl: isCtdl(content),
    'microsoft-learn': isMicrosoftLearn(content),
  }
  if (preset !== undefined && !fits[preset]) throw notOfPreset(file, preset)
  const readers: Partial<Record<Preset, (take: TakeRow) => void>> = {
    'security-certifications': (take) => readSecurityCertifications(content, take),
    ctdl: (take) => readCtdl(content, take),
    'microsoft-learn': (take) => readMicrosoftLearn(content, take),
  }
  const format = preset ?? (map === undefined ? presets.find((name) => fits[name]) : undefined)
  const reader = format === undefined ? undefined : readers[format]
  if (format !== undefined && reader !== undefined) {
    return {
      format,
      map: {},
      unused: [],
      read(take) {
        reader(take)
        return true
      },
    }
  }
  return openList(content, request)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why =
      error instanceof Error ? error.message.replace(/^[A-Z]\w*Error: /, '').replace(/\s+/g, ' ') : ''
    throw badFile(file, [`not JSON: ${why.slice(0, 120)}`], catalogueFile)
  }
}

/** A JSON list of objects, each a record whose keys are columns. */
function openList(content: unknown, { file, map, currency }: CatalogueRequest): CatalogueReading {
  if (!Array.isArray(content)) {
    const found =
      content !== null && typeof content === 'object'
        ? `an object with ${listShort(Object.keys(content).slice(0, 8))}`
        : typeof content
    throw badFile(file, [`the JSON is ${found}, not a list`], catalogueFile)
  }
  const isRecord = (item: unknown): item is Record<string, unknown> =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
  const columns = [
    ...new Set(
      content
        .slice(0, 1000)
        .filter(isRecord)
        .flatMap((item) => Object.keys(item)),
    ),
  ]
  if (columns.length === 0) throw badFile(file, ['the list holds no objects'], catalogueFile)
  const rules = { map: chooseMap(columns, map, file), currency, platform: undefined }
  return {
    format: 'columns',
    map: rules.map,
    unused: unusedOf(columns, rules.map),
    read(take) {
      for (const [index, item] of content.entries()) {
        const place = `item ${index + 1}`
        if (isRecord(item)) take(readRecord(place, (column) => toText(item[column]), rules))
        else take({ place, reason: 'it is not an object' })
      }
      return true
    },
  }
}

/** A value of JSON as the text of a cell; a list as names parted by line ends. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(toText).join('\n')
  return typeof value === 'object' ? '' : String(value)
}
