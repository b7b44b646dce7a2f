import type { CredentialHeading } from './credential'
import type { Money } from './money'

export const credentialFormats = ['self-paced', 'scheduled', 'in-person', 'blended', 'exam-only'] as const
export type CredentialFormat = (typeof credentialFormats)[number]

export const credentialLevels = ['beginner', 'intermediate', 'advanced'] as const
export type CredentialLevel = (typeof credentialLevels)[number]

/** Orders in which a search can be shown; without one, the best fit goes first. */
export const searchOrders = ['fit', 'price', 'hours', 'name'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** What a search asks for. An unknown fact never meets a condition on it. */
export interface CredentialQuery {
  /** Each must be in the name, the provider, the skills or what it is about, or begin a word there. */
  words: readonly string[]
  /** Words that say of which kind or level it should be: they order what is found, and leave nothing out. */
  hints: readonly string[]
  /** One of the words is enough. */
  isAnyWord: boolean
  /** Each must be taught, to at least `taughtLevel`. */
  skillIds: readonly string[]
  /** 1-3. */
  taughtLevel: number
  level: CredentialLevel | undefined
  /** The same sum in each currency that it can be said in; a price in another currency does not meet it. */
  maxPrices: readonly Money[]
  /** The upper end of the stated hours must not be above it. */
  maxHours: number | undefined
  /** ISO 639-1. */
  language: string | undefined
  format: CredentialFormat | undefined
  platform: string | undefined
  /** Only what costs nothing to learn. */
  isFree: boolean
  order: SearchOrder
  limit: number
}

/** A query without a condition. */
export const everything: CredentialQuery = {
  words: [],
  hints: [],
  isAnyWord: false,
  skillIds: [],
  taughtLevel: 1,
  level: undefined,
  maxPrices: [],
  maxHours: undefined,
  language: undefined,
  format: undefined,
  platform: undefined,
  isFree: false,
  order: 'fit',
  limit: 20,
}

/** Words that say nothing of what is looked for; "certificate" and "course" are in half of all names. */
const fillers: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'and',
    'at',
    'by',
    'for',
    'from',
    'how',
    'i',
    'in',
    'into',
    'is',
    'it',
    'of',
    'on',
    'or',
    'the',
  ],
  ...[
    'to',
    'with',
    'want',
    'learn',
    'learning',
    'course',
    'courses',
    'certificate',
    'certificates',
    'training',
  ],
])

/** Words of kind, level and price; every second name has one of them and every second has not. */
const hinting =
  /^(certifications?|certified|professional|specialization|degree|badge|beginners?|basics?|introduction|introductory|intro|intermediate|advanced|online|free|cheap|self|paced)$/

/** What was typed, as the words to look for and the hints beside them; with nothing but fillers, these. */
export function pickWords(typed: readonly string[]): Pick<CredentialQuery, 'words' | 'hints'> {
  // `Security+` is typed "security plus" too; of C++ the letter is looked for.
  const all = typed.flatMap(
    (text) =>
      text
        .toLowerCase()
        .replace(/(?<=\p{L}{2}|\ba)\+(?!\S)/gu, ' plus')
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  // "machine learning" is more than "machine": a filler counts when it follows a word that counts.
  const telling = all.filter(
    (word, index) => !fillers.has(word) || (word === 'learning' && index > 0) || all[index + 1] === 'plus',
  )
  const words = telling.filter((word) => !hinting.test(word))
  if (words.length > 0) return { words, hints: telling.filter((word) => hinting.test(word)) }
  return { words: telling.length > 0 ? telling : all, hints: [] }
}

/** How many of the hints a credential meets. */
function countHints({ name, kind, level, isFree }: CredentialHeading, hints: readonly string[]): number {
  const named = wordsOf(name)
  return hints.filter(
    (hint) =>
      named.includes(hint) ||
      (/^certif/.test(hint) && kind === 'certification') ||
      (/^(beginner|basic|intro)/.test(hint) && level === 'beginner') ||
      hint === level ||
      hint === kind ||
      (hint === 'free' && isFree),
  ).length
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * How well a credential fits what was typed: the whole of it as a name or id, words of its name, words that begin so. A
 * word that is in neither name nor provider is in its skills or texts, unless one of the words was enough.
 */
export function scoreFit(
  { id, name, provider }: CredentialHeading,
  words: readonly string[],
  isAnyWord = false,
): number {
  const named = wordsOf(name)
  const offered = wordsOf(provider)
  const hits = words.map((word): number => {
    if (named.includes(word)) return 3
    const stem = word.replace(/s$/, '')
    if (named.some((other) => other.startsWith(stem))) return 2
    return offered.some((other) => other.startsWith(word)) ? 1.5 : isAnyWord ? 0 : 1
  })
  const phrase = words.join(' ')
  const isAll = id === words.join('-') || named.join(' ') === phrase
  const isPhrase = words.length > 1 && named.join(' ').includes(phrase)
  // Of two names with the same words the one with less besides is meant.
  return hits.reduce((sum, hit) => sum + hit, 0) + (isAll ? 10 : isPhrase ? 1 : 0) - named.length * 0.05
}

export interface TaughtLevel {
  level: number
  /** How many skills the credential teaches. */
  skills: number
}

/** The level, and more for what teaches little besides: a course of bookkeeping before an accountant's whole training. */
const scoreTaught = (taught: TaughtLevel | undefined): number =>
  taught === undefined ? 0 : taught.level * 0.7 + Math.min(2.1 / Math.max(taught.skills, 1), 0.7)

/** Two lists in the order that the query asks for; where it asks for the best fit, the library's goes first of two equals. */
export function mergeFound(
  query: CredentialQuery,
  shipped: readonly CredentialHeading[],
  own: readonly CredentialHeading[],
  /** Where the words name a skill: the level that each credential teaches it to, and how many others it teaches. */
  taught: ReadonlyMap<string, TaughtLevel> = new Map(),
  /** The ids of those that go by exactly these words. */
  named: ReadonlySet<string> = new Set(),
): CredentialHeading[] {
  const all = interleave(shipped, own)
  if (query.order !== 'fit') return all.sort(comparators[query.order])
  if (query.words.length === 0) return all
  const fitOf = (heading: CredentialHeading) =>
    scoreFit(heading, query.words, query.isAnyWord) +
    scoreTaught(taught.get(heading.id)) +
    countHints(heading, query.hints) +
    (named.has(heading.id) ? 10 : 0)
  const scores = new Map(all.map((heading) => [heading, fitOf(heading)]))
  return all.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
}

const interleave = <T>(a: readonly T[], b: readonly T[]): T[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]])
    .flat()
    .filter((entry) => entry !== undefined)

const byId = (a: CredentialHeading, b: CredentialHeading) => (a.id < b.id ? -1 : 1)
const last = Number.POSITIVE_INFINITY

const comparators: Readonly<
  Record<Exclude<SearchOrder, 'fit'>, (a: CredentialHeading, b: CredentialHeading) => number>
> = {
  price: (a, b) =>
    Number(a.price === undefined) - Number(b.price === undefined) ||
    Number((a.price?.minor ?? 0) > 0) - Number((b.price?.minor ?? 0) > 0) ||
    compareText(a.price?.currency ?? '', b.price?.currency ?? '') ||
    (a.price?.minor ?? 0) - (b.price?.minor ?? 0) ||
    byId(a, b),
  hours: (a, b) =>
    compareNumbers(a.hours?.max ?? last, b.hours?.max ?? last) ||
    compareNumbers(a.hours?.min ?? last, b.hours?.min ?? last) ||
    byId(a, b),
  name: (a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || byId(a, b),
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
