import type { Context } from '../../context'
import type { Role } from '../../domain/role'
import type { Skill } from '../../domain/skill'
import { roleJson, roleView } from '../../views/role'
import { defineCommand, type RunnableCommand, textOption } from '../command'
import { findSkill, listLibraryTwins, resolveRole } from '../lookup'

interface Result {
  role: Role
  /** The library's roles for the same occupation. */
  twins: readonly { id: string; name: string }[]
  skills: ReadonlyMap<string, Skill>
}

const show = defineCommand<string, Result>({
  parse: (input) => input.words.join(' '),
  run(text, context) {
    const role = resolveRole(context, text)
    return { role, twins: listLibraryTwins(context, role), skills: describeSkills(role, context) }
  },
  kind: 'role',
  toJson: roleJson,
  view: ({ role, twins }, context) => roleView(role, twins, context),
})

export const roleShow: RunnableCommand = {
  async render(input, context) {
    if (textOption(input, 'versus') === undefined) return show.render(input, context)
    const { roleVersus } = await import('./versus')
    return roleVersus.render(input, context)
  },
}

/** The role's skills in full: whoever takes the role's document over may not know them. */
function describeSkills(role: Role, context: Context): Map<string, Skill> {
  const skills = role.skills.map(({ skillId }) => findSkill(context, skillId))
  return new Map(skills.flatMap((skill) => (skill === undefined ? [] : [[skill.id, skill]])))
}
