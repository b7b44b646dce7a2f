import type BetterSqlite3 from 'better-sqlite3'
import { type OwnCredential, readKeyFacts, type SourcedFact } from '../domain/credential'
import { CredentialReader } from './credential-reader'
import { type Detail, neverExpires } from './credential-rows'

const columns = [
  ...['name', 'provider', 'platform', 'kind', 'address', 'price_minor', 'price_currency', 'price_charged'],
  ...['hours_min', 'hours_max', 'format', 'level', 'detail', 'source', 'based_on', 'source_id', 'aliases'],
  ...['summary', 'skill_names', 'languages', 'is_free', 'required_first', 'assessment', 'validity_months'],
]

/** The credentials that the user added, imported or changed. */
export class CredentialStore extends CredentialReader {
  private readonly insertRow: BetterSqlite3.Statement
  private readonly updateRow: BetterSqlite3.Statement
  private readonly insertSkill: BetterSqlite3.Statement
  private readonly saveSkill: BetterSqlite3.Statement
  private readonly removeOtherSkills: BetterSqlite3.Statement
  private readonly findOwnRow: BetterSqlite3.Statement

  constructor(db: BetterSqlite3.Database) {
    super(db)
    const values = columns.map((name) => `@${name}`).join(', ')
    this.insertRow = db.prepare(`INSERT INTO credential (id, ${columns.join(', ')}) VALUES (@id, ${values})`)
    this.updateRow = db.prepare(
      `UPDATE credential SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id
       AND (${columns.join(', ')}) IS NOT (${values})`,
    )
    this.insertSkill = db.prepare('INSERT INTO credential_skill VALUES (?, ?, ?, ?)')
    this.saveSkill = db.prepare(
      `INSERT INTO credential_skill (credential_id, skill_id, teaches, assesses) VALUES (?, ?, ?, ?)
       ON CONFLICT (credential_id, skill_id) DO UPDATE SET teaches = excluded.teaches, assesses = excluded.assesses
       WHERE (credential_skill.teaches, credential_skill.assesses) IS NOT (excluded.teaches, excluded.assesses)`,
    )
    this.removeOtherSkills = db.prepare(
      `DELETE FROM credential_skill
       WHERE credential_id = ? AND skill_id NOT IN (SELECT value FROM json_each(?))`,
    )
    this.findOwnRow = db.prepare(
      "SELECT source_id, skill_names, detail ->> '$.isEdited' AS is_edited FROM credential WHERE id = ?",
    )
  }

  insert(credential: OwnCredential): void {
    this.insertRow.run(toRow(credential))
    for (const { skillId, teaches, assesses } of credential.skills) {
      this.insertSkill.run(credential.id, skillId, teaches, assesses)
    }
  }

  /**
   * Before many are inserted, within one operation. Room for the pages that a large import touches again and again: 16 MB
   * of them would be read from disk each time. The full text waits for `endMany`, see the migration.
   */
  expectMany(): void {
    this.db.pragma('cache_size = -262144')
    this.db.prepare('INSERT OR IGNORE INTO credential_held VALUES (0)').run()
  }

  endMany(): void {
    this.db
      .prepare(
        `INSERT INTO credential_search (rowid, name, aliases, provider, skills, summary)
         SELECT held.entry, name, aliases, provider || ' ' || platform, skill_names, summary
         FROM credential_held held JOIN credential_entry USING (entry) JOIN credential ON id = credential_id
         ORDER BY held.entry`,
      )
      .run()
    this.db.prepare('DELETE FROM credential_held').run()
  }

  /** Returns whether anything was written: an entry that stands so already is left alone. */
  update(credential: OwnCredential): boolean {
    const { id, skills } = credential
    let { changes } = this.updateRow.run(toRow(credential))
    changes += this.removeOtherSkills.run(id, JSON.stringify(skills.map(({ skillId }) => skillId))).changes
    for (const skill of skills) {
      changes += this.saveSkill.run(id, skill.skillId, skill.teaches, skill.assesses).changes
    }
    return changes > 0
  }

  remove(id: string): void {
    this.db.prepare('DELETE FROM credential_skill WHERE credential_id = ?').run(id)
    this.db.prepare('DELETE FROM credential WHERE id = ?').run(id)
  }

  /** The ids of what was imported from a source, by how the source names them. */
  listIdsBySourceId(source: string): Map<string, string> {
    const rows = this.db
      .prepare('SELECT source_id, id FROM credential WHERE source = ? AND source_id IS NOT NULL')
      .raw()
      .all(source) as [string, string][]
    return new Map(rows)
  }

  /** As `find`, with what only the user's entries have. */
  findOwn(id: string): OwnCredential | undefined {
    const credential = this.find(id)
    if (credential === undefined) return undefined
    const row = this.findOwnRow.get(id) as {
      source_id: string | null
      skill_names: string | null
      is_edited: number | null
    }
    return {
      ...credential,
      sourceId: row.source_id ?? undefined,
      isEdited: row.is_edited === 1,
      skillNames: row.skill_names === null ? [] : [row.skill_names],
    }
  }
}

const listOrNull = (items: readonly string[]) => (items.length === 0 ? null : JSON.stringify(items))

function toRow(credential: OwnCredential) {
  const facts = readKeyFacts(credential.facts)
  return {
    id: credential.id,
    name: credential.name,
    provider: credential.provider,
    platform: credential.platform,
    kind: credential.kind,
    address: credential.address ?? null,
    price_minor: facts.price?.minor ?? null,
    price_currency: facts.price?.currency ?? null,
    price_charged: facts.price?.charged ?? null,
    hours_min: facts.hours?.min ?? null,
    hours_max: facts.hours?.max ?? null,
    format: facts.format ?? null,
    level: facts.level ?? null,
    detail: JSON.stringify(toDetail(credential)),
    source: credential.source,
    based_on: credential.basedOn ?? null,
    source_id: credential.sourceId ?? null,
    aliases: listOrNull(credential.aliases),
    summary: credential.summary ?? null,
    skill_names: credential.skillNames.length === 0 ? null : credential.skillNames.join(' '),
    languages: facts.languages.length === 0 ? null : ` ${facts.languages.join(' ')} `,
    is_free: facts.isFree ? 1 : null,
    required_first: listOrNull(facts.requiredFirst),
    assessment: facts.assessment ?? null,
    validity_months: facts.validityMonths === undefined ? null : (facts.validityMonths ?? neverExpires),
  }
}

/** Facts with each of their sources once, as the library's file has them. */
function toDetail({ facts, basis, isEdited }: OwnCredential): Detail {
  const sources: Detail['sources'] = {}
  const idOf = ({ title, address, date }: SourcedFact): string => {
    const known = Object.entries(sources).find(
      ([, other]) => other.title === title && other.address === address && other.date === date,
    )
    if (known !== undefined) return known[0]
    const id = `s${Object.keys(sources).length + 1}`
    sources[id] = { title, date, ...(address === undefined ? {} : { address }) }
    return id
  }
  const entries = Object.entries(facts).map(([name, fact]) => [
    name,
    { value: fact.value, source: idOf(fact) },
  ])
  return {
    facts: Object.fromEntries(entries),
    sources,
    ...(basis === undefined ? {} : { basis }),
    ...(isEdited ? { isEdited } : {}),
  }
}
