import type { Context } from '../../context'
import { orderAsked } from '../../domain/asked-first'
import { findDemandFlag, type Role } from '../../domain/role'
import { makeId, reservedIds } from '../../domain/target'
import { InvalidDataError } from '../../errors'
import type { OwnRole, OwnRoleSkill } from '../../imports/own-role'
import { RoleStore, type UserRoleSkill } from '../../storage/role-store'
import { SkillStore } from '../../storage/skill-store'
import { findRole, findSkill, nameSkill } from '../lookup'
import { makeSkillId } from './save-skills'

export type Change = 'new' | 'changed' | 'same'

export interface SavedRole {
  role: Role
  change: Change
  /** True when the user's copy now stands in the place of the library's role. */
  isLibraryCopy: boolean
  newSkills: { id: string; name: string }[]
  /** Skills of the file that are known under another name. */
  matched: { name: string; id: string; knownAs: string }[]
}

/** What a role is called that came with no source of its own. */
export const ownSource = 'own'

/** Writes a role of the user's own with the skills that it brings; called within one operation. Throws InvalidDataError. */
export function saveOwnRole(file: OwnRole, where: string, context: Context): SavedRole {
  const { connection } = context.database
  const store = new RoleStore(connection)
  const id = chooseId(file, where, store, context)
  const standing = findRole(context, id)
  const isShipped = context.library.findRole(id)?.id === id
  const source = file.source ?? (standing?.source === 'library' ? undefined : standing?.source)
  const ownOr = source === undefined || source === 'library' ? ownSource : source
  const { skills, newSkills, matched } = matchSkills(file, ownOr, where, context)
  const saved: Omit<SavedRole, 'role' | 'change'> = { isLibraryCopy: isShipped, newSkills, matched }
  const wanted = {
    id,
    name: file.name,
    field: file.field ?? standing?.field ?? 'other',
    seniority: file.seniority,
    summary: file.summary,
    // What was printed stands in the order in which it is asked; by hand nobody thinks of that.
    skills: file.skills.every(isPrinted) ? skills : orderOwn(skills, context),
  }
  // The library's own words come back as `library`; an imported role keeps what it knows of its source.
  if (standing !== undefined && ['library', ownOr].includes(standing.source) && isAs(wanted, standing)) {
    return { ...saved, role: standing, change: 'same', isLibraryCopy: false }
  }
  const isOwn = standing !== undefined && standing.source !== 'library'
  const isWritten = store.save({
    ...wanted,
    source: ownOr,
    // So that a later import of the framework knows the role again.
    ...store.findOrigin(id),
    basedOn: isShipped ? id : undefined,
  })
  const role = findRole(context, id)
  if (role === undefined) throw new Error(`role ${id} was saved and is not there`)
  return { ...saved, role, change: !isOwn ? 'new' : isWritten ? 'changed' : 'same' }
}

/** The file's id; without one the user's own role of this name, else a new id. */
function chooseId(file: OwnRole, where: string, store: RoleStore, context: Context): string {
  if (file.id === undefined) {
    const named = store
      .listHeadings()
      .find(
        ({ name, source }) =>
          source === (file.source ?? ownSource) && name.toLowerCase() === file.name.toLowerCase(),
      )
    return named?.id ?? makeId(file.name, (id) => findRole(context, id) !== undefined)
  }
  if (!reservedIds.has(file.id)) return file.id
  throw new InvalidDataError(`${where} cannot be added; nothing was changed.`, {
    details: [`id: "${file.id}" is a word of a command`],
    hint: 'Give the role another id, or none.',
  })
}

/** Whether a skill has what `role show --json` prints of each. */
const isPrinted = ({ id, category }: OwnRoleSkill) => id !== undefined && category !== undefined
const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Each skill by its id, else by its name or alias, else as a new one. Nothing is matched by likeness. */
function matchSkills(file: OwnRole, source: string, where: string, context: Context) {
  const store = new SkillStore(context.database.connection)
  const newSkills: SavedRole['newSkills'] = []
  const matched: SavedRole['matched'] = []
  const problems: string[] = []
  const takenBy = new Map<string, string>()
  const skills = file.skills.map((skill): UserRoleSkill => {
    const byId = skill.id === undefined ? undefined : findSkill(context, skill.id)
    const found = store.findIdByName(skill.name) ?? context.library.findSkillIdByName(skill.name)
    // Printed in full elsewhere, it is what its id says: here its name may be only another name of some other skill.
    const isStranger = byId === undefined && isPrinted(skill)
    const isOther = isStranger && found !== undefined && !isSameName(nameSkill(context, found), skill.name)
    const named = isOther ? undefined : found
    if (byId !== undefined && named !== undefined && named !== byId.id) {
      problems.push(`${skill.name}: its id ${skill.id} is ${byId.name}, its name is the skill ${named}`)
    }
    const skillId = byId?.id ?? named ?? addSkill(skill, source, store, context)
    if (byId === undefined && named === undefined) newSkills.push({ id: skillId, name: skill.name })
    else {
      const knownAs = nameSkill(context, skillId)
      if (!isSameName(knownAs, skill.name)) {
        matched.push({ name: skill.name, id: skillId, knownAs })
      }
    }
    const other = takenBy.get(skillId)
    if (other !== undefined) problems.push(`${other} and ${skill.name} are one skill, ${skillId}`)
    takenBy.set(skillId, skill.name)
    const { required, importance, isLevelAssumed, isImportanceAssumed, evidence } = skill
    const demandFlag = findDemandFlag(skill.demand)
    return { skillId, required, importance, isLevelAssumed, isImportanceAssumed, demandFlag, evidence }
  })
  if (problems.length === 0) return { skills, newSkills, matched }
  throw new InvalidDataError(`${where} cannot be added; nothing was changed.`, {
    details: problems,
    hint: `Each skill stands once, by its id or its name. ${context.program} skill list WORD finds them.`,
  })
}

function addSkill(skill: OwnRoleSkill, source: string, store: SkillStore, context: Context): string {
  const isTaken = (id: string) => findSkill(context, id) !== undefined
  const id =
    skill.id === undefined || reservedIds.has(skill.id) ? makeSkillId(skill.name, source, isTaken) : skill.id
  const { name, category = 'domain', description } = skill
  store.save({ id, name, category, description, source, sourceId: name })
  return id
}

/** In the order in which they are asked; what weighs the same stays in the order of the file. */
function orderOwn(skills: readonly UserRoleSkill[], context: Context): UserRoleSkill[] {
  const candidates = skills.map((skill) => ({
    ...skill,
    demandShare: skill.demandFlag === undefined ? 0 : skill.demandFlag === 'hot' ? 0.5 : 1,
    isAssumed: skill.isLevelAssumed && skill.isImportanceAssumed,
    category: findSkill(context, skill.skillId)?.category ?? 'domain',
    rank: 0,
  }))
  return orderAsked(candidates).map(({ demandShare, isAssumed, category, rank, ...skill }) => skill)
}

/** Whether a role of the file says the same as the one that stands. */
function isAs(
  wanted: Omit<Role, 'source' | 'skills'> & { skills: readonly UserRoleSkill[] },
  standing: Role,
) {
  const tell = (role: Omit<Role, 'source' | 'skills'> & { skills: readonly UserRoleSkill[] }) =>
    JSON.stringify([
      ...[role.name, role.field, role.seniority ?? null, role.summary ?? null],
      // The order follows from the figures.
      role.skills
        .toSorted((a, b) => (a.skillId < b.skillId ? -1 : 1))
        .map((skill) => [
          ...[
            skill.skillId,
            skill.required,
            skill.importance,
            skill.isLevelAssumed,
            skill.isImportanceAssumed,
          ],
          ...[skill.evidence?.kind ?? null, skill.evidence?.example ?? null],
        ]),
    ])
  return tell(wanted) === tell(standing)
}
