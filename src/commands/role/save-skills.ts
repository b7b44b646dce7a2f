import type { Context } from '../../context'
import { makeId } from '../../domain/target'
import type { Framework } from '../../imports/framework'
import { SkillStore } from '../../storage/skill-store'

export interface MatchedSkills {
  /** The id of each of the framework's skills, by its name. */
  idOf: ReadonlyMap<string, string>
  new: number
  changed: number
  same: number
  /** How many are skills of the library, by name or alias; and how many of these names were not known before. */
  library: number
  newAliases: number
}

/** Long enough to be read, short enough to be typed and to leave room for the name on 80 columns. */
const longestId = 40

/**
 * Finds an id for each skill of a framework: what the user calls so (a merge is an alias of the user's), what an
 * earlier import made of it, the library's skill of this name or alias, else a new skill.
 */
export function saveSkills(framework: Framework, context: Context): MatchedSkills {
  const { library, database } = context
  const store = new SkillStore(database.connection)
  const { source } = framework
  const named = store.listIdsByName()
  const imported = store.listIdsBySourceId(source)
  const taken = new Set(store.listNames().map(({ id }) => id))
  const isTaken = (id: string) => taken.has(id) || library.findSkill(id) !== undefined
  const idOf = new Map<string, string>()
  const counts = { new: 0, changed: 0, same: 0, library: 0, newAliases: 0 }
  for (const skill of framework.skills) {
    const known =
      named.get(skill.name.toLowerCase()) ?? imported.get(skill.name) ?? library.findSkillIdByName(skill.name)
    const id = known ?? makeSkillId(skill.name, source, isTaken)
    idOf.set(skill.name, id)
    taken.add(id)
    if (known === undefined || imported.get(skill.name) === known) {
      const isWritten = store.save({ id, ...skill, source, sourceId: skill.name })
      counts[known === undefined ? 'new' : isWritten ? 'changed' : 'same']++
    } else if (library.findSkill(known) !== undefined) {
      counts.library++
      if (store.addAlias(skill.name, known, source)) counts.newAliases++
    } else {
      counts.same++
    }
  }
  return { idOf, ...counts }
}

/** The name as an id, cut between words; with the source before it where a skill of another name has that id. */
export function makeSkillId(name: string, source: string, isTaken: (id: string) => boolean): string {
  const id = makeId(cutWords(name), () => false)
  return isTaken(id) ? makeId(`${source} ${cutWords(name)}`, isTaken) : id
}

function cutWords(name: string): string {
  const words = name.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '')
  while (words.length > 1 && words.join('-').length > longestId) words.pop()
  // An id that ends in "and" or "the" reads as if it were broken off.
  while (words.length > 1 && /^(and|for|in|of|the|to)$/i.test(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}
