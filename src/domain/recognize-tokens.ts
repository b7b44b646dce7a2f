import { formOf } from './recognize-words'

/** What stands between a word and the one before it. */
export type Gap =
  /** Nothing: the words were glued, or a case changes inside one. */
  | 'none'
  | 'space'
  | 'hyphen'
  | 'slash'
  | 'dot'
  | 'comma'
  /** The end of a line, of a sentence or of an item: no name goes across. */
  | 'break'

export interface Token {
  form: string
  start: number
  end: number
  gap: Gap
}

const letter = /[\p{L}\p{N}\p{M}]/u
const joiner = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const isWordCode = (code: number, text: string, at: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : joiner.test(text[at] ?? '') || letter.test(codePointAt(text, at))

const codePointAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0)

/** The words of a text that go before `.NET` without a space; after any other word `.net` ends an address. */
const dotNetHosts = /(?:asp|vb|ado|c#|c\+\+|f#)$/i

const forms = new Map<string, string>()
const formsKept = 50_000

function cachedForm(word: string): string {
  const known = forms.get(word)
  if (known !== undefined) return known
  if (forms.size >= formsKept) forms.clear()
  const form = formOf(word)
  forms.set(word, form)
  return form
}

/** A text's words with their places. `C++`, `C#` and `.NET` are words; `&` is the word `and`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let last = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 46 && isDotNet(text, at)) {
      tokens.push({ form: '.net', start: at, end: at + 4, gap: gapOf(text, last, at) })
      at = last = at + 4
    } else if (code === 38) {
      tokens.push({ form: 'and', start: at, end: at + 1, gap: gapOf(text, last, at) })
      at = last = at + 1
    } else if (isWordCode(code, text, at)) {
      const end = findWordEnd(text, at)
      const word = text.slice(at, end)
      tokens.push({ form: cachedForm(word), start: at, end, gap: gapOf(text, last, at) })
      at = last = skipPossessive(text, end)
    } else {
      at += 1
    }
  }
  return tokens
}

function isDotNet(text: string, at: number): boolean {
  if (text.slice(at + 1, at + 4).toLowerCase() !== 'net') return false
  // `.NetExcellent`: the next line was glued to it.
  const isGlued = /^[A-Z][a-z]/.test(text.slice(at + 4, at + 6))
  if (!isGlued && at + 4 < text.length && isWordCode(text.charCodeAt(at + 4), text, at + 4)) return false
  const isAfterWord = at > 0 && isWordCode(text.charCodeAt(at - 1), text, at - 1)
  return !isAfterWord || dotNetHosts.test(text.slice(Math.max(at - 4, 0), at))
}

function findWordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isWordCode(text.charCodeAt(end), text, end)) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  const isNumber = /^\d+$/.test(text.slice(start, end))
  if (text.startsWith('++', end) && end - start <= 3 && !isNumber) return end + 2
  const isFollowed = end + 1 < text.length && isWordCode(text.charCodeAt(end + 1), text, end + 1)
  if (text[end] === '#' && end - start === 1 && !isNumber && !isFollowed) return end + 1
  // `Network+`, `A+`: but in `5+ years` the plus is of the number, and in `SQL+Python` it joins.
  if (text[end] === '+' && !isNumber && !isFollowed) return end + 1
  return end
}

/** `Bloom's taxonomy`, `API's`: the ending says nothing. */
function skipPossessive(text: string, end: number): number {
  if (text[end] !== "'" && text[end] !== '\u2019') return end
  const isS = text[end + 1] === 's' || text[end + 1] === 'S'
  const isEnd = end + 2 >= text.length || !isWordCode(text.charCodeAt(end + 2), text, end + 2)
  return isS && isEnd ? end + 2 : end
}

const wrapped = /^[ \t\u00a0]*\r?\n[ \t\u00a0]*$/
/** A line that reaches this far was broken to fit a screen, and its sentence goes on. */
const wrapColumn = 50

function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return 'none'
  if (to - from === 1 && text[from] !== '\n') return gapOfCharacter(text[from] ?? '')
  const between = text.slice(from, to)
  if (/^[^\S\n\r\u2028\u2029]+$/.test(between)) return 'space'
  if (/^\s*\/\s*$/.test(between)) return 'slash'
  if (/^,\s$/.test(between)) return 'comma'
  if (/^[-\u2010\u2011]\r?\n$/.test(between)) return 'hyphen'
  const goesOn = wrapped.test(between) && /\p{Ll}/u.test(text[to] ?? '')
  if (goesOn && from - text.lastIndexOf('\n', from - 1) > wrapColumn) return 'space'
  return 'break'
}

function gapOfCharacter(character: string): Gap {
  if (character === '/') return 'slash'
  if (character === '.') return 'dot'
  if (character === ',') return 'comma'
  if (/[-\u2010-\u2015_'\u2019]/.test(character)) return 'hyphen'
  return /[^\S\n\r\u2028\u2029]/.test(character) ? 'space' : 'break'
}
