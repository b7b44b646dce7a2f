import type { Role } from '../domain/role'
import type { Skill } from '../domain/skill'
import { drawColumns } from '../terminal/columns'
import type { Terminal } from '../terminal/terminal'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export function roleView(
  role: Role,
  twins: readonly { id: string; name: string }[],
  { terminal, program }: ViewContext,
): string[] {
  const figure = (value: number, isAssumed: boolean) => `${value}${isAssumed ? ' assumed' : ''}`
  const origin = role.source === 'library' ? '' : `, from ${role.source}`
  return [
    ...wrapText(`${role.name} (${role.id}), ${role.field}${origin}`, terminal.width),
    ...(role.summary === undefined ? [] : wrapText(role.summary, terminal.width)),
    '',
    ...drawColumns(
      [
        { head: 'skill', isFlexible: true },
        { head: 'need', align: 'right' },
        { head: 'importance', align: 'right' },
        // A skill is named as well by its name.
        { head: 'id', isSpare: true },
      ],
      role.skills.map((skill) => [
        skill.skillName,
        figure(skill.required, skill.isLevelAssumed),
        figure(skill.importance, skill.isImportanceAssumed),
        skill.skillId,
      ]),
      terminal,
    ),
    ...twinLines(role, twins, program, terminal),
  ]
}

/** A framework rates what all work has in common; the library's role of the same work names the craft. */
function twinLines(
  role: Role,
  twins: readonly { id: string; name: string }[],
  program: string,
  terminal: Terminal,
): string[] {
  const [first] = twins
  if (first === undefined) return []
  const names = twins.map(({ id, name }) => `${name} (${id})`).join(', ')
  return [
    '',
    ...wrapText(`THE SAME WORK  in the library's own terms: ${names}`, terminal.width),
    ...wrapText(`Compare: ${program} role show ${role.id} --versus ${first.id}`, terminal.width),
  ]
}

/** The layout that `role add` takes back; see imports/own-role. */
export const roleJson = ({ role, skills }: { role: Role; skills: ReadonlyMap<string, Skill> }) => ({
  id: role.id,
  name: role.name,
  field: role.field,
  seniority: role.seniority ?? null,
  summary: role.summary ?? null,
  source: role.source,
  items: role.skills.map((skill) => ({
    id: skill.skillId,
    name: skill.skillName,
    category: skills.get(skill.skillId)?.category ?? null,
    description: skills.get(skill.skillId)?.description ?? null,
    required: skill.required,
    importance: skill.importance,
    isLevelAssumed: skill.isLevelAssumed,
    isImportanceAssumed: skill.isImportanceAssumed,
    demand: skill.demand ?? null,
    evidence:
      skill.evidence === undefined
        ? null
        : { kind: skill.evidence.kind, example: skill.evidence.example ?? null },
  })),
})
