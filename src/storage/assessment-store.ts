import type BetterSqlite3 from 'better-sqlite3'
import type { AssessmentItem, ItemState } from '../domain/gap'
import type { Confidence } from '../domain/level'
import type { Role } from '../domain/role'

export interface Assessment {
  id: number
  roleId: string | null
  name: string
  state: 'open' | 'done'
  startedAt: string
  updatedAt: string
}

export type Answer =
  | { state: 'rated'; level: number; confidence: Confidence }
  | { state: 'skipped' | 'not-relevant' }

export interface SkillRating {
  level: number
  confidence: Confidence
  ratedAt: string
  isUnusedForAYear: boolean
  assessment: string | undefined
}

interface ItemRow {
  skill_id: string
  skill_name: string
  required_level: number
  importance: number
  is_assumed: number
  demand_numerator: number | null
  demand_denominator: number | null
  demand_source: string | null
  evidence_kind: string | null
  evidence_example: string | null
  state: ItemState
  level: number | null
  confidence: Confidence | null
  is_unused_for_a_year: number
}

const assessmentColumns =
  'id, role_id AS roleId, subject_name AS name, state, started_at AS startedAt, updated_at AS updatedAt'

/** Ratings of single skills that no assessment asks about are kept in one of no role; it is no run of `gap`. */
const isSingle = "subject_kind = 'role' AND role_id IS NULL"

export class AssessmentStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  get(id: number): Assessment {
    return this.db.prepare(`SELECT ${assessmentColumns} FROM assessment WHERE id = ?`).get(id) as Assessment
  }

  /** The last assessment, of one role or of any. */
  findLatest(roleId?: string): Assessment | undefined {
    return this.db
      .prepare(
        `SELECT ${assessmentColumns} FROM assessment
         WHERE CASE WHEN @role IS NULL THEN NOT (${isSingle}) ELSE role_id = @role END
         ORDER BY id DESC LIMIT 1`,
      )
      .get({ role: roleId ?? null }) as Assessment | undefined
  }

  /** The last assessment against any postings, or exactly these. */
  findLatestOfPostings(postingIds?: readonly number[]): Assessment | undefined {
    const key = postingIds === undefined ? null : [...postingIds].sort((a, b) => a - b).join(' ')
    return this.db
      .prepare(
        `SELECT ${assessmentColumns} FROM assessment WHERE subject_kind = 'postings' AND (@key IS NULL OR @key =
           (SELECT group_concat(posting_id, ' ') FROM
             (SELECT posting_id FROM assessment_posting WHERE assessment_id = assessment.id ORDER BY posting_id)))
         ORDER BY id DESC LIMIT 1`,
      )
      .get({ key }) as Assessment | undefined
  }

  /** The role of the last assessment, when that one is not finished. */
  findOpenRoleId(): string | undefined {
    const latest = this.findLatest()
    return latest?.state === 'open' ? (latest.roleId ?? undefined) : undefined
  }

  listItems(assessmentId: number): AssessmentItem[] {
    const rows = this.db
      .prepare('SELECT * FROM assessment_item WHERE assessment_id = ? ORDER BY position')
      .all(assessmentId) as ItemRow[]
    return rows.map(toItem)
  }

  /**
   * Begins an open assessment of a role, or of what these postings ask for, with a snapshot of that. Returns its id.
   */
  begin(role: Pick<Role, 'id' | 'name' | 'skills'>, at: string, postingIds?: readonly number[]): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO assessment (subject_kind, role_id, subject_name, state, started_at, updated_at)
         VALUES (?, ?, ?, 'open', ?, ?)`,
      )
      .run(postingIds ? 'postings' : 'role', postingIds ? null : role.id, role.name, at, at)
    const link = this.db.prepare('INSERT INTO assessment_posting VALUES (?, ?)')
    for (const id of postingIds ?? []) link.run(lastInsertRowid, id)
    this.addMissing(Number(lastInsertRowid), role)
    return Number(lastInsertRowid)
  }

  /** Adds what the role asks for and the assessment does not have yet, each unrated. */
  addMissing(assessmentId: number, role: Pick<Role, 'skills'>): void {
    const insert = this.db.prepare(
      `INSERT INTO assessment_item (assessment_id, skill_id, skill_name, position, required_level, importance,
         is_assumed, demand_numerator, demand_denominator, demand_source, evidence_kind, evidence_example, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'unrated')
       ON CONFLICT DO NOTHING`,
    )
    for (const [position, skill] of role.skills.entries()) {
      insert.run(
        assessmentId,
        skill.skillId,
        skill.skillName,
        position,
        skill.required,
        skill.importance,
        Number(skill.isLevelAssumed || skill.isImportanceAssumed),
        skill.demand?.numerator ?? null,
        skill.demand?.denominator ?? null,
        skill.demand?.source ?? null,
        skill.evidence?.kind ?? null,
        skill.evidence?.example ?? null,
      )
    }
  }

  /** Records one answer; a rating takes the place of what was answered before. */
  answer(assessmentId: number, skillId: string, answer: Answer, at: string): void {
    const isRated = answer.state === 'rated'
    this.db
      .prepare(
        `UPDATE assessment_item SET state = ?, level = ?, confidence = ?, rated_at = ?
         WHERE assessment_id = ? AND skill_id = ?`,
      )
      .run(
        answer.state,
        isRated ? answer.level : null,
        isRated ? answer.confidence : null,
        isRated ? at : null,
        assessmentId,
        skillId,
      )
    this.db.prepare('UPDATE assessment SET updated_at = ? WHERE id = ?').run(at, assessmentId)
  }

  /** Says of every rated skill whether it went unused for a year. */
  setUnused(assessmentId: number, skillIds: ReadonlySet<string>): void {
    const update = this.db.prepare(
      'UPDATE assessment_item SET is_unused_for_a_year = ? WHERE assessment_id = ? AND skill_id = ?',
    )
    for (const { skillId, state } of this.listItems(assessmentId)) {
      if (state === 'rated') update.run(Number(skillIds.has(skillId)), assessmentId, skillId)
    }
  }

  /** Takes the answers of an earlier assessment over into a new one of the same role. */
  copyAnswers(fromId: number, toId: number): void {
    this.db
      .prepare(
        `UPDATE assessment_item SET (state, level, confidence, is_unused_for_a_year, rated_at) =
           (SELECT state, level, confidence, is_unused_for_a_year, rated_at FROM assessment_item earlier
            WHERE earlier.assessment_id = @from AND earlier.skill_id = assessment_item.skill_id)
         WHERE assessment_id = @to AND skill_id IN
           (SELECT skill_id FROM assessment_item WHERE assessment_id = @from)`,
      )
      .run({ from: fromId, to: toId })
  }

  /** The last rating of each skill, whatever role it was given for. */
  listClaims(): Map<string, { level: number; confidence: Confidence }> {
    const rows = this.db
      .prepare(
        `SELECT skill_id, level, confidence FROM assessment_item
         WHERE state = 'rated' ORDER BY rated_at, assessment_id`,
      )
      .all() as { skill_id: string; level: number; confidence: Confidence }[]
    return new Map(rows.map(({ skill_id, level, confidence }) => [skill_id, { level, confidence }]))
  }

  /** Newest first. */
  list(): Assessment[] {
    return this.db
      .prepare(`SELECT ${assessmentColumns} FROM assessment WHERE NOT (${isSingle}) ORDER BY id DESC`)
      .all() as Assessment[]
  }

  /** The last assessment that asks about a skill. */
  findLatestAsking(skillId: string): Assessment | undefined {
    return this.db
      .prepare(
        `SELECT ${assessmentColumns} FROM assessment WHERE NOT (${isSingle}) AND id IN
           (SELECT assessment_id FROM assessment_item WHERE skill_id = ?)
         ORDER BY id DESC LIMIT 1`,
      )
      .get(skillId) as Assessment | undefined
  }

  /** Begins a finished assessment with what an earlier one holds, so that the earlier one stays as it was. */
  renew(earlierId: number, at: string): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO assessment (subject_kind, role_id, subject_name, state, started_at, updated_at)
         SELECT subject_kind, role_id, subject_name, state, @at, @at FROM assessment WHERE id = @earlier`,
      )
      .run({ earlier: earlierId, at })
    const columns = (this.db.pragma('table_info(assessment_item)') as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name !== 'assessment_id')
      .join(', ')
    this.db
      .prepare(
        `INSERT INTO assessment_item (assessment_id, ${columns})
         SELECT ?, ${columns} FROM assessment_item WHERE assessment_id = ?`,
      )
      .run(lastInsertRowid, earlierId)
    this.db
      .prepare(
        `INSERT INTO assessment_posting (assessment_id, posting_id)
         SELECT ?, posting_id FROM assessment_posting WHERE assessment_id = ?`,
      )
      .run(lastInsertRowid, earlierId)
    return Number(lastInsertRowid)
  }

  /** Makes room for the rating of a skill that no assessment asks about; nothing is required of it. */
  addSingle(skill: { skillId: string; skillName: string }, at: string): number {
    const known = this.db.prepare(`SELECT id FROM assessment WHERE ${isSingle}`).pluck().get() as
      | number
      | undefined
    const id =
      known ??
      this.db
        .prepare(
          `INSERT INTO assessment (subject_kind, role_id, subject_name, state, started_at, updated_at)
           VALUES ('role', NULL, 'Single skills', 'done', ?, ?)`,
        )
        .run(at, at).lastInsertRowid
    this.db
      .prepare(
        `INSERT INTO assessment_item (assessment_id, skill_id, skill_name, position, required_level, importance, state)
         SELECT ?, ?, ?, (SELECT count(*) FROM assessment_item WHERE assessment_id = ?), 1, 1, 'unrated'
         WHERE true ON CONFLICT DO NOTHING`,
      )
      .run(id, skill.skillId, skill.skillName, id)
    return Number(id)
  }

  /** Every rating of a skill once, however many assessments hold it, newest first; `assessment` is what was assessed, undefined for a single rating. */
  listRatings(skillId: string): SkillRating[] {
    const rows = this.db
      .prepare(
        `SELECT DISTINCT level, confidence, rated_at AS ratedAt, is_unused_for_a_year AS isUnused,
           CASE WHEN ${isSingle} THEN NULL ELSE subject_name END AS assessment
         FROM assessment_item JOIN assessment ON id = assessment_id
         WHERE skill_id = ? AND assessment_item.state = 'rated' ORDER BY rated_at DESC`,
      )
      .all(skillId) as (Omit<SkillRating, 'isUnusedForAYear'> & { isUnused: number })[]
    return rows.map(({ isUnused, assessment, ...row }) => ({
      ...row,
      assessment: assessment ?? undefined,
      isUnusedForAYear: isUnused === 1,
    }))
  }

  finish(assessmentId: number, at: string): void {
    this.db.prepare("UPDATE assessment SET state = 'done', updated_at = ? WHERE id = ?").run(at, assessmentId)
  }
}

function toItem(row: ItemRow): AssessmentItem {
  return {
    skillId: row.skill_id,
    skillName: row.skill_name,
    required: row.required_level,
    importance: row.importance,
    isAssumed: row.is_assumed === 1,
    demand:
      row.demand_numerator === null
        ? undefined
        : {
            numerator: row.demand_numerator,
            denominator: row.demand_denominator ?? 0,
            source: row.demand_source ?? '',
          },
    evidenceKind: row.evidence_kind ?? undefined,
    evidenceExample: row.evidence_example ?? undefined,
    state: row.state,
    level: row.level ?? undefined,
    confidence: row.confidence ?? undefined,
    isUnusedForAYear: row.is_unused_for_a_year === 1,
  }
}
