import type { Context } from '../../context'
import { orderAsked } from '../../domain/asked-first'
import { readDemandFlag } from '../../domain/role'
import type { SkillCategory } from '../../domain/skill'
import type { Framework, FrameworkRole, FrameworkRoleSkill } from '../../imports/framework'
import { RoleStore, type UserRoleSkill } from '../../storage/role-store'
import { type MatchedSkills, saveSkills } from './save-skills'

export type Change = 'new' | 'changed' | 'same'

export interface SavedFramework {
  framework: Framework
  /** False when everything stood so already. */
  isChanged: boolean
  roles: { id: string; name: string; change: Change }[]
  skills: MatchedSkills
  /** Pairs of skills of one role that are one skill here. */
  mergedPairs: number
  /** Roles of an earlier import that the file no longer has; they stay. */
  noLongerInFile: { id: string; name: string }[]
}

export interface SaveOptions {
  /** False when only some of the framework's roles are taken: what is not among them is not gone. */
  isWhole: boolean
  onProgress: (done: number, total: number) => void
}

/** A role with its skills takes about as long as this many skills. */
const stepsOfRole = 20

/** Writes what differs from an earlier import; called within one operation. */
export function saveFramework(
  framework: Framework,
  { isWhole, onProgress }: SaveOptions,
  context: Context,
): SavedFramework {
  const store = new RoleStore(context.database.connection)
  const earlier = store.listOfSource(framework.source)
  const total = framework.skills.length + framework.roles.length * stepsOfRole
  let done = 0
  const advance = (steps: number) => {
    done += steps
    onProgress(done, total)
  }
  const skills = saveSkills(framework, { isWhole, onSkill: () => advance(1) }, context)
  const idOf = chooseIds(framework, earlier, store)
  const categoryOf = new Map(framework.skills.map(({ sourceId, category }) => [sourceId, category]))
  const earlierIds = new Set(earlier.map(({ id }) => id))
  const roles: SavedFramework['roles'] = []
  let mergedPairs = 0
  for (const role of framework.roles) {
    const id = idOf.get(role.sourceId) ?? role.id
    const roleSkills = toRoleSkills(role, framework.source, skills.idOf, categoryOf)
    mergedPairs += role.skills.length - roleSkills.length
    const isWritten = store.save({
      id,
      name: role.name,
      field: role.field,
      seniority: role.seniority,
      summary: role.summary,
      source: framework.source,
      sourceId: role.sourceId,
      sourceRelease: framework.release,
      skills: roleSkills,
    })
    const change = !earlierIds.has(id) ? 'new' : isWritten ? 'changed' : 'same'
    roles.push({ id, name: role.name, change })
    advance(stepsOfRole)
  }
  const inFile = new Set(roles.map(({ id }) => id))
  const noLongerInFile = earlier
    .filter(({ id }) => isWhole && !inFile.has(id))
    .map(({ id, name }) => ({ id, name }))
  const isChanged =
    skills.new + skills.changed + skills.newAliases > 0 || roles.some(({ change }) => change !== 'same')
  return { framework, isChanged, roles, skills, mergedPairs, noLongerInFile }
}

/** A role keeps the id of an earlier import, whatever it is called now; a new one gets an id that nobody has. */
function chooseIds(
  { roles }: Framework,
  earlier: readonly { id: string; sourceId: string | null }[],
  store: RoleStore,
): Map<string, string> {
  const idOf = new Map(
    earlier.flatMap(({ id, sourceId }): [string, string][] => (sourceId === null ? [] : [[sourceId, id]])),
  )
  // A role that came back by `role add` no longer says how its source names it.
  const unnamed = new Set(earlier.filter(({ sourceId }) => sourceId === null).map(({ id }) => id))
  const taken = new Set(idOf.values())
  for (const role of roles) {
    if (idOf.has(role.sourceId)) continue
    if (unnamed.delete(role.id)) {
      idOf.set(role.sourceId, role.id)
      continue
    }
    let id = role.id
    for (let count = 2; taken.has(id) || store.hasId(id); count++) id = `${role.id}-${count}`
    idOf.set(role.sourceId, id)
    taken.add(id)
  }
  return idOf
}

type Candidate = UserRoleSkill & {
  category: SkillCategory
  rank: number
  demandShare: number
  isAssumed: boolean
}

/** Each skill once, in the order in which they are asked; two of the framework's may be one skill here. */
function toRoleSkills(
  role: FrameworkRole,
  source: string,
  idOf: ReadonlyMap<string, string>,
  categoryOf: ReadonlyMap<string, SkillCategory>,
): UserRoleSkill[] {
  const byId = new Map<string, Candidate>()
  for (const skill of role.skills) {
    const skillId = idOf.get(skill.skill)
    if (skillId === undefined) throw new Error(`skill "${skill.skill}" of ${role.id} is not among the file's`)
    const candidate = toCandidate(skill, skillId, source, categoryOf.get(skill.skill) ?? 'domain')
    const known = byId.get(skillId)
    byId.set(skillId, known === undefined ? candidate : fold(known, candidate))
  }
  return orderAsked([...byId.values()]).map(({ category, rank, demandShare, isAssumed, ...skill }) => skill)
}

function toCandidate(
  skill: FrameworkRoleSkill,
  skillId: string,
  source: string,
  category: SkillCategory,
): Candidate {
  const { required, importance, isLevelAssumed, isImportanceAssumed, demandFlag, evidence, rank = 0 } = skill
  const demand = demandFlag === undefined ? undefined : readDemandFlag(demandFlag, source)
  const demandShare = demand === undefined ? 0 : demand.numerator / demand.denominator
  const isAssumed = isLevelAssumed && isImportanceAssumed
  const figures = { required, importance, isLevelAssumed, isImportanceAssumed }
  return { ...figures, skillId, demandFlag, evidence, category, rank, demandShare, isAssumed }
}

/** The higher level and the higher importance count, of equal ones that which is not assumed; so does the greater demand. */
function fold(a: Candidate, b: Candidate): Candidate {
  const isHigher = (ofB: number, ofA: number, isAssumed: boolean) => ofB > ofA || (ofB === ofA && !isAssumed)
  const leveled = isHigher(b.required, a.required, b.isLevelAssumed) ? b : a
  const weighty = isHigher(b.importance, a.importance, b.isImportanceAssumed) ? b : a
  const demanded = b.demandShare > a.demandShare ? b : a
  return {
    ...leveled,
    importance: weighty.importance,
    isImportanceAssumed: weighty.isImportanceAssumed,
    demandFlag: demanded.demandFlag,
    demandShare: demanded.demandShare,
    rank: Math.max(a.rank, b.rank),
    isAssumed: a.isAssumed && b.isAssumed,
  }
}
