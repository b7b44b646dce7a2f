import { badFile } from '../bad-file'
import { hasColumns, readHeadColumns, readHeadText } from '../file-head'
import type { FrameworkFile } from '../framework'
import { nameGiven } from '../pick-file'

export const onetFile =
  'Expected a folder or zip of the O*NET database as text, with Occupation Data.txt and Skills.txt or Technology Skills.txt.'

export interface OnetFiles {
  occupations: FrameworkFile
  /** Skills and Knowledge, as far as they are there: the two have the same columns. */
  ratings: FrameworkFile[]
  technologies: FrameworkFile | undefined
}

export const occupationColumns = ['O*NET-SOC Code', 'Title', 'Description'] as const
export const ratingColumns = [
  'O*NET-SOC Code',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
] as const
export const technologyColumns = ['O*NET-SOC Code', 'Example', 'Commodity Title', 'Hot Technology'] as const

type Part = 'occupations' | 'ratings' | 'technologies'

/** What a file of the database is, told by its columns and not by its name; undefined for those not read here. */
function findPart(file: FrameworkFile): Part | undefined {
  const columns = readHeadColumns(file, '\t')
  if (!columns.includes('o*net-soc code')) return undefined
  if (hasColumns(columns, ratingColumns)) {
    // Abilities and work activities have the same columns; the element's first letters tell them apart.
    const [, first = ''] = readHeadText(file).split('\n', 2)
    return /^2\.[ABC]/.test(first.split('\t')[columns.indexOf('element id')] ?? '') ? 'ratings' : undefined
  }
  if (hasColumns(columns, ['Example', 'Hot Technology'])) return 'technologies'
  return columns.length === 3 && columns.includes('title') ? 'occupations' : undefined
}

const isText = ({ name }: FrameworkFile) => !/\.(csv|json|pdf|xlsx?|sql)$/i.test(name)

export const isOnet = (files: readonly FrameworkFile[]): boolean =>
  files.some((file) => isText(file) && findPart(file) !== undefined)

/** The files that are read, of all those that the user named. Throws InvalidDataError where one is missing. */
export function pickOnetFiles(files: readonly FrameworkFile[]): OnetFiles {
  const parts = new Map<Part, FrameworkFile[]>()
  for (const file of files.filter(isText)) {
    const part = findPart(file)
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), file])
  }
  const [occupations] = parts.get('occupations') ?? []
  const ratings = parts.get('ratings') ?? []
  const [technologies] = parts.get('technologies') ?? []
  const given = nameGiven(files)
  if (occupations === undefined) {
    const missing = 'Occupation Data.txt is missing, which names the occupations'
    throw badFile(given, [missing], onetFile)
  }
  if (ratings.length === 0 && technologies === undefined) {
    throw badFile(
      given,
      ['Skills.txt and Technology Skills.txt are missing; one of them is needed'],
      onetFile,
    )
  }
  return { occupations, ratings, technologies }
}

/** `30.2` of `db_30_2_text.zip`, as the official downloads are called. */
export const findRelease = ({ label }: FrameworkFile): string | undefined =>
  /db_(\d+)_(\d+)/i.exec(label)?.slice(1).join('.')
