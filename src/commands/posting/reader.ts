import type { Context } from '../../context'
import type { Reader } from '../../domain/posting-reading'
import { buildRecognizer } from '../../domain/recognize'
import { tokenize } from '../../domain/recognize-tokens'
import { loadVocabulary } from '../vocabulary'

/** What postings are read with: every name of every skill known now. */
export function loadReader(context: Context): Reader {
  const vocabulary = loadVocabulary(context)
  const broaderOf = context.library.listBroader()
  // One-word names alone: `SQL` within `T-SQL`, `communication` within `written communication`.
  const formsOf = new Map<string, Set<string>>()
  for (const { skillId, name } of vocabulary) {
    const [token, ...others] = tokenize(name)
    if (token === undefined || others.length > 0) continue
    formsOf.set(skillId, (formsOf.get(skillId) ?? new Set()).add(token.form))
  }
  return {
    recognize: buildRecognizer(vocabulary),
    findBroader(skillId, words) {
      const broader = broaderOf.get(skillId)
      if (broader === undefined) return []
      const forms = tokenize(words).map(({ form }) => form)
      return broader.filter((id) => forms.some((form) => formsOf.get(id)?.has(form)))
    },
  }
}
