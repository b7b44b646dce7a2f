import type { Context } from '../../context'
import type { RoleAsking } from '../../domain/role'
import { AssessmentStore } from '../../storage/assessment-store'
import { AwardStore } from '../../storage/award-store'
import { EvidenceStore } from '../../storage/evidence-store'
import { GoalStore } from '../../storage/goal-store'
import { RoleStore } from '../../storage/role-store'
import { SkillStore } from '../../storage/skill-store'
import { type ShownSkill, skillJson, skillView } from '../../views/skill-show'
import { defineCommand } from '../command'
import { loadProof } from '../load-proof'
import { behaviourOf, findSkill, hasDatabase, nameSkill, openCatalogue, resolveSkillId } from '../lookup'

/** More than anybody reads, and all that a script needs. */
const credentialsAtMost = 50

export const skillShow = defineCommand<string, ShownSkill>({
  parse: (input) => input.words.join(' '),
  run(text, context) {
    const id = resolveSkillId(context, text)
    const skill = findSkill(context, id)
    if (skill === undefined) throw new Error(`skill ${id} was found and is not there`)
    const { related, broader } = context.library.listRelated(id)
    const named = (other: string) => ({ id: other, name: nameSkill(context, other) })
    return {
      skill,
      levels: behaviourOf(context, skill),
      related: related.map(named),
      broader: broader.map(named),
      credentials: listTeaching(id, context),
      ...loadNames(id, skill.name, context),
      ...loadRoles(id, context),
      ...loadStanding(id, context),
    }
  },
  kind: 'skill',
  toJson: skillJson,
  view: skillView,
})

function loadNames(id: string, name: string, context: Context) {
  const own = hasDatabase(context) ? new SkillStore(context.database.connection) : undefined
  const [shipped] = context.library.listSkillHeadings([id])
  const aliases = new Map(
    [...context.library.listAliases(id), ...(own?.listAliases(id) ?? [])].map((alias) => [
      alias.toLowerCase(),
      alias,
    ]),
  )
  aliases.delete(name.toLowerCase())
  const source = shipped?.source ?? own?.listHeadings([id])[0]?.source ?? 'own'
  return { source, aliases: [...aliases.values()] }
}

/** The roles that ask for it, the goal's first, then those to which it matters most. */
function loadRoles(id: string, context: Context): Pick<ShownSkill, 'roles' | 'goalRoleId'> {
  const connection = hasDatabase(context) ? context.database.connection : undefined
  const own = connection === undefined ? [] : new RoleStore(connection).listAsking(id)
  const ownIds = new Set(own.map((role) => role.id))
  const shipped = context.library.listRolesAsking(id).filter((role) => !ownIds.has(role.id))
  const goalRoleId = connection && new GoalStore(connection).find()?.roleId
  const isGoal = (role: RoleAsking) => Number(role.id === goalRoleId)
  const roles = [...shipped, ...own].sort(
    (a, b) =>
      isGoal(b) - isGoal(a) ||
      Number(b.source === 'library') - Number(a.source === 'library') ||
      b.importance - a.importance ||
      b.required - a.required ||
      (a.id < b.id ? -1 : 1),
  )
  return { roles, goalRoleId }
}

function listTeaching(id: string, context: Context): ShownSkill['credentials'] {
  const { own, shipped } = openCatalogue(context)
  const found = [own, shipped].flatMap((reader) => reader?.listTeaching(id, credentialsAtMost) ?? [])
  const byId = new Map(found.toReversed().map((credential) => [credential.id, credential]))
  return [...byId.values()]
    .sort((a, b) => b.teaches - a.teaches || (a.id < b.id ? -1 : 1))
    .slice(0, credentialsAtMost)
}

/** What the user said of it, and what shows it. */
function loadStanding(
  id: string,
  context: Context,
): Pick<ShownSkill, 'ratings' | 'proof' | 'evidence' | 'awards'> {
  if (!hasDatabase(context)) return { ratings: [], proof: undefined, evidence: [], awards: [] }
  const { connection } = context.database
  const shows = ({ skillId }: { skillId: string }) => skillId === id
  return {
    ratings: new AssessmentStore(connection).listRatings(id),
    proof: loadProof(context).get(id),
    evidence: new EvidenceStore(connection).list().filter((piece) => piece.skills.some(shows)),
    awards: new AwardStore(connection).list().filter((award) => award.skills.some(shows)),
  }
}
