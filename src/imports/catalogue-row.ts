import type { CredentialKind } from '../domain/credential'
import type { CredentialLevel } from '../domain/credential-search'

/** One credential of a foreign catalogue as its rules read it; facts that it leaves unknown are not in `facts`. */
export interface CatalogueRow {
  /** Where it stands in the file: `line 12`, `item 12`. */
  place: string
  name: string
  /** How the file itself names it. */
  sourceId: string | undefined
  provider: string | undefined
  /** Who stands behind it by the words of its name, in a file that names no providers; null where they name nobody. */
  body?: string | null
  platform: string | undefined
  kind: CredentialKind
  address: string | undefined
  aliases: readonly string[]
  summary: string | undefined
  /** Values by the names that facts have in the catalogue. */
  facts: Readonly<Record<string, unknown>>
  /** Where the file gives no level but bounds it. */
  leastLevel?: CredentialLevel | undefined
  /** Names of skills that the file itself lists. */
  skillNames: readonly string[]
  /** Values that no rule reads: the fact stays unknown. */
  unread: readonly { field: string; text: string }[]
}

/** A row that is not taken, and why. */
export interface SkippedRow {
  place: string
  reason: string
}

export type ReadRow = CatalogueRow | SkippedRow

export const isSkipped = (row: ReadRow): row is SkippedRow => 'reason' in row

/** What a reader of a file needs: it hands over each row as it comes. */
export type TakeRow = (row: ReadRow) => void
