import type { Context } from '../../context'
import type { Role } from '../../domain/role'
import { CancelledError, RequestError } from '../../errors'
import { GoalStore } from '../../storage/goal-store'
import { RoleStore } from '../../storage/role-store'
import { reply } from '../../views/reply'
import { defineCommand } from '../command'
import { resolveRole } from '../lookup'

interface Removed {
  role: Role
  /** The goal named it; true also when the library's role of that id takes its place. */
  isGoal: boolean
  isLibraryBack: boolean
}

export const roleRemove = defineCommand<string, Removed>({
  parse: (input) => input.words.join(' '),
  async run(text, context) {
    const role = resolveRole(context, text)
    if (role.source === 'library') {
      throw new RequestError('library', `${role.name} ships with the library and cannot be removed.`, {
        hint: `Only roles that you added or imported can: ${context.program} role list shows where each is from.`,
      })
    }
    const { connection, journal } = context.database
    const isGoal = new GoalStore(connection).find()?.roleId === role.id
    const isLibraryBack = context.library.findRole(role.id)?.id === role.id
    if (isGoal && !isLibraryBack) await confirmGoal(role, context)
    return journal.run(
      'role remove',
      () => {
        new RoleStore(connection).remove(role.id)
        return { role, isGoal, isLibraryBack }
      },
      () => role.id,
    )
  },
  kind: 'role-removed',
  toJson: ({ role, isGoal, isLibraryBack }) => ({ id: role.id, name: role.name, isGoal, isLibraryBack }),
  view: ({ role, isGoal, isLibraryBack }, context) =>
    reply(
      [
        `Removed the role ${role.id}; its skills, your ratings and your assessments stay.`,
        isLibraryBack ? `The library's ${role.id} is back in its place.` : undefined,
        isGoal && !isLibraryBack ? `Your goal has no role now: ${context.program} goal set ROLE.` : undefined,
      ],
      context,
    ),
})

async function confirmGoal(role: Role, context: Context): Promise<void> {
  if (context.flags.yes) return
  if (!context.terminal.isInteractive) {
    throw new RequestError('goal', `${role.name} is the role of your goal; nothing was removed.`, {
      hint: `Set another goal first, or add --yes: ${context.program} role remove ${role.id} --yes`,
    })
  }
  const message = `${role.name} is the role of your goal. Remove it all the same?`
  if (await context.prompter.confirm({ message, initial: false })) return
  throw new CancelledError('Nothing was removed.')
}
