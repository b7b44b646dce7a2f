import type BetterSqlite3 from 'better-sqlite3'
import type { Award } from '../domain/award'
import type { AssessmentMethod } from '../domain/credential'
import type { Standing } from '../domain/proof'
import { groupBy } from './group-by'

interface AwardRow {
  id: number
  name: string
  provider: string | null
  credential_id: string | null
  target_id: string | null
  issued_on: string
  expires_on: string | null
  certificate_id: string | null
  address: string | null
  standing: Standing
  assessment_method: AssessmentMethod | null
}

interface AwardSkillRow {
  award_id: number
  skill_id: string
  assesses: number
}

export class AwardStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  /** Newest first. */
  list(): Award[] {
    const skills = this.db
      .prepare('SELECT award_id, skill_id, assesses FROM award_skill ORDER BY award_id, skill_id')
      .all() as AwardSkillRow[]
    const byAward = groupBy(skills, (row) => row.award_id)
    const rows = this.db.prepare('SELECT * FROM award ORDER BY issued_on DESC, id DESC').all() as AwardRow[]
    return rows.map((row) => toAward(row, byAward.get(row.id) ?? []))
  }

  /** Returns the new award's id. */
  insert(award: Omit<Award, 'id'>, addedOn: string): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO award (name, provider, credential_id, target_id, issued_on, expires_on, certificate_id, address,
           standing, assessment_method, added_on)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        award.name,
        award.provider ?? null,
        award.credentialId ?? null,
        award.targetId ?? null,
        award.issuedOn,
        award.expiresOn ?? null,
        award.certificateId ?? null,
        award.address ?? null,
        award.standing,
        award.assessment ?? null,
        addedOn,
      )
    const insertSkill = this.db.prepare('INSERT INTO award_skill VALUES (?, ?, ?)')
    for (const { skillId, assesses } of award.skills) insertSkill.run(lastInsertRowid, skillId, assesses)
    return Number(lastInsertRowid)
  }
}

function toAward(row: AwardRow, skills: readonly AwardSkillRow[]): Award {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider ?? undefined,
    credentialId: row.credential_id ?? undefined,
    targetId: row.target_id ?? undefined,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on ?? undefined,
    certificateId: row.certificate_id ?? undefined,
    address: row.address ?? undefined,
    standing: row.standing,
    assessment: row.assessment_method ?? undefined,
    skills: skills.map(({ skill_id, assesses }) => ({ skillId: skill_id, assesses })),
  }
}
