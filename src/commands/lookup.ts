import type { Context } from '../context'
import { resolveOne } from '../domain/match'
import type { Role } from '../domain/role'
import type { Skill } from '../domain/skill'

/** The role that a person's text means. */
export function resolveRole(context: Context, text: string): Role {
  const heading = resolveOne(context.library.listRoles(), text, 'role', `${context.program} role list`)
  const role = context.library.findRole(heading.id)
  if (role === undefined) throw new Error(`role ${heading.id} is listed and not there`)
  return role
}

/** The skill that a person's text means: an id, a name or an alias. */
export function resolveSkillId(context: Context, text: string): string {
  if (context.library.findSkill(text) !== undefined) return text
  const named = context.library.findSkillIdByName(text)
  if (named !== undefined) return named
  return resolveOne(context.library.listSkillNames(), text, 'skill', `${context.program} role show ROLE`).id
}

/** The behaviour lines of a skill: its own, else its category's. */
export const behaviourOf = (context: Context, skill: Skill): readonly string[] =>
  skill.behaviour ?? context.library.getLevelLines(skill.category)
