import BetterSqlite3 from 'better-sqlite3'
import type { EvidenceKind } from '../domain/evidence'
import type { Role, RoleAsking, RoleHeading, RoleSkill } from '../domain/role'
import type { Findable, SearchIndex } from '../domain/search'
import type { Skill, SkillCategory, SkillHeading } from '../domain/skill'
import type { AskedSkill, WeighedRole } from '../domain/suggestion'

interface SkillRow {
  id: string
  name: string
  category: SkillCategory
  description: string
  lines: string | null
}

interface RoleSkillRow {
  skill_id: string
  name: string
  required_level: number
  importance: number
  evidence_kind: EvidenceKind | null
  evidence_example: string | null
}

/** `@id`, or the id that took its place: an id that once shipped keeps leading to something. */
const currentId = 'coalesce((SELECT successor FROM retired WHERE retired.id = @id), @id)'

/** How many hits of a full-text query are looked at; the best of these are ranked anew. */
const candidatesAtMost = 300

/** The read-only library that ships with the program. Its rows were checked when it was built. */
export class Library {
  private readonly db: BetterSqlite3.Database
  private readonly statements = new Map<string, BetterSqlite3.Statement>()

  constructor(path: string) {
    this.db = new BetterSqlite3(path, { readonly: true, fileMustExist: true })
  }

  /** Where its credentials stand; they are read as the user's are. */
  get connection(): BetterSqlite3.Database {
    return this.db
  }

  /** The id that took the place of one that once shipped; any other as it is. */
  currentIdOf(id: string): string {
    return this.db.prepare(`SELECT ${currentId}`).pluck().get({ id }) as string
  }

  /** Imports look thousands of names up: each statement is prepared once. */
  private prepare(sql: string): BetterSqlite3.Statement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  /** Ids that once shipped and are gone; none is given again. */
  listRetired(): string[] {
    return this.db.prepare('SELECT id FROM retired ORDER BY id').pluck().all() as string[]
  }

  findSkill(id: string): Skill | undefined {
    const row = this.prepare(
      `SELECT id, name, category, description, lines FROM skill WHERE id = ${currentId}`,
    ).get({ id }) as SkillRow | undefined
    if (row === undefined) return undefined
    return { ...row, behaviour: row.lines === null ? undefined : (JSON.parse(row.lines) as string[]) }
  }

  /** The id of the skill that has exactly this name or alias, whatever its case. */
  findSkillIdByName(name: string): string | undefined {
    return this.prepare('SELECT skill_id FROM skill_name WHERE key = ?')
      .pluck()
      .get(name.trim().toLowerCase()) as string | undefined
  }

  /** The ids of the skills by lower-case name or alias, for looking up a whole file's names. */
  listSkillIdsByName(): Map<string, string> {
    return new Map(this.prepare('SELECT key, skill_id FROM skill_name').raw().all() as [string, string][])
  }

  listSkillNames(): { id: string; name: string }[] {
    return this.prepare('SELECT id, name FROM skill ORDER BY id').all() as { id: string; name: string }[]
  }

  /** Every name and alias of every skill. */
  listVocabulary(): { skillId: string; name: string; category: SkillCategory }[] {
    return this.db
      .prepare(
        `SELECT skill_id AS skillId, skill_name.name, category FROM skill_name JOIN skill ON skill.id = skill_id
         ORDER BY key`,
      )
      .all() as { skillId: string; name: string; category: SkillCategory }[]
  }

  /** The broader skills of each skill that has some. */
  listBroader(): Map<string, string[]> {
    const rows = this.db.prepare("SELECT id, broader FROM skill WHERE broader <> '[]'").raw().all() as [
      string,
      string,
    ][]
    return new Map(rows.map(([id, broader]) => [id, JSON.parse(broader) as string[]]))
  }

  /** Another one with other names of skills. */
  getVocabularyFingerprint(): string {
    return this.db.prepare('SELECT fingerprint FROM vocabulary').pluck().get() as string
  }

  /** Ordinary English words in their base forms. */
  listOrdinaryWords(): Map<string, 'known' | 'common'> {
    const rows = this.db
      .prepare("SELECT word, iif(is_common, 'common', 'known') FROM ordinary_word")
      .raw()
      .all() as [string, 'known' | 'common'][]
    return new Map(rows)
  }

  /** What its credentials are called, each name once. */
  listCredentialNames(): string[] {
    const rows = this.db.prepare('SELECT name, aliases FROM credential').raw().all() as [string, string][]
    return [...new Set(rows.flatMap(([name, aliases]) => [name, ...(JSON.parse(aliases) as string[])]))]
  }

  /** The other names of a skill. */
  listAliases(skillId: string): string[] {
    return this.prepare('SELECT name FROM skill_name WHERE skill_id = ? ORDER BY name')
      .pluck()
      .all(skillId) as string[]
  }

  /** All skills, or those of these ids, with how many of the library's roles ask for each. */
  listSkillHeadings(ids?: readonly string[]): SkillHeading[] {
    return this.db
      .prepare(
        `SELECT id, name, category, 'library' AS source,
           (SELECT count(*) FROM role_skill WHERE skill_id = skill.id) AS roleCount
         FROM skill WHERE @ids IS NULL OR id IN (SELECT value FROM json_each(@ids)) ORDER BY id`,
      )
      .all({ ids: ids === undefined ? null : JSON.stringify(ids) }) as SkillHeading[]
  }

  findRoleHeading(id: string): RoleHeading | undefined {
    return this.db
      .prepare(
        "SELECT id, name, field, 'library' AS source, skill_count AS skillCount FROM role WHERE id = ?",
      )
      .get(id) as RoleHeading | undefined
  }

  /** The ids of the skills that each role asks for. */
  listJobSkills(): Map<string, Set<string>> {
    const rows = this.db.prepare('SELECT role_id, skill_id FROM role_skill').raw().all() as [string, string][]
    const skills = new Map<string, Set<string>>()
    for (const [roleId, skillId] of rows) skills.set(roleId, (skills.get(roleId) ?? new Set()).add(skillId))
    return skills
  }

  /** The ids of the roles that a credential qualifies for, of those that are made for some. */
  listCredentialJobs(): Map<string, string[]> {
    const rows = this.db.prepare('SELECT credential_id, role_id FROM credential_job').raw().all() as [
      string,
      string,
    ][]
    const jobs = new Map<string, string[]>()
    for (const [credentialId, roleId] of rows)
      jobs.set(credentialId, [...(jobs.get(credentialId) ?? []), roleId])
    return jobs
  }

  /** The roles that stand for an occupation of O*NET (its SOC code) or of ESCO (its address). */
  listRolesOfCode(code: string): { id: string; name: string }[] {
    return this.db
      .prepare(
        `SELECT id, name FROM role
         WHERE detail ->> '$.codes.soc' = @code OR detail ->> '$.codes.esco' = @code ORDER BY id`,
      )
      .all({ code }) as { id: string; name: string }[]
  }

  /** The index of the skills, or of the roles, by name, alias, initials and, last, description or field. */
  searchIndex(noun: 'skill' | 'role'): SearchIndex<Findable> {
    return {
      match: (query) => {
        const rows = this.db
          .prepare(
            `SELECT id, name, aliases FROM ${noun}_search WHERE ${noun}_search MATCH ?
             ORDER BY bm25(${noun}_search, 0, 8, 4, 4, 4, 1) LIMIT ${candidatesAtMost}`,
          )
          .all(query) as { id: string; name: string; aliases: string }[]
        return rows.map(({ id, name, aliases }) => ({
          id,
          names: [name, ...aliases.split('\n')],
          isShipped: true,
        }))
      },
      hasWord: (word) => this.db.prepare(`SELECT 1 FROM ${noun}_word WHERE term = ?`).get(word) !== undefined,
      listWords: (letter, shortest) =>
        this.db
          .prepare(
            `SELECT term FROM ${noun}_word
             WHERE length(term) >= @shortest AND @letter IN (substr(term, 1, 1), substr(term, 2, 1))`,
          )
          .pluck()
          .all({ letter, shortest }) as string[],
    }
  }

  listFields(): { id: string; name: string }[] {
    return this.db.prepare('SELECT id, name FROM field ORDER BY name').all() as { id: string; name: string }[]
  }

  /** The skills that a skill of the library is near to, or a part of. */
  listRelated(skillId: string): { related: string[]; broader: string[] } {
    const row = this.db.prepare('SELECT related, broader FROM skill WHERE id = ?').get(skillId) as
      | { related: string; broader: string }
      | undefined
    return {
      related: JSON.parse(row?.related ?? '[]') as string[],
      broader: JSON.parse(row?.broader ?? '[]') as string[],
    }
  }

  /** The roles that ask for one of these skills, with the whole of what each asks, and where they ask for which. */
  weighAsking(skillIds: readonly string[]): { roles: WeighedRole[]; asked: AskedSkill[] } {
    const ids = JSON.stringify(skillIds)
    const roles = this.db
      .prepare(
        `SELECT id, name, field, 'library' AS source, count(*) AS skillCount, sum(importance * required_level) AS whole
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

  /** The library's roles that ask for a skill. */
  listRolesAsking(skillId: string): RoleAsking[] {
    return this.db
      .prepare(
        `SELECT id, name, 'library' AS source, required_level AS required, importance
         FROM role_skill JOIN role ON id = role_id WHERE skill_id = ?`,
      )
      .all(skillId) as RoleAsking[]
  }

  /** What one does at levels 0 to 5 in a category of skill. */
  getLevelLines(category: SkillCategory): readonly string[] {
    const lines = this.prepare('SELECT lines FROM level_line WHERE category = ?').pluck().get(category)
    return JSON.parse(lines as string) as string[]
  }

  listRoles(): (RoleHeading & { aliases: string[] })[] {
    const rows = this.prepare(
      'SELECT id, name, field, aliases, skill_count AS skillCount FROM role ORDER BY id',
    ).all() as { id: string; name: string; field: string; aliases: string; skillCount: number }[]
    return rows.map((row) => ({
      ...row,
      aliases: JSON.parse(row.aliases) as string[],
      source: 'library',
    }))
  }

  findRole(id: string): Role | undefined {
    const row = this.prepare(
      `SELECT id, name, field, seniority, summary FROM role WHERE id = ${currentId}`,
    ).get({ id }) as Pick<Role, 'id' | 'name' | 'field' | 'seniority' | 'summary'> | undefined
    if (row === undefined) return undefined
    return { ...row, source: 'library', skills: this.listRoleSkills(row.id) }
  }

  private listRoleSkills(roleId: string): RoleSkill[] {
    const rows = this.prepare(
      `SELECT skill_id, name, required_level, importance, evidence_kind, evidence_example
         FROM role_skill JOIN skill ON skill.id = skill_id WHERE role_id = ?
         ORDER BY importance DESC, required_level DESC, skill_id`,
    ).all(roleId) as RoleSkillRow[]
    return rows.map((row) => ({
      skillId: row.skill_id,
      skillName: row.name,
      required: row.required_level,
      importance: row.importance,
      isLevelAssumed: false,
      isImportanceAssumed: false,
      demand: undefined,
      evidence:
        row.evidence_kind === null
          ? undefined
          : { kind: row.evidence_kind, example: row.evidence_example ?? undefined },
    }))
  }
}
