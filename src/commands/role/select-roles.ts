import type { Context } from '../../context'
import { findNearest } from '../../domain/match'
import { RequestError } from '../../errors'
import type { Framework } from '../../imports/framework'

/** The framework with only the roles whose name or id fits the pattern, and the skills that they ask for. */
export function selectRoles(framework: Framework, pattern: string, context: Context): Framework {
  const fits = makePattern(pattern)
  const source = `${framework.source}-`
  const roles = framework.roles.filter(
    ({ id, name }) => fits(name) || fits(id) || (id.startsWith(source) && fits(id.slice(source.length))),
  )
  if (roles.length === 0) {
    const near = findNearest(framework.roles, pattern.replace(/[*?]/g, ''), 3)
    throw new RequestError('unknown', `No role of the ${framework.title} fits --only "${pattern}".`, {
      details: near.map(({ id, name }) => `${id}  ${name}`),
      hint: `* stands for any letters, ? for one: ${context.program} role import PATH --only "data*".`,
    })
  }
  const asked = new Set(roles.flatMap(({ skills }) => skills.map(({ skill }) => skill)))
  return { ...framework, roles, skills: framework.skills.filter(({ sourceId }) => asked.has(sourceId)) }
}

/** `data*` as a test of whole names, whatever their case; without backtracking beyond the last star. */
function makePattern(text: string): (name: string) => boolean {
  const pattern = [...text.trim().toLowerCase()]
  return (name) => {
    const letters = [...name.toLowerCase()]
    let at = 0
    let star = -1
    let afterStar = 0
    for (let index = 0; index < letters.length; ) {
      if (pattern[at] === '*') {
        star = at++
        afterStar = index
      } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === letters[index])) {
        at++
        index++
      } else if (star >= 0) {
        at = star + 1
        index = ++afterStar
      } else return false
    }
    return pattern.slice(at).every((letter) => letter === '*')
  }
}
