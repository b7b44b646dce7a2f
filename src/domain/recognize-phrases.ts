import { type Phrase, phrases } from './recognize-phrase-table'
import { formOf } from './recognize-words'

const byWord = new Map<string, Phrase[]>()
for (const phrase of phrases) {
  for (const form of new Set(phrase.words.split(/\s+/).map(formOf))) {
    byWord.set(form, [...(byWord.get(form) ?? []), phrase])
  }
}

const longestBefore = 60
const longestAfter = 120

export const opensPhrase = (form: string): boolean => byWord.has(form)

/** The skills that a phrase asks for which begins with the word from `from` up to `to`. */
export function readPhrases(form: string, from: number, to: number, text: string): readonly string[] {
  const candidates = byWord.get(form)
  if (candidates === undefined) return []
  const found = new Set<string>()
  let last: string | undefined
  let next: string | undefined
  for (const { skillId, after, before, notBefore } of candidates) {
    if (found.has(skillId)) continue
    if (after !== undefined) {
      next ??= sentenceAfter(text, to)
      if (!after.test(next)) continue
    }
    if (before !== undefined || notBefore !== undefined) {
      last ??= sentenceBefore(text, from)
      if (before?.test(last) === false || notBefore?.test(last) === true) continue
    }
    found.add(skillId)
  }
  return [...found]
}

function sentenceAfter(text: string, from: number): string {
  let to = from
  while (to < text.length && to - from < longestAfter && !isEnd(text, to)) to += 1
  return onOneLine(text.slice(from, to))
}

function sentenceBefore(text: string, to: number): string {
  let from = to
  while (from > 0 && to - from < longestBefore && !isEnd(text, from - 1)) from -= 1
  const said = text.slice(from, to)
  return onOneLine(from > 0 && isEnd(text, from - 1) ? said.trimStart() : said)
}

const onOneLine = (text: string) => (text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text)

/** The end of a sentence, of an item or of a clause; a line that was broken to fit a screen goes on. */
function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 10) return !/^\s*\p{Ll}/u.test(text.slice(at + 1, at + 12))
  if (code === 0x2022) return true
  // . ! : ; ?
  if (code !== 46 && code !== 33 && code !== 58 && code !== 59 && code !== 63) return false
  return /^(?:\s|$)/.test(text.slice(at + 1, at + 2))
}
