import type { Money } from '../money'

/** A credential of the catalogue, as it stands there. */
export interface Offer {
  id: string
  name: string
  provider: string
  platform: string
  minutes: number | undefined
  price: (Money & { charged: 'once' | 'month' | 'year' }) | undefined
  /** Learning costs nothing, whatever the certificate costs. */
  isFree: boolean
  /** ISO 639-1 codes; empty when they are not known. */
  languages: readonly string[]
  teaches: readonly { skillId: string; level: number }[]
  /** It is learnt in, and not an exam alone. */
  isCourse: boolean
  /** The level in a skill, 0-3, below which it is no course for it; undefined for one that takes everybody. */
  beginsAt: number | undefined
  /** Ids of credentials that are required before. */
  requires: readonly string[]
  /** Ids of the library's roles that it qualifies for; empty where it serves whoever wants its skills. */
  jobs: readonly string[]
  /** Its levels are the words of a foreign catalogue, each a step above where its learners begin. */
  isImported: boolean
}
