import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** O*NET as the library's roles are checked against it. */
export interface OnetReference {
  /** Codes of occupations. */
  occupations: ReadonlySet<string>
  elementNames: ReadonlySet<string>
  technologyNames: ReadonlySet<string>
  /** By code, then by element: importance 1-5 and level 0-7; suppressed and not relevant ratings are not there. */
  ratings: ReadonlyMap<string, ReadonlyMap<string, { importance?: number; level?: number }>>
  /** By code, then by name: 0 listed, 1 hot or in demand, 2 both. */
  technologies: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Reads the tab-separated files of a release from a folder. */
export function readOnetReference(folder: string): OnetReference {
  const ratings = new Map<string, Map<string, { importance?: number; level?: number }>>()
  const elementNames = new Set<string>()
  for (const row of readRows(join(folder, 'Skills.txt'))) {
    const [code = '', , element = '', scale, value, , , , , suppress, notRelevant] = row
    elementNames.add(element)
    if (suppress === 'Y' || notRelevant === 'Y') continue
    const rating = getOrAdd(
      getOrAdd(ratings, code, () => new Map()),
      element,
      () => ({}),
    )
    rating[scale === 'IM' ? 'importance' : 'level'] = Number(value)
  }
  const technologies = new Map<string, Map<string, number>>()
  for (const [code = '', name = '', , , hot, inDemand] of readRows(join(folder, 'Technology Skills.txt'))) {
    const flags = Number(hot === 'Y') + Number(inDemand === 'Y')
    getOrAdd(technologies, code, () => new Map()).set(name, flags)
  }
  return {
    occupations: new Set(readRows(join(folder, 'Occupation Data.txt')).map(([code = '']) => code)),
    elementNames,
    technologyNames: new Set([...technologies.values()].flatMap((names) => [...names.keys()])),
    ratings,
    technologies,
  }
}

/** Without the heading. The files hold bare quotation marks, so a tab always ends a cell. */
const readRows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
