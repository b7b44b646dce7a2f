import { existsSync } from 'node:fs'
import type { Context } from '../context'
import type { VocabularyEntry } from '../domain/recognize'
import { judgeOrdinary } from '../domain/recognize-ordinary'
import { nameTechnology } from '../domain/recognize-technology'
import { SkillStore } from '../storage/skill-store'

/** Every name and alias of every skill, for `buildRecognizer`: the user's and imported ones first, then the library's. */
export function loadVocabulary(context: Context): VocabularyEntry[] {
  const { library } = context
  const words = library.listOrdinaryWords()
  const shipped = library.listVocabulary()
  const own = existsSync(context.databasePath)
    ? new SkillStore(context.database.connection).listVocabulary()
    : []
  const categories = new Map(shipped.map(({ skillId, category }) => [skillId, category]))
  const named = own.map((entry) => ({
    ...entry,
    category: entry.category ?? categories.get(entry.skillId),
  }))
  // O*NET writes the maker, the kind of thing and the abbreviation into one name; the library's own names go first.
  const derived = own
    .filter(({ source }) => source === 'onet')
    .flatMap((entry) => nameTechnology(entry.name, words).map((name) => ({ ...entry, name })))
  return [...named, ...shipped, ...derived].map(({ skillId, name, category }) => ({
    skillId,
    name,
    ...(category && { category }),
    ordinary: judgeOrdinary(name, words),
  }))
}
