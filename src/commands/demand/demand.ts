import type { Context } from '../../context'
import { parseDay } from '../../domain/day'
import { countDemand, type DemandRow } from '../../domain/demand'
import { dayOf } from '../../domain/posting'
import type { Role } from '../../domain/role'
import { RequestError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { PostingStore } from '../../storage/posting-store'
import { type DemandView, demandJson, demandView } from '../../views/demand'
import { type CommandInput, defineCommand, hasOption, readLimit, textOption } from '../command'
import { choosePostings, refreshPostings } from '../load-demand'
import { loadProof } from '../load-proof'
import { findRole, nameSkill, resolveRole } from '../lookup'

interface Request {
  role: string | undefined
  since: string | undefined
  limit: number
}

export const demand = defineCommand<Request, DemandView>({
  parse(input: CommandInput, context) {
    const since = textOption(input, 'since')
    return {
      role: textOption(input, 'role'),
      since: since === undefined ? undefined : parseDay(since, context.today, 'past', '--since'),
      limit: hasOption(input, 'all') ? Number.POSITIVE_INFINITY : readLimit(input, 40),
    }
  },
  async run({ role: named, since, limit }, context) {
    const role = named === undefined ? findGoalRole(context) : resolveRole(context, named)
    await refreshPostings(context)
    const store = new PostingStore(context.database.connection)
    const all = store.list()
    const ofRole = all.filter(({ roleIds }) => role !== undefined && roleIds.includes(role.id))
    const chosen = choosePostings({ ofRole: ofRole.length, all: all.length }, role?.id)
    const postings = (chosen.roleId === undefined ? all : ofRole).filter(
      (posting) => since === undefined || dayOf(posting) >= since,
    )
    if (all.length > 0 && postings.length === 0) {
      throw new RequestError('nothing', `No posting is from ${since} or later.`, {
        hint: `${context.program} posting list shows their days.`,
      })
    }
    const asked = store.listAsked()
    const rows = countDemand(postings.map(({ id }) => asked.get(id) ?? []))
    return {
      ...compare(rows, role, context),
      since,
      postings: postings.length,
      isOfRole: chosen.roleId !== undefined,
      limit,
    }
  },
  kind: 'demand',
  toJson: demandJson,
  view: demandView,
})

function findGoalRole(context: Context): Role | undefined {
  const goal = new GoalStore(context.database.connection).find()
  return goal === undefined ? undefined : findRole(context, goal.roleId)
}

/** The demand beside what the user can do and what the role asks for. */
function compare(rows: readonly DemandRow[], role: Role | undefined, context: Context) {
  const claims = new AssessmentStore(context.database.connection).listClaims()
  const proofs = loadProof(context)
  const required = new Map(role?.skills.map((skill) => [skill.skillId, skill.required]))
  const asked = new Set(rows.map(({ skillId }) => skillId))
  const currentOf = (skillId: string) => {
    const levels = [claims.get(skillId)?.level, proofs.get(skillId)?.level].filter(
      (level) => level !== undefined,
    )
    return levels.length === 0 ? undefined : Math.max(...levels)
  }
  return {
    role: role === undefined ? undefined : { id: role.id, name: role.name },
    rows: rows.map((row) => ({
      ...row,
      skillName: nameSkill(context, row.skillId),
      current: currentOf(row.skillId),
      needed: row.level ?? required.get(row.skillId),
      isOfRole: required.has(row.skillId),
    })),
    notAsked: (role?.skills ?? [])
      .filter(({ skillId }) => !asked.has(skillId))
      .map(({ skillId, skillName }) => ({ id: skillId, name: skillName })),
  }
}
