import { cleanLine } from '../terminal/clean'
import { wrapText } from '../terminal/width'
import { reply } from './reply'
import type { ViewContext } from './view-context'

export interface AddedPostings {
  role: string | undefined
  /** How many postings there are now. */
  count: number
  files: readonly {
    file: string
    outcome: 'added' | 'known' | 'skipped'
    id: number | undefined
    title: string | undefined
    company: string | undefined
    reason: string | undefined
    skills: readonly { id: string; name: string }[]
  }[]
}

const shownSkills = 8
const shownFiles = 10
/** As in the arithmetic: below this many their shares are not shown as demand. */
const fewest = 5

export function postingAddView({ files, role, count }: AddedPostings, context: ViewContext): string[] {
  const { terminal, program } = context
  const added = files.filter(({ outcome }) => outcome === 'added')
  const known = files.filter(({ outcome }) => outcome === 'known')
  const skipped = files.filter(({ outcome }) => outcome === 'skipped')
  const [first] = added
  const lines =
    added.length === 1 && first !== undefined
      ? wrapText(cleanLine(`Added ${nameOf(first)}.`), terminal.width)
      : wrapText(
          added.length === 0
            ? 'Nothing new.'
            : `Added ${added.length} postings, P${first?.id} to P${added.at(-1)?.id}.`,
          terminal.width,
        )
  if (role !== undefined) lines.push(...wrapText(`They count for ${cleanLine(role)}.`, terminal.width))
  if (added.length > 0) lines.push(...wrapText(describeSkills(added), terminal.width))
  lines.push(
    ...listFiles(
      `There already (${known.length})`,
      known.map(({ file, id, reason }) => `${file}, ${reason ?? `P${id}`}`),
      terminal.width,
    ),
  )
  lines.push(
    ...listFiles(
      `Skipped (${skipped.length})`,
      skipped.map(({ file, reason }) => `${file}: ${reason}`),
      terminal.width,
    ),
  )
  const next =
    count < fewest
      ? `${count} of the ${fewest} postings from which on they weigh priorities.`
      : `Next: ${program} demand.`
  if (added.length === 0 && role === undefined) return [...lines, ...wrapText(next, terminal.width)]
  return [...lines, ...reply([next], context)]
}

const nameOf = ({ id, title, company }: AddedPostings['files'][number]) =>
  `P${id}, ${title ?? 'without a title'}${company === undefined ? '' : ` at ${company}`}`

/** The skills that most of them ask for. */
function describeSkills(added: AddedPostings['files']): string {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { skills } of added) {
    for (const { id, name } of skills) counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 })
  }
  if (counts.size === 0) return 'No skill was recognised in it.'
  const most = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, shownSkills)
  const more = counts.size - most.length
  const names = most.map(({ name, count }) => (added.length > 1 ? `${name} ${count}` : name)).join(', ')
  const lead = added.length > 1 ? 'Asked for most' : 'Asks for'
  return `${lead}: ${names}${more > 0 ? ` and ${more} more` : ''}.`
}

function listFiles(head: string, files: readonly string[], width: number): string[] {
  if (files.length === 0) return []
  const shown = files.slice(0, shownFiles)
  const more = files.length - shown.length
  return [
    `${head}:`,
    ...[...shown, ...(more > 0 ? [`and ${more} more`] : [])].flatMap((line) =>
      wrapText(cleanLine(line), width - 2).map((part, index) => (index === 0 ? '  ' : '    ') + part),
    ),
  ]
}

export const postingAddJson = ({ role, count, files }: AddedPostings) => ({
  role: role ?? null,
  count,
  items: files.map(({ file, outcome, id, title, company, reason, skills }) => ({
    id: id === undefined ? null : `P${id}`,
    name: title ?? null,
    file,
    outcome,
    company: company ?? null,
    reason: reason ?? null,
    skills,
  })),
})
