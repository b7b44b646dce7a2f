import { type Day, formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import type { LogEntry } from '../domain/log-entry'
import { cleanLine } from '../terminal/clean'
import { drawColumns } from '../terminal/columns'
import type { ViewContext } from './view-context'

export function logView(
  entries: readonly LogEntry[],
  today: Day,
  { terminal, program }: ViewContext,
): string[] {
  if (entries.length === 0) return [`Nothing is logged. ${program} log [TARGET] 1h30m what you did`]
  const rows = entries.map((entry) => [
    `L${entry.id}`,
    formatDay(entry.day, today),
    formatDuration(entry.minutes),
    entry.targetId ?? entry.skillId ?? '-',
    entry.kind,
    cleanLine([entry.unit === undefined ? '' : `unit ${entry.unit}`, entry.note ?? ''].join(' ')),
  ])
  if (terminal.isAccessible) {
    return rows.map(([id, day, time, subject, kind, note]) =>
      `${id}: ${day}, ${time} on ${subject}, ${kind}. ${note}`.trim(),
    )
  }
  return drawColumns(
    [
      { head: 'log' },
      { head: 'day' },
      { head: 'time', align: 'right' },
      { head: 'on', isFlexible: true },
      { head: 'kind' },
      { head: 'note' },
    ],
    rows,
    terminal,
  )
}

export const logEntryJson = (entry: LogEntry) => ({
  id: `L${entry.id}`,
  name: entry.note ?? '',
  day: entry.day,
  minutes: entry.minutes,
  entryKind: entry.kind,
  target: entry.targetId ?? null,
  skill: entry.skillId ?? null,
  unit: entry.unit ?? null,
})
