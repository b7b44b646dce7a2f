import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import { cleanCell } from './clean-cell'

export interface CsvHead {
  columns: string[]
  delimiter: string
}

/** The most of one record that is read: a file whose quotes are broken can look like one line without end. */
const longestRecord = 1_000_000

/** The first line's names of columns, and what parts them: the one of comma, semicolon and tab that parts it most. */
export function readCsvHead(text: string): CsvHead {
  const body = text.replace(/^\ufeff/, '')
  const end = body.indexOf('\n')
  // A quoted name may hold a line end; a head of this length is none.
  const line = (end < 0 ? body : body.slice(0, end)).slice(0, 20_000)
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  const delimiter = counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
  const cells = readHeadCells(line, delimiter)
  return { columns: cells.map(cleanCell), delimiter }
}

function readHeadCells(line: string, delimiter: string): string[] {
  try {
    return (parse(line, { delimiter, relax_column_count: true, relax_quotes: true }) as string[][])[0] ?? []
  } catch (error) {
    if (error instanceof CsvError) return line.split(delimiter)
    throw error
  }
}

interface Taker {
  row: (line: number, cells: readonly string[]) => void
  /** A record that cannot be read; the next line is tried. */
  skip: (line: number, reason: string) => void
}

/** How often reading begins anew after a record that broke; a file with more of them is no CSV. */
const mostRestarts = 200

/**
 * Hands over the records after the first line, each with the line it begins on. A record that breaks the format is told
 * and left, and reading goes on with the line after the one on which it began: a quote that is never closed must not
 * swallow the rest of the file. Returns false when it gave up.
 */
export function readCsvRows(text: string, head: CsvHead, taker: Taker): boolean {
  const body = text.replace(/^\ufeff/, '')
  let offset = body.indexOf('\n') + 1
  if (offset === 0) return true
  let line = 2
  for (let restarts = 0; offset < body.length; restarts++) {
    if (restarts > mostRestarts) return false
    const broken = readUntilBroken(body.slice(offset), line, head, taker)
    if (broken === undefined) return true
    taker.skip(broken.line, broken.reason)
    // Forward to the line after the one on which the broken record began.
    for (; line <= broken.line; line++) {
      const next = body.indexOf('\n', offset)
      if (next < 0) return true
      offset = next + 1
    }
  }
  return true
}

class Broken extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(reason)
  }
}

function readUntilBroken(
  text: string,
  firstLine: number,
  { columns, delimiter }: CsvHead,
  taker: Taker,
): { line: number; reason: string } | undefined {
  // csv-parse tells the line on which a record ends; the next one begins after it and after blank lines.
  let lastLine = 0
  let emptyLines = 0
  const begins = (empty: number) => firstLine + lastLine + empty - emptyLines
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      on_record(cells: string[], info: InfoRecord) {
        const line = begins(info.empty_lines)
        const isLong = firstLine + info.lines - 1 > line
        if (cells.length !== columns.length) {
          const reason = `${cells.length} ${cells.length === 1 ? 'field' : 'fields'} where the first line has ${columns.length}`
          // A record over several lines with a wrong number of fields has swallowed rows by a stray quote.
          if (isLong) throw new Broken(line, `${reason}, over several lines: a " in the wrong place`)
          if (!cells.every((cell) => cell.trim() === '')) taker.skip(line, reason)
        } else if (!cells.every((cell) => cell.trim() === '')) taker.row(line, cells)
        lastLine = info.lines
        emptyLines = info.empty_lines
        return null
      },
    })
    return undefined
  } catch (error) {
    if (error instanceof Broken) return error
    if (!(error instanceof CsvError)) throw error
    const line = begins(Number(error.empty_lines ?? emptyLines))
    return { line, reason: explain(error) }
  }
}

function explain(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted text that is not closed'
  if (error.code === 'CSV_MAX_RECORD_SIZE') return `longer than ${longestRecord / 1_000_000} MB`
  return 'a " in the wrong place'
}
