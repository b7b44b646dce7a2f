import { basename } from 'node:path'
import type { Context } from '../../context'
import type { OwnRole } from '../../imports/own-role'
import { type RoleAddViewInput, roleAddJson, roleAddView } from '../../views/role-add'
import { defineCommand } from '../command'
import { readBytes } from '../read-bytes'
import { saveOwnRole } from './save-own'

export const roleAdd = defineCommand<string, RoleAddViewInput>({
  parse: (input) => input.words[0] ?? '',
  async run(file, context) {
    const roles = await readRoles(file, context)
    return context.database.journal.run(
      'role add',
      () => ({ saved: roles.map((role) => saveOwnRole(role, basename(file), context)) }),
      ({ saved }) => saved.map(({ role }) => role.id).join(', '),
    )
  },
  kind: 'role-add',
  toJson: roleAddJson,
  view: roleAddView,
})

async function readRoles(file: string, context: Context): Promise<OwnRole[]> {
  const { readOwnRoles } = await import('../../imports/own-role')
  return readOwnRoles(readBytes(file, context), file)
}
