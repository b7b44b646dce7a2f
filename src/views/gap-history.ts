import { formatDay } from '../domain/day'
import type { Coverage } from '../domain/gap'
import type { LevelChange } from '../domain/gap-history'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface PastAssessment {
  assessment: { id: number; roleId: string | null; name: string; state: string; updatedAt: string }
  coverage: Coverage
  ratedCount: number
  /** Against the assessment of the same role before it; undefined for the first. */
  changes: LevelChange[] | undefined
}

const describeChange = ({ skillName, before, after }: LevelChange) =>
  `${skillName} ${before ?? 'unrated'} -> ${after}`

const describeMet = ({ current, isAtLeast }: Coverage) =>
  `${isAtLeast ? 'at least ' : ''}${Math.round(current * 100)}%`

export function gapHistoryView(
  past: readonly PastAssessment[],
  { terminal, program }: ViewContext,
): string[] {
  const [latest] = past
  if (latest === undefined) return [`Nothing was assessed yet. ${program} gap`]
  const rows = past.map(({ assessment, coverage, ratedCount, changes }) => [
    formatDay(assessment.updatedAt.slice(0, 10)),
    assessment.name,
    assessment.state === 'open' ? 'not finished' : '',
    String(ratedCount),
    describeMet(coverage),
    changes === undefined ? '' : String(changes.length),
  ])
  const table = terminal.isAccessible
    ? rows.map(([day, name, state, rated, met]) =>
        [`${day}: ${name}`, state, `${rated} rated, met ${met}`].filter(Boolean).join(', '),
      )
    : drawColumns(
        [
          { head: 'assessed' },
          { head: 'role', isFlexible: true },
          { head: '' },
          { head: 'rated', align: 'right' },
          { head: 'role met', align: 'right' },
          { head: 'changed', align: 'right' },
        ],
        rows,
        terminal,
      )
  if (latest.changes === undefined) return table
  const text =
    latest.changes.length === 0
      ? 'No rating changed since the time before.'
      : `Since the time before: ${latest.changes.map(describeChange).join(', ')}.`
  return [...table, '', ...wrapText(text, terminal.width)]
}
