import type { Context } from '../../context'
import { fewestAsking } from '../../domain/demand'
import { findGaps, type GapReport } from '../../domain/gap'
import { RequestError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { DemandStore } from '../../storage/demand-store'
import { RoleStore } from '../../storage/role-store'
import { withDemand } from '../load-demand'
import { loadProof } from '../load-proof'
import { nameSkill, resolveSkillId } from '../lookup'

export interface AssessedGaps {
  assessment: Assessment
  /** How many skills the role or the postings ask for beyond those that were asked; 0 for most roles. */
  leftOut: number
  /** What was assessed against, as the command takes it: `data-analyst`, `--posting P1 P2`. */
  against: string
  report: GapReport
  /** Whose arithmetic is shown: of all skills, of none, or of the one with this id. */
  why: boolean | string
}

/** The gaps of an assessment with the proof and the demand that there are now. `refreshPostings` goes before. */
export function assessGaps(context: Context, assessment: Assessment, why: boolean | string): AssessedGaps {
  const items = withDemand(context, new AssessmentStore(context.database.connection).listItems(assessment.id))
  const report = findGaps(items, loadProof(context))
  return { assessment, ...findLeftOut(assessment, items.length, context), report, why }
}

/** Of roles only imported ones ask for more than is asked of a person, and a count is all that is read of them here. */
function findLeftOut({ id, roleId }: Assessment, asked: number, { database }: Context) {
  const { connection } = database
  if (roleId !== null) {
    const leftOut = Math.max(new RoleStore(connection).countSkills(roleId) - asked, 0)
    return { leftOut, against: roleId }
  }
  const store = new DemandStore(connection)
  const ids = store.listPostingIds(id)
  const leftOut = store.countLeftOut(id, fewestAsking(ids.length))
  const isAll = ids.length === store.count(undefined).all
  return { leftOut, against: `--posting ${isAll ? 'all' : ids.map((posting) => `P${posting}`).join(' ')}` }
}

/** What `--why` names, as an id. Throws RequestError for a skill that is not among those asked about. */
export function readWhy(
  why: boolean | string,
  skills: readonly { skillId: string }[],
  context: Context,
  unrated: readonly { skillId: string }[] = [],
): boolean | string {
  if (typeof why === 'boolean') return why
  const id = resolveSkillId(context, why)
  if (skills.some(({ skillId }) => skillId === id)) return id
  if (unrated.some(({ skillId }) => skillId === id)) {
    throw new RequestError(
      'unknown',
      `${nameSkill(context, id)} is not rated yet, so nothing is known of its gap.`,
      {
        hint: `${context.program} skill rate ${id} LEVEL, or ${context.program} gap, which asks.`,
      },
    )
  }
  throw new RequestError('unknown', `${nameSkill(context, id)} has no gap here.`, {
    hint: `${context.program} gap show --why shows the arithmetic of all that have one.`,
  })
}
