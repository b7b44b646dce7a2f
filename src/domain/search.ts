/*
 * How roles and skills are found by what a person types. Indexes give candidates for a full-text query; this file makes
 * the query, and ranks what several of them gave by one rule, because their own scores cannot be compared.
 */

/** Something that was found, with the names that it goes by, its own name first. */
export interface Findable {
  id: string
  names: readonly string[]
  /** True for what ships with the program: it goes before what is as near and was imported. */
  isShipped: boolean
}

/** A full-text index: candidates for a query in FTS5's language, and the words that it knows. */
export interface SearchIndex<T extends Findable> {
  match: (query: string) => T[]
  hasWord: (word: string) => boolean
  /** The words of at least this length with this letter as their first or second. */
  listWords: (letter: string, shortest: number) => string[]
}

export interface Found<T> {
  entries: T[]
  /** `all`: every word was found. `near`: some were taken for others. `some`: not every word stands in each. */
  how: 'all' | 'near' | 'some'
}

/** Below this many hits, spellings that are near are looked at too. */
const few = 3
/** A query of more words than this is cut: nobody finds a role by a page of text. */
const longestQuery = 12

/** A typed word with the spellings that it is looked for in, itself first. */
interface Term {
  spellings: readonly string[]
  near: readonly string[]
}

const plain = /^[ -~]*$/

/** Lower case, without accents, as the indexes fold their words. */
const fold = (text: string) =>
  (plain.test(text) ? text : text.normalize('NFKD').replace(/\p{Mn}/gu, '')).toLowerCase()

/** The words of a text as the indexes split it: `+` and `#` belong to C++ and C#. */
function wordsOf(text: string): string[] {
  const folded = fold(text)
  // Thousands of names are split for one search, and most are plain.
  return folded.match(plain.test(folded) ? /[a-z0-9+#]+/g : /[\p{L}\p{N}+#]+/gu) ?? []
}

/** `Node.js` as `nodejs`: names are written with and without their spaces. */
const join = (text: string) => wordsOf(text).join('')

const initialsOf = (text: string) =>
  fold(text)
    .split(/[\s/-]+/)
    .map((word) => word[0] ?? '')
    .join('')

/** What an index keeps beside a name, for "PM" and "nodejs". The triggers of the user's database do the same. */
export const shortForms = (name: string) => ({ initials: initialsOf(name), joined: join(name) })

const stopWords = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with'])

/** British and American endings, plurals, and a few endings of one stem: each is looked for as the other too. */
const endings: readonly [RegExp, string][] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/iz(e|ed|es|er|ers|ing|ation|ations)$/, 'is$1'],
  [/our(s|al|ing)?$/, 'or$1'],
  [/or(s|al|ing)?$/, 'our$1'],
  [/([^l])l(ing|ed|er)$/, '$1ll$2'],
  [/ll(ing|ed|er)$/, 'l$1'],
  [/mme(s?)$/, 'm$1'],
  [/tre(s?)$/, 'ter$1'],
  [/i[sz](e|ing)$/, 'iz'],
  [/([a-z]{3})ing$/, '$1'],
  [/([a-z]{3}e)ment$/, '$1'],
  [/ies$/, 'y'],
  [/([^s])s$/, '$1'],
]

function spell(word: string): string[] {
  if (word.length < 4) return [word]
  const others = endings.flatMap(([ending, other]) =>
    ending.test(word) ? [word.replace(ending, other)] : [],
  )
  return [...new Set([word, ...others])]
}

/**
 * The entries that a person's text means, best first: those whose words begin with every typed word, in any spelling;
 * when these are few also those with words that are a typing error away; when there is none, those with most words.
 */
export function search<T extends Findable>(text: string, indexes: readonly SearchIndex<T>[]): Found<T> {
  const typed = wordsOf(text)
  const words = [...new Set(typed)].slice(0, longestQuery)
  const telling = words.filter((word) => !stopWords.has(word))
  const terms = (telling.length > 0 ? telling : words).map(
    (word): Term => ({ spellings: spell(word), near: [] }),
  )
  if (terms.length === 0) return { entries: [], how: 'all' }
  const run = (wanted: readonly Term[], operator: 'AND' | 'OR') => {
    const query = {
      terms: wanted,
      spaced: typed.join(' '),
      joined: typed.join(''),
      isWhole: operator === 'AND',
    }
    return rank(
      query,
      indexes.flatMap((index) => index.match(writeQuery(query, operator))),
    )
  }
  const ranked = run(terms, 'AND')
  const exact = ranked.map(({ entry }) => entry)
  const isNamed = (ranked[0]?.grade.kind ?? elsewhere) < 3
  if (exact.length >= few || isNamed) return { entries: exact, how: 'all' }
  const corrected = terms.map((term) => ({ ...term, near: findNearWords(term, indexes) }))
  const isCorrected = corrected.some(({ near }) => near.length > 0)
  const near = isCorrected ? keepNamed(run(corrected, 'AND')) : []
  if (exact.length > 0) return { entries: unite(exact, near), how: 'all' }
  if (near.length > 0) return { entries: near, how: 'near' }
  return { entries: terms.length > 1 ? keepFullest(run(corrected, 'OR')) : [], how: 'some' }
}

/** Of what a corrected text finds, what is named so; a description that happens to hold it only when there is no name. */
function keepNamed<T>(ranked: readonly Graded<T>[]): T[] {
  const named = ranked.filter(({ grade }) => grade.kind < elsewhere)
  return (named.length > 0 ? named : ranked).map(({ entry }) => entry)
}

function keepFullest<T>(ranked: readonly Graded<T>[]): T[] {
  const least = ranked[0]?.grade.missing
  return ranked.filter(({ grade }) => grade.missing === least).map(({ entry }) => entry)
}

const unite = <T extends Findable>(first: readonly T[], second: readonly T[]): T[] => {
  const seen = new Set(first.map(({ id }) => id))
  return [...first, ...second.filter(({ id }) => !seen.has(id))]
}

/** What was typed, as it is looked for. */
interface Query {
  terms: readonly Term[]
  spaced: string
  joined: string
  /** Every word has to be found. */
  isWhole: boolean
}

/** Words hold no quotes, so they need only be put in some. */
function writeQuery({ terms, joined }: Query, operator: string): string {
  const each = terms.map(({ spellings, near }) => {
    const begun = spellings.map((word) => `"${word}"*`)
    return `(${[...begun, ...near.map((word) => `"${word}"`)].join(' OR ')})`
  })
  return `(- {initials joined} : (${each.join(` ${operator} `)})) OR initials : "${joined}" OR joined : "${joined}"*`
}

/** How well an entry fits; less is better. */
interface Grade {
  missing: number
  kind: number
  extra: number
}

interface Graded<T> {
  entry: T
  grade: Grade
}

/** The kind of a hit that is not in a name. */
const elsewhere = 7

function rank<T extends Findable>(query: Query, hits: readonly T[]): Graded<T>[] {
  const graded = new Map<string, Graded<T>>()
  for (const entry of hits) {
    const grade = gradeEntry(entry, query)
    const known = graded.get(entry.id)
    if (known === undefined || compare(grade, known.grade) < 0) graded.set(entry.id, { entry, grade })
  }
  return [...graded.values()].sort(
    (a, b) =>
      compare(a.grade, b.grade) ||
      Number(b.entry.isShipped) - Number(a.entry.isShipped) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  )
}

const compare = (a: Grade, b: Grade) => a.missing - b.missing || a.kind - b.kind || a.extra - b.extra

function gradeEntry(entry: Findable, query: Query): Grade {
  const grades = [entry.id, ...entry.names].map((name, index) => {
    const grade = gradeName(name, query)
    // An alias, and the id, say a little less than the name itself.
    return index === 1 ? grade : { ...grade, kind: grade.kind + 0.5 }
  })
  return grades.sort(compare)[0] ?? { missing: query.terms.length, kind: elsewhere, extra: 0 }
}

/**
 * 0 the text is the name; 1 it is the name without spaces, or its initials; 2 every word is whole and the first one
 * begins the name; 3 every word is whole; 4 words begin so, the first one the name; 5 words begin so; 6 with a typing
 * error; 7 somewhere else than in the name, such as in its description or its field.
 */
function gradeName(name: string, { terms, spaced, joined, isWhole }: Query): Grade {
  const words = wordsOf(name)
  const extra = Math.max(words.length - terms.length, 0)
  if (words.join('') === joined) {
    return { missing: 0, kind: words.join(' ') === spaced ? 0 : 1, extra }
  }
  if (words.length > 1 && joined.length > 1 && initialsOf(name) === joined) {
    return { missing: 0, kind: 1, extra }
  }
  const fits = terms.map((term) => fitOf(term, words))
  const missing = fits.filter((fit) => fit === undefined).length
  if (missing > 0 && isWhole)
    return { missing: 0, kind: words.join('').startsWith(joined) ? 4 : elsewhere, extra }
  const worst = Math.max(...fits.map((fit) => fit?.kind ?? 0))
  const begins = fits.some((fit) => fit?.position === 0)
  return { missing, kind: worst === 6 ? 6 : worst + (begins ? 0 : 1), extra }
}

/** The best word of a name for a typed one: whole (2), begun (4), or near (6). */
function fitOf({ spellings, near }: Term, words: readonly string[]) {
  const tries: [number, (word: string) => boolean][] = [
    [2, (word) => spellings.includes(word)],
    [4, (word) => spellings.some((spelling) => word.startsWith(spelling))],
    [6, (word) => near.includes(word)],
  ]
  for (const [kind, fits] of tries) {
    const position = words.findIndex(fits)
    if (position >= 0) return { kind, position }
  }
  return undefined
}

/** How many spellings of a word that nobody knows are looked for. */
const nearAtMost = 8

/** A shorter word is as near to too many others. */
const shortestCorrected = 4

/**
 * The known words that a typing error could have made of this one: one edit, two in a long word. The first letter stands
 * first or second in most of them; only when there is none are those looked at that share the second letter alone.
 */
function findNearWords({ spellings }: Term, indexes: readonly SearchIndex<Findable>[]): string[] {
  const [word = ''] = spellings
  if (word.length < shortestCorrected || indexes.some((index) => index.hasWord(word))) return []
  const most = word.length >= 8 ? 2 : 1
  for (const letter of word.slice(0, 2)) {
    const known = indexes.flatMap((index) => index.listWords(letter, word.length - most))
    const near = keepNear(word, known, most)
    if (near.length > 0) return near
  }
  return []
}

function keepNear(word: string, words: readonly string[], most: number): string[] {
  const found = new Map<string, number>()
  for (const known of words) {
    // Of a longer word the beginning counts: what is typed may not be all of it.
    const isLonger = known.length > word.length + most
    if (isLonger && word.length < 5) continue
    const distance = editDistance(word, isLonger ? known.slice(0, word.length) : known, most)
    if (distance <= most) found.set(known, distance + (isLonger ? 0.5 : 0))
  }
  const nearest = Math.min(...found.values())
  return [...found]
    .filter(([, distance]) => distance <= nearest + 0.5)
    .sort(([a, near], [b, other]) => near - other || (a < b ? -1 : 1))
    .slice(0, nearAtMost)
    .map(([known]) => known)
}

// Three rows of the table of distances, kept from call to call: thousands of words are compared at once.
let [beforeLast, last, row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)]

/** Edits (insert, delete, replace, swap of neighbours) between two words; more than `most` as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  if (b.length >= row.length) {
    const size = b.length * 2
    ;[beforeLast, last, row] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)]
  }
  const far = most + 1
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, far)
  for (let i = 1; i <= a.length; i++) {
    row.fill(far, 0, b.length + 1)
    row[0] = Math.min(i, far)
    let least = row[0]
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + cost, far)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? far) + 1)
      }
      row[j] = best
      least = Math.min(least, best)
    }
    if (least > most) return far
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[b.length] ?? far
}
