import { formOf } from './recognize-words'

/** How companies are called after their own word. */
const company =
  /\b([A-Z][A-Za-z]{2,}) (?:Bio|Biosciences?|Biotech|Therapeutics|Pharma\w*|Inc|LLC|Ltd|PLC|GmbH|Corp|Corporation|Holdings|Capital|Ventures|Labs|Bank|Airlines|Foods|Hospitals?|University)\b/g

/** Words that are the name of a company in this text: `Kronos Bio`. They may be a product's name elsewhere. */
export function findCompanies(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(company)].map(([, word = '']) => formOf(word)))
}

/** Long names of the abbreviations that the vocabulary has. */
export type LongNames = ReadonlyMap<string, readonly (readonly string[])[]>

const littleWords = new Set('of and the for in a to on at with by or'.split(' '))
const initialsOf = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('')
const large = (words: readonly string[]) => words.filter((word) => !littleWords.has(word))

/** Whether a name of several words is abbreviated so: `uniform modeling language` and `uml`. */
export const abbreviates = (letters: string, words: readonly string[]): boolean =>
  words.length > 1 && (initialsOf(words) === letters || initialsOf(large(words)) === letters)

const inBrackets = /\(([A-Z]{2,6})s?\)/g
/** The words before a bracket, in its line. */
const longestBefore = 80
const shortFirst = /\b([A-Z]{2,6})s?[ \t]*\(([A-Za-z][\w '&/-]{5,70})\)/g

/**
 * Abbreviations that the text writes out as something else than the vocabulary does: in a bank's posting `MVC` is
 * "Model Validation and Controls".
 */
export function findOwnAbbreviations(text: string, longNames: LongNames): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (short: string, long: string) => {
    const known = longNames.get(short.toLowerCase())
    if (known === undefined) return
    const words = long
      .split(/[ \t/&-]+/)
      .filter(Boolean)
      .map((word) => formOf(word))
    for (let from = words.length - 2; from >= 0; from--) {
      const written = words.slice(from)
      if (!abbreviates(short.toLowerCase(), written)) continue
      if (!known.some((name) => isNearly(name, large(written)))) found.add(short.toLowerCase())
      return
    }
  }
  for (const { 1: short = '', index } of text.matchAll(inBrackets)) {
    const words = text.slice(Math.max(index - longestBefore, 0), index).split(/[\n.;:()\u2022]|, /)
    add(short, words.at(-1) ?? '')
  }
  for (const [, short = '', long = ''] of text.matchAll(shortFirst)) add(short, long)
  return found
}

/** `Natural language process` is written for `natural language processing`. */
function isNearly(name: readonly string[], words: readonly string[]): boolean {
  const starts = new Set(large(name).map((word) => word.slice(0, 4)))
  return words.filter((word) => starts.has(word.slice(0, 4))).length * 3 > words.length * 2
}
