import type { SkillCategory } from '../../domain/skill'
import { badFile, quoteShort } from '../bad-file'
import { cleanCell, firstParagraph } from '../clean-cell'
import { type CsvRow, readCsvTable } from '../csv-table'
import { readFileText } from '../file-text'
import type {
  Framework,
  FrameworkFile,
  FrameworkRole,
  FrameworkRoleSkill,
  FrameworkSkill,
  NameVariant,
} from '../framework'
import { makeRoleId } from '../role-id'
import {
  escoFile,
  findRelease,
  occupationColumns,
  pickEscoFiles,
  relationColumns,
  skillColumns,
} from './esco-files'
import { findEscoField } from './fields'

const labelColumns = ['altLabels', 'description', 'status', 'reuseLevel'] as const
type ConceptRow = CsvRow<string>

/** ESCO says which skills are essential and which optional, and nothing of levels. */
const figuresOf = {
  essential: { required: 3, importance: 4, isLevelAssumed: true, isImportanceAssumed: true },
  optional: { required: 2, importance: 2, isLevelAssumed: true, isImportanceAssumed: true },
} as const
const isRelation = (type: string): type is keyof typeof figuresOf => Object.hasOwn(figuresOf, type)

/** Above this share of unknown concepts the files are not of one release, or one of them is cut off. */
const tolerableUnknown = 0.05
/** A name that is a sentence names nothing that anyone types. */
const longestAlias = 80

/** The European classification of skills and occupations as CSV: an occupation is a role. Throws InvalidDataError. */
export function readEsco(files: readonly FrameworkFile[]): Framework {
  const picked = pickEscoFiles(files)
  const { rows: skillRows, obsolete: oldSkills } = readConcepts(picked.skills, skillColumns)
  const skills = skillRows.map(toSkill)
  const base = {
    source: 'esco',
    title: 'ESCO classification',
    release: findRelease(picked.skills),
    rolesAre: undefined,
    skills,
  }
  if (picked.roles === undefined) {
    return {
      ...base,
      frameworkRoleCount: 0,
      roles: [],
      repeatedPairs: 0,
      leftOut: leftOut(oldSkills, 0),
      rolesWithoutRows: [],
      note: 'the skills alone came, as names by which skills are recognised; no role asks for them yet',
    }
  }
  const { rows, obsolete } = readConcepts(picked.roles.occupations, occupationColumns)
  const skillIds = new Set(skills.map(({ sourceId }) => sourceId))
  const relations = readRelations(picked.roles.relations, uriSet(rows), skillIds)
  const roles = toRoles(rows, relations.skillsOf)
  return {
    ...base,
    frameworkRoleCount: roles.length,
    roles,
    repeatedPairs: relations.repeatedPairs,
    leftOut: leftOut(oldSkills + obsolete, relations.unknown),
    rolesWithoutRows: rows
      .filter(({ cells }) => !relations.skillsOf.has(uriOf(cells.conceptUri)))
      .map(({ cells }) => nameOf(cells.preferredLabel)),
    note: 'essential skills importance 4 and level 3, optional ones importance 2 and level 2; both are assumed, as ESCO grades neither',
  }
}

const leftOut = (obsolete: number, unknown: number) => [
  { count: obsolete, one: 'entry that is not released', many: 'entries that are not released' },
  {
    count: unknown,
    one: 'relation to an entry that is not there',
    many: 'relations to entries that are not there',
  },
]

const uriOf = (cell: string | undefined) => (cell ?? '').trim()
const uriSet = (rows: readonly ConceptRow[]) => new Set(rows.map(({ cells }) => uriOf(cells.conceptUri)))

/** ESCO writes its labels in small letters. */
function nameOf(cell: string | undefined): string {
  const name = cleanCell(cell ?? '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function readTable(file: FrameworkFile, columns: readonly string[], optional: readonly string[] = []) {
  const table = readCsvTable(readFileText(file.readBytes(), file.label, escoFile), columns, optional)
  if (table.problems.length > 0) throw badFile(file.label, table.problems, escoFile)
  return table.rows
}

/** The released concepts of a file, each with an address and a label. */
function readConcepts(file: FrameworkFile, columns: readonly string[]) {
  const problems: string[] = []
  const seen = new Set<string>()
  const all = readTable(file, columns, labelColumns)
  for (const { line, cells } of all) {
    const uri = uriOf(cells.conceptUri)
    if (uri === '') problems.push(`line ${line}: conceptUri is empty`)
    else if (seen.has(uri)) problems.push(`line ${line}: ${quoteShort(uri)} stands there a second time`)
    else if (nameOf(cells.preferredLabel) === '') problems.push(`line ${line}: preferredLabel is empty`)
    seen.add(uri)
  }
  if (all.length === 0) problems.push('line 1: no row after it')
  if (problems.length > 0) throw badFile(file.label, problems, escoFile)
  const isReleased = ({ cells }: ConceptRow) =>
    ['', 'released'].includes(cleanCell(cells.status ?? '').toLowerCase())
  const rows = all.filter(isReleased)
  return { rows, obsolete: all.length - rows.length }
}

function toSkill({ cells }: ConceptRow): FrameworkSkill {
  const name = nameOf(cells.preferredLabel)
  const aliases = (cells.altLabels ?? '')
    .split(/[\n|]/)
    .map(cleanCell)
    .filter((alias) => alias !== '' && alias.length <= longestAlias)
  return {
    sourceId: uriOf(cells.conceptUri),
    name,
    category: categorise(name, cells.reuseLevel ?? ''),
    description: firstParagraph(cells.description ?? ''),
    aliases,
    variants: listVariants(name),
  }
}

/** ESCO marks what serves in every occupation; what is left is the knowledge and practice of a field. */
function categorise(name: string, reuseLevel: string): SkillCategory {
  if (reuseLevel.trim().toLowerCase() === 'transversal') return 'transferable'
  return /\(computer programming\)$/i.test(name) ? 'technical' : 'domain'
}

/** `Python (computer programming)`: what stands in brackets only tells it from a snake. */
function listVariants(name: string): NameVariant[] {
  const [, plain, kind] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? []
  if (plain === undefined) return []
  return [{ names: [plain], rule: kind === 'computer programming' ? 'any' : 'exact' }]
}

interface Relations {
  /** By the occupation's address, then the skill's. */
  skillsOf: Map<string, Map<string, FrameworkRoleSkill>>
  repeatedPairs: number
  unknown: number
}

function readRelations(
  file: FrameworkFile,
  occupations: ReadonlySet<string>,
  skills: ReadonlySet<string>,
): Relations {
  const problems: string[] = []
  const skillsOf: Relations['skillsOf'] = new Map()
  let repeatedPairs = 0
  let unknown = 0
  const rows = readTable(file, relationColumns)
  for (const { line, cells } of rows) {
    const [occupation, skill] = [uriOf(cells.occupationUri), uriOf(cells.skillUri)]
    const relation = cleanCell(cells.relationType ?? '').toLowerCase()
    if (!isRelation(relation)) {
      problems.push(`line ${line}: relationType is ${quoteShort(relation)}; expected essential or optional`)
      continue
    }
    if (!occupations.has(occupation) || !skills.has(skill)) {
      unknown++
      continue
    }
    const own = skillsOf.get(occupation) ?? new Map<string, FrameworkRoleSkill>()
    skillsOf.set(occupation, own)
    const known = own.get(skill)
    if (known !== undefined) repeatedPairs++
    if (known === undefined || known.importance < figuresOf[relation].importance) {
      own.set(skill, { skill, ...figuresOf[relation] })
    }
  }
  if (unknown > rows.length * tolerableUnknown) {
    problems.push(
      `${unknown} of ${rows.length} relations name an occupation or a skill that the other files do not have; one of them is cut off, or of another release`,
    )
  }
  if (problems.length > 0) throw badFile(file.label, problems, escoFile)
  return { skillsOf, repeatedPairs, unknown }
}

function toRoles(rows: readonly ConceptRow[], skillsOf: Relations['skillsOf']): FrameworkRole[] {
  const taken = new Set<string>()
  return rows.flatMap(({ cells }) => {
    const uri = uriOf(cells.conceptUri)
    const skills = skillsOf.get(uri)
    if (skills === undefined) return []
    const name = nameOf(cells.preferredLabel)
    const id = makeRoleId('esco', name, (wanted) => taken.has(wanted))
    taken.add(id)
    return [
      {
        id,
        name,
        field: findEscoField((cells.iscoGroup ?? '').trim()),
        summary: firstParagraph(cells.description ?? ''),
        sourceId: uri,
        skills: [...skills.values()],
      },
    ]
  })
}
