import { cleanCell } from './clean-cell'
import type { FrameworkFile } from './framework'

/** The first characters of a file that is text; what is no text is seen when it is read. */
export function readHeadText(file: FrameworkFile): string {
  const bytes = file.readHead()
  // Recognised all the same, so that the message can say what is wrong with it.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n')
}

/** The names of the columns in the first line, in lower case. */
export function readHeadColumns(file: FrameworkFile, separator: string): string[] {
  const [line = ''] = readHeadText(file).trimStart().split('\n', 1)
  return line.split(separator).map((cell) => cleanCell(cell.replaceAll('"', '')).toLowerCase())
}

export const hasColumns = (columns: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((name) => columns.includes(name.toLowerCase()))
