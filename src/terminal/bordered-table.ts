import Table from 'cli-table3'
import type { Terminal } from './terminal'

/** Rows under a heading that spans the table. */
export interface TableGroup {
  head: string
  rows: readonly (readonly string[])[]
}

const gutter = 3

/** A table with borders: its first column takes the room that the others leave, and wraps. */
export function drawBordered(
  heads: readonly string[],
  groups: readonly TableGroup[],
  { width, isAscii, style }: Terminal,
): string[] {
  const others = heads.slice(1).map((head, index) => {
    const cells = groups.flatMap(({ rows }) => rows.map((row) => row[index + 1] ?? ''))
    return Math.max(head.length, ...cells.map((cell) => cell.length)) + 2
  })
  const first = width - others.reduce((sum, other) => sum + other, 0) - others.length - 2
  const names = groups.flatMap(({ head, rows }) => [head, ...rows.map(([name = '']) => name)])
  const longest = Math.max(...names.map((name) => name.length), heads[0]?.length ?? 0) + gutter
  const table = new Table({
    head: [...heads],
    colWidths: [Math.min(first, longest), ...others],
    colAligns: ['left', ...others.map(() => 'right' as const)],
    wordWrap: true,
    // Colours are the program's own business: nothing is told by them, and NO_COLOR holds here too.
    style: { head: [], border: [] },
    ...(isAscii && { chars: asciiBorders }),
  })
  for (const { head, rows } of groups) {
    table.push([{ content: style.bold(head), colSpan: heads.length }])
    for (const row of rows) table.push([...row])
  }
  return table.toString().split('\n')
}

const asciiBorders = {
  ...{ top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+' },
  ...{ bottom: '-', 'bottom-mid': '+', 'bottom-left': '+', 'bottom-right': '+' },
  ...{ left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|' },
  truncate: '...',
}
