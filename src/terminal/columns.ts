import type { Terminal } from './terminal'
import { cutTo, fitTo, widthOf, wrapText } from './width'

export interface Column {
  head: string
  align?: 'left' | 'right'
  /** May be cut when the row is too wide for the screen; the first one that may gives way. */
  isFlexible?: boolean
}

const gutter = 2
const narrowest = 8

/** Aligned lines without borders. Cells are cleaned text; the last column is not padded. */
export function drawColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string[] {
  const heads = columns.map((column) => column.head)
  const widths = columns.map((_, index) =>
    Math.max(...[heads, ...rows].map((row) => widthOf(row[index] ?? ''))),
  )
  const excess = widths.reduce((sum, width) => sum + width + gutter, -gutter) - terminal.width
  const flexible = columns.findIndex((column) => column.isFlexible)
  if (excess > 0 && flexible >= 0) widths[flexible] = Math.max((widths[flexible] ?? 0) - excess, narrowest)
  const line = (cells: readonly string[]) =>
    cutTo(
      columns
        .map((column, index) =>
          fitTo(cells[index] ?? '', widths[index] ?? 0, terminal.ellipsis, column.align),
        )
        .join(' '.repeat(gutter))
        .trimEnd(),
      terminal.width,
      terminal.ellipsis,
    )
  const hasHeads = heads.some((head) => head !== '')
  return [...(hasHeads ? [terminal.style.dim(line(heads))] : []), ...rows.map(line)]
}

/** Two texts at the two ends of a line, the first one bold, or under each other where they do not fit. */
export function drawEnds(left: string, right: string, terminal: Terminal): string[] {
  const space = terminal.width - widthOf(left) - widthOf(right)
  if (space >= 2 && !terminal.isAccessible) return [terminal.style.bold(left) + ' '.repeat(space) + right]
  return [
    ...wrapText(left, terminal.width).map((line) => terminal.style.bold(line)),
    ...wrapText(right, terminal.width),
  ]
}
