import type { RoleHeading } from '../domain/role'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import { type FoundViewInput, foundHead, foundTail } from './found'
import type { ViewContext } from './view-context'

export interface RoleListViewInput extends FoundViewInput {
  items: readonly RoleHeading[]
}

/** Above this many rows a hint says how to see fewer. */
const manyRoles = 60

export function roleListView(result: RoleListViewInput, context: ViewContext): string[] {
  const { text, items, how } = result
  const { terminal, program } = context
  if (items.length === 0) {
    return wrapText(`No role is called "${text}". ${program} role list shows all.`, terminal.width)
  }
  if (how === 'list') return allRoles(result, context)
  return [
    ...foundHead(result, 'role', context),
    ...drawColumns(
      [
        { head: 'id' },
        { head: 'role', isFlexible: true },
        { head: 'skills', align: 'right' },
        { head: 'field', isSpare: true },
      ],
      items.map(({ id, name, field, source, skillCount }) => [
        id,
        name,
        String(skillCount),
        source === 'library' ? field : `${field}, ${source}`,
      ]),
      terminal,
    ),
    ...foundTail(result, items.length, 'role list', context),
    '',
    ...wrapText(`One in full: ${program} role show ${items[0]?.id}`, terminal.width),
  ]
}

/** The roles under their fields: the library's, then those of each other source. */
function allRoles(result: RoleListViewInput, context: ViewContext): string[] {
  const { items } = result
  const { terminal, program } = context
  const groups = new Map<string, RoleHeading[]>()
  for (const role of items) {
    const isShipped = role.source === 'library'
    // The space sorts the library's groups before the others.
    const key = isShipped ? ` ${role.field}` : `${role.source} ${role.field}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [role])
    else group.push(role)
  }
  const lines = [...groups.keys()].sort().flatMap((key) => [
    '',
    ...drawColumns(
      [
        { head: key.trim().toUpperCase() },
        { head: '', isFlexible: true },
        { head: 'skills', align: 'right' },
      ],
      (groups.get(key) ?? []).map(({ id, name, skillCount }) => [id, name, String(skillCount)]),
      terminal,
    ),
  ])
  const hint = wrapText(`${items.length} roles. Fewer: ${program} role list WORD`, terminal.width)
  return [
    ...lines.slice(1),
    ...(items.length > manyRoles ? ['', ...hint] : []),
    ...foundTail(result, items.length, 'role list', context),
  ]
}
