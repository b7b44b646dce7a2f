import { tokenize } from './recognize-tokens'
import { plainOf } from './recognize-words'

/** Ordinary English words in their base forms: the commonest, and the rarer ones. */
export type OrdinaryWords = ReadonlyMap<string, 'known' | 'common'>

/** How ordinary the words of a name are: as its least ordinary word; undefined where one is no English word. */
export function judgeOrdinary(name: string, words: OrdinaryWords): 'known' | 'common' | undefined {
  let least: 'known' | 'common' = 'common'
  for (const { start, end } of tokenize(name)) {
    const ordinary = findOrdinary(plainOf(name.slice(start, end)), words)
    if (ordinary === undefined) return undefined
    if (ordinary === 'known') least = 'known'
  }
  return least
}

function findOrdinary(word: string, words: OrdinaryWords): 'known' | 'common' | undefined {
  if (word.length === 1) return 'common'
  for (const base of basesOf(word)) {
    const ordinary = words.get(base)
    if (ordinary !== undefined) return ordinary
  }
  return undefined
}

/** The words that a word can be a form of, itself first. */
function basesOf(word: string): string[] {
  const bases = [word]
  if (word.endsWith('s')) bases.push(word.slice(0, -1))
  if (word.endsWith('es')) bases.push(word.slice(0, -2))
  if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`)
  for (const ending of ['ed', 'ing', 'ly']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    bases.push(stem, `${stem}e`)
    if (/(.)\1$/.test(stem)) bases.push(stem.slice(0, -1))
    if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`)
  }
  return bases.filter((base) => base === word || base.length > 2)
}
