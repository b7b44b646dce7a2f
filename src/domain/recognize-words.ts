/*
 * One form for the many ways in which a word is written: case, accents, ligatures, plural, British and American
 * spelling. Both the names and the texts go through it, so a word that it bends wrongly still meets itself.
 */

/** Soft hyphens, zero-width spaces and joiners that stand inside words. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const accents = /[\u0300-\u036f]/g
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})is(e[sdr]?|ing|ation|ations|ational|able)$/, '$1iz$2'],
  [/^(.{3,})ys(e[sdr]?|ing)$/, '$1yz$2'],
  [/^((?:behavi|col|fav|lab|hon|neighb|harb|flav|rum|hum|endeav))our/, '$1or'],
  [/^(cent|met|lit|fib|theat|calib)re(s?)$/, '$1er$2'],
  [/^(catal|dial|anal|monol)ogue/, '$1og'],
  [
    /^(.*(?:mode|labe|trave|cance|signa|counse|channe|fue|tota|leve|tunne))ll(ing|ed|er|ers|or|ors)$/,
    '$1l$2',
  ],
  [/^programme(s?)$/, 'program$1'],
  [/^(licen|defen|offen)ce/, '$1se'],
  [/^practise/, 'practice'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^(enrol|fulfil|instal)(ments?|s)?$/, '$1l$2'],
  [/^artefact/, 'artifact'],
  [/^(p|orthop|an|h|gyn|arch)ae(d|sth|m|c|o)/, '$1e$2'],
  [/^(o)estro/, 'estro'],
  [/^(.*)grey/, '$1gray'],
  [/^aluminium/, 'aluminum'],
]

/** Most words are spelled alike everywhere: one look in place of sixteen. */
const mayDiffer =
  /is[eai]|ys[ei]|our|res?$|ogue|ll|mme|nce|practise|gement|enrol|fulfil|instal|artef|ae|oestr|grey|alumini/

/** `Modelling`, `APIs`, `data­base` as `modeling`, `api`, `database`. */
export function formOf(word: string): string {
  // A capital I or U before the s of several: what `singular` leaves alone in `analysis` and `status`.
  if (/^[A-Z][A-Z0-9]+s$/.test(word)) return word.slice(0, -1).toLowerCase()
  return singular(spell(plainOf(word)))
}

/** Lower case, without accents, ligatures and invisible characters. */
export function plainOf(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(accents, '').replace(invisible, '').toLowerCase()
}

function spell(word: string): string {
  if (word.length < 5 || !mayDiffer.test(word)) return word
  for (const [pattern, written] of spellings) {
    if (pattern.test(word)) return word.replace(pattern, written)
  }
  return word
}

const shortPlurals: Readonly<Record<string, string>> = { apis: 'api', kpis: 'kpi', guis: 'gui' }

function singular(word: string): string {
  if (word in shortPlurals) return shortPlurals[word] ?? word
  // `Cache` and `caches`, `axe` and `axes`.
  if (/(ch|sh|x)e$/.test(word)) return word.slice(0, -1)
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|\ds)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word
  if (/(ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
