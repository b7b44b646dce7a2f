import type BetterSqlite3 from 'better-sqlite3'
import type { AskedSkill, Need, Posting } from '../domain/posting'
import { groupBy } from './group-by'

interface PostingRow {
  id: number
  title: string | null
  company: string | null
  address: string | null
  posted_on: string | null
  added_on: string
  text: string
}

/** The job postings that the user added, and what was read out of them. */
export class PostingStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  /** Oldest first. */
  list(): Posting[] {
    const links = this.db.prepare('SELECT posting_id, role_id FROM posting_role ORDER BY role_id').all() as {
      posting_id: number
      role_id: string
    }[]
    const rolesOf = groupBy(links, ({ posting_id }) => posting_id)
    const rows = this.db.prepare('SELECT * FROM posting ORDER BY id').all() as PostingRow[]
    return rows.map((row) => toPosting(row, rolesOf.get(row.id)?.map(({ role_id }) => role_id) ?? []))
  }

  find(id: number): Posting | undefined {
    const row = this.db.prepare('SELECT * FROM posting WHERE id = ?').get(id) as PostingRow | undefined
    if (row === undefined) return undefined
    const roleIds = this.db
      .prepare('SELECT role_id FROM posting_role WHERE posting_id = ? ORDER BY role_id')
      .pluck()
      .all(id) as string[]
    return toPosting(row, roleIds)
  }

  insert(posting: Omit<Posting, 'id' | 'roleIds'>, textHash: string): number {
    const { lastInsertRowid } = this.db
      .prepare(
        `INSERT INTO posting (title, company, address, posted_on, added_on, text, text_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        posting.title ?? null,
        posting.company ?? null,
        posting.address ?? null,
        posting.postedOn ?? null,
        posting.addedOn,
        posting.text,
        textHash,
      )
    return Number(lastInsertRowid)
  }

  /** Returns whether the posting was not linked to the role before. */
  link(id: number, roleId: string): boolean {
    const { changes } = this.db
      .prepare('INSERT INTO posting_role VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(id, roleId)
    return changes > 0
  }

  /** Takes a posting away, with its links. An assessment against it keeps what it found. */
  remove(id: number): void {
    for (const table of ['posting_role', 'assessment_posting']) {
      this.db.prepare(`DELETE FROM ${table} WHERE posting_id = ?`).run(id)
    }
    this.db.prepare('DELETE FROM posting WHERE id = ?').run(id)
  }

  /** Keeps what was read out of a posting with these names of skills. Derived: not journalled. */
  saveReading(id: number, asked: readonly AskedSkill[], vocabulary: string): void {
    this.db.prepare('DELETE FROM posting_skill WHERE posting_id = ?').run(id)
    const insert = this.db.prepare('INSERT INTO posting_skill VALUES (?, ?, ?, ?)')
    for (const { skillId, need, level } of asked) insert.run(id, skillId, need, level ?? null)
    this.db
      .prepare(
        `INSERT INTO posting_reading VALUES (?, ?)
         ON CONFLICT (posting_id) DO UPDATE SET vocabulary = excluded.vocabulary`,
      )
      .run(id, vocabulary)
  }

  /** The postings that were not read with these names of skills. */
  listUnread(vocabulary: string): Posting[] {
    const rows = this.db
      .prepare(
        `SELECT posting.* FROM posting LEFT JOIN posting_reading ON posting_id = id
         WHERE vocabulary IS NOT ? ORDER BY id`,
      )
      .all(vocabulary) as PostingRow[]
    return rows.map((row) => toPosting(row, []))
  }

  /** What each posting asks for, as it was read last. */
  listAsked(): Map<number, AskedSkill[]> {
    const rows = this.db.prepare('SELECT * FROM posting_skill ORDER BY posting_id, skill_id').all() as {
      posting_id: number
      skill_id: string
      need: Need
      level: number | null
    }[]
    return new Map(
      [...groupBy(rows, ({ posting_id }) => posting_id)].map(([id, asked]) => [
        id,
        asked.map(({ skill_id, need, level }) => ({ skillId: skill_id, need, level: level ?? undefined })),
      ]),
    )
  }
}

const toPosting = (row: PostingRow, roleIds: readonly string[]): Posting => ({
  id: row.id,
  title: row.title ?? undefined,
  company: row.company ?? undefined,
  address: row.address ?? undefined,
  postedOn: row.posted_on ?? undefined,
  addedOn: row.added_on,
  text: row.text,
  roleIds,
})
