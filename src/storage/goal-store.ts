import type BetterSqlite3 from 'better-sqlite3'
import type { Goal } from '../domain/goal'

interface GoalRow {
  role_id: string
  role_name: string
  due_day: string | null
  weekly_minutes: number | null
  budget_minor: number | null
  budget_currency: string | null
  set_on: string
}

export class GoalStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  find(): Goal | undefined {
    const row = this.db.prepare('SELECT * FROM goal').get() as GoalRow | undefined
    if (row === undefined) return undefined
    return {
      roleId: row.role_id,
      roleName: row.role_name,
      dueDay: row.due_day ?? undefined,
      weeklyMinutes: row.weekly_minutes ?? undefined,
      budget:
        row.budget_minor === null
          ? undefined
          : { minor: row.budget_minor, currency: row.budget_currency ?? '' },
      setOn: row.set_on,
    }
  }

  save(goal: Goal): void {
    this.db
      .prepare(
        `INSERT INTO goal VALUES (1, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET role_id = excluded.role_id, role_name = excluded.role_name,
           due_day = excluded.due_day, weekly_minutes = excluded.weekly_minutes,
           budget_minor = excluded.budget_minor, budget_currency = excluded.budget_currency,
           set_on = excluded.set_on`,
      )
      .run(
        goal.roleId,
        goal.roleName,
        goal.dueDay ?? null,
        goal.weeklyMinutes ?? null,
        goal.budget?.minor ?? null,
        goal.budget?.currency || null,
        goal.setOn,
      )
  }
}
