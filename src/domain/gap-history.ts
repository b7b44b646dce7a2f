import type { AssessmentItem, Coverage } from './gap'
import { findGaps } from './gap'

export interface LevelChange {
  skillId: string
  skillName: string
  /** Undefined: not rated then. */
  before: number | undefined
  after: number
}

/** How much of the role an assessment found met, by its ratings alone: what was proven then is not kept. */
export const measureRated = (items: readonly AssessmentItem[]): Coverage =>
  findGaps(items, new Map()).coverage

/** The ratings that changed between two assessments of a role, by skill id. */
export function findLevelChanges(
  earlier: readonly AssessmentItem[],
  later: readonly AssessmentItem[],
): LevelChange[] {
  const before = new Map(earlier.map((item) => [item.skillId, item.level]))
  return later.flatMap(({ skillId, skillName, level }) =>
    level === undefined || before.get(skillId) === level
      ? []
      : [{ skillId, skillName, before: before.get(skillId), after: level }],
  )
}
