import type { ComparedSkill, RoleComparison, SkillChange } from '../domain/comparison'
import { type Column, drawColumns } from '../terminal/columns'
import type { Terminal } from '../terminal/terminal'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export type KnownLevels = ReadonlyMap<string, number>

/** Draws groups of rows with borders; undefined where none is. */
export type DrawTable = (
  heads: readonly string[],
  groups: readonly { head: string; rows: readonly (readonly string[])[] }[],
  terminal: Terminal,
) => string[]

/** On a narrower screen the names of the skills need the room. */
const narrowestWithImportance = 60

const groupsOf: readonly (readonly [head: string, changes: readonly SkillChange[]])[] = [
  ['CARRIES OVER', ['same', 'lower']],
  ['HIGHER', ['higher']],
  ['NEW', ['new']],
  ['NO LONGER ASKED FOR', ['gone']],
]

export function comparisonView(
  comparison: RoleComparison,
  levels: KnownLevels,
  drawBordered: DrawTable | undefined,
  { terminal, program }: ViewContext,
): string[] {
  const { from, to, skills, carriedOver } = comparison
  const isKnown = skills.some(({ skillId }) => levels.has(skillId))
  const groups = groupsOf
    .map(([head, changes]) => ({
      head,
      rows: skills
        .filter(({ change }) => changes.includes(change))
        .map((skill) => toRow(skill, levels, isKnown)),
    }))
    .filter(({ rows }) => rows.length > 0)
  const isWide = terminal.width >= narrowestWithImportance || terminal.isAccessible
  const heads = ['skill', 'from', 'to', ...(isKnown ? ['you'] : []), ...(isWide ? ['importance'] : [])]
  const wrap = (text: string) => wrapText(text, terminal.width)
  const count = (...changes: SkillChange[]) => skills.filter(({ change }) => changes.includes(change)).length
  return [
    ...wrap(`From ${from.name} to ${to.name}`).map(terminal.style.bold),
    ...wrap(
      `${count('same', 'lower')} of ${skills.length - count('gone')} skills carry over, ${count('higher')} ${count('higher') === 1 ? 'asks' : 'ask'} for more, ${count('new')} ${count('new') === 1 ? 'is' : 'are'} new.`,
    ),
    ...wrap(
      `Whoever meets ${from.name}, no less and no more, meets ${Math.round(carriedOver * 100)}% of ${to.name}.`,
    ),
    '',
    ...(drawBordered ?? plainTables)(heads, groups, terminal),
    '',
    ...wrap(`Go there: ${program} goal set ${to.id} --from ${from.id}`),
  ]
}

function toRow(
  { skillId, skillName, from, to, importance, isAssumed }: ComparedSkill,
  levels: KnownLevels,
  isKnown: boolean,
): string[] {
  const name = isAssumed ? `${skillName} (assumed)` : skillName
  const figure = (level: number | undefined) => (level === undefined ? '-' : String(level))
  return [
    name,
    figure(from),
    figure(to),
    ...(isKnown ? [figure(levels.get(skillId))] : []),
    String(importance),
  ]
}

function plainTables(
  heads: readonly string[],
  groups: readonly { head: string; rows: readonly (readonly string[])[] }[],
  terminal: Terminal,
): string[] {
  // One width for the names, so that the columns of all groups stand under each other.
  const longest = Math.max(
    ...groups
      .flatMap(({ head, rows }) => [head, ...rows.map(([name = '']) => name)])
      .map((name) => name.length),
  )
  const lines = groups.flatMap(({ head, rows }) => {
    const columns: Column[] = heads.map((name, index) =>
      index === 0
        ? { head: terminal.isAccessible ? head : head.padEnd(longest), isFlexible: true }
        : { head: name, align: 'right' },
    )
    return ['', ...drawColumns(columns, rows, terminal)]
  })
  return lines.slice(1)
}

export const comparisonJson = (comparison: RoleComparison, levels: KnownLevels) => ({
  from: comparison.from,
  to: comparison.to,
  carriedOver: comparison.carriedOver,
  items: comparison.skills.map(({ skillId, skillName, from, to, ...rest }) => ({
    id: skillId,
    name: skillName,
    ...rest,
    from: from ?? null,
    to: to ?? null,
    current: levels.get(skillId) ?? null,
  })),
})
