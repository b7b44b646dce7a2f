import type { Context } from '../../context'
import { findAttention, findNextStep, type Situation } from '../../domain/attention'
import { addDays, mondayOf } from '../../domain/day'
import { findGaps } from '../../domain/gap'
import { AssessmentStore } from '../../storage/assessment-store'
import { AwardStore } from '../../storage/award-store'
import { EvidenceStore } from '../../storage/evidence-store'
import { GoalStore } from '../../storage/goal-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { type StatusFacts, statusJson, statusView } from '../../views/status'
import { defineCommand } from '../command'
import { loadForecasts } from '../load-forecast'
import { loadProof } from '../load-proof'

/** This week and the four before it. */
const shownWeeks = 5

export const status = defineCommand<undefined, StatusFacts>({
  parse: () => undefined,
  run: (_, context) => loadStatus(context),
  kind: 'status',
  toJson: statusJson,
  view: (result, context) => statusView(result, context.today, context),
})

function loadStatus(context: Context): StatusFacts {
  const { connection } = context.database
  const goal = new GoalStore(connection).find()
  const assessments = new AssessmentStore(connection)
  const assessment = goal === undefined ? assessments.findLatest() : assessments.findLatest(goal.roleId)
  const report = assessment && findGaps(assessments.listItems(assessment.id), loadProof(context))
  const targets = new TargetStore(connection).list()
  const log = new LogStore(connection)
  const weeks = log.listWeeks(shownWeeks)
  const spent = log.listSpent()
  const forecasts = loadForecasts(
    context,
    { targets, spent, weeklyMinutes: goal?.weeklyMinutes },
    { isKept: true },
  )
  const drafts = new EvidenceStore(connection).countDrafts()
  const situation: Situation = {
    today: context.today,
    hasGoal: goal !== undefined,
    assessment,
    worstGap: report?.toLearn[0]?.skillName,
    hasToProve: (report?.toProve.length ?? 0) > 0,
    targets,
    dueChances: new Map(
      [...forecasts.values()].flatMap(({ id, dueChance }) =>
        dueChance === undefined ? [] : [[id, dueChance]],
      ),
    ),
    drafts,
    awards: new AwardStore(connection).list(),
    lastLoggedWeek: weeks.at(-1)?.week,
  }
  const monday = mondayOf(context.today)
  const minutesOf = new Map(weeks.map(({ week, minutes }) => [week, minutes]))
  return {
    goal,
    coverage: report?.coverage,
    weekMinutes: minutesOf.get(monday) ?? 0,
    lastWeeks: [1, 2, 3, 4].map((count) => minutesOf.get(addDays(monday, -7 * count)) ?? 0),
    active: targets
      .filter((target) => target.state === 'active')
      .map((target) => ({
        target,
        spentMinutes: spent.get(target.id) ?? 0,
        forecast: forecasts.get(target.id),
      })),
    draftCount: drafts.count,
    attention: findAttention(situation),
    next: findNextStep(situation),
    isNew: context.database.journal.isEmpty(),
  }
}
