import type { Context } from '../../context'
import { findFullName, type PortfolioSkill, type PortfolioSources } from '../../domain/portfolio'
import { AssessmentStore } from '../../storage/assessment-store'
import { AwardStore } from '../../storage/award-store'
import { EvidenceStore } from '../../storage/evidence-store'
import { GoalStore } from '../../storage/goal-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { loadForecasts } from '../load-forecast'
import { loadProof } from '../load-proof'
import { findRole, findSkill } from '../lookup'

/** The odds at which a month may be promised to a reader. */
const sureEnough = 0.8

/** Everything that a portfolio is made of. */
export function loadPortfolioSources(context: Context): PortfolioSources {
  const { connection } = context.database
  const goal = new GoalStore(connection).find()
  const role = goal === undefined ? undefined : findRole(context, goal.roleId)
  const targets = new TargetStore(connection).list()
  const forecasts = loadForecasts(
    context,
    { targets, spent: new LogStore(connection).listSpent(), weeklyMinutes: goal?.weeklyMinutes },
    { isKept: false },
  )
  return {
    roleSkillIds: role?.skills.map(({ skillId }) => skillId) ?? [],
    field: role?.field,
    claims: new AssessmentStore(connection).listClaims(),
    proofs: loadProof(context),
    evidence: new EvidenceStore(connection).list(),
    awards: new AwardStore(connection).list(),
    started: targets
      .filter((target) => target.state === 'active')
      .map((target) => {
        const isSure = (forecasts.get(target.id)?.dueChance ?? 0) >= sureEnough
        return { target, exam: target.examDay, expected: isSure ? target.dueDay : undefined }
      }),
    describeSkill: (id) => describeSkill(context, id),
    today: context.today,
  }
}

function describeSkill(context: Context, id: string): PortfolioSkill | undefined {
  const skill = findSkill(context, id)
  if (skill === undefined) return undefined
  const { name, category } = skill
  return { id, name, fullName: findFullName(name, context.library.listAliases(id)), category }
}
