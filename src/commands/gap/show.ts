import type { Context } from '../../context'
import { RequestError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { gapJson, gapView } from '../../views/gap'
import { defineCommand, hasOption, textOption } from '../command'
import { type AssessedGaps, assessGaps, readWhy } from './report'

export const gapShow = defineCommand<string | boolean, AssessedGaps>({
  parse: (input) => textOption(input, 'why') ?? hasOption(input, 'why'),
  run(why, context) {
    const { connection } = context.database
    const store = new AssessmentStore(connection)
    const assessment = store.findLatest(new GoalStore(connection).find()?.roleId) ?? store.findLatest()
    if (assessment !== undefined) return showGaps(context, assessment, why)
    throw new RequestError('no-assessment', 'There is no assessment yet.', { hint: `${context.program} gap` })
  },
  kind: 'gap-report',
  toJson: gapJson,
  view: gapView,
})

function showGaps(context: Context, assessment: Assessment, why: string | boolean): AssessedGaps {
  const assessed = assessGaps(context, assessment, why)
  const { toLearn, toProve, met } = assessed.report
  return { ...assessed, why: readWhy(why, [...toLearn, ...toProve, ...met], context) }
}
