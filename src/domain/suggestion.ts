import type { Role } from './role'

/** Where a level comes from: what proves it, the user's rating, or a mention in a text, which is only assumed. */
export type LevelSource = 'proven' | 'rated' | 'mentioned'

export interface KnownSkill {
  level: number
  source: LevelSource
}

/**
 * What a mention in a CV counts as, where the skill is neither rated nor proven: routine. Whoever names a skill in a CV
 * says that they have used it, and not how well.
 */
export const mentionedLevel = 2

/** A role that asks for a skill that is known, with the whole of what it asks: sum of importance x required. */
export interface WeighedRole {
  id: string
  name: string
  field: string
  source: string
  skillCount: number
  whole: number
}

export interface AskedSkill {
  roleId: string
  skillId: string
  required: number
  importance: number
}

export interface Suggestion {
  role: WeighedRole
  /** How much of the role is met, 0-1: importance x min(level, required), over the whole. */
  met: number
  /** How many of its skills are known, and how many of these only from a mention. */
  knownCount: number
  mentionedCount: number
}

/** A role of which only a skill or two are known is no suggestion, or a role of few skills would lead the list. */
const fewestKnown = 3

/** The roles by how much of them is met, most first; ties by the skills known, then by id. */
export function suggestRoles(
  roles: readonly WeighedRole[],
  asked: readonly AskedSkill[],
  known: ReadonlyMap<string, KnownSkill>,
): Suggestion[] {
  const needed = Math.min(fewestKnown, known.size)
  const byRole = new Map<string, AskedSkill[]>()
  for (const skill of asked) {
    const group = byRole.get(skill.roleId)
    if (group === undefined) byRole.set(skill.roleId, [skill])
    else group.push(skill)
  }
  return roles
    .map((role): Suggestion => {
      const skills = (byRole.get(role.id) ?? []).flatMap((skill) => {
        const own = known.get(skill.skillId)
        return own === undefined || own.level === 0 ? [] : [{ ...skill, ...own }]
      })
      const part = skills.reduce(
        (sum, { importance, level, required }) => sum + importance * Math.min(level, required),
        0,
      )
      return {
        role,
        met: role.whole === 0 ? 0 : part / role.whole,
        knownCount: skills.length,
        mentionedCount: skills.filter(({ source }) => source === 'mentioned').length,
      }
    })
    .filter(({ knownCount }) => knownCount >= needed && knownCount > 0)
    .sort((a, b) => b.met - a.met || b.knownCount - a.knownCount || (a.role.id < b.role.id ? -1 : 1))
}

export interface MissingSkill {
  skillId: string
  skillName: string
  required: number
  level: number
  importance: number
}

/** What a role asks for beyond the levels that are known, the heaviest first: to learn x importance. */
export const findMissing = (role: Role, known: ReadonlyMap<string, KnownSkill>): MissingSkill[] =>
  role.skills
    .map(({ skillId, skillName, required, importance }) => ({
      ...{ skillId, skillName, required, importance },
      level: known.get(skillId)?.level ?? 0,
    }))
    .filter(({ required, level }) => level < required)
    .sort(
      (a, b) =>
        b.importance * (b.required - b.level) - a.importance * (a.required - a.level) ||
        (a.skillId < b.skillId ? -1 : 1),
    )
