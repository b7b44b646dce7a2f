import { quoteShort } from './bad-file'
import { cleanCell } from './clean-cell'

/** A row of cells; `get` gives the cell of a wanted column, not cleaned. */
export interface TabRow<Column extends string> {
  /** Where the row stands in the file, from 1. */
  line: number
  get: (column: Column) => string
}

const shownProblems = 200

/**
 * Reads tab-separated text without quoting (a " is a letter like any other), lines ended by LF, whose first line names
 * at least the needed columns, in any order. `take` is called with each row, which is reused for the next; it returns
 * what is wrong with the row. Returns all that is wrong, by line.
 */
export function readTabTable<Column extends string>(
  text: string,
  needed: readonly Column[],
  optional: readonly Column[],
  take: (row: TabRow<Column>) => string | undefined,
): string[] {
  let lineEnd = text.indexOf('\n')
  const head = (lineEnd < 0 ? text : text.slice(0, lineEnd)).split('\t').map(cleanCell)
  const names = head.map((name) => name.toLowerCase())
  const missing = needed.filter((column) => !names.includes(column.toLowerCase()))
  if (missing.length > 0) {
    const lacking = `${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} missing`
    return [`line 1: ${lacking}; ${quoteShort(head.join(', '))} found`]
  }
  const places = new Map(
    [...needed, ...optional].map((column) => [column, names.indexOf(column.toLowerCase())]),
  )
  let cells: string[] = []
  const row = { line: 1, get: (column: Column) => cells[places.get(column) ?? -1] ?? '' }
  const problems: string[] = []
  while (lineEnd >= 0 && lineEnd < text.length - 1) {
    const start = lineEnd + 1
    lineEnd = text.indexOf('\n', start)
    row.line++
    const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd)
    if (line.trim() === '') continue
    cells = line.split('\t')
    let problem: string | undefined
    if (cells.length === head.length) problem = take(row)
    else {
      problem = `${cells.length} ${cells.length === 1 ? 'column' : 'columns'} where the first line has ${head.length}`
      if (lineEnd < 0 && cells.length < head.length) problem += '; the file is cut off here'
    }
    if (problem !== undefined && problems.push(`line ${row.line}: ${problem}`) >= shownProblems) break
  }
  return problems
}
