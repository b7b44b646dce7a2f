import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface RoleImportViewInput {
  file: string
  isChanged: boolean
  framework: {
    source: string
    title: string
    frameworkRoleCount: number
    repeatedPairs: number
    rowsNotInUse: number
    rolesWithoutRows: readonly string[]
    note: string
  }
  roles: readonly { id: string; name: string; change: 'new' | 'changed' | 'same' }[]
  skills: { new: number; changed: number; same: number; library: number }
  mergedPairs: number
  noLongerInFile: readonly { id: string; name: string }[]
}

const shownIds = 5
const labelWidth = 10

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

export function roleImportView(result: RoleImportViewInput, { terminal, program }: ViewContext): string[] {
  const { roles, isChanged } = result
  const head = isChanged
    ? headOf(result)
    : `Nothing changed: ${roles.length === 1 ? 'the 1 role is' : `all ${roles.length} roles are`} as in the file.`
  const facts = [...(isChanged ? describeReading(result) : []), ...describeVanished(result)]
  const id = (roles.find(({ change }) => change !== 'same') ?? roles[0])?.id
  const next: [string, string][] = [
    ['Find one', `${program} role list WORD`],
    ['Aim at it', `${program} gap ${id}`],
    ...(isChanged ? [pair('Undo', `${program} undo`)] : []),
  ]
  const labelled = ([label, text]: readonly [string, string]) =>
    wrapText(text, terminal.width - labelWidth).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    )
  return [
    ...wrapText(head, terminal.width),
    ...(facts.length > 0 ? ['', ...facts.flatMap(labelled)] : []),
    '',
    ...next.map(([label, command]) => label.padEnd(labelWidth + 1) + command),
  ]
}

function headOf({ framework, roles, file }: RoleImportViewInput): string {
  const howMany = (change: string) => roles.filter((role) => role.change === change).length
  if (howMany('new') === roles.length) {
    return `Imported ${count(roles.length, 'role')} from the ${framework.title}: each level of its ${count(framework.frameworkRoleCount, 'role')} is a role here.`
  }
  return `Imported ${file} again: ${count(howMany('new'), 'new role')}, ${howMany('changed')} changed, ${howMany('same')} as before.`
}

/** What became of the file's rows, under a label each. */
function describeReading({ framework, skills, mergedPairs }: RoleImportViewInput): [string, string][] {
  const known = skills.same + skills.changed
  const folded = [
    framework.repeatedPairs > 0 &&
      `${count(framework.repeatedPairs, 'skill')} that a role names more than once`,
    mergedPairs > 0 &&
      `${mergedPairs} that ${mergedPairs === 1 ? 'is' : 'are'} the same library skill as another`,
  ].filter((text) => text !== false)
  const { rowsNotInUse, rolesWithoutRows } = framework
  const leftOut = [
    rowsNotInUse > 0 && `${count(rowsNotInUse, 'row')} marked NOT IN USE`,
    rolesWithoutRows.length > 0 &&
      `${count(rolesWithoutRows.length, 'role')} without a usable row: ${rolesWithoutRows.join(', ')}`,
  ].filter((text) => text !== false)
  return [
    [
      'Skills',
      `${known + skills.new + skills.library}: ${skills.library} in the library, ${skills.new} new${known > 0 ? `, ${known} known from before` : ''}`,
    ],
    ...(folded.length > 0 ? [pair('Folded', `${folded.join(', ')}; the higher level counts`)] : []),
    ...(leftOut.length > 0 ? [pair('Left out', leftOut.join('; '))] : []),
    ['Levels', framework.note],
  ]
}

const pair = (label: string, text: string): [string, string] => [label, text]

function describeVanished({ noLongerInFile }: RoleImportViewInput): [string, string][] {
  if (noLongerInFile.length === 0) return []
  const ids = noLongerInFile.slice(0, shownIds).map(({ id }) => id)
  const more = noLongerInFile.length - ids.length
  return [
    pair('Kept', `though no longer in the file: ${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}`),
  ]
}

export function roleImportJson({ file, framework, skills, ...result }: RoleImportViewInput) {
  return {
    file,
    source: framework.source,
    isChanged: result.isChanged,
    frameworkRoles: framework.frameworkRoleCount,
    roles: result.roles.length,
    skills: {
      total: skills.new + skills.changed + skills.same + skills.library,
      new: skills.new,
      changed: skills.changed,
      library: skills.library,
    },
    repeatedPairs: framework.repeatedPairs,
    mergedPairs: result.mergedPairs,
    rowsNotInUse: framework.rowsNotInUse,
    rolesWithoutRows: framework.rolesWithoutRows,
    noLongerInFile: result.noLongerInFile,
    items: result.roles.map(({ id, name, change }) => ({ id, name, change })),
  }
}
