import type BetterSqlite3 from 'better-sqlite3'
import type { AssessmentMethod, CredentialSkill } from '../domain/credential'
import type { Target, TargetState } from '../domain/target'
import { RequestError } from '../errors'

interface TargetRow {
  id: string
  credential_id: string | null
  name: string
  provider: string | null
  purpose: 'earn' | 'renew'
  state: TargetState
  due_day: string | null
  exam_day: string | null
  estimated_minutes: number | null
  left_minutes: number | null
  units_done: number | null
  units_total: number | null
  price_minor: number | null
  price_currency: string | null
  assessment_method: AssessmentMethod | null
  address: string | null
  added_on: string
  started_on: string | null
  ended_on: string | null
}

export class TargetStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  /** With its skills. */
  get(id: string): Target {
    const row = this.db.prepare('SELECT * FROM target WHERE id = ?').get(id) as TargetRow | undefined
    if (row === undefined) throw new RequestError('unknown', `There is no target "${id}".`)
    return toTarget(row, this.listSkills(id))
  }

  has(id: string): boolean {
    return this.db.prepare('SELECT 1 FROM target WHERE id = ?').get(id) !== undefined
  }

  /** In the order in which they were added; without their skills, which only a single target's view needs. */
  list(): Target[] {
    const rows = this.db.prepare('SELECT * FROM target ORDER BY rowid').all() as TargetRow[]
    return rows.map((row) => toTarget(row, []))
  }

  /** The highest level that open targets teach of each skill. */
  listOpenLevels(): Map<string, number> {
    const rows = this.db
      .prepare(
        `SELECT skill_id, max(teaches) FROM target_skill JOIN target ON target.id = target_id
         WHERE state IN ('planned', 'active', 'paused') GROUP BY skill_id`,
      )
      .raw()
      .all() as [string, number][]
    return new Map(rows)
  }

  insert(target: Target): void {
    this.db
      .prepare(
        `INSERT INTO target (id, credential_id, name, provider, purpose, state, due_day, exam_day, estimated_minutes,
           left_minutes, units_done, units_total, price_minor, price_currency, assessment_method,
           address, added_on, started_on, ended_on)
         VALUES (@id, @credential_id, @name, @provider, @purpose, @state, @due_day, @exam_day, @estimated_minutes,
           @left_minutes, @units_done, @units_total, @price_minor, @price_currency,
           @assessment_method, @address, @added_on, @started_on, @ended_on)`,
      )
      .run(toRow(target))
    const insertSkill = this.db.prepare('INSERT INTO target_skill VALUES (?, ?, ?, ?)')
    for (const { skillId, teaches, assesses } of target.skills)
      insertSkill.run(target.id, skillId, teaches, assesses)
  }

  /** Writes everything but the id and the skills, which never change. */
  update(target: Target): void {
    this.db
      .prepare(
        `UPDATE target SET name = @name, provider = @provider, state = @state, due_day = @due_day,
           exam_day = @exam_day, estimated_minutes = @estimated_minutes, left_minutes = @left_minutes, units_done = @units_done, units_total = @units_total,
           price_minor = @price_minor, price_currency = @price_currency, address = @address,
           started_on = @started_on, ended_on = @ended_on
         WHERE id = @id`,
      )
      .run(toRow(target))
  }

  private listSkills(targetId: string): CredentialSkill[] {
    return this.db
      .prepare(
        'SELECT skill_id AS skillId, teaches, assesses FROM target_skill WHERE target_id = ? ORDER BY skill_id',
      )
      .all(targetId) as CredentialSkill[]
  }
}

function toRow(target: Target): TargetRow {
  return {
    id: target.id,
    credential_id: target.credentialId ?? null,
    name: target.name,
    provider: target.provider ?? null,
    purpose: target.purpose,
    state: target.state,
    due_day: target.dueDay ?? null,
    exam_day: target.examDay ?? null,
    estimated_minutes: target.estimatedMinutes ?? null,
    left_minutes: target.leftMinutes ?? null,
    units_done: target.units?.done ?? null,
    units_total: target.units?.total ?? null,
    price_minor: target.price?.minor ?? null,
    price_currency: target.price?.currency ?? null,
    assessment_method: target.assessment ?? null,
    address: target.address ?? null,
    added_on: target.addedOn,
    started_on: target.startedOn ?? null,
    ended_on: target.endedOn ?? null,
  }
}

function toTarget(row: TargetRow, skills: CredentialSkill[]): Target {
  return {
    id: row.id,
    credentialId: row.credential_id ?? undefined,
    name: row.name,
    provider: row.provider ?? undefined,
    purpose: row.purpose,
    state: row.state,
    dueDay: row.due_day ?? undefined,
    examDay: row.exam_day ?? undefined,
    estimatedMinutes: row.estimated_minutes ?? undefined,
    leftMinutes: row.left_minutes ?? undefined,
    units: row.units_total === null ? undefined : { done: row.units_done ?? 0, total: row.units_total },
    price:
      row.price_minor === null || row.price_currency === null
        ? undefined
        : { minor: row.price_minor, currency: row.price_currency },
    assessment: row.assessment_method ?? undefined,
    address: row.address ?? undefined,
    addedOn: row.added_on,
    startedOn: row.started_on ?? undefined,
    endedOn: row.ended_on ?? undefined,
    skills,
  }
}
