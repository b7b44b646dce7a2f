import type BetterSqlite3 from 'better-sqlite3'
import type { Day } from '../domain/day'
import type { LogEntry, LogKind } from '../domain/log-entry'

interface LogRow {
  id: number
  target_id: string | null
  skill_id: string | null
  day: string
  minutes: number
  kind: LogKind
  note: string | null
  unit: number | null
}

const columns = 'id, target_id, skill_id, day, minutes, kind, note, unit'

export class LogStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  /** Returns the new entry's id. */
  insert(entry: Omit<LogEntry, 'id'>, loggedAt: string): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO log_entry (target_id, skill_id, day, minutes, kind, note, unit, logged_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        entry.targetId ?? null,
        entry.skillId ?? null,
        entry.day,
        entry.minutes,
        entry.kind,
        entry.note ?? null,
        entry.unit ?? null,
        loggedAt,
      )
    return Number(lastInsertRowid)
  }

  /** Newest day first. */
  list(filter: { targetId?: string | undefined; since?: Day | undefined; limit: number }): LogEntry[] {
    const rows = this.db
      .prepare(
        `SELECT ${columns} FROM log_entry
         WHERE (@target IS NULL OR target_id = @target) AND (@since IS NULL OR day >= @since)
         ORDER BY day DESC, id DESC LIMIT @limit`,
      )
      .all({ target: filter.targetId ?? null, since: filter.since ?? null, limit: filter.limit }) as LogRow[]
    return rows.map((row) => ({
      id: row.id,
      targetId: row.target_id ?? undefined,
      skillId: row.skill_id ?? undefined,
      day: row.day,
      minutes: row.minutes,
      kind: row.kind,
      note: row.note ?? undefined,
      unit: row.unit ?? undefined,
    }))
  }

  /** Minutes spent on each target, from the kept totals. */
  listSpent(): Map<string, number> {
    const rows = this.db.prepare('SELECT target_id, minutes FROM target_total').raw().all() as [
      string,
      number,
    ][]
    return new Map(rows)
  }

  /** Minutes logged in the week of this Monday. */
  getWeekMinutes(monday: Day): number {
    const minutes = this.db.prepare('SELECT minutes FROM week_total WHERE week = ?').pluck().get(monday)
    return (minutes as number | undefined) ?? 0
  }

  /** The latest weeks (by their Monday) with something logged, oldest first. */
  listWeeks(limit: number): { week: Day; minutes: number }[] {
    const rows = this.db
      .prepare('SELECT week, minutes FROM week_total ORDER BY week DESC LIMIT ?')
      .all(limit) as { week: Day; minutes: number }[]
    return rows.reverse()
  }
}
