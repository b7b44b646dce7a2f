import type { EvidenceKind } from './evidence'

/** How much the market asks for a skill: a share of postings, or a framework's flag brought to 0-1. */
export interface Demand {
  numerator: number
  denominator: number
  source: string
}

export interface RoleSkill {
  skillId: string
  skillName: string
  required: number
  importance: number
  /** True when the framework that the role came from gave no level, or no importance, of its own. */
  isLevelAssumed: boolean
  isImportanceAssumed: boolean
  demand: Demand | undefined
  /** The piece of work that shows a level of 4 or 5. */
  evidence: { kind: EvidenceKind; example: string | undefined } | undefined
}

/** A job to aim at. Skills stand in the order in which they are asked: most important first. */
export interface Role {
  id: string
  name: string
  field: string
  seniority: string | undefined
  summary: string | undefined
  /** `library`, or the framework or person that it came from. */
  source: string
  skills: readonly RoleSkill[]
}

export interface RoleHeading {
  id: string
  name: string
  field: string
  source: string
  skillCount: number
}
