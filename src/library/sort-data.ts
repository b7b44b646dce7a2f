import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An entry of a file of data/ before the schema has seen it, so that nothing is lost or added by sorting it. */
type Entry = Record<string, unknown>

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: Entry, b: Entry) => byText(String(a.id), String(b.id))

/** The order of a role's skills: what matters most first. */
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(b.importance) - Number(a.importance) ||
    Number(b.required) - Number(a.required) ||
    byText(String(a.skill), String(b.skill))
  )
}

const sortTexts = (value: unknown) => (Array.isArray(value) ? [...value].sort(byText) : value)

function sortEntry(entry: Entry): Entry {
  const sorted = { ...entry }
  for (const list of ['related', 'broader', 'fields', 'jobs']) {
    if (list in sorted) sorted[list] = sortTexts(sorted[list])
  }
  if (Array.isArray(sorted.skills)) sorted.skills = [...(sorted.skills as Entry[])].sort(byWeight)
  return sorted
}

/** A file of data/ whose lists are out of order, with what it should hold. */
export interface UnsortedFile {
  path: string
  sorted: string
}

/** Entries by id; related and broader skills, fields and jobs by id; the skills of a role by weight. */
export function findUnsorted(folder: string): UnsortedFile[] {
  return ['skills', 'roles', 'credentials'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => {
        const path = join(folder, name, file)
        const entries = JSON.parse(readFileSync(path, 'utf8')) as Entry[]
        const sorted = entries.map(sortEntry).sort(byId)
        return JSON.stringify(entries) === JSON.stringify(sorted) ? [] : [{ path, sorted: layOut(sorted) }]
      }),
  )
}

/** A role's skills stand one to a line, as the formatter leaves them. */
function layOut(entries: readonly Entry[]): string {
  const lines = JSON.stringify(entries, null, 2).replace(
    /\{\n\s+"skill": ("[^"]*"),\n\s+"required": (\d),\n\s+"importance": (\d)\n\s+\}/g,
    '{ "skill": $1, "required": $2, "importance": $3 }',
  )
  return `${lines}\n`
}
