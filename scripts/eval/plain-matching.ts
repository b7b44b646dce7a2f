import type { Mention, VocabularyEntry } from '../../src/domain/recognize'

/** What everybody would write first: each name wherever it stands between word bounds, in any case, longest first. */
export function buildPlainMatcher(entries: readonly VocabularyEntry[]): (text: string) => Mention[] {
  const byFirst = new Map<string, { skillId: string; name: string }[]>()
  for (const { skillId, name } of entries) {
    const lower = name.toLowerCase()
    const key = lower.slice(0, 2)
    byFirst.set(key, [...(byFirst.get(key) ?? []), { skillId, name: lower }])
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.name.length - a.name.length)
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  return (text) => {
    const lower = text.toLowerCase()
    const found: Mention[] = []
    for (let at = 0; at < lower.length; at++) {
      if (isWord(lower[at - 1]) && isWord(lower[at])) continue
      const keys = [lower.slice(at, at + 2), lower.slice(at, at + 1)]
      const name = keys
        .flatMap((key) => byFirst.get(key) ?? [])
        .find(({ name }) => {
          const last = name[name.length - 1]
          return lower.startsWith(name, at) && !(isWord(last) && isWord(lower[at + name.length]))
        })
      if (name === undefined) continue
      found.push({ skillId: name.skillId, start: at, end: at + name.name.length, context: 'candidate' })
      at += name.name.length - 1
    }
    return found
  }
}
