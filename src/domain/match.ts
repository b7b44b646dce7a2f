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
  const exact =
    entries.find((entry) => entry.id === wanted) ??
    onlyOne(entries.filter((entry) => entry.name.toLowerCase() === wanted)) ??
    onlyOne(entries.filter((entry) => entry.aliases?.some((alias) => alias.toLowerCase() === wanted)))
  if (exact !== undefined) return exact
  const candidates = wanted === '' ? [] : entries.filter((entry) => entry.id.startsWith(wanted))
  if (candidates.length === 1 && candidates[0] !== undefined) return candidates[0]
  if (candidates.length > 1) {
    throw new RequestError('ambiguous', `"${text}" could be more than one ${noun}.`, {
      details: candidates.slice(0, 8).map(({ id, name }) => `${id}  ${name}`),
      hint: 'Type more of the id.',
    })
  }
  const nearest = findNearest(entries, text)
  throw new RequestError('unknown', `There is no ${noun} "${text}".`, {
    details: nearest.map(({ id, name }) => `${id}  ${name}`),
    hint: nearest.length > 0 ? 'Did you mean one of these?' : `${list} lists them.`,
  })
}

const onlyOne = <T>(entries: readonly T[]): T | undefined => (entries.length === 1 ? entries[0] : undefined)
