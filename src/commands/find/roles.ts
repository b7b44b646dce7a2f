import type { Context } from '../../context'
import type { RoleHeading } from '../../domain/role'
import { search } from '../../domain/search'
import { RoleStore } from '../../storage/role-store'
import { SearchStore } from '../../storage/search-store'
import { hasDatabase } from '../lookup'
import type { FoundList } from './found-list'

/** The roles that a text means, best first, of the library and the user's own in one list. */
export function findRoles(context: Context, text: string, limit: number): FoundList<RoleHeading> {
  const { library } = context
  const connection = hasDatabase(context) ? context.database.connection : undefined
  const own = connection && new RoleStore(connection)
  const { entries, how } = search(text, [
    library.searchIndex('role'),
    ...(connection === undefined ? [] : [new SearchStore(connection).searchIndex('role')]),
  ])
  const items = entries
    .slice(0, limit)
    .map(({ id }) => own?.findHeading(id) ?? library.findRoleHeading(id))
    .filter((heading) => heading !== undefined)
  return { items, total: entries.length, how }
}
