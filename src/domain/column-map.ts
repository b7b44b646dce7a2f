import { UsageError } from '../errors'

/** What a column of an imported catalogue can be, with the names that files give it. */
export const catalogueFields = {
  title: [
    'name',
    'course',
    'course name',
    'credential',
    'credential name',
    'certification',
    'certificate name',
  ],
  id: ['uid', 'code', 'course id', 'key', 'slug'],
  provider: [
    'institution',
    'organization',
    'organisation',
    'university',
    'partner',
    'school',
    'offered by',
    'issuer',
  ],
  platform: ['site', 'website', 'source'],
  address: ['url', 'link', 'href', 'web address', 'page'],
  kind: ['type', 'certificate type', 'credential type', 'certification type'],
  price: ['cost', 'fee', 'list price', 'price usd'],
  currency: ['price currency'],
  hours: ['total hours', 'estimated hours', 'content duration', 'hours total', 'num hours', 'duration hours'],
  minutes: ['duration in minutes', 'duration minutes'],
  weeks: ['length', 'weeks total'],
  effort: ['hours per week', 'weekly effort', 'weekly hours', 'workload'],
  level: ['difficulty', 'difficulty level', 'skill level'],
  language: ['languages'],
  format: ['pace', 'pacing', 'pacing type', 'delivery', 'mode'],
  instructors: ['instructor', 'teacher', 'teachers', 'taught by'],
  summary: ['description', 'short description', 'about', 'overview'],
  skills: ['skill', 'skills covered', 'skills gained', 'tags', 'topics', 'competencies', 'subjects'],
  aliases: ['alias', 'abbreviation', 'acronym', 'short name'],
  rating: ['stars', 'average rating', 'avg rating'],
  reviews: [
    'num reviews',
    'number of reviews',
    'reviews num',
    'review count',
    'ratings count',
    'num ratings',
  ],
  enrolled: [
    'n enrolled',
    'students enrolled',
    'num subscribers',
    'enrollment',
    'enrolments',
    'students',
    'learners',
  ],
  assessment: ['assessed by', 'assessment method', 'assessment type'],
  validity: ['valid for', 'validity period'],
  since: ['first offered', 'offered since'],
} as const satisfies Record<string, readonly string[]>

export type CatalogueField = keyof typeof catalogueFields
export const fieldNames = Object.keys(catalogueFields) as CatalogueField[]

/** Which column of a file is which field. */
export type ColumnMap = Partial<Record<CatalogueField, string>>

/** `course_Title` and `Course title` are one name. */
const plain = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The columns whose names say what they are; each column is one field at most. */
export function guessMap(columns: readonly string[]): ColumnMap {
  const map: ColumnMap = {}
  const taken = new Set<string>()
  const names = columns.map((column) => ({ column, name: plain(column) }))
  const forms = (field: CatalogueField) => [plain(field), ...catalogueFields[field]]
  // A name as it stands goes before one without "course" at its front.
  for (const bare of [
    (name: string) => name,
    (name: string) => name.replace(/^(course|certification|cert) /, ''),
  ]) {
    for (const field of fieldNames) {
      if (map[field] !== undefined) continue
      for (const form of forms(field)) {
        const found = names.find(({ column, name }) => !taken.has(column) && bare(name) === form)
        if (found === undefined) continue
        map[field] = found.column
        taken.add(found.column)
        break
      }
    }
  }
  return map
}

/** `title=course_title,hours=total hours`. Throws UsageError that names the field or the form. */
export function parseMap(text: string, flag: string): ColumnMap {
  const map: ColumnMap = {}
  for (const part of text.split(',')) {
    const at = part.indexOf('=')
    const [field, column] = [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]
    if (at < 1 || column === '') {
      throw new UsageError(`${flag} "${part.trim()}" is not FIELD=COLUMN.`, {
        hint: `Expected title=course_title,hours=total_hours. Fields: ${fieldNames.join(', ')}.`,
      })
    }
    const known = fieldNames.find((name) => name === field)
    if (known === undefined) {
      throw new UsageError(`${flag}: "${field}" is not a field of a credential.`, {
        hint: `Fields: ${fieldNames.join(', ')}.`,
      })
    }
    if (map[known] !== undefined)
      throw new UsageError(`${flag} names ${known} twice.`, { hint: 'One column each.' })
    map[known] = column
  }
  return map
}

export const formatMap = (map: ColumnMap): string =>
  Object.entries(map)
    .map(([field, column]) => `${field}=${column}`)
    .join(',')
