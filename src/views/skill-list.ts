import { type SkillHeading, skillCategories } from '../domain/skill'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import { type FoundViewInput, foundHead, foundTail } from './found'
import type { ViewContext } from './view-context'

export interface SkillListViewInput extends FoundViewInput {
  items: readonly SkillHeading[]
}

export function skillListView(result: SkillListViewInput, context: ViewContext): string[] {
  const { text, items, how, total } = result
  const { terminal, program } = context
  if (items.length === 0) {
    return wrapText(
      `No skill is called "${text}". ${program} skill list shows some of each kind.`,
      terminal.width,
    )
  }
  if (how === 'list') return leadingSkills(result, context)
  const isMixed = items.some(({ source }) => source !== 'library')
  return [
    ...foundHead(result, 'skill', context),
    ...drawColumns(
      [
        ...[{ head: 'id' }, { head: 'skill', isFlexible: true }, { head: 'category' }],
        { head: 'roles', align: 'right' },
        ...(isMixed ? [{ head: 'from' }] : []),
      ],
      items.map(({ id, name, category, source, roleCount }) => [
        ...[id, name, category, String(roleCount)],
        ...(isMixed ? [source] : []),
      ]),
      terminal,
    ),
    ...foundTail({ ...result, total }, items.length, 'skill list', context),
    '',
    ...wrapText(`One in full: ${program} skill show ${items[0]?.id}`, terminal.width),
  ]
}

function leadingSkills({ items, total }: SkillListViewInput, { terminal, program }: ViewContext): string[] {
  const lines = skillCategories.flatMap((category) => {
    const skills = items.filter((skill) => skill.category === category)
    if (skills.length === 0) return []
    const table = drawColumns(
      [{ head: category.toUpperCase() }, { head: '', isFlexible: true }, { head: 'roles', align: 'right' }],
      skills.map(({ id, name, roleCount }) => [id, name, String(roleCount)]),
      terminal,
    )
    return ['', ...table]
  })
  const hint = `${items.length} of ${total} skills, those that most roles ask for. Find others: ${program} skill list WORD`
  return [...lines.slice(1), '', ...wrapText(hint, terminal.width)]
}
