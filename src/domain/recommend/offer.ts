import type { Money } from '../money'

/** A credential of the catalogue, as it stands there. */
export interface Offer {
  id: string
  name: string
  provider: string
  platform: string
  minutes: number | undefined
  price: (Money & { charged: 'once' | 'month' | 'year' }) | undefined
  /** What the price pays for when it is not plain. */
  covers: string | undefined
  /** Learning costs nothing, whatever the certificate costs. */
  isFree: boolean
  /** ISO 639-1 codes; empty when they are not known. */
  languages: readonly string[]
  teaches: readonly { skillId: string; level: number }[]
  /** It is learnt in, and not an exam alone. */
  isCourse: boolean
  /** What its source calls its level: beginner, intermediate or advanced. */
  stage: string | undefined
  /** What it asks of who takes it, in the words of its source. */
  asksFirst: string | undefined
  /** What its assessment shows. */
  assesses: readonly { skillId: string; level: number }[]
  /** Ids of credentials that are required before. */
  requires: readonly string[]
  /** Ids of the library's roles that it qualifies for; empty where it serves whoever wants its skills. */
  jobs: readonly string[]
  /** Its levels are the words of a foreign catalogue, each a step above where its learners begin. */
  isImported: boolean
}
