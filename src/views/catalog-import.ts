import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface CatalogImportViewInput {
  file: string
  format: string
  map: Readonly<Partial<Record<string, string>>>
  unused: readonly string[]
  isComplete: boolean
  savedMap: string | undefined
  rows: number
  saved: readonly { id: string; name: string; place: string; change: 'new' | 'changed' }[]
  same: number
  skipped: readonly { place: string; reason: string }[]
  unread: ReadonlyMap<string, readonly { place: string; text: string }[]>
  withSkills: number
  noLongerInFile: number
}

const labelWidth = 10
const shownSkipped = 12
const shownColumns = 12

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
const howMany = ({ saved }: CatalogImportViewInput, change: string) =>
  saved.filter((row) => row.change === change).length

export function catalogImportView(
  result: CatalogImportViewInput,
  { terminal, program }: ViewContext,
): string[] {
  const isChanged = result.saved.length > 0 || result.savedMap !== undefined
  const labelled = ([label, text]: readonly [string, string]) =>
    wrapText(text, terminal.width - labelWidth).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    )
  const first = result.saved[0]?.id
  return [
    ...wrapText(headOf(result), terminal.width),
    '',
    ...describe(result).flatMap(labelled),
    '',
    ...(first === undefined ? [] : labelled(['Look at', `${program} catalog show ${first}`])),
    ...(isChanged ? labelled(['Undo', `${program} undo`]) : []),
  ]
}

function headOf(result: CatalogImportViewInput): string {
  const { file, rows, saved, same, skipped, isComplete } = result
  const stopped = isComplete ? '' : ' Reading stopped: too many quotes in the wrong place for a CSV file.'
  if (saved.length === 0) {
    return `Nothing changed: of the ${count(rows, 'row')} of ${file} ${same} are as before and ${skipped.length} are skipped.${stopped}`
  }
  return `Read ${file}: ${howMany(result, 'new')} new, ${howMany(result, 'changed')} changed, ${same} as before, ${skipped.length} skipped, of ${count(rows, 'row')}.${stopped}`
}

function describe(result: CatalogImportViewInput): [string, string][] {
  const { format, map, unused, skipped, unread, withSkills, rows, noLongerInFile, savedMap } = result
  const columns = Object.entries(map).map(([field, column]) =>
    field === column ? field : `${field} from ${column}`,
  )
  const lines: [string, string][] = [['Layout', format === 'columns' ? columns.join(', ') : format]]
  if (unused.length > 0 && format === 'columns') {
    lines.push([
      'Not read',
      `${unused.slice(0, shownColumns).join(', ')}${unused.length > shownColumns ? ` and ${unused.length - shownColumns} more columns` : ''}`,
    ])
  }
  for (const [reason, places] of groupSkipped(skipped).slice(0, shownSkipped)) {
    lines.push(['Skipped', `${placesOf(places)}: ${reason}`])
  }
  const groups = groupSkipped(skipped).length
  if (groups > shownSkipped)
    lines.push(['', `and ${groups - shownSkipped} more reasons; --json lists every row`])
  if (unread.size > 0) {
    const told = [...unread].map(
      ([field, values]) =>
        `${field} in ${count(values.length, 'row')} (${values[0]?.place}: "${cut(values[0]?.text ?? '')}")`,
    )
    const isCut = [...unread.values()].some(({ length }) => length > 1)
    lines.push([
      'Unknown',
      `as their text is no plain value: ${told.join('; ')}${isCut ? '; --json lists every one' : ''}`,
    ])
  }
  lines.push([
    'Skills',
    `found in ${withSkills} of ${rows}, taught at the file's level (beginner 1, intermediate 2, advanced 3; none said: 1), one lower in a description alone or of a part, and no further than the hours allow`,
  ])
  if (noLongerInFile > 0)
    lines.push(['Kept', `${noLongerInFile} of an earlier import that the file no longer has`])
  if (savedMap !== undefined) lines.push(['Map', `kept as ${savedMap}: --map ${savedMap}`])
  return lines
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const inLibrary = 'the library has it as '

/** Rows that are skipped for one reason, the first of them named. */
function groupSkipped(skipped: CatalogImportViewInput['skipped']): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const { place: where, reason: why } of skipped) {
    const isShipped = why.startsWith(inLibrary)
    const place = isShipped ? `${where} (${why.slice(inLibrary.length)})` : where
    const reason = isShipped ? 'in the library, with the source of each fact' : why
    const known = groups.get(reason)
    if (known === undefined) groups.set(reason, [place])
    else known.push(place)
  }
  return [...groups]
}

const placesOf = ([first = '', second, ...more]: readonly string[]) =>
  second === undefined ? first : `${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ''}`

export const catalogImportJson = (result: CatalogImportViewInput) => ({
  file: result.file,
  format: result.format,
  map: result.map,
  unusedColumns: result.unused,
  isComplete: result.isComplete,
  rows: result.rows,
  new: howMany(result, 'new'),
  changed: howMany(result, 'changed'),
  same: result.same,
  skipped: result.skipped,
  unread: [...result.unread].map(([field, values]) => ({ field, rows: values.length, ...values[0], values })),
  withSkills: result.withSkills,
  noLongerInFile: result.noLongerInFile,
  items: result.saved,
})
