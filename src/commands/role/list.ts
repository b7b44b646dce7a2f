import type { RoleHeading } from '../../domain/role'
import { roleListView } from '../../views/role-list'
import { defineCommand, readLimit, textOption } from '../command'
import type { FoundList } from '../find/found-list'
import { listRoles } from '../lookup'

interface Request {
  text: string
  /** Undefined: the finder's default with a text, all without one. */
  limit: number | undefined
}

type Result = FoundList<RoleHeading> & { text: string }

const foundAtMost = 40

export const roleList = defineCommand<Request, Result>({
  parse: (input) => ({
    text: input.words.join(' ').trim(),
    limit: textOption(input, 'limit') === undefined ? undefined : readLimit(input),
  }),
  async run({ text, limit }, context) {
    if (text === '') {
      const roles = listRoles(context)
      return { text, items: roles.slice(0, limit), total: roles.length, how: 'list' }
    }
    const { findRoles } = await import('../find/roles')
    return { text, ...findRoles(context, text, limit ?? foundAtMost) }
  },
  kind: 'roles',
  toJson: ({ items, total }) => ({
    total,
    items: items.map(({ id, name, field, source, skillCount }) => ({ id, name, field, source, skillCount })),
  }),
  view: roleListView,
})
