import type {
  AssessmentMethod,
  CandidateCredential,
  Credential,
  CredentialHeading,
  CredentialKind,
  CredentialSkill,
  SourcedFact,
} from '../domain/credential'

/*
 * How a credential stands as a row: in the library's file and in the user's database alike, so that one reader serves
 * both.
 */

interface PriceColumns {
  price_minor: number | null
  price_currency: string | null
  price_charged: 'once' | 'month' | 'year' | null
  hours_min: number | null
  hours_max: number | null
  format: string | null
  is_free: number | null
}

export interface HeadingRow extends PriceColumns {
  id: string
  name: string
  provider: string
  platform: string
  kind: CredentialKind
  address: string | null
  level: string | null
}

interface FilterColumns {
  source: string
  languages: string | null
  required_first: string | null
  assessment: AssessmentMethod | null
  validity_months: number | null
}

export interface CredentialRow extends HeadingRow, FilterColumns {
  detail: string
  based_on: string | null
  aliases: string | null
  summary: string | null
}

export interface CandidateRow extends Omit<HeadingRow, 'address'>, FilterColumns {
  asks_first: string | null
  covers: string | null
}

export const headingColumns = `id, name, provider, platform, kind, address, price_minor, price_currency,
  price_charged, hours_min, hours_max, format, level, is_free`

export const candidateColumns = `id, name, provider, platform, kind, price_minor, price_currency, price_charged,
  hours_min, hours_max, format, level, source, languages, is_free, required_first,
  json_extract(detail, '$.facts.prerequisites.value.text') AS asks_first,
  json_extract(detail, '$.facts.price.value.covers') AS covers, assessment, validity_months`

/** The `detail` column: what no command filters or sorts by. */
export interface Detail {
  facts: Record<string, { value: unknown; source: string }>
  sources: Record<string, { title: string; address?: string; date: string }>
  basis?: { syllabus: string; date: string }
  isEdited?: true
}

const toPrice = ({ price_minor, price_currency, price_charged }: PriceColumns): CredentialHeading['price'] =>
  price_minor === null || price_currency === null || price_charged === null
    ? undefined
    : { minor: price_minor, currency: price_currency, charged: price_charged }

const toHours = ({ hours_min, hours_max }: PriceColumns): CredentialHeading['hours'] =>
  hours_min === null || hours_max === null ? undefined : { min: hours_min, max: hours_max }

export const toHeading = (row: HeadingRow): CredentialHeading => ({
  id: row.id,
  name: row.name,
  provider: row.provider,
  platform: row.platform,
  kind: row.kind,
  price: toPrice(row),
  hours: toHours(row),
  format: row.format ?? undefined,
  level: row.level ?? undefined,
  address: row.address ?? undefined,
  isFree: row.is_free === 1,
})

/** Stands for "never expires" in a column whose NULL is "unknown". */
export const neverExpires = -1

const toMonths = (months: number | null) =>
  months === neverExpires ? null : months === null ? undefined : months

export const toCandidate = (row: CandidateRow, skills: readonly CredentialSkill[]): CandidateCredential => ({
  id: row.id,
  name: row.name,
  provider: row.provider,
  platform: row.platform,
  kind: row.kind,
  price: toPrice(row),
  hours: toHours(row),
  format: row.format ?? undefined,
  level: row.level ?? undefined,
  source: row.source,
  languages: (row.languages ?? '').split(' ').filter((code) => code !== ''),
  isFree: row.is_free === 1,
  skills,
  requiredFirst: JSON.parse(row.required_first ?? '[]') as string[],
  asksFirst: row.asks_first ?? undefined,
  covers: row.covers ?? undefined,
  assessment: row.assessment ?? undefined,
  validityMonths: toMonths(row.validity_months),
})

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

export function toCredential(row: CredentialRow, skills: readonly CredentialSkill[]): Credential {
  const { facts, sources, basis } = JSON.parse(row.detail) as Detail
  const sourced: Record<string, SourcedFact> = {}
  for (const [name, { value, source }] of Object.entries(facts)) {
    const { title = source, address, date = '' } = sources[source] ?? {}
    sourced[name] = { value, title, address, date }
  }
  const verification = facts.verification?.value as string | undefined
  const badge = facts.badge?.value as { hosts?: string[] } | undefined
  const pages = [row.address, verification].filter((page) => page !== null && page !== undefined)
  return {
    ...toHeading(row),
    aliases: JSON.parse(row.aliases ?? '[]') as string[],
    source: row.source,
    basedOn: row.based_on ?? undefined,
    summary: row.summary ?? undefined,
    skills,
    assessment: row.assessment ?? undefined,
    validityMonths: toMonths(row.validity_months),
    officialHosts: [...pages.map(hostOf), ...(badge?.hosts ?? [])],
    hasNumberCheck: verification !== undefined,
    facts: sourced,
    basis,
  }
}
