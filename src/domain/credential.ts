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
}

/** A fact with where it comes from and the day on which that source said so. */
export interface SourcedFact {
  value: unknown
  title: string
  address: string | undefined
  date: string
}

export interface Credential extends CredentialHeading {
  source: string
  skills: readonly CredentialSkill[]
  assessment: AssessmentMethod | undefined
  validityMonths: number | null | undefined
  /** Hosts and pages of the issuer where a reader can check an award. */
  officialHosts: readonly string[]
  hasNumberCheck: boolean
  facts: Readonly<Record<string, SourcedFact>>
  basis: { syllabus: string; date: string } | undefined
}
