import { basename } from 'node:path'
import type { Context } from '../../context'
import { UsageError } from '../../errors'
import type { OwnRole } from '../../imports/own-role'
import { type RoleAddViewInput, roleAddJson, roleAddView } from '../../views/role-add'
import { defineCommand } from '../command'
import { readBytes } from '../read-bytes'
import { saveOwnRole } from './save-own'

export const roleAdd = defineCommand<string | undefined, RoleAddViewInput>({
  parse: (input) => input.words[0],
  async run(file, context) {
    const roles = file === undefined ? [await askRole(context)] : await readRoles(file, context)
    const where = file === undefined ? 'The role' : basename(file)
    return context.database.journal.run(
      'role add',
      () => ({ saved: roles.map((role) => saveOwnRole(role, where, context)) }),
      ({ saved }) => saved.map(({ role }) => role.id).join(', '),
    )
  },
  kind: 'role-add',
  toJson: roleAddJson,
  view: roleAddView,
})

async function readRoles(file: string, context: Context): Promise<OwnRole[]> {
  const bytes = readBytes(file, context)
  if (/\.csv$/i.test(file)) return (await import('../../imports/own-csv')).readOwnCsv(bytes, file)
  return (await import('../../imports/own-role')).readOwnRoles(bytes, file)
}

async function askRole(context: Context): Promise<OwnRole> {
  if (!context.terminal.isInteractive) {
    throw new UsageError('No file is named.', {
      hint: `${context.program} role add FILE takes what ${context.program} role show ROLE --json prints; in a terminal it asks.`,
    })
  }
  const { askOwnRole } = await import('./ask-role')
  return askOwnRole(context)
}
