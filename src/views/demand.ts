import { formatDay } from '../domain/day'
import { type DemandRow, fewestPostings } from '../domain/demand'
import { type Column, drawColumns, drawEnds } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface DemandView {
  role: { id: string; name: string } | undefined
  since: string | undefined
  /** How many postings were counted. */
  postings: number
  /** Whether only those that were added for the role. */
  isOfRole: boolean
  rows: readonly (DemandRow & {
    skillName: string
    /** The user's level; undefined where the skill was never rated nor proven. */
    current: number | undefined
    /** The level that the postings name, else the role's. */
    needed: number | undefined
    isOfRole: boolean
  })[]
  /** Skills of the role that no posting asks for. */
  notAsked: readonly { id: string; name: string }[]
  limit: number
}

type Row = DemandView['rows'][number]

/** A skill that the role does not have is told of from this share on. */
const oftenShare = 0.2
const gapOf = ({ current, needed }: Row) =>
  current === undefined || needed === undefined ? undefined : Math.max(needed - current, 0)
const cell = (value: number | undefined) => (value === undefined ? '-' : String(value))

export function demandView(view: DemandView, { terminal, program }: ViewContext): string[] {
  const { role, since, postings, isOfRole, rows, notAsked, limit } = view
  if (postings === 0)
    return wrapText(`No postings yet. ${program} posting add FILE..., from files or folders`, terminal.width)
  const which = `${postings} ${postings === 1 ? 'posting' : 'postings'}${isOfRole && role !== undefined ? ` for ${role.name}` : ''}${since === undefined ? '' : ` since ${formatDay(since)}`}`
  const lines = drawEnds('What the postings ask for', which, terminal)
  const shown = rows.slice(0, limit)
  lines.push(
    '',
    ...(terminal.isAccessible ? shown.map((row) => spoken(row, postings)) : table(shown, view, terminal)),
  )
  if (shown.length < rows.length)
    lines.push(...wrapText(`${rows.length - shown.length} more: ${program} demand --all`, terminal.width))
  if (role !== undefined) {
    const extra = rows
      .filter((row) => !row.isOfRole && row.share >= oftenShare)
      .map(({ skillName }) => skillName)
    for (const [head, names] of [
      [`IN ${role.name.toUpperCase()}, ASKED BY NONE`, notAsked.map(({ name }) => name)],
      [`ASKED BY A FIFTH, NOT IN ${role.name.toUpperCase()}`, extra],
    ] as const) {
      if (names.length > 0) lines.push('', ...wrapText(`${head}  ${names.join(', ')}`, terminal.width))
    }
  }
  const note =
    postings < fewestPostings
      ? `From ${fewestPostings} postings on, these shares weigh the priorities of your gaps.`
      : `Next: ${program} gap --posting all, or ${program} posting unknown`
  return [...lines, '', ...wrapText(note, terminal.width)]
}

function table(
  rows: readonly Row[],
  { role, postings }: DemandView,
  terminal: ViewContext['terminal'],
): string[] {
  const isWide = terminal.width >= 60
  const columns: (readonly [column: Column, cellOf: (row: Row) => string])[] = [
    [{ head: 'skill', isFlexible: true }, (row) => row.skillName],
    [{ head: isWide ? 'postings' : 'asked', align: 'right' }, (row) => `${row.postings}/${postings}`],
    ...(isWide
      ? ([
          [{ head: 'share', align: 'right' }, (row) => `${Math.round(row.share * 100)}%`],
          [{ head: 'must', align: 'right' }, (row) => cell(row.required || undefined)],
          [{ head: 'nice', align: 'right' }, (row) => cell(row.niceToHave || undefined)],
        ] satisfies typeof columns)
      : []),
    [{ head: 'you', align: 'right' }, (row) => cell(row.current)],
    [{ head: 'need', align: 'right' }, (row) => cell(row.needed)],
    [{ head: 'gap', align: 'right' }, (row) => cell(gapOf(row))],
    ...(isWide && role !== undefined
      ? ([[{ head: 'role' }, (row) => (row.isOfRole ? 'yes' : '')]] satisfies typeof columns)
      : []),
  ]
  return drawColumns(
    columns.map(([column]) => column),
    rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
    terminal,
  )
}

function spoken(row: Row, postings: number): string {
  const gap = gapOf(row)
  return [
    `${row.skillName}: ${row.postings} of ${postings}`,
    row.required > 0 ? `required by ${row.required}` : '',
    row.niceToHave > 0 ? `nice to have for ${row.niceToHave}` : '',
    row.current === undefined ? 'not rated' : `you ${row.current}`,
    row.needed === undefined ? '' : `need ${row.needed}`,
    gap === undefined ? '' : `gap ${gap}`,
  ]
    .filter(Boolean)
    .join(', ')
}

export const demandJson = (view: DemandView) => ({
  role: view.role ?? null,
  since: view.since ?? null,
  postings: view.postings,
  isOfRole: view.isOfRole,
  notAsked: view.notAsked,
  items: view.rows.slice(0, view.limit).map((row) => ({
    id: row.skillId,
    name: row.skillName,
    postings: row.postings,
    share: row.share,
    required: row.required,
    niceToHave: row.niceToHave,
    level: row.level ?? null,
    current: row.current ?? null,
    needed: row.needed ?? null,
    gap: gapOf(row) ?? null,
    isOfRole: row.isOfRole,
  })),
})
