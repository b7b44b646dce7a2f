import type { Context } from '../../context'
import { findGaps, type GapReport } from '../../domain/gap'
import { RequestError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { loadProof } from '../load-proof'
import { nameSkill, resolveSkillId } from '../lookup'

export interface AssessedGaps {
  assessment: Assessment
  report: GapReport
  /** Whose arithmetic is shown: of all skills, of none, or of the one with this id. */
  why: boolean | string
}

/** The gaps of an assessment with the proof that there is now. */
export function assessGaps(context: Context, assessment: Assessment, why: boolean | string): AssessedGaps {
  const items = new AssessmentStore(context.database.connection).listItems(assessment.id)
  const report = findGaps(items, loadProof(context))
  return { assessment, report, why }
}

/** What `--why` names, as an id. Throws RequestError for a skill that is not among those asked about. */
export function readWhy(
  why: boolean | string,
  skills: readonly { skillId: string }[],
  context: Context,
): boolean | string {
  if (typeof why === 'boolean') return why
  const id = resolveSkillId(context, why)
  if (skills.some(({ skillId }) => skillId === id)) return id
  throw new RequestError('unknown', `${nameSkill(context, id)} has no gap here.`, {
    hint: `${context.program} gap show --why shows the arithmetic of all that have one.`,
  })
}
