import type { Role } from '../../domain/role'
import { roleJson, roleView } from '../../views/role'
import { defineCommand } from '../command'
import { resolveRole } from '../lookup'

export const roleShow = defineCommand<string, Role>({
  parse: (input) => input.words.join(' '),
  run: (text, context) => resolveRole(context, text),
  kind: 'role',
  toJson: roleJson,
  view: roleView,
})
