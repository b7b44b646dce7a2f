import { quoteShort } from './bad-file'
import { cleanCell } from './clean-cell'
import { readHeadText } from './file-head'
import { findForeignEncoding } from './file-text'
import type { FrameworkFile, FrameworkFormat } from './framework'

/** The frameworks that can be imported, in the order in which files are looked at; a reader is loaded when called for. */
const formats: ReadonlyMap<string, () => Promise<FrameworkFormat>> = new Map([
  ['onet', async () => (await import('./onet/onet')).onet],
  ['nice', async () => (await import('./nice/nice')).nice],
  ['ddat', async () => (await import('./ddat')).ddat],
  ['esco', async () => (await import('./esco/esco')).esco],
  ['json', async () => (await import('./own-formats')).json],
  ['csv', async () => (await import('./own-formats')).csv],
])

/** The words of `--format`, besides `auto`. */
export const formatNames: readonly string[] = [...formats.keys()]

export const loadFormat = (name: string): Promise<FrameworkFormat> | undefined => formats.get(name)?.()

/** The formats that the files look like. */
export async function recogniseFormats(files: readonly FrameworkFile[]): Promise<FrameworkFormat[]> {
  const all = await Promise.all([...formats.values()].map((load) => load()))
  return all.filter((format) => format.isRecognised(files))
}

/** What the files look like that are no framework: their first lines. */
export function describeUnknown(files: readonly FrameworkFile[]): string[] {
  if (files.length === 0) return ['there is no file in it']
  const [only] = files
  if (files.length === 1 && only !== undefined) return [`${only.label}: ${describeStart(only)}`]
  if (files.some(({ label }) => label.endsWith('[Content_Types].xml'))) {
    return ['it is a spreadsheet or another office document; save the sheet as CSV (UTF-8)']
  }
  const names = files.slice(0, 5).map(({ name }) => quoteShort(name))
  const more = files.length - names.length
  return [`files in it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
}

function describeStart(file: FrameworkFile): string {
  const bytes = file.readHead()
  if (bytes.length === 0) return 'the file is empty'
  const foreign = findForeignEncoding(bytes)
  if (foreign !== undefined) return foreign
  const [line = ''] = readHeadText(file).trimStart().split('\n', 1)
  return line.includes('\0') ? 'it is not text' : `line 1 is ${quoteShort(cleanCell(line))}`
}
