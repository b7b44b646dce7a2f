import type { Context } from '../../context'
import { RequestError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { gapJson, gapView } from '../../views/gap'
import { defineCommand, hasOption, textOption } from '../command'
import { refreshPostings } from '../load-demand'
import { type AssessedGaps, assessGaps, readWhy } from './report'

interface Request {
  why: string | boolean
  /** The last one against postings. */
  isOfPostings: boolean
}

export const gapShow = defineCommand<Request, AssessedGaps>({
  parse: (input) => ({
    why: textOption(input, 'why') ?? hasOption(input, 'why'),
    isOfPostings: hasOption(input, 'postings'),
  }),
  async run({ why, isOfPostings }, context) {
    const { connection } = context.database
    await refreshPostings(context)
    const store = new AssessmentStore(connection)
    const assessment = isOfPostings
      ? store.findLatestOfPostings()
      : (store.findLatest(new GoalStore(connection).find()?.roleId) ?? store.findLatest())
    if (assessment !== undefined) return showGaps(context, assessment, why)
    throw new RequestError('no-assessment', 'There is no assessment yet.', {
      hint: `${context.program} gap${isOfPostings ? ' --posting FILE' : ''}`,
    })
  },
  kind: 'gap-report',
  toJson: gapJson,
  view: gapView,
})

function showGaps(context: Context, assessment: Assessment, why: string | boolean): AssessedGaps {
  const assessed = assessGaps(context, assessment, why)
  const { toLearn, toProve, met, unrated } = assessed.report
  return { ...assessed, why: readWhy(why, [...toLearn, ...toProve, ...met], context, unrated) }
}
