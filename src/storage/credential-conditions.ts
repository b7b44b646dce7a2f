import type { CredentialQuery } from '../domain/credential-search'

/** The word, or a word that begins so; of a plural its singular too. A letter is a word by itself: A+, C, R. */
function matchWord(word: string): string {
  if (word.length === 1) return `"${word}"`
  const forms = [word, ...(/[^s]s$/.test(word) && word.length > 4 ? [word.slice(0, -1)] : [])]
  return `(${forms.map((form) => `"${form.replaceAll('"', '""')}"*`).join(' OR ')})`
}

/** The query as a WHERE over `credential_entry entry`, with `credential_search` where it has words. */
export function conditionsOf(query: CredentialQuery): { sql: string; values: (string | number)[] } {
  const parts: [sql: string, ...values: (string | number)[]][] = []
  if (query.words.length > 0) {
    const match = query.words.map(matchWord).join(query.isAnyWord ? ' OR ' : ' AND ')
    parts.push(['credential_search MATCH ?', match])
  }
  for (const skillId of query.skillIds) {
    parts.push([
      'entry.credential_id IN (SELECT credential_id FROM credential_skill WHERE skill_id = ? AND teaches >= ?)',
      skillId,
      query.taughtLevel,
    ])
  }
  if (query.skillIds.length === 0 && query.taughtLevel > 1) {
    parts.push([
      'EXISTS (SELECT 1 FROM credential_skill WHERE credential_id = entry.credential_id AND teaches >= ?)',
      query.taughtLevel,
    ])
  }
  if (query.maxPrices.length > 0) {
    const each = query.maxPrices.map(() => '(price_currency = ? AND price_minor <= ?)')
    parts.push([
      `(is_free = 1 OR price_minor = 0 OR ${each.join(' OR ')})`,
      ...query.maxPrices.flatMap(({ currency, minor }) => [currency, minor]),
    ])
  }
  if (query.maxHours !== undefined) parts.push(['hours_max <= ?', query.maxHours])
  if (query.language !== undefined) parts.push(['instr(languages, ?) > 0', ` ${query.language} `])
  if (query.format !== undefined) parts.push(['format = ?', query.format])
  if (query.level !== undefined) parts.push(['level = ?', query.level])
  if (query.platform !== undefined) parts.push(['platform_key = lower(?)', query.platform])
  if (query.isFree) parts.push(['is_free = 1'])
  return {
    sql: parts.length === 0 ? '1' : parts.map(([sql]) => sql).join(' AND '),
    values: parts.flatMap(([, ...values]) => values),
  }
}

// Weights of the columns name, aliases, provider, skills, summary.
const fit = 'bm25(credential_search, 8, 8, 3, 2, 1)'

/** Unknown prices and hours stand last; each order ends with the id, so that it is the same each time. */
export function orderOf({ order, words, skillIds }: CredentialQuery): { sql: string; values: string[] } {
  if (order === 'price') {
    return fixed('price_currency IS NULL, price_minor > 0, price_currency, price_minor, credential_id')
  }
  if (order === 'hours') return fixed('hours_max IS NULL, hours_max, hours_min, credential_id')
  if (order === 'name') return fixed('name_key, credential_id')
  if (words.length > 0) return fixed(`${fit}, credential_id`)
  const [skillId] = skillIds
  if (skillId === undefined) return fixed('credential_id')
  const taught = `(SELECT teaches FROM credential_skill
    WHERE credential_skill.credential_id = entry.credential_id AND skill_id = ?)`
  return { sql: `${taught} DESC, credential_id`, values: [skillId] }
}

const fixed = (sql: string) => ({ sql, values: [] })
