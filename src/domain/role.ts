import type { EvidenceKind } from './evidence'

/** How much the market asks for a skill: a share of postings, or a framework's flag brought to 0-1. */
export interface Demand {
  numerator: number
  denominator: number
  source: string
}

/** A framework's own word on how much the market asks for a skill. */
export type DemandFlag = 'in-demand' | 'hot'

/** How publishers write their names, where the word of `--format` differs. */
const publishers: Readonly<Record<string, string>> = { onet: 'O*NET' }

/** A framework's flag as demand: in demand 1, hot 0.5; DESIGN.md, "Arithmetic that the user can check". */
export function readDemandFlag(flag: DemandFlag, source: string): Demand {
  const publisher = publishers[source] ?? source
  return flag === 'in-demand'
    ? { numerator: 1, denominator: 1, source: `${publisher} In Demand` }
    : { numerator: 1, denominator: 2, source: `${publisher} Hot Technology` }
}

/** The flag that a demand of a whole or a half came from; undefined for any other. */
export function findDemandFlag(demand: Demand | undefined): DemandFlag | undefined {
  const share = demand === undefined ? 0 : demand.numerator / demand.denominator
  return share === 1 ? 'in-demand' : share === 0.5 ? 'hot' : undefined
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

/** A role that asks for a skill, with how much. */
export interface RoleAsking {
  id: string
  name: string
  source: string
  required: number
  importance: number
}
