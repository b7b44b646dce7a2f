import { findNearest } from '../../domain/match'
import type { RoleHeading } from '../../domain/role'
import { roleListView } from '../../views/role'
import { defineCommand } from '../command'
import { listRoles } from '../lookup'

interface Result {
  text: string
  roles: RoleHeading[]
}

export const roleList = defineCommand<string, Result>({
  parse: (input) => input.words.join(' ').trim(),
  run(text, context) {
    const roles = listRoles(context)
    if (text === '') return { text, roles }
    const found = roles.filter((role) => hasWords(role, wordsOf(text)))
    return { text, roles: found.length > 0 ? found : findNearest(roles, text, roles.length) }
  },
  kind: 'roles',
  toJson: ({ roles }) => ({
    items: roles.map(({ id, name, field, source, skillCount }) => ({ id, name, field, source, skillCount })),
  }),
  view: roleListView,
})

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether each wanted word begins a word of the role's id, name, aliases or field. */
function hasWords(role: RoleHeading & { aliases?: string[] }, wanted: readonly string[]): boolean {
  const words = wordsOf([role.id, role.name, role.field, ...(role.aliases ?? [])].join(' '))
  return wanted.every((word) => words.some((known) => known.startsWith(word)))
}
