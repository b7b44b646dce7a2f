import type { LibraryData } from './read-data'
import type { RoleFileEntry } from './schema'

/** Roles of the same seniority that share more of their skills than this are one role under two names. */
const nearCopy = 0.8

/**
 * Two roles that ask for the same at the same levels are one role. The junior and the senior form of a role may ask
 * for the same skills, at other levels; any other two need skills of their own.
 */
export function checkRoleCopies(data: LibraryData): string[] {
  return data.roles.flatMap((role, index) =>
    data.roles.slice(0, index).flatMap((other) => {
      const breach = compare(other, role)
      return breach === undefined ? [] : [`role ${role.id} is ${breach} of ${other.id}`]
    }),
  )
}

function compare(a: RoleFileEntry, b: RoleFileEntry): string | undefined {
  const levels = new Map(a.skills.map(({ skill, required }) => [skill, required]))
  const shared = b.skills.filter(({ skill }) => levels.has(skill))
  const inAll = a.skills.length + b.skills.length - shared.length
  const isSameSkills = shared.length === inAll
  if (isSameSkills && shared.every(({ skill, required }) => levels.get(skill) === required)) return 'a copy'
  return a.seniority === b.seniority && shared.length / inAll > nearCopy ? 'a near-copy' : undefined
}
