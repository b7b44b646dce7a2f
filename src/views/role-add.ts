import type { Role } from '../domain/role'
import { wrapText } from '../terminal/width'
import { reply } from './reply'
import type { ViewContext } from './view-context'

export interface RoleAddViewInput {
  saved: readonly {
    role: Role
    change: 'new' | 'changed' | 'same'
    isLibraryCopy: boolean
    newSkills: readonly { id: string; name: string }[]
    matched: readonly { name: string; id: string; knownAs: string }[]
  }[]
}

const shownNames = 8
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

export function roleAddView({ saved }: RoleAddViewInput, context: ViewContext): string[] {
  const { terminal, program } = context
  if (saved.every(({ change }) => change === 'same')) {
    const ids = listNames(saved.map(({ role }) => role.id))
    return wrapText(
      `Nothing changed: ${ids} ${saved.length === 1 ? 'is' : 'are'} so already.`,
      terminal.width,
    )
  }
  const sentences = saved.map(({ role, change }) => {
    const what = `${role.name} (${role.id}), ${plural(role.skills.length, 'skill')}`
    return change === 'same' ? `As before: ${what}.` : `${change === 'new' ? 'Added' : 'Changed'} ${what}.`
  })
  const copies = saved.filter(({ isLibraryCopy }) => isLibraryCopy).map(({ role }) => role.id)
  const news = saved.flatMap(({ newSkills }) => newSkills.map(({ name }) => name))
  const matched = saved.flatMap(({ matched: pairs }) =>
    pairs.map(({ name, knownAs }) => `${name} as ${knownAs}`),
  )
  const [first] = saved
  return reply(
    [
      ...sentences,
      news.length > 0 ? `New ${news.length === 1 ? 'skill' : 'skills'}: ${listNames(news)}.` : undefined,
      matched.length > 0 ? `Taken: ${listNames(matched)}.` : undefined,
      copies.length > 0 ? `In the place of the library's own: ${listNames(copies)}.` : undefined,
      `Next: ${program} gap ${first?.role.id}.`,
    ],
    context,
  )
}

function listNames(names: readonly string[]): string {
  const more = names.length - shownNames
  return [...names.slice(0, shownNames), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

export const roleAddJson = ({ saved }: RoleAddViewInput) => ({
  items: saved.map(({ role, change, isLibraryCopy, newSkills, matched }) => ({
    id: role.id,
    name: role.name,
    source: role.source,
    change,
    isLibraryCopy,
    skillCount: role.skills.length,
    newSkills,
    matched: matched.map(({ id, name, knownAs }) => ({ id, name, knownAs })),
  })),
})
