import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import { quoteShort } from './bad-file'
import { cleanCell } from './clean-cell'

export interface CsvRow<Column extends string> {
  /** Where the row begins in the file, from 1. */
  line: number
  /** As the file has them, not cleaned. */
  cells: Readonly<Record<Column, string>>
}

export interface CsvTable<Column extends string> {
  rows: CsvRow<Column>[]
  /** What breaks the format, with its line; rows before it are there all the same, so that all is told at once. */
  problems: string[]
}

interface CsvRecord {
  line: number
  cells: string[]
}

/**
 * Reads comma-separated text (lines ended by LF) whose first line names at least these columns, in any order. An
 * optional column that is not there has empty cells.
 */
export function readCsvTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): CsvTable<Column> {
  const { records, problem } = readRecords(text)
  const [head, ...body] = records
  if (head === undefined) return { rows: [], problems: problem === undefined ? [] : [problem] }
  const names = head.cells.map((cell) => cleanCell(cell).toLowerCase())
  const missing = columns.filter((column) => !names.includes(column.toLowerCase()))
  if (missing.length > 0) {
    const found = `${quoteShort(head.cells.map(cleanCell).join(','))} found`
    const lacking = `${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} missing`
    return { rows: [], problems: [`line ${head.line}: ${lacking}; ${found}`] }
  }
  const places = [...columns, ...optional].map((column): [Column, number] => [
    column,
    names.indexOf(column.toLowerCase()),
  ])
  const table: CsvTable<Column> = { rows: [], problems: [] }
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length !== names.length) {
      const cause =
        cells.length < names.length && line === body.at(-1)?.line ? '; the file is cut off here' : ''
      table.problems.push(
        `line ${line}: ${cells.length} ${cells.length === 1 ? 'column' : 'columns'} where the first line has ${names.length}${cause}`,
      )
      continue
    }
    const entries = places.map(([column, place]) => [column, cells[place] ?? ''])
    table.rows.push({ line, cells: Object.fromEntries(entries) })
  }
  if (problem !== undefined) table.problems.push(problem)
  return table
}

/** The records up to the first one that cannot be read, and what is wrong with that one. */
function readRecords(text: string): { records: CsvRecord[]; problem: string | undefined } {
  const records: CsvRecord[] = []
  // csv-parse tells the line on which a record ends; the next one begins after it and after blank lines.
  let lastLine = 0
  let emptyLines = 0
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(cells: string[], info: InfoRecord) {
        records.push({ line: lastLine + 1 + info.empty_lines - emptyLines, cells })
        lastLine = info.lines
        emptyLines = info.empty_lines
        return null
      },
    })
    return { records, problem: undefined }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const blankLines = Number(error.empty_lines ?? emptyLines) - emptyLines
    return { records, problem: explain(error, lastLine + 1 + blankLines) }
  }
}

function explain(error: CsvError, recordLine: number): string {
  const line = typeof error.lines === 'number' ? error.lines : recordLine
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `line ${recordLine}: a quoted text is not closed by the end of the file; the file is cut off, or a closing " is missing`
  }
  const from = recordLine < line ? ` (in the row that begins on line ${recordLine})` : ''
  return `line ${line}${from}: a " in the wrong place; expected "" inside a quoted text, and a comma after a closing "`
}
