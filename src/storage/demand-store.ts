import type BetterSqlite3 from 'better-sqlite3'

/** What the postings ask for, counted from what was read out of them. */
export class DemandStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  /** How many postings there are for a role, and in all. */
  count(roleId: string | undefined): { ofRole: number; all: number } {
    return this.db
      .prepare(
        `SELECT (SELECT count(*) FROM posting) AS "all",
           (SELECT count(*) FROM posting_role WHERE role_id = ?) AS ofRole`,
      )
      .get(roleId ?? null) as { ofRole: number; all: number }
  }

  /** Whether each posting was read with these names of skills. */
  isRead(vocabulary: string): boolean {
    const unread = this.db
      .prepare(
        `SELECT 1 FROM posting LEFT JOIN posting_reading ON posting_id = id
         WHERE vocabulary IS NOT ? LIMIT 1`,
      )
      .get(vocabulary)
    return unread === undefined
  }

  /** How many postings ask for each skill: those of a role, or all. */
  listCounts(roleId: string | undefined): Map<string, number> {
    const rows = this.db
      .prepare(
        `SELECT skill_id, count(*) FROM posting_skill
         WHERE @role IS NULL OR posting_id IN (SELECT posting_id FROM posting_role WHERE role_id = @role)
         GROUP BY skill_id`,
      )
      .raw()
      .all({ role: roleId ?? null }) as [string, number][]
    return new Map(rows)
  }

  /** How many skills at least so many of an assessment's postings ask for that it does not ask about. */
  countLeftOut(assessmentId: number, fewest: number): number {
    return this.db
      .prepare(
        `SELECT count(*) FROM (SELECT skill_id FROM posting_skill
           WHERE posting_id IN (SELECT posting_id FROM assessment_posting WHERE assessment_id = @id)
             AND skill_id NOT IN (SELECT skill_id FROM assessment_item WHERE assessment_id = @id)
           GROUP BY skill_id HAVING count(*) >= @fewest)`,
      )
      .pluck()
      .get({ id: assessmentId, fewest }) as number
  }

  /** The postings that an assessment was made against. */
  listPostingIds(assessmentId: number): number[] {
    return this.db
      .prepare('SELECT posting_id FROM assessment_posting WHERE assessment_id = ? ORDER BY posting_id')
      .pluck()
      .all(assessmentId) as number[]
  }
}
