import type { Context } from '../../context'
import type { Framework, FrameworkRole } from '../../imports/framework'
import { RoleStore, type UserRoleSkill } from '../../storage/role-store'
import { type MatchedSkills, saveSkills } from './save-skills'

export type Change = 'new' | 'changed' | 'same'

export interface SavedFramework {
  framework: Framework
  /** False when everything stood so already. */
  isChanged: boolean
  roles: { id: string; name: string; change: Change }[]
  skills: MatchedSkills
  /** Pairs of skills of one role that are one library skill. */
  mergedPairs: number
  /** Roles of an earlier import that the file no longer has; they stay. */
  noLongerInFile: { id: string; name: string }[]
}

/** Writes what differs from an earlier import; called within one operation. */
export function saveFramework(framework: Framework, context: Context): SavedFramework {
  const store = new RoleStore(context.database.connection)
  const earlier = store.listHeadings().filter(({ source }) => source === framework.source)
  const earlierIds = new Set(earlier.map(({ id }) => id))
  const skills = saveSkills(framework, context)
  const roles: SavedFramework['roles'] = []
  let mergedPairs = 0
  for (const role of framework.roles) {
    const roleSkills = toRoleSkills(role, skills.idOf)
    mergedPairs += role.skills.length - roleSkills.length
    const isWritten = store.save({
      id: role.id,
      name: role.name,
      field: role.field,
      seniority: undefined,
      summary: role.summary,
      source: framework.source,
      sourceId: role.sourceId,
      sourceRelease: undefined,
      skills: roleSkills,
    })
    const change = !earlierIds.has(role.id) ? 'new' : isWritten ? 'changed' : 'same'
    roles.push({ id: role.id, name: role.name, change })
  }
  const inFile = new Set(roles.map(({ id }) => id))
  const noLongerInFile = earlier.filter(({ id }) => !inFile.has(id)).map(({ id, name }) => ({ id, name }))
  const isChanged =
    skills.new + skills.changed + skills.newAliases > 0 || roles.some(({ change }) => change !== 'same')
  return { framework, isChanged, roles, skills, mergedPairs, noLongerInFile }
}

/** Each skill once (two of the framework's may be one of the library's: the higher level counts), as they are asked. */
function toRoleSkills(role: FrameworkRole, idOf: ReadonlyMap<string, string>): UserRoleSkill[] {
  const byId = new Map<string, UserRoleSkill>()
  for (const { name, evidenceKind, ...skill } of role.skills) {
    const skillId = idOf.get(name)
    if (skillId === undefined) throw new Error(`skill "${name}" of ${role.id} is not among the file's skills`)
    if ((byId.get(skillId)?.required ?? 0) >= skill.required) continue
    const evidence = evidenceKind === undefined ? undefined : { kind: evidenceKind, example: undefined }
    byId.set(skillId, { ...skill, skillId, evidence })
  }
  return [...byId.values()].sort((a, b) => b.importance - a.importance || b.required - a.required)
}
