import type { Context } from '../../context'
import { makeId } from '../../domain/target'
import type { Framework, FrameworkSkill, NameVariant } from '../../imports/framework'
import { SkillStore } from '../../storage/skill-store'
import { findSkill, nameSkill } from '../lookup'

export interface MatchedSkills {
  /** The id of each of the framework's skills, by its `sourceId`. */
  idOf: ReadonlyMap<string, string>
  new: number
  changed: number
  same: number
  /** How many are skills of the library, by name, alias or a part of the name; how many of their names are new here. */
  library: number
  newAliases: number
  /** How many are skills that the user or another framework brought. */
  shared: number
  /** Those that are known under another name. */
  matched: { name: string; id: string; knownAs: string }[]
  /** Skills of an earlier import that the file no longer has; they stay. */
  gone: number
}

/** Long enough to be read, short enough to be typed and to leave room for the name on 80 columns. */
const longestId = 40

/**
 * Finds an id for each skill of a framework: what the user calls so (a merge is an alias of the user's), what an
 * earlier import made of it, the library's skill of this name or alias, else a new skill. Nothing is matched by
 * likeness.
 */
export function saveSkills(
  framework: Framework,
  { isWhole, onSkill }: { isWhole: boolean; onSkill: () => void },
  context: Context,
): MatchedSkills {
  const { library } = context
  const store = new SkillStore(context.database.connection)
  const { source } = framework
  const finder = new SkillFinder(store, framework, context)
  const taken = new Set([...store.listNames(), ...library.listSkillNames()].map(({ id }) => id))
  // The library also knows ids that it has retired.
  const isTaken = (id: string) => taken.has(id) || library.findSkill(id) !== undefined
  const idOf = new Map<string, string>()
  const counts = { new: 0, changed: 0, same: 0, library: 0, newAliases: 0, shared: 0 }
  const matched: MatchedSkills['matched'] = []
  const ofThisFile = new Set<string>()
  for (const skill of framework.skills) {
    onSkill()
    const known = finder.find(skill)
    const id = known ?? makeSkillId(skill.name, source, isTaken)
    idOf.set(skill.sourceId, id)
    taken.add(id)
    finder.remember(skill, id)
    if (known === undefined || finder.isOfThisSource(skill, known)) {
      const { name, category, description, sourceId } = skill
      const isWritten = store.save({ id, name, category, description, source, sourceId })
      counts[known === undefined ? 'new' : isWritten ? 'changed' : 'same']++
      counts.newAliases += addAliases(skill, id, store, finder, source)
      ofThisFile.add(id)
      continue
    }
    if (ofThisFile.has(known)) continue
    counts[library.findSkill(known) === undefined ? 'shared' : 'library']++
    if (store.addAlias(skill.name, known, source)) counts.newAliases++
    const knownAs = nameSkill(context, known)
    const isToldAlready = matched.some(({ name }) => name === skill.name)
    if (!isToldAlready && knownAs.toLowerCase() !== skill.name.toLowerCase()) {
      matched.push({ name: skill.name, id, knownAs })
    }
  }
  return { idOf, ...counts, matched, gone: isWhole ? finder.countGone(framework.skills) : 0 }
}

/** A framework's other names for a skill of its own, as far as they do not mean another skill already. */
function addAliases(
  skill: FrameworkSkill,
  id: string,
  store: SkillStore,
  finder: SkillFinder,
  source: string,
): number {
  const free = (skill.aliases ?? []).filter((alias) => !finder.isKnown(alias))
  return free.filter((alias) => store.addAlias(alias, id, source)).length
}

/** Looks names up among the user's skills, those of earlier imports, and the library's. */
class SkillFinder {
  private readonly named: Map<string, string>
  private readonly imported: Map<string, string>
  private readonly namesInFile: ReadonlySet<string>
  private readonly shipped: ReadonlyMap<string, string>

  constructor(
    store: SkillStore,
    framework: Framework,
    private readonly context: Context,
  ) {
    this.named = store.listIdsByName()
    this.imported = store.listIdsBySourceId(framework.source)
    this.shipped = context.library.listSkillIdsByName()
    this.namesInFile = new Set(framework.skills.map(({ name }) => name.toLowerCase()))
  }

  find(skill: FrameworkSkill): string | undefined {
    const imported = this.imported.get(skill.sourceId)
    if (skill.isHomonym) return imported
    const key = skill.name.toLowerCase()
    return this.named.get(key) ?? imported ?? this.shipped.get(key) ?? this.findByParts(skill)
  }

  private findByParts({ variants = [] }: FrameworkSkill): string | undefined {
    for (const variant of variants) {
      const found = this.findVariant(variant)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The skill that the parts of a name agree on. */
  private findVariant({ names, rule }: NameVariant): string | undefined {
    const ids = names
      .map((name) => name.toLowerCase())
      .map((key) => this.named.get(key) ?? this.shipped.get(key))
    const [id, ...others] = new Set(ids.filter((known) => known !== undefined))
    if (id === undefined || others.length > 0) return undefined
    if (rule === 'each') return ids.includes(undefined) ? undefined : id
    if (rule === 'any') return id
    const skill = findSkill(this.context, id)
    const isExact = skill?.name.toLowerCase() === names[0]?.toLowerCase()
    return (rule === 'tool' ? skill?.category === 'tool' : isExact) ? id : undefined
  }

  /** A second skill of the file with the same name is the same skill. */
  remember(skill: FrameworkSkill, id: string): void {
    if (!skill.isHomonym) this.named.set(skill.name.toLowerCase(), id)
  }

  /** Whether an earlier import made this skill of this very entry. */
  isOfThisSource = ({ sourceId }: FrameworkSkill, id: string): boolean => this.imported.get(sourceId) === id

  isKnown(name: string): boolean {
    const key = name.trim().toLowerCase()
    return this.named.has(key) || this.namesInFile.has(key) || this.shipped.has(key)
  }

  countGone(skills: readonly FrameworkSkill[]): number {
    const inFile = new Set(skills.map(({ sourceId }) => sourceId))
    return [...this.imported.keys()].filter((sourceId) => !inFile.has(sourceId)).length
  }
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
