import type { Role } from '../../domain/role'
import { drawColumns } from '../../terminal/columns'
import { wrapText } from '../../terminal/width'
import { defineCommand } from '../command'
import { resolveRole } from '../lookup'

export const roleShow = defineCommand<string, Role>({
  parse: (input) => input.words[0] ?? '',
  run: (text, context) => resolveRole(context, text),
  kind: 'role',
  toJson: (role) => role,
  view: (role, context) => [
    `${role.name} (${role.id}), ${role.field}`,
    ...(role.summary === undefined ? [] : wrapText(role.summary, context.terminal.width)),
    '',
    ...drawColumns(
      [
        { head: 'skill', isFlexible: true },
        { head: 'need', align: 'right' },
        { head: 'importance', align: 'right' },
        { head: 'id' },
      ],
      role.skills.map((skill) => [
        skill.skillName,
        `${skill.required}${skill.isAssumed ? ' assumed' : ''}`,
        String(skill.importance),
        skill.skillId,
      ]),
      context.terminal,
    ),
  ],
})
