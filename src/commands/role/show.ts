import type { Context } from '../../context'
import type { Role } from '../../domain/role'
import type { Skill } from '../../domain/skill'
import { roleJson, roleView } from '../../views/role'
import { defineCommand } from '../command'
import { findSkill, resolveRole } from '../lookup'

interface Result {
  role: Role
  skills: ReadonlyMap<string, Skill>
}

export const roleShow = defineCommand<string, Result>({
  parse: (input) => input.words.join(' '),
  run(text, context) {
    const role = resolveRole(context, text)
    return { role, skills: describeSkills(role, context) }
  },
  kind: 'role',
  toJson: roleJson,
  view: ({ role }, context) => roleView(role, context),
})

/** The role's skills in full: whoever takes the role's document over may not know them. */
function describeSkills(role: Role, context: Context): Map<string, Skill> {
  const skills = role.skills.map(({ skillId }) => findSkill(context, skillId))
  return new Map(skills.flatMap((skill) => (skill === undefined ? [] : [[skill.id, skill]])))
}
