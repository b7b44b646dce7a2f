import { badFile, quoteShort } from '../bad-file'
import { cleanCell } from '../clean-cell'
import type { Framework, FrameworkFile, FrameworkRole, LeftOut } from '../framework'
import { makeRoleId } from '../role-id'
import { findOnetField } from './fields'
import { type Occupation, type OnetGatherer, readOnetTable } from './gatherer'
import { findRelease, occupationColumns, onetFile, pickOnetFiles } from './onet-files'
import { RatingsReader } from './ratings'
import { TechnologyReader } from './technologies'

/** Above this share of unknown codes the files are not of one release, or Occupation Data is cut off. */
const tolerableUnknown = 0.05

/** The O*NET database as tab-separated text: an occupation is a role. Throws InvalidDataError. */
export function readOnet(files: readonly FrameworkFile[]): Framework {
  const picked = pickOnetFiles(files)
  const occupations = readOccupations(picked.occupations)
  const gatherer: OnetGatherer = { occupations, skills: new Map(), unknownCodes: new Set() }
  const ratings = new RatingsReader(gatherer)
  for (const file of picked.ratings) ratings.read(file)
  ratings.finish()
  const technologies = new TechnologyReader(gatherer)
  if (picked.technologies !== undefined) technologies.read(picked.technologies)
  checkCodes(gatherer, picked.occupations)
  const [asked, without] = splitByRows([...occupations.values()])
  return {
    source: 'onet',
    title: 'O*NET database',
    release: findRelease(picked.occupations),
    rolesAre: undefined,
    frameworkRoleCount: asked.length,
    roles: toRoles(asked),
    skills: [...gatherer.skills.values()],
    repeatedPairs: technologies.repeatedPairs,
    leftOut: [...ratings.listLeftOut(), ...leftOutCodes(gatherer)],
    rolesWithoutRows: without.map(({ title }) => title),
    note: 'importance as O*NET rates it, level 0-7 brought to 0-5 (times 5/7, rounded, at least 1); technologies have no level and no importance there: 2 is assumed, and importance 4 where O*NET calls one hot, else 3; that of a hot one which postings ask for across the occupation’s group is not assumed',
  }
}

function readOccupations(file: FrameworkFile): Map<string, Occupation> {
  const occupations = new Map<string, Occupation>()
  readOnetTable(file, occupationColumns, [], (row) => {
    const code = row.get('O*NET-SOC Code').trim()
    const title = cleanCell(row.get('Title'))
    if (!/^\d\d-\d{4}\.\d\d$/.test(code)) {
      return `O*NET-SOC Code is ${quoteShort(cleanCell(code))}; expected one such as 15-2051.00`
    }
    if (title === '') return 'Title is empty'
    if (occupations.has(code)) return `occupation ${code} stands there a second time`
    occupations.set(code, {
      code,
      title,
      summary: cleanCell(row.get('Description')) || undefined,
      skills: [],
    })
    return undefined
  })
  if (occupations.size === 0) throw badFile(file.label, ['line 1: no occupation after it'], onetFile)
  return occupations
}

function checkCodes({ occupations, unknownCodes }: OnetGatherer, file: FrameworkFile): void {
  if (unknownCodes.size <= occupations.size * tolerableUnknown) return
  const [first] = unknownCodes
  throw badFile(
    file.label,
    [
      `${unknownCodes.size} occupations of the other files are not in it, ${first} the first; it is cut off, or of another release`,
    ],
    onetFile,
  )
}

const leftOutCodes = ({ unknownCodes }: OnetGatherer): LeftOut[] => [
  {
    count: unknownCodes.size,
    one: 'occupation that Occupation Data does not name',
    many: 'occupations that Occupation Data does not name',
  },
]

function splitByRows(occupations: readonly Occupation[]): [Occupation[], Occupation[]] {
  const hasRows = ({ skills }: Occupation) => skills.length > 0
  return [occupations.filter(hasRows), occupations.filter((occupation) => !hasRows(occupation))]
}

function toRoles(occupations: readonly Occupation[]): FrameworkRole[] {
  const taken = new Set<string>()
  return occupations.map(({ code, title, summary, skills }) => {
    const id = makeRoleId('onet', title, (wanted) => taken.has(wanted))
    taken.add(id)
    return { id, name: title, field: findOnetField(code), summary, sourceId: code, skills }
  })
}
