import { findLevelChanges, measureRated } from '../../domain/gap-history'
import { AssessmentStore } from '../../storage/assessment-store'
import { gapHistoryView, type PastAssessment } from '../../views/gap-history'
import { defineCommand } from '../command'

export const gapHistory = defineCommand<undefined, PastAssessment[]>({
  parse: () => undefined,
  run(_, context) {
    const store = new AssessmentStore(context.database.connection)
    const assessments = store.list()
    const itemsOf = new Map(assessments.map(({ id }) => [id, store.listItems(id)]))
    return assessments.map((assessment, index) => {
      const items = itemsOf.get(assessment.id) ?? []
      const earlier = assessments.slice(index + 1).find(({ roleId }) => roleId === assessment.roleId)
      return {
        assessment,
        coverage: measureRated(items),
        ratedCount: items.filter((item) => item.state === 'rated').length,
        changes: earlier && findLevelChanges(itemsOf.get(earlier.id) ?? [], items),
      }
    })
  },
  kind: 'gap-history',
  toJson: (past) => ({
    items: past.map(({ assessment, coverage, ratedCount, changes }) => ({
      id: assessment.id,
      name: assessment.name,
      role: assessment.roleId,
      state: assessment.state,
      assessedAt: assessment.updatedAt,
      ratedCount,
      coverage: { current: coverage.current, isAtLeast: coverage.isAtLeast },
      changes:
        changes?.map(({ skillId, skillName, before, after }) => ({
          id: skillId,
          name: skillName,
          before: before ?? null,
          after,
        })) ?? null,
    })),
  }),
  view: gapHistoryView,
})
