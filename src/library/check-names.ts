import type { LibraryData } from './read-data'

/**
 * One name, one skill: a name or alias belongs to one entry of its kind only, however it is spelled. Two skills
 * whose names differ in case, hyphens, spacing, a plural or British against American spelling are one skill.
 */
export function checkNames(data: LibraryData): string[] {
  return [
    ...findClashes('', data.skills, toSpellingKey),
    ...findClashes('role ', data.roles, toSpellingKey),
    // Credentials differ by a letter or a number (AZ-104, AZ-140), so only case and spacing are looked through.
    ...findClashes('credential ', data.credentials, (name) => name.toLowerCase().replace(/\s+/g, ' ')),
  ]
}

interface Named {
  id: string
  name: string
  aliases: readonly string[]
}

function findClashes(kind: string, entries: readonly Named[], toKey: (name: string) => string): string[] {
  const found: string[] = []
  const owners = new Map<string, { id: string; name: string }>()
  for (const { id, name, aliases } of entries) {
    const own = new Set<string>()
    for (const called of [name, ...aliases]) {
      const exact = called.toLowerCase()
      if (own.has(exact)) found.push(`${kind}${id} is called "${called}" twice`)
      own.add(exact)
      const key = toKey(called)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, { id, name: called })
      else if (owner.id !== id) found.push(describeClash(kind, called, owner, id))
    }
  }
  return found
}

function describeClash(kind: string, name: string, owner: { id: string; name: string }, id: string): string {
  const spelled = owner.name.toLowerCase() === name.toLowerCase() ? '' : `, there as "${owner.name}"`
  return `"${name}" names both ${kind}${owner.id} and ${kind}${id}${spelled}`
}

/** American for British, applied to each word of a name; keys are compared, never shown. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/is(e|ed|er|ing)$/, 'iz$1'],
  [/ys(e|ed|er|ing)$/, 'yz$1'],
  [/our/, 'or'],
  [/tre$/, 'ter'],
  [/ogue$/, 'og'],
  [/programme/, 'program'],
  [/ll/, 'l'],
  [/judgement/, 'judgment'],
  [/([ds]|efen|icen)ce$/, '$1se'],
  [/aedi/, 'edi'],
  [/grey/, 'gray'],
]

/** The same for names that differ only in spelling: `Data modelling` and `data-modeling`. Keeps + # and a leading dot. */
export function toSpellingKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/(?<=\S)\.(?!\S)/g, '')
    .trim()
    .split(' ')
  return words.map(spellAmerican).join('')
}

function spellAmerican(word: string): string {
  const singular = word.length > 3 ? word.replace(/(?<![su])s$/, '') : word
  return spellings.reduce((spelled, [british, american]) => spelled.replace(british, american), singular)
}
