import type { Confidence } from './level'
import type { Proof } from './proof'
import type { Demand } from './role'

export type ItemState = 'unrated' | 'rated' | 'skipped' | 'not-relevant'

/** One skill of an assessment, with what the role asked for at that time. */
export interface AssessmentItem {
  skillId: string
  skillName: string
  required: number
  importance: number
  isAssumed: boolean
  demand: Demand | undefined
  evidenceKind: string | undefined
  evidenceExample: string | undefined
  state: ItemState
  level: number | undefined
  confidence: Confidence | undefined
  isUnusedForAYear: boolean
}

export interface Gap {
  skillId: string
  skillName: string
  required: number
  importance: number
  isAssumed: boolean
  claimed: number
  confidence: Confidence
  proven: number
  basis: Proof['basis'] | undefined
  current: number
  toLearn: number
  toProve: number
  demand: Demand | undefined
  demandShare: number
  priority: number
  isUnusedForAYear: boolean
  evidenceKind: string | undefined
  evidenceExample: string | undefined
}

/** How much of a role is met, 0-1. `isAtLeast`: skills are still unrated and count 0. */
export interface Coverage {
  current: number
  /** Undefined before any proof: "no proof yet", not 0%. */
  proven: number | undefined
  isAtLeast: boolean
}

export interface GapReport {
  /** By priority, highest first; ties by skill id. */
  toLearn: Gap[]
  toProve: Gap[]
  met: Gap[]
  unrated: { skillId: string; skillName: string; required: number; importance: number }[]
  notRelevant: { skillId: string; skillName: string }[]
  coverage: Coverage
}

const shareOf = (demand: Demand | undefined) =>
  demand === undefined || demand.denominator === 0 ? 0 : demand.numerator / demand.denominator

/** Age lowers confidence, never the rating: one step for a skill that went unused for a year. */
function ageConfidence({ confidence = 3, isUnusedForAYear }: AssessmentItem): Confidence {
  return isUnusedForAYear ? (Math.max(confidence - 1, 1) as Confidence) : confidence
}

/** The gap of one rated skill; DESIGN.md, "Words" and "Arithmetic that the user can check". */
function measureGap(item: AssessmentItem, proof: Proof | undefined): Gap {
  const claimed = item.level ?? 0
  const proven = proof?.level ?? 0
  const current = Math.max(claimed, proven)
  const toLearn = Math.max(item.required - current, 0)
  const demandShare = shareOf(item.demand)
  return {
    skillId: item.skillId,
    skillName: item.skillName,
    required: item.required,
    importance: item.importance,
    isAssumed: item.isAssumed,
    claimed,
    confidence: ageConfidence(item),
    proven,
    basis: proof?.basis,
    current,
    toLearn,
    toProve: Math.max(Math.min(current, item.required) - proven, 0),
    demand: item.demand,
    demandShare,
    priority: toLearn * item.importance * (1 + demandShare),
    isUnusedForAYear: item.isUnusedForAYear,
    evidenceKind: item.evidenceKind,
    evidenceExample: item.evidenceExample,
  }
}

/** The report that `gap` ends with. A skill marked not relevant leaves the role; an unrated one has no gap. */
export function findGaps(items: readonly AssessmentItem[], proofs: ReadonlyMap<string, Proof>): GapReport {
  const relevant = items.filter((item) => item.state !== 'not-relevant')
  const isKnown = (item: AssessmentItem) => item.state === 'rated' || proofs.has(item.skillId)
  const gaps = relevant.filter(isKnown).map((item) => measureGap(item, proofs.get(item.skillId)))
  const byPriority = (a: Gap, b: Gap) => b.priority - a.priority || (a.skillId < b.skillId ? -1 : 1)
  const byProofWeight = (a: Gap, b: Gap) =>
    b.toProve * b.importance - a.toProve * a.importance || (a.skillId < b.skillId ? -1 : 1)
  return {
    toLearn: gaps.filter((gap) => gap.toLearn > 0).sort(byPriority),
    toProve: gaps.filter((gap) => gap.toLearn === 0 && gap.toProve > 0).sort(byProofWeight),
    met: gaps.filter((gap) => gap.toLearn === 0 && gap.toProve === 0),
    unrated: relevant
      .filter((item) => !isKnown(item))
      .map(({ skillId, skillName, required, importance }) => ({ skillId, skillName, required, importance })),
    notRelevant: items
      .filter((item) => item.state === 'not-relevant')
      .map(({ skillId, skillName }) => ({ skillId, skillName })),
    coverage: measureCoverage(relevant, gaps, proofs),
  }
}

/** Role met = sum of importance x min(level, required) over sum of importance x required. */
function measureCoverage(
  relevant: readonly AssessmentItem[],
  gaps: readonly Gap[],
  proofs: ReadonlyMap<string, Proof>,
): Coverage {
  const whole = relevant.reduce((sum, item) => sum + item.importance * item.required, 0)
  const part = (levelOf: (gap: Gap) => number) =>
    gaps.reduce((sum, gap) => sum + gap.importance * Math.min(levelOf(gap), gap.required), 0) / (whole || 1)
  return {
    current: part((gap) => gap.current),
    proven: relevant.some((item) => proofs.has(item.skillId)) ? part((gap) => gap.proven) : undefined,
    isAtLeast: gaps.length < relevant.length,
  }
}
