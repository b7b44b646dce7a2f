import { formatDay } from '../domain/day'
import { type AskedSkill, dayOf, type Need, type Posting } from '../domain/posting'
import type { Mention } from '../domain/recognize'
import { cleanLine, cleanText } from '../terminal/clean'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface ShownPosting {
  posting: Posting
  asked: readonly (AskedSkill & { skillName: string })[]
  /** What was recognised in the text, in its order. */
  mentions: readonly Mention[]
}

export function postingListView(
  listed: readonly { posting: Posting; skillCount: number }[],
  { terminal, program }: ViewContext,
): string[] {
  if (listed.length === 0) {
    return wrapText(
      `No postings yet. ${program} posting add FILE..., or - for text that you paste`,
      terminal.width,
    )
  }
  const rows = listed.map(({ posting, skillCount }) => [
    `P${posting.id}`,
    cleanLine(posting.title ?? 'without a title'),
    cleanLine(posting.company ?? '-'),
    formatDay(dayOf(posting)),
    String(skillCount),
  ])
  if (terminal.isAccessible) {
    return rows.map(([id, title, company, day, count]) =>
      [`${id}: ${title}`, company === '-' ? '' : company, day, `${count} skills`].filter(Boolean).join(', '),
    )
  }
  return drawColumns(
    [
      { head: 'id' },
      { head: 'posting', isFlexible: true },
      { head: 'company' },
      { head: 'day' },
      { head: 'skills', align: 'right' },
    ],
    rows,
    terminal,
  )
}

const heads: readonly (readonly [Need, string])[] = [
  ['required', 'REQUIRED'],
  ['unstated', 'ASKED FOR'],
  ['nice-to-have', 'NICE TO HAVE'],
]

/** The posting's text with each skill between marks, bold where there is colour, and what it asks for. */
export function postingView({ posting, asked, mentions }: ShownPosting, { terminal }: ViewContext): string[] {
  const { title, company, address, postedOn, addedOn } = posting
  const head = `${title ?? 'Posting'} (P${posting.id})${company === undefined ? '' : `, ${company}`}`
  const facts = [
    postedOn === undefined ? `added ${formatDay(addedOn)}` : `posted ${formatDay(postedOn)}`,
    address,
    posting.roleIds.length > 0 ? `for ${posting.roleIds.join(', ')}` : undefined,
  ].filter((fact) => fact !== undefined)
  const lists = heads.flatMap(([need, name]) => {
    const names = asked.filter((skill) => skill.need === need).map(describeAsked)
    return names.length === 0 ? [] : ['', ...wrapText(`${name}  ${names.join(', ')}`, terminal.width)]
  })
  return [
    ...wrapText(cleanLine(head), terminal.width).map((line) => terminal.style.bold(line)),
    ...wrapText(cleanLine(facts.join(', ')), terminal.width),
    '',
    ...markText(posting.text, mentions).flatMap((line) => wrapMarked(line, terminal)),
    ...(asked.length === 0 ? ['', 'No skill was recognised.'] : lists),
    '',
    ...wrapText(
      '[..] counts, (..) is read and does not count: the name of a job, or the employer of itself. A number is the level that the text names.',
      terminal.width,
    ),
  ]
}

const describeAsked = ({ skillName, level }: ShownPosting['asked'][number]) =>
  level === undefined ? skillName : `${skillName} ${level}`

function markText(text: string, mentions: readonly Mention[]): string[] {
  let marked = ''
  let last = 0
  for (const { start, end, context } of mentions) {
    const [open, close] = context === 'job' || context === 'employer' ? ['(', ')'] : ['[', ']']
    marked += `${text.slice(last, start)}${open}${text.slice(start, end)}${close}`
    last = end
  }
  return cleanText(marked + text.slice(last)).split('\n')
}

function wrapMarked(line: string, terminal: ViewContext['terminal']): string[] {
  return wrapText(line, terminal.width).map((part) =>
    part.replace(/\[[^[\]]+\]/g, (marked) => terminal.style.bold(marked)),
  )
}

export const postingJson = (posting: Posting) => ({
  id: `P${posting.id}`,
  name: posting.title ?? null,
  company: posting.company ?? null,
  address: posting.address ?? null,
  postedOn: posting.postedOn ?? null,
  addedOn: posting.addedOn,
  roles: posting.roleIds,
})

export const postingShowJson = ({ posting, asked, mentions }: ShownPosting) => ({
  ...postingJson(posting),
  text: posting.text,
  mentions: mentions.map(({ skillId, start, end, context }) => ({ skill: skillId, start, end, context })),
  items: asked.map(({ skillId, skillName, need, level }) => ({
    id: skillId,
    name: skillName,
    need,
    level: level ?? null,
  })),
})
