import { RequestError } from '../errors'

export interface Named {
  id: string
  name: string
  aliases?: readonly string[]
}

/** Edits (insert, delete, replace, swap of neighbours) between two words. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The entries whose id, name or alias lies nearest to the text, nearest first. */
export function findNearest<T extends Named>(entries: readonly T[], text: string, count = 3): T[] {
  const wanted = text.toLowerCase()
  const slug = wanted.replace(/[^a-z0-9]+/g, '-')
  const distance = (entry: T) =>
    Math.min(
      ...[entry.id, entry.name, ...(entry.aliases ?? [])].map((name) => {
        const known = name.toLowerCase()
        if (known.includes(wanted)) return (known.length - wanted.length) / 100
        return Math.min(editDistance(wanted, known), editDistance(slug, known))
      }),
    )
  return entries
    .map((entry) => ({ entry, distance: distance(entry) }))
    .filter(({ distance: far }) => far <= Math.max(2, text.length / 2))
    .sort((a, b) => a.distance - b.distance || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, count)
    .map(({ entry }) => entry)
}

/**
 * The one entry that a person means: an id, an exact name or alias, or an unambiguous prefix of an id. Throws
 * RequestError that lists the candidates of an ambiguous text and the nearest of an unknown one.
 */
export function resolveOne<T extends Named>(
  entries: readonly T[],
  text: string,
  noun: string,
  list: string,
): T {
  const wanted = text.trim().toLowerCase()
  const isWanted = (name: string) => name.toLowerCase() === wanted
  const steps: ((entry: T) => boolean)[] = [
    (entry) => entry.id === wanted,
    (entry) => isWanted(entry.name),
    (entry) => entry.aliases?.some(isWanted) === true,
    (entry) => wanted !== '' && entry.id.startsWith(wanted),
  ]
  for (const fits of steps) {
    const fitting = entries.filter(fits)
    if (fitting.length > 1) throw ambiguous(text, noun, fitting)
    if (fitting[0] !== undefined) return fitting[0]
  }
  const nearest = findNearest(entries, text)
  throw new RequestError('unknown', `There is no ${noun} "${text}".`, {
    details: nearest.map(({ id, name }) => `${id}  ${name}`),
    hint: nearest.length > 0 ? 'Did you mean one of these?' : `${list} lists them.`,
  })
}

const shownCandidates = 8

/** The error for a text that fits several entries. */
export function ambiguous(text: string, noun: string, fitting: readonly Named[]): RequestError {
  const more = fitting.length - shownCandidates
  return new RequestError('ambiguous', `"${text}" could be more than one ${noun}.`, {
    details: [
      ...fitting.slice(0, shownCandidates).map(({ id, name }) => `${id}  ${name}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
    hint: 'Type the id of one of them, or more of it.',
  })
}
