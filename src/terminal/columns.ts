import type { Terminal } from './terminal'
import { fitTo, widthOf, wrapText } from './width'

export interface Column {
  head: string
  align?: 'left' | 'right'
  /** May be cut when the row is too wide for the screen; the first such column gives way. */
  isFlexible?: boolean
  /** Left out, rather than that another one is cut, where the row is too wide for the screen. */
  isSpare?: boolean
}

const gutter = 2
/** What is left of a column that gives way must still be read as what it is. */
const narrowest = 12

const isSpare = (column: Column) => column.isSpare === true

/** Aligned lines without borders, or each row under its first cell where the screen is too narrow for that. */
export function drawColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string[] {
  const heads = columns.map((column) => column.head)
  if (terminal.isAccessible) return speakRows(heads, rows)
  const widths = columns.map((_, index) =>
    Math.max(...[heads, ...rows].map((row) => widthOf(row[index] ?? ''))),
  )
  const flexible = columns.findIndex((column) => column.isFlexible)
  const leftWithin = (isKept: (column: Column) => boolean) => {
    const taken = columns.reduce(
      (sum, column, index) => sum + (isKept(column) ? (widths[index] ?? 0) + gutter : 0),
      -gutter,
    )
    return (widths[flexible] ?? 0) - Math.max(taken - terminal.width, 0)
  }
  const left = leftWithin(() => true)
  if (left < (widths[flexible] ?? 0)) {
    if (columns.some(isSpare) && leftWithin((column) => !isSpare(column)) >= narrowest) {
      const kept = (_: unknown, index: number) => columns[index]?.isSpare !== true
      return drawColumns(
        columns.filter(kept),
        rows.map((row) => row.filter(kept)),
        terminal,
      )
    }
    if (left < narrowest) return stackRows(heads, rows, terminal)
    widths[flexible] = left
  }
  const line = (cells: readonly string[]) =>
    columns
      .map((column, index) => fitTo(cells[index] ?? '', widths[index] ?? 0, terminal.ellipsis, column.align))
      .join(' '.repeat(gutter))
      .trimEnd()
  const hasHeads = heads.some((head) => head !== '')
  return [
    ...(hasHeads ? [terminal.style.dim(line(heads.map((head) => head.trimEnd())))] : []),
    ...rows.map(line),
  ]
}

/** Each row as one line to be listened to: `SQL: need 3, importance 5`. */
function speakRows(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const [first = ''] = heads.map((head) => head.trim())
  return [
    ...(first === '' ? [] : [first]),
    ...rows.map(([name = '', ...cells]) => {
      const facts = tellFacts(heads, cells)
      return facts.length === 0 ? name.trim() : `${name.trim()}: ${facts.join(', ')}`
    }),
  ]
}

/** The cells after the first, each with its head; what is empty is not told. */
function tellFacts(heads: readonly string[], cells: readonly string[]): string[] {
  const facts = cells.map((cell, index) => `${(heads[index + 1] ?? '').trim()} ${cell.trim()}`.trim())
  return facts.filter((_, index) => !['', '-'].includes((cells[index] ?? '').trim()))
}

/** `google-data-analytics`, and under it `  state active, done unit 4/8, due 7 Feb 2027`. */
function stackRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string[] {
  const [first = ''] = heads.map((head) => head.trim())
  const stacked = rows.flatMap(([name = '', ...cells]) => {
    const told = tellFacts(heads, cells)
    return [
      ...wrapText(name, terminal.width),
      ...wrapText(told.join(', '), terminal.width - gutter).map((line) => ' '.repeat(gutter) + line),
    ]
  })
  return [...(first === '' ? [] : [terminal.style.dim(first)]), ...stacked]
}

/** Two texts at the two ends of a line, the first one bold, or under each other where they do not fit. */
export function drawEnds(left: string, right: string, terminal: Terminal): string[] {
  if (right === '') return wrapText(left, terminal.width).map((line) => terminal.style.bold(line))
  const space = terminal.width - widthOf(left) - widthOf(right)
  if (space >= 2 && !terminal.isAccessible) return [terminal.style.bold(left) + ' '.repeat(space) + right]
  return [
    ...wrapText(left, terminal.width).map((line) => terminal.style.bold(line)),
    ...wrapText(right, terminal.width),
  ]
}
