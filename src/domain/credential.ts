import type { Money } from './money'

export const credentialKinds = ['certification', 'certificate', 'course', 'badge', 'degree'] as const
export type CredentialKind = (typeof credentialKinds)[number]

export const assessmentMethods = [
  'attendance',
  'quiz',
  'project',
  'unproctored-exam',
  'proctored-exam',
] as const
export type AssessmentMethod = (typeof assessmentMethods)[number]

/** The highest level that each kind of assessment can show; DESIGN.md, "Proof". */
export const assessmentCap: Readonly<Record<AssessmentMethod, number>> = {
  attendance: 1,
  quiz: 1,
  project: 2,
  'unproctored-exam': 2,
  'proctored-exam': 3,
}

export interface CredentialSkill {
  skillId: string
  /** What a learner can expect, 0-3; feeds planning. */
  teaches: number
  /** What the assessment shows, 0-3; feeds proof. */
  assesses: number
}

export interface CredentialHeading {
  id: string
  name: string
  provider: string
  platform: string
  kind: CredentialKind
  price: (Money & { charged: 'once' | 'month' | 'year' }) | undefined
  /** Hours of work from start to award. */
  hours: { min: number; max: number } | undefined
  format: string | undefined
  level: string | undefined
  address: string | undefined
  /** Learning costs nothing, whatever the certificate costs. */
  isFree: boolean
}

/** A fact with where it comes from and the day on which that source said so. */
export interface SourcedFact {
  value: unknown
  title: string
  address: string | undefined
  date: string
}

export interface Credential extends CredentialHeading {
  aliases: readonly string[]
  /** `library`, `user`, or the word of what it was imported from. */
  source: string
  /** The entry of the library that this one is an edited copy of. */
  basedOn: string | undefined
  /** What it is about, in the words of where it was imported from. */
  summary: string | undefined
  skills: readonly CredentialSkill[]
  assessment: AssessmentMethod | undefined
  validityMonths: number | null | undefined
  /** Hosts and pages of the issuer where a reader can check an award. */
  officialHosts: readonly string[]
  hasNumberCheck: boolean
  facts: Readonly<Record<string, SourcedFact>>
  basis: { syllabus: string; date: string } | undefined
}

/** What a planner needs to weigh one credential against others; unknown facts are undefined, never guessed. */
export interface CandidateCredential
  extends Pick<
    CredentialHeading,
    'id' | 'name' | 'provider' | 'platform' | 'kind' | 'price' | 'hours' | 'format' | 'level' | 'isFree'
  > {
  /** `library`, `user`, or the word of what it was imported from. */
  source: string
  /** ISO 639-1 codes; empty when unknown. */
  languages: readonly string[]
  skills: readonly CredentialSkill[]
  /** Ids of credentials that must be held before this one. */
  requiredFirst: readonly string[]
  /** What it asks of who takes it, in the words of its source, such as years of practice. */
  asksFirst: string | undefined
  /** What its price pays for when it is not plain. */
  covers: string | undefined
  assessment: AssessmentMethod | undefined
  /** null: it never expires. */
  validityMonths: number | null | undefined
}

/** A credential of the user's catalogue as it is written: what it has beyond its heading follows from its facts. */
export interface OwnCredential
  extends Pick<
    Credential,
    | 'id'
    | 'name'
    | 'provider'
    | 'platform'
    | 'kind'
    | 'address'
    | 'aliases'
    | 'summary'
    | 'source'
    | 'basedOn'
    | 'facts'
    | 'basis'
    | 'skills'
  > {
  /** How the source itself names it; imported again, it is the same credential. */
  sourceId: string | undefined
  /** The user changed what was imported: another import leaves it. */
  isEdited: boolean
  /** Names of its skills, for the search. */
  skillNames: readonly string[]
}

export interface Price extends Money {
  /** once: a single payment. month, year: a subscription, charged while it runs. */
  charged: 'once' | 'month' | 'year'
  /** What the price pays for when it is not plain. */
  covers?: string | undefined
}

/** The facts that are filtered by, sorted by or planned with. */
export interface KeyFacts {
  price: Price | undefined
  hours: { min: number; max: number } | undefined
  format: string | undefined
  level: string | undefined
  languages: readonly string[]
  requiredFirst: readonly string[]
  asksFirst: string | undefined
  covers: string | undefined
  assessment: AssessmentMethod | undefined
  /** null: it never expires. */
  validityMonths: number | null | undefined
  /** Learning costs nothing, whatever the certificate costs. */
  isFree: boolean
}

export function readKeyFacts(facts: Readonly<Record<string, SourcedFact>>): KeyFacts {
  const fact = <T>(name: string) => facts[name]?.value as T | undefined
  const price = fact<Price>('price')
  const prerequisites = fact<{ required?: string[]; text?: string }>('prerequisites')
  return {
    price,
    hours: fact('hours'),
    format: fact('format'),
    level: fact('level'),
    languages: fact('languages') ?? [],
    requiredFirst: prerequisites?.required ?? [],
    asksFirst: prerequisites?.text,
    covers: price?.covers,
    assessment: fact('assessment'),
    validityMonths: fact<{ months: number | null }>('validity')?.months,
    isFree: price?.minor === 0 || fact('freeLearning') === true,
  }
}
