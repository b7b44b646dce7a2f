import { findNearest } from '../../domain/match'
import type { RoleHeading } from '../../domain/role'
import { drawColumns } from '../../terminal/columns'
import { defineCommand } from '../command'

export const roleList = defineCommand<string, RoleHeading[]>({
  parse: (input) => input.words[0] ?? '',
  run(text, context) {
    const roles = context.library.listRoles()
    return text === '' ? roles : findNearest(roles, text, roles.length)
  },
  kind: 'roles',
  toJson: (roles) => ({
    items: roles.map(({ id, name, field, source, skillCount }) => ({ id, name, field, source, skillCount })),
  }),
  view: (roles, context) =>
    roles.length === 0
      ? [`No role is called so. ${context.program} role list shows all.`]
      : drawColumns(
          [
            { head: 'role' },
            { head: 'name', isFlexible: true },
            { head: 'field' },
            { head: 'skills', align: 'right' },
          ],
          roles.map((role) => [role.id, role.name, role.field, String(role.skillCount)]),
          context.terminal,
        ),
})
