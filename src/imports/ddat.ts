import { badFile, quoteShort } from './bad-file'
import { cleanCell, firstParagraph } from './clean-cell'
import { type CsvRow, readCsvTable } from './csv-table'
import { judgeDdatCategory } from './ddat-category'
import { makeDdatRoleId } from './ddat-id'
import { hasColumns, readHeadColumns } from './file-head'
import { readFileText } from './file-text'
import type {
  Framework,
  FrameworkFile,
  FrameworkFormat,
  FrameworkRole,
  FrameworkRoleSkill,
  FrameworkSkill,
} from './framework'
import { pickFile } from './pick-file'

const columns = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Role Level Description',
  'Skill Name',
  'Skill Description',
  'Skill Level',
] as const
type Row = CsvRow<(typeof columns)[number]>

export const ddatFile =
  'Expected the CSV of the UK Government Digital and Data framework, with the columns Role, Role Level, Skill Name, Skill Level.'

/** DDaT's words for levels; data/README.md reads them so too. */
const levels: ReadonlyMap<string, number> = new Map([
  ['awareness', 1],
  ['working', 2],
  ['practitioner', 3],
  ['expert', 4],
])
const notInUse = 'not in use'
/** DDaT ranks no skill above another. */
const assumedImportance = 3

/** The library's field for each role family; a family that it does not know is the framework's own: public service. */
const fields: ReadonlyMap<string, string> = new Map([
  ['architecture', 'software'],
  ['data', 'data'],
  ['it operations', 'cloud'],
  ['product and delivery', 'product'],
  ['quality assurance testing (qat)', 'software'],
  ['software development', 'software'],
  ['user-centred design', 'design'],
])

/** One role level of the framework while its rows are gathered. */
interface RoleLevel {
  role: string
  level: string
  first: Row
  /** By lower-case name; a repeated row with another level counts with the higher one. */
  skills: Map<string, { name: string; required: number; rows: number }>
}

/**
 * The UK Government Digital and Data Capability Framework as CSV: one row for each skill of each level of each role.
 * A level of a role is a role here. Throws InvalidDataError.
 */
export function readDdat(text: string, file: string): Framework {
  const { rows, problems } = readCsvTable(text, columns)
  for (const row of rows) problems.push(...findProblems(row))
  const inUse = rows.filter((row) => !isNotInUse(row))
  if (problems.length === 0 && inUse.length === 0) problems.push('line 1: no row after it is in use')
  if (problems.length > 0) throw badFile(file, problems.sort(byLine), ddatFile)
  const roleLevels = gatherRoleLevels(inUse)
  const roleNames = new Set(roleLevels.map(({ role }) => role))
  const allNames = new Set(rows.map((row) => cleanCell(row.cells.Role)))
  const pairs = roleLevels.flatMap(({ skills }) => [...skills.values()])
  const skills = toSkills(inUse)
  return {
    source: 'ddat',
    title: 'UK Government Digital and Data framework',
    release: undefined,
    rolesAre: `each level of its ${roleNames.size} role${roleNames.size === 1 ? '' : 's'} is a role here`,
    frameworkRoleCount: roleNames.size,
    roles: toRoles(roleLevels, skills),
    skills,
    repeatedPairs: pairs.filter((pair) => pair.rows > 1).length,
    rowsNotInUse: rows.length - inUse.length,
    leftOut: [
      {
        count: rows.length - inUse.length,
        one: 'row marked NOT IN USE',
        many: 'rows marked NOT IN USE',
      },
    ],
    rolesWithoutRows: [...allNames].filter((name) => !roleNames.has(name)),
    note: 'awareness 1, working 2, practitioner 3, expert 4; importance 3 is assumed, as the framework gives none',
  }
}

const isDdatFile = (file: FrameworkFile) =>
  hasColumns(readHeadColumns(file, ','), ['Role', 'Role Level', 'Skill Name', 'Skill Level'])

export const ddat: FrameworkFormat = {
  name: 'ddat',
  expected: ddatFile,
  isRecognised: (files) => files.some(isDdatFile),
  read(files) {
    const file = pickFile(files, isDdatFile, ddatFile)
    return readDdat(readFileText(file.readBytes(), file.label, ddatFile), file.label)
  },
}

const isNotInUse = ({ cells }: Row) =>
  [cells['Skill Level'], cells['Role Level']].some((cell) => cleanCell(cell).toLowerCase() === notInUse)

function findProblems(row: Row): string[] {
  const needed = ['Role', 'Role Level', 'Skill Name', 'Skill Level'] as const
  const problems = needed
    .filter((column) => cleanCell(row.cells[column]) === '')
    .map((column) => `line ${row.line}: ${column} is empty`)
  const level = cleanCell(row.cells['Skill Level'])
  if (level !== '' && !levels.has(level.toLowerCase()) && !isNotInUse(row)) {
    const known = 'Awareness, Working, Practitioner, Expert or NOT IN USE'
    problems.push(`line ${row.line}: Skill Level is ${quoteShort(level)}; expected ${known}`)
  }
  return problems
}

const byLine = (a: string, b: string) => lineOf(a) - lineOf(b)
const lineOf = (problem: string) => Number(/^line (\d+)/.exec(problem)?.[1] ?? 0)

function gatherRoleLevels(rows: readonly Row[]): RoleLevel[] {
  const gathered = new Map<string, RoleLevel>()
  for (const row of rows) {
    const [role, level] = [cleanCell(row.cells.Role), cleanCell(row.cells['Role Level'])]
    const key = `${role}\n${level}`.toLowerCase()
    const roleLevel = gathered.get(key) ?? { role, level, first: row, skills: new Map() }
    gathered.set(key, roleLevel)
    const name = cleanCell(row.cells['Skill Name'])
    const required = levels.get(cleanCell(row.cells['Skill Level']).toLowerCase()) ?? 0
    const earlier = roleLevel.skills.get(name.toLowerCase())
    roleLevel.skills.set(name.toLowerCase(), {
      name: earlier?.name ?? name,
      required: Math.max(required, earlier?.required ?? 0),
      rows: (earlier?.rows ?? 0) + 1,
    })
  }
  return [...gathered.values()]
}

function toRoles(roleLevels: readonly RoleLevel[], skills: readonly FrameworkSkill[]): FrameworkRole[] {
  // Another row may write the same name with other capitals.
  const idOf = new Map(skills.map(({ name, sourceId }) => [name.toLowerCase(), sourceId]))
  const taken = new Set<string>()
  return roleLevels.map(({ role, level, first, skills: named }) => {
    const id = makeDdatRoleId(role, level, (wanted) => taken.has(wanted))
    taken.add(id)
    return {
      id,
      name: level,
      field: fields.get(cleanCell(first.cells['Role Family']).toLowerCase()) ?? 'public-service',
      summary: summarise(first),
      sourceId: `${role} / ${level}`,
      skills: [...named].map(([key, { required }]) => toRoleSkill(idOf.get(key) ?? key, required)),
    }
  })
}

/** The framework has no codes: a skill is its name. */
const toRoleSkill = (name: string, required: number): FrameworkRoleSkill => ({
  skill: name,
  required,
  importance: assumedImportance,
  isLevelAssumed: false,
  isImportanceAssumed: true,
  // No credential shows a level above 3, so a level of 4 is shown by evidence at work.
  evidence: required >= 4 ? { kind: 'work', example: undefined } : undefined,
})

/** The level's own first paragraph, else the role's; one that ends in a colon only opens a list. */
const summarise = ({ cells }: Row): string | undefined =>
  [cells['Role Level Description'], cells['Role Description']]
    .map(firstParagraph)
    .find((text) => text !== undefined && !text.endsWith(':'))

/** Each skill once, with the first description that any of its rows has. */
function toSkills(rows: readonly Row[]): FrameworkSkill[] {
  const skills = new Map<string, FrameworkSkill>()
  for (const { cells } of rows) {
    const name = cleanCell(cells['Skill Name'])
    const known = skills.get(name.toLowerCase())
    if (known?.description !== undefined) continue
    const description = cleanCell(cells['Skill Description']) || undefined
    skills.set(
      name.toLowerCase(),
      known
        ? { ...known, description }
        : { sourceId: name, name, category: judgeDdatCategory(name), description },
    )
  }
  return [...skills.values()]
}
