/*
 * Whether two texts name one institution. Catalogues write one in many ways: `EC Council` and `EC-Council`, `PMI` and
 * `Project Management Institute`, `Google` and `Google Cloud`, `OffSec` and `Offensive Security`.
 */

const littleWords = new Set(['the', 'of', 'and', 'for', 'in', 'at', 'de', 'la', 'inc', 'ltd', 'llc'])

/** Words in lower case and without accents; `+` is the word plus. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\+/g, ' plus ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The same few providers come again and again in a catalogue. */
const kept = new Map<string, string[]>()
const keptAtMost = 5000

function tellingOf(text: string): string[] {
  const known = kept.get(text)
  if (known !== undefined) return known
  const telling = wordsOf(text).filter((word) => !littleWords.has(word))
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(text, telling)
  return telling
}

/** Every short name begins as the long one does: most names are told apart by that. */
export const mayBeginWith = (words: readonly string[], provider: string): boolean => {
  const first = words.find((word) => !littleWords.has(word))
  return first?.[0] === tellingOf(provider)[0]?.[0]
}
const joined = (words: readonly string[]) => words.join('').replace(/s$/, '')

/** Several institutions behind one course: edX joins them with a hyphen. */
const partsOf = (provider: string): string[] => [
  provider,
  ...provider.split(/(?<=\p{Ll})-(?=\p{Lu})/u).filter((part) => tellingOf(part).length > 1),
]

export const isSameProvider = (one: string, other: string): boolean =>
  partsOf(one).some((a) => partsOf(other).some((b) => isSameName(a, b)))

function isSameName(one: string, other: string): boolean {
  const [a, b] = [tellingOf(one), tellingOf(other)]
  return isShortOf(a, b) || isShortOf(b, a)
}

/** Whether the words are the provider, or a shorter name for it. */
export const isNameOf = (words: readonly string[], provider: string): boolean => {
  const [a, b] = [words.filter((word) => !littleWords.has(word)), tellingOf(provider)]
  const [only = ''] = b
  return isShortOf(a, b) || (b.length === 1 && (isInitials(only, a) || isClipped(only, a)))
}

function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || long.length === 0) return false
  if (joined(short) === joined(long)) return true
  const [only = ''] = short
  return short.length === 1 && (only === long[0] || isInitials(only, long) || isClipped(only, long))
}

/** `PMI`, `IIA`. */
const isInitials = (word: string, words: readonly string[]) =>
  word.length > 2 && words.map((other) => other[0]).join('') === word

/** `OffSec`: the beginnings of the words, three letters of each at least. */
function isClipped(word: string, words: readonly string[]): boolean {
  if (words.length < 2 || word[0] !== words[0]?.[0] || word.length < 3 * words.length) return false
  const parts = words.map((other) => `(?=\\p{L}{3})(${nested(other)})`)
  return new RegExp(`^${parts.join('')}$`, 'u').test(word)
}

/** A pattern of each beginning of a word: of `sec` it is `s(?:e(?:c)?)?`. */
const nested = (word: string) => [...word].reduceRight((inner, letter) => `${letter}(?:${inner})?`, '')
