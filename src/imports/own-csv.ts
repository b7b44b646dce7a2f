import { badFile } from './bad-file'
import { readCsvTable } from './csv-table'
import { readFileText } from './file-text'
import { checkOwnRoles, type OwnRole } from './own-role'

export const ownCsvFile =
  'Expected CSV with the columns role and skill, and any of required, importance, evidence, evidence_example, category, description, role_id, skill_id, field, seniority, summary, source: a row for each skill of a role.'

export const ownCsvColumns = ['role', 'skill'] as const
const roleColumns = ['field', 'seniority', 'summary', 'source'] as const
const skillColumns = [
  'required',
  'importance',
  'evidence',
  'evidence_example',
  'category',
  'description',
] as const
const optionalColumns = ['role_id', 'skill_id', ...roleColumns, ...skillColumns] as const
type Column = (typeof ownCsvColumns)[number] | (typeof optionalColumns)[number]
type Cells = Readonly<Record<Column, string>>

interface Gathered {
  /** The first row, whose line stands for the role. */
  line: number
  role: Record<string, unknown>
  items: Record<string, unknown>[]
  lines: number[]
}

/** The roles of a CSV of our own layout, the columns of `role show --json`. Throws InvalidDataError by line. */
export function readOwnCsv(bytes: Uint8Array, file: string): OwnRole[] {
  const text = readFileText(bytes, file, ownCsvFile)
  const { rows, problems } = readCsvTable<Column>(text, ownCsvColumns, optionalColumns)
  if (problems.length === 0 && rows.length === 0) problems.push('line 1: no row after it')
  if (problems.length > 0) throw badFile(file, problems, ownCsvFile)
  const byRole = new Map<string, Gathered>()
  for (const { line, cells } of rows) {
    const key = (cells.role_id.trim() || cells.role.trim()).toLowerCase()
    const gathered: Gathered = byRole.get(key) ?? { line, role: toRole(cells), items: [], lines: [] }
    byRole.set(key, gathered)
    for (const column of roleColumns) gathered.role[column] ??= cells[column].trim() || undefined
    gathered.items.push(toItem(cells))
    gathered.lines.push(line)
  }
  const gathered = [...byRole.values()]
  return checkOwnRoles(
    gathered.map(({ role, items }) => ({ ...role, items })),
    // The layout of the messages is that of the JSON; people look for a line.
    (index, path, message) => {
      const [, item, field] = path
      const line = typeof item === 'number' ? gathered[index]?.lines[item] : gathered[index]?.line
      const name = field ?? (path.length === 1 ? path[0] : undefined)
      return `line ${line}: ${name === undefined ? '' : `${String(name)}: `}${message}`
    },
    (found) => badFile(file, found, ownCsvFile),
  )
}

const toRole = (cells: Cells) => ({ id: cells.role_id.trim() || undefined, name: cells.role })

function toItem(cells: Cells): Record<string, unknown> {
  const kind = cells.evidence.trim().toLowerCase()
  return {
    id: cells.skill_id.trim() || undefined,
    name: cells.skill,
    category: cells.category.trim().toLowerCase() || undefined,
    description: cells.description,
    required: toFigure(cells.required),
    importance: toFigure(cells.importance),
    evidence: kind === '' ? undefined : { kind, example: cells.evidence_example },
  }
}

/** What is no number stays a text, which the check names. */
function toFigure(cell: string): number | string | undefined {
  const text = cell.trim()
  if (text === '') return undefined
  return /^\d+$/.test(text) ? Number(text) : text
}
