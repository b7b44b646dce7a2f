import type BetterSqlite3 from 'better-sqlite3'
import type { Skill, SkillCategory, SkillHeading } from '../domain/skill'

/** A skill of the user's own or of an imported framework. */
export interface UserSkill {
  id: string
  name: string
  category: SkillCategory
  description: string | undefined
  /** Who named it: a framework's word, or the user. */
  source: string
  /** How the source itself names it. */
  sourceId: string | undefined
}

interface SkillRow {
  id: string
  name: string
  category: SkillCategory
  description: string | null
}

const keyOf = (name: string) => name.trim().toLowerCase()

/** The skills that the user added or imported, and other names for these and for the library's skills. */
export class SkillStore {
  private readonly statements = new Map<string, BetterSqlite3.Statement>()

  constructor(private readonly db: BetterSqlite3.Database) {}

  /** An import saves thousands of skills: each statement is prepared once. */
  private prepare(sql: string): BetterSqlite3.Statement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  find(id: string): Skill | undefined {
    const row = this.prepare('SELECT id, name, category, description FROM skill WHERE id = ?').get(id) as
      | SkillRow
      | undefined
    if (row === undefined) return undefined
    return { ...row, description: row.description ?? undefined, behaviour: undefined }
  }

  /** The skills of these ids, with how many of the user's roles ask for each. */
  listHeadings(ids: readonly string[]): SkillHeading[] {
    return this.db
      .prepare(
        `SELECT id, name, category, source,
           (SELECT count(*) FROM role_skill WHERE skill_id = skill.id) AS roleCount
         FROM skill WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
      )
      .all(JSON.stringify(ids)) as SkillHeading[]
  }

  /** Other names that the user's database has for a skill, the library's too. */
  listAliases(skillId: string): string[] {
    return this.db
      .prepare('SELECT alias FROM skill_alias WHERE skill_id = ? ORDER BY alias_key')
      .pluck()
      .all(skillId) as string[]
  }

  count(): number {
    return this.db.prepare('SELECT count(*) FROM skill').pluck().get() as number
  }

  /** Of each category the skills that most of the user's roles ask for. */
  listLeading(ofEach: number): SkillHeading[] {
    return this.db
      .prepare(
        `SELECT id, name, category, source, roleCount FROM (
           SELECT skill.*, roleCount,
             row_number() OVER (PARTITION BY category ORDER BY roleCount DESC, id) AS place
           FROM (SELECT skill_id, count(*) AS roleCount FROM role_skill GROUP BY skill_id)
           JOIN skill ON id = skill_id)
         WHERE place <= ?`,
      )
      .all(ofEach) as SkillHeading[]
  }

  /** How many of the user's roles ask for each of these skills, be it the user's own or the library's. */
  countAsked(ids: readonly string[]): Map<string, number> {
    const rows = this.db
      .prepare(
        `SELECT skill_id, count(*) FROM role_skill
         WHERE skill_id IN (SELECT value FROM json_each(?)) GROUP BY skill_id`,
      )
      .raw()
      .all(JSON.stringify(ids)) as [string, number][]
    return new Map(rows)
  }

  /** The id of the skill with exactly this alias, else this name. Case is ignored (in names, that of a-z). */
  findIdByName(name: string): string | undefined {
    return this.prepare(
      `SELECT skill_id FROM skill_alias WHERE alias_key = @key
       UNION ALL SELECT id FROM skill WHERE lower(name) = lower(@name) LIMIT 1`,
    )
      .pluck()
      .get({ key: keyOf(name), name: name.trim() }) as string | undefined
  }

  /** The ids of the skills by lower-case alias or name, for looking up a whole file's names. An alias goes first. */
  listIdsByName(): Map<string, string> {
    const aliases = this.prepare('SELECT alias_key, skill_id FROM skill_alias').raw().all() as [
      string,
      string,
    ][]
    const names = this.listNames().map(({ id, name }): [string, string] => [keyOf(name), id])
    return new Map([...names, ...aliases])
  }

  /** The ids that a source's skills got when they were imported, by how the source names them. */
  listIdsBySourceId(source: string): Map<string, string> {
    const rows = this.prepare('SELECT source_id, id FROM skill WHERE source = ? AND source_id IS NOT NULL')
      .raw()
      .all(source) as [string, string][]
    return new Map(rows)
  }

  listNames(): { id: string; name: string }[] {
    return this.prepare('SELECT id, name FROM skill ORDER BY id').all() as { id: string; name: string }[]
  }

  /** Every name that the user or an import gave a skill, aliases first. An alias of a library skill has no category. */
  listVocabulary(): { skillId: string; name: string; category: SkillCategory | undefined; source: string }[] {
    const rows = this.db
      .prepare(
        `SELECT skill_id AS skillId, alias AS name, category, skill_alias.source FROM skill_alias
           LEFT JOIN skill ON skill.id = skill_id
         UNION ALL SELECT id, name, category, source FROM skill`,
      )
      .all() as { skillId: string; name: string; category: SkillCategory | null; source: string }[]
    return rows.map((row) => ({ ...row, category: row.category ?? undefined }))
  }

  /** Returns whether anything was written: a skill that stands so already is left alone. */
  save(skill: UserSkill): boolean {
    const { changes } = this.prepare(
      `INSERT INTO skill (id, name, category, description, source, source_id)
       VALUES (@id, @name, @category, @description, @source, @source_id)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, category = excluded.category,
         description = excluded.description, source = excluded.source, source_id = excluded.source_id
       WHERE (skill.name, skill.category, skill.description, skill.source, skill.source_id)
         IS NOT (excluded.name, excluded.category, excluded.description, excluded.source, excluded.source_id)`,
    ).run({
      id: skill.id,
      name: skill.name,
      category: skill.category,
      description: skill.description ?? null,
      source: skill.source,
      source_id: skill.sourceId ?? null,
    })
    return changes > 0
  }

  /** Another name for a skill; a name that means a skill already keeps its meaning. Returns whether it was written. */
  addAlias(alias: string, skillId: string, source: string): boolean {
    const { changes } = this.prepare(
      'INSERT INTO skill_alias VALUES (?, ?, ?, ?) ON CONFLICT (alias_key) DO NOTHING',
    ).run(keyOf(alias), alias.trim(), skillId, source)
    return changes > 0
  }
}
