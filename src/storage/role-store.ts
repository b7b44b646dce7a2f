import type BetterSqlite3 from 'better-sqlite3'
import type { EvidenceKind } from '../domain/evidence'
import {
  type DemandFlag,
  type Role,
  type RoleAsking,
  type RoleHeading,
  type RoleSkill,
  readDemandFlag,
} from '../domain/role'
import type { AskedSkill, WeighedRole } from '../domain/suggestion'

/** A skill of a role of the user's own or of an imported framework; its name stands with the skill. */
export interface UserRoleSkill extends Omit<RoleSkill, 'skillName' | 'demand'> {
  demandFlag?: DemandFlag | undefined
}

export interface UserRole extends Omit<Role, 'skills'> {
  /** How the source itself names the role. */
  sourceId: string | undefined
  /** The source's release with which the role last changed: its number alone is no change. */
  sourceRelease: string | undefined
  /** The library's role that this one is an edited copy of. */
  basedOn?: string | undefined
  /** In the order in which they are asked. */
  skills: readonly UserRoleSkill[]
}

interface RoleRow {
  id: string
  name: string
  field: string
  seniority: string | null
  summary: string | null
  source: string
}

interface RoleSkillRow {
  skill_id: string
  required_level: number
  importance: number
  is_level_assumed: number
  is_importance_assumed: number
  demand_flag: DemandFlag | null
  evidence_kind: EvidenceKind | null
  evidence_example: string | null
}

/** The roles that the user added or imported. */
export class RoleStore {
  private readonly statements = new Map<string, BetterSqlite3.Statement>()

  constructor(private readonly db: BetterSqlite3.Database) {}

  /** An import saves a thousand roles with tens of thousands of skills: each statement is prepared once. */
  private prepare(sql: string): BetterSqlite3.Statement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  listHeadings(): RoleHeading[] {
    return this.prepare(
      `SELECT id, name, field, source, (SELECT count(*) FROM role_skill WHERE role_id = role.id) AS skillCount
       FROM role ORDER BY id`,
    ).all() as RoleHeading[]
  }

  findHeading(id: string): RoleHeading | undefined {
    return this.prepare(
      `SELECT id, name, field, source, (SELECT count(*) FROM role_skill WHERE role_id = role.id) AS skillCount
         FROM role WHERE id = ?`,
    ).get(id) as RoleHeading | undefined
  }

  /** The roles that ask for one of these skills, with the whole of what each asks, and where they ask for which. */
  weighAsking(skillIds: readonly string[]): { roles: WeighedRole[]; asked: AskedSkill[] } {
    const ids = JSON.stringify(skillIds)
    const roles = this.db
      .prepare(
        `SELECT id, name, field, source, count(*) AS skillCount, sum(importance * required_level) AS whole
         FROM role JOIN role_skill ON role_id = id
         WHERE id IN (SELECT role_id FROM role_skill WHERE skill_id IN (SELECT value FROM json_each(?)))
         GROUP BY id`,
      )
      .all(ids) as WeighedRole[]
    const asked = this.db
      .prepare(
        `SELECT role_id AS roleId, skill_id AS skillId, required_level AS required, importance
         FROM role_skill WHERE skill_id IN (SELECT value FROM json_each(?))`,
      )
      .all(ids) as AskedSkill[]
    return { roles, asked }
  }

  /** The user's roles that ask for a skill. */
  listAsking(skillId: string): RoleAsking[] {
    return this.db
      .prepare(
        `SELECT id, name, source, required_level AS required, importance
         FROM role_skill JOIN role ON id = role_id WHERE skill_id = ?`,
      )
      .all(skillId) as RoleAsking[]
  }

  /** The roles that came from a source, by id, with how the source itself names each. */
  listOfSource(source: string): { id: string; name: string; sourceId: string | null }[] {
    return this.prepare('SELECT id, name, source_id AS sourceId FROM role WHERE source = ? ORDER BY id').all(
      source,
    ) as { id: string; name: string; sourceId: string | null }[]
  }

  /** How the source names the role, and the release that it came with. */
  findOrigin(id: string): { sourceId: string | undefined; sourceRelease: string | undefined } {
    const row = this.prepare('SELECT source_id, source_release FROM role WHERE id = ?').get(id) as
      | { source_id: string | null; source_release: string | null }
      | undefined
    return { sourceId: row?.source_id ?? undefined, sourceRelease: row?.source_release ?? undefined }
  }

  countSkills(id: string): number {
    return this.prepare('SELECT count(*) FROM role_skill WHERE role_id = ?').pluck().get(id) as number
  }

  hasId(id: string): boolean {
    return this.prepare('SELECT 1 FROM role WHERE id = ?').get(id) !== undefined
  }

  find(id: string, nameSkill: (skillId: string) => string): Role | undefined {
    const row = this.prepare('SELECT id, name, field, seniority, summary, source FROM role WHERE id = ?').get(
      id,
    ) as RoleRow | undefined
    if (row === undefined) return undefined
    const skills = this.prepare('SELECT * FROM role_skill WHERE role_id = ? ORDER BY position').all(
      id,
    ) as RoleSkillRow[]
    return {
      ...row,
      seniority: row.seniority ?? undefined,
      summary: row.summary ?? undefined,
      skills: skills.map((skill) => toRoleSkill(skill, nameSkill(skill.skill_id), row.source)),
    }
  }

  /** Writes the role and its skills where they differ. Returns whether anything was written. */
  save(role: UserRole): boolean {
    const { changes } = this.prepare(
      `INSERT INTO role (id, name, field, seniority, summary, source, source_id, source_release, based_on)
         VALUES (@id, @name, @field, @seniority, @summary, @source, @source_id, @source_release, @based_on)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, field = excluded.field,
           seniority = excluded.seniority, summary = excluded.summary, source = excluded.source,
           source_id = excluded.source_id, based_on = excluded.based_on,
             source_release = coalesce(excluded.source_release, role.source_release)
         WHERE (role.name, role.field, role.seniority, role.summary, role.source, role.source_id,
             role.based_on)
           IS NOT (excluded.name, excluded.field, excluded.seniority, excluded.summary, excluded.source,
             excluded.source_id, excluded.based_on)`,
    ).run({
      id: role.id,
      name: role.name,
      field: role.field,
      seniority: role.seniority ?? null,
      summary: role.summary ?? null,
      source: role.source,
      source_id: role.sourceId ?? null,
      source_release: role.sourceRelease ?? null,
      based_on: role.basedOn ?? null,
    })
    const skillChanges = this.removeOtherSkills(role) + this.saveSkills(role)
    return changes + skillChanges > 0
  }

  /** Takes a role away; the skills that it asked for stay. */
  remove(id: string): void {
    this.prepare('DELETE FROM role_skill WHERE role_id = ?').run(id)
    this.prepare('DELETE FROM role WHERE id = ?').run(id)
  }

  private removeOtherSkills(role: UserRole): number {
    const kept = JSON.stringify(role.skills.map(({ skillId }) => skillId))
    return this.prepare(
      'DELETE FROM role_skill WHERE role_id = ? AND skill_id NOT IN (SELECT value FROM json_each(?))',
    ).run(role.id, kept).changes
  }

  private saveSkills(role: UserRole): number {
    const columns = [
      'position',
      'required_level',
      'importance',
      'is_level_assumed',
      'is_importance_assumed',
      'demand_flag',
      'evidence_kind',
      'evidence_example',
    ]
    const save = this.prepare(
      `INSERT INTO role_skill (role_id, skill_id, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (role_id, skill_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
       WHERE (${columns.map((name) => `role_skill.${name}`).join(', ')})
         IS NOT (${columns.map((name) => `excluded.${name}`).join(', ')})`,
    )
    let changes = 0
    for (const [position, skill] of role.skills.entries()) {
      changes += save.run(
        role.id,
        skill.skillId,
        position,
        skill.required,
        skill.importance,
        Number(skill.isLevelAssumed),
        Number(skill.isImportanceAssumed),
        skill.demandFlag ?? null,
        skill.evidence?.kind ?? null,
        skill.evidence?.example ?? null,
      ).changes
    }
    return changes
  }
}

function toRoleSkill(row: RoleSkillRow, skillName: string, source: string): RoleSkill {
  return {
    skillId: row.skill_id,
    skillName,
    required: row.required_level,
    importance: row.importance,
    isLevelAssumed: row.is_level_assumed === 1,
    isImportanceAssumed: row.is_importance_assumed === 1,
    demand: row.demand_flag === null ? undefined : readDemandFlag(row.demand_flag, source),
    evidence:
      row.evidence_kind === null
        ? undefined
        : { kind: row.evidence_kind, example: row.evidence_example ?? undefined },
  }
}
