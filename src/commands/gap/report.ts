import type { Context } from '../../context'
import { findGaps, type GapReport } from '../../domain/gap'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { loadProof } from '../load-proof'

export interface AssessedGaps {
  assessment: Assessment
  report: GapReport
}

/** The gaps of an assessment with the proof that there is now. */
export function assessGaps(context: Context, assessment: Assessment): AssessedGaps {
  const items = new AssessmentStore(context.database.connection).listItems(assessment.id)
  return { assessment, report: findGaps(items, loadProof(context)) }
}
