import type { Context } from '../../context'
import { search } from '../../domain/search'
import { type SkillHeading, skillCategories } from '../../domain/skill'
import { SearchStore } from '../../storage/search-store'
import { SkillStore } from '../../storage/skill-store'
import { hasDatabase } from '../lookup'
import type { FoundList } from './found-list'

/** The skills that a text means, best first, of the library and the user's own in one list. */
export function findSkills(context: Context, text: string, limit: number): FoundList<SkillHeading> {
  const { library } = context
  const connection = hasDatabase(context) ? context.database.connection : undefined
  const own = connection && new SkillStore(connection)
  const { entries, how } = search(text, [
    library.searchIndex('skill'),
    ...(connection === undefined ? [] : [new SearchStore(connection).searchIndex('skill')]),
  ])
  const ids = entries.map(({ id }) => id).slice(0, limit)
  const headings = [...(own?.listHeadings(ids) ?? []), ...listShipped(context, own, ids)]
  const byId = new Map(headings.map((heading) => [heading.id, heading]))
  const items = ids.map((id) => byId.get(id)).filter((heading) => heading !== undefined)
  return { items, total: entries.length, how }
}

/** The library's skills, with the roles of both that ask for them. */
function listShipped(
  { library }: Context,
  own: SkillStore | undefined,
  ids?: readonly string[],
): SkillHeading[] {
  const shipped = library.listSkillHeadings(ids)
  const asked = own?.countAsked(shipped.map(({ id }) => id))
  return shipped.map((skill) => ({ ...skill, roleCount: skill.roleCount + (asked?.get(skill.id) ?? 0) }))
}

/** The skills that most roles ask for, as many of each category, category by category. */
export function listLeadingSkills(context: Context, limit: number): FoundList<SkillHeading> {
  const own = hasDatabase(context) ? new SkillStore(context.database.connection) : undefined
  const share = Math.ceil(limit / skillCategories.length)
  const shipped = listShipped(context, own)
  const skills = [...shipped, ...(own?.listLeading(share) ?? [])]
  skills.sort((a, b) => b.roleCount - a.roleCount || (a.id < b.id ? -1 : 1))
  const items = skillCategories.flatMap((wanted) =>
    skills.filter(({ category }) => category === wanted).slice(0, share),
  )
  return { items, total: shipped.length + (own?.count() ?? 0), how: 'list' }
}
