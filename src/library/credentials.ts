import type BetterSqlite3 from 'better-sqlite3'
import type {
  AssessmentMethod,
  Credential,
  CredentialHeading,
  CredentialKind,
  CredentialSkill,
  SourcedFact,
} from '../domain/credential'

interface CredentialRow {
  id: string
  name: string
  provider: string
  platform: string
  kind: CredentialKind
  address: string | null
  price_minor: number | null
  price_currency: string | null
  price_charged: 'once' | 'month' | 'year' | null
  hours_min: number | null
  hours_max: number | null
  format: string | null
  level: string | null
  detail: string
}

/** The `detail` column as the build wrote it. */
interface Detail {
  facts: Record<string, { value: unknown; source: string }>
  sources: Record<string, { title: string; address?: string; date: string }>
  basis: { syllabus: string; date: string }
  aliases: string[]
}

const headingColumns = `id, name, provider, platform, kind, address, price_minor, price_currency, price_charged,
  hours_min, hours_max, format, level`

/** `@id`, or the id that took its place: an id that once shipped keeps leading to something. */
export const currentId = 'coalesce((SELECT successor FROM retired WHERE retired.id = @id), @id)'

/** The credentials of the library. */
export class LibraryCredentials {
  constructor(private readonly db: BetterSqlite3.Database) {}

  list(): (CredentialHeading & { aliases: string[] })[] {
    const rows = this.db
      .prepare(`SELECT ${headingColumns}, detail FROM credential ORDER BY id`)
      .all() as CredentialRow[]
    return rows.map((row) => ({ ...toHeading(row), aliases: (JSON.parse(row.detail) as Detail).aliases }))
  }

  find(id: string): Credential | undefined {
    const row = this.db.prepare(`SELECT * FROM credential WHERE id = ${currentId}`).get({ id }) as
      | CredentialRow
      | undefined
    return row === undefined ? undefined : toCredential(row, this.listSkills(row.id))
  }

  /** Credentials that hold every word, or a word that begins with it; best match first. */
  search(words: readonly string[], limit: number): CredentialHeading[] {
    const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' AND ')
    const rows = this.db
      .prepare(
        `SELECT ${headingColumns
          .split(',')
          .map((column) => `credential.${column.trim()}`)
          .join(', ')}
         FROM credential_search JOIN credential ON credential.id = credential_search.id
         WHERE credential_search MATCH ? ORDER BY bm25(credential_search, 0, 8, 8, 3, 1), credential.id LIMIT ?`,
      )
      .all(query, limit) as CredentialRow[]
    return rows.map(toHeading)
  }

  /** Credentials that teach a skill, the highest level first. */
  listTeaching(skillId: string, limit: number): (CredentialHeading & { teaches: number })[] {
    const rows = this.db
      .prepare(
        `SELECT ${headingColumns}, teaches FROM credential_skill JOIN credential ON id = credential_id
         WHERE skill_id = ? ORDER BY teaches DESC, id LIMIT ?`,
      )
      .all(skillId, limit) as (CredentialRow & { teaches: number })[]
    return rows.map((row) => ({ ...toHeading(row), teaches: row.teaches }))
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

function toHeading(row: CredentialRow): CredentialHeading {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    platform: row.platform,
    kind: row.kind,
    price:
      row.price_minor === null || row.price_currency === null || row.price_charged === null
        ? undefined
        : { minor: row.price_minor, currency: row.price_currency, charged: row.price_charged },
    hours:
      row.hours_min === null || row.hours_max === null
        ? undefined
        : { min: row.hours_min, max: row.hours_max },
    format: row.format ?? undefined,
    level: row.level ?? undefined,
    address: row.address ?? undefined,
  }
}

function toCredential(row: CredentialRow, skills: CredentialSkill[]): Credential {
  const { facts, sources, basis } = JSON.parse(row.detail) as Detail
  const sourced: Record<string, SourcedFact> = {}
  for (const [name, { value, source }] of Object.entries(facts)) {
    const { title = source, address, date = '' } = sources[source] ?? {}
    sourced[name] = { value, title, address, date }
  }
  const verification = facts.verification?.value as string | undefined
  const badge = facts.badge?.value as { hosts: string[] } | undefined
  const validity = facts.validity?.value as { months: number | null } | undefined
  const pages = [row.address, verification].filter((page) => page !== null && page !== undefined)
  return {
    ...toHeading(row),
    source: 'library',
    skills,
    assessment: facts.assessment?.value as AssessmentMethod | undefined,
    validityMonths: validity?.months,
    officialHosts: [
      ...pages.map((page) => new URL(page).hostname.replace(/^www\./, '')),
      ...(badge?.hosts ?? []),
    ],
    hasNumberCheck: verification !== undefined,
    facts: sourced,
    basis,
  }
}
