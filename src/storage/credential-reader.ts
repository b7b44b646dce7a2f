import type BetterSqlite3 from 'better-sqlite3'
import type {
  CandidateCredential,
  Credential,
  CredentialHeading,
  CredentialSkill,
} from '../domain/credential'
import type { CredentialQuery, TaughtLevel } from '../domain/credential-search'
import { conditionsOf, orderOf } from './credential-conditions'
import {
  type CandidateRow,
  type CredentialRow,
  candidateColumns,
  type HeadingRow,
  headingColumns,
  toCandidate,
  toCredential,
  toHeading,
} from './credential-rows'

export interface CredentialName {
  id: string
  name: string
}

/** Reads credentials: of the library's file or of the user's database, whose tables have the same columns. */
export class CredentialReader {
  constructor(protected readonly db: BetterSqlite3.Database) {}

  count(): number {
    return this.db.prepare('SELECT count(*) FROM credential_entry').pluck().get() as number
  }

  find(id: string): Credential | undefined {
    const row = this.db.prepare('SELECT * FROM credential WHERE id = ?').get(id) as CredentialRow | undefined
    return row === undefined ? undefined : toCredential(row, this.listSkills(row.id))
  }

  /** Which of these ids are here. */
  listKnown(ids: readonly string[]): Set<string> {
    const known = this.db
      .prepare('SELECT id FROM credential WHERE id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(ids)) as string[]
    return new Set(known)
  }

  /** Every credential, without its skills. */
  listAll(): Credential[] {
    const rows = this.db.prepare('SELECT * FROM credential ORDER BY id').all() as CredentialRow[]
    return rows.map((row) => toCredential(row, []))
  }

  has(id: string): boolean {
    return this.db.prepare('SELECT 1 FROM credential WHERE id = ?').get(id) !== undefined
  }

  /** The credentials with exactly this name or alias, whatever the case of a-z. */
  listNamed(name: string): CredentialName[] {
    return this.db
      .prepare(
        `SELECT id, name FROM credential WHERE id IN
           (SELECT credential_id FROM credential_entry WHERE name_key = lower(@name)
            UNION SELECT credential_id FROM credential_name WHERE key = lower(@name)) ORDER BY id`,
      )
      .all({ name: name.trim() }) as CredentialName[]
  }

  /** The credentials whose id begins so. */
  listBeginning(start: string, limit: number): CredentialName[] {
    return this.db
      .prepare('SELECT id, name FROM credential WHERE id >= ? AND id < ? ORDER BY id LIMIT ?')
      .all(start, `${start}\uffff`, limit) as CredentialName[]
  }

  /** Every id, for making new ones. */
  listIds(): string[] {
    return this.db.prepare('SELECT id FROM credential ORDER BY id').pluck().all() as string[]
  }

  listNames(limit: number): CredentialName[] {
    return this.db
      .prepare('SELECT id, name FROM credential ORDER BY id LIMIT ?')
      .all(limit) as CredentialName[]
  }

  /** What a query finds, the best fit (or what its order says) first. */
  search(query: CredentialQuery): CredentialHeading[] {
    const { sql, values } = conditionsOf(query)
    const order = orderOf(query)
    const hasWords = query.words.length > 0
    const from = hasWords
      ? 'credential_search JOIN credential_entry entry ON entry.entry = credential_search.rowid'
      : 'credential_entry entry'
    const ids = this.db
      .prepare(`SELECT credential_id FROM ${from} WHERE ${sql} ORDER BY ${order.sql} LIMIT ?`)
      .pluck()
      .all(...values, ...order.values, query.limit) as string[]
    const find = this.db.prepare(`SELECT ${headingColumns} FROM credential WHERE id = ?`)
    return ids.map((id) => toHeading(find.get(id) as HeadingRow))
  }

  /** The level to which each of these credentials teaches a skill, and how many skills it teaches. */
  listLevels(skillId: string, credentials: readonly { id: string }[]): Map<string, TaughtLevel> {
    const rows = this.db
      .prepare(
        `SELECT credential_id, teaches,
           (SELECT count(*) FROM credential_skill every WHERE every.credential_id = one.credential_id)
         FROM credential_skill one
         WHERE skill_id = ? AND credential_id IN (SELECT value FROM json_each(?))`,
      )
      .raw()
      .all(skillId, JSON.stringify(credentials.map(({ id }) => id))) as [string, number, number][]
    return new Map(rows.map(([id, level, skills]) => [id, { level, skills }]))
  }

  /** Credentials that teach a skill, the highest level first. */
  listTeaching(skillId: string, limit: number): (CredentialHeading & { teaches: number })[] {
    const rows = this.db
      .prepare(
        `SELECT ${headingColumns}, teaches FROM credential_skill JOIN credential ON id = credential_id
         WHERE skill_id = ? AND teaches > 0 ORDER BY teaches DESC, id LIMIT ?`,
      )
      .all(skillId, limit) as (HeadingRow & { teaches: number })[]
    return rows.map((row) => ({ ...toHeading(row), teaches: row.teaches }))
  }

  /** All credentials that teach or assess one of the skills, or all there are; with all their skills, by id. */
  listCandidates(skillIds?: readonly string[]): CandidateCredential[] {
    const wanted = skillIds === undefined ? [] : [JSON.stringify(skillIds)]
    const among = (column: string) =>
      skillIds === undefined
        ? ''
        : `WHERE ${column} IN (SELECT credential_id FROM credential_skill
             WHERE skill_id IN (SELECT value FROM json_each(?)))`
    const skills = new Map<string, CredentialSkill[]>()
    for (const [id, skillId, teaches, assesses] of this.db
      .prepare(
        `SELECT credential_id, skill_id, teaches, assesses FROM credential_skill ${among('credential_id')}
         ORDER BY credential_id, skill_id`,
      )
      .raw()
      .iterate(...wanted) as IterableIterator<[string, string, number, number]>) {
      const known = skills.get(id)
      if (known === undefined) skills.set(id, [{ skillId, teaches, assesses }])
      else known.push({ skillId, teaches, assesses })
    }
    const rows = this.db
      .prepare(`SELECT ${candidateColumns} FROM credential ${among('id')} ORDER BY id`)
      .all(...wanted) as CandidateRow[]
    return rows.map((row) => toCandidate(row, skills.get(row.id) ?? []))
  }

  private listSkills(credentialId: string): CredentialSkill[] {
    return this.db
      .prepare(
        `SELECT skill_id AS skillId, teaches, assesses FROM credential_skill
         WHERE credential_id = ? ORDER BY teaches DESC, assesses DESC, skill_id`,
      )
      .all(credentialId) as CredentialSkill[]
  }
}
