import type { Role, RoleHeading } from '../domain/role'
import type { Skill } from '../domain/skill'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

/** Above this many rows a hint says how to see fewer. */
const manyRoles = 60

/** The roles under their fields: the library's, then those of each other source. */
export function roleListView(
  { text, roles }: { text: string; roles: readonly RoleHeading[] },
  { terminal, program }: ViewContext,
): string[] {
  if (roles.length === 0) return [`No role is called "${text}". ${program} role list shows all.`]
  const groups = new Map<string, RoleHeading[]>()
  for (const role of roles) {
    const isShipped = role.source === 'library'
    // The space sorts the library's groups before the others.
    const key = isShipped ? ` ${role.field}` : `${role.source} ${role.field}`
    groups.set(key, [...(groups.get(key) ?? []), role])
  }
  const lines = [...groups.keys()].sort().flatMap((key) => [
    '',
    ...drawColumns(
      [
        { head: key.trim().toUpperCase() },
        { head: '', isFlexible: true },
        { head: 'skills', align: 'right' },
      ],
      (groups.get(key) ?? []).map(({ id, name, skillCount }) => [id, name, String(skillCount)]),
      terminal,
    ),
  ])
  const hint = `${roles.length} roles. Fewer: ${program} role list WORD`
  return [...lines.slice(1), ...(roles.length > manyRoles ? ['', hint] : [])]
}

export function roleView(role: Role, { terminal }: ViewContext): string[] {
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
        { head: 'id' },
      ],
      role.skills.map((skill) => [
        skill.skillName,
        figure(skill.required, skill.isLevelAssumed),
        figure(skill.importance, skill.isImportanceAssumed),
        skill.skillId,
      ]),
      terminal,
    ),
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
