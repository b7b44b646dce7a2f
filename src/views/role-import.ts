import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface RoleImportViewInput {
  file: string
  isChanged: boolean
  isDryRun: boolean
  /** The pattern by which roles were chosen, and of how many. */
  only: { pattern: string; of: number } | undefined
  framework: {
    source: string
    title: string
    release: string | undefined
    rolesAre: string | undefined
    frameworkRoleCount: number
    repeatedPairs: number
    rowsNotInUse?: number
    leftOut: readonly { count: number; one: string; many: string }[]
    rolesWithoutRows: readonly string[]
    note: string
  }
  roles: readonly { id: string; name: string; change: 'new' | 'changed' | 'same' }[]
  skills: {
    new: number
    changed: number
    same: number
    library: number
    shared: number
    gone: number
    matched: readonly { name: string; id: string; knownAs: string }[]
  }
  mergedPairs: number
  noLongerInFile: readonly { id: string; name: string }[]
}

const shownNames = 5
const labelWidth = 10

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
type Fact = readonly [label: string, text: string]

export function roleImportView(result: RoleImportViewInput, { terminal, program }: ViewContext): string[] {
  const { roles, skills, isChanged, isDryRun } = result
  const facts = [...(isChanged ? describeReading(result) : []), ...describeGone(result)]
  const id = (roles.find(({ change }) => change !== 'same') ?? roles[0])?.id
  const next: Fact[] = isDryRun
    ? []
    : [
        ...(id === undefined
          ? []
          : [
              ['Find one', `${program} role list WORD`] as const,
              ['Aim at it', `${program} gap ${id}`] as const,
            ]),
        ...(isChanged ? [['Undo', `${program} undo`] as const] : []),
      ]
  const labelled = ([label, text]: Fact) =>
    wrapText(text, terminal.width - labelWidth).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    )
  const total = roles.length > 0 ? count(roles.length, 'role') : count(countSkills(skills), 'skill')
  const head = isChanged ? headOf(result, total) : `Nothing changed: ${isAsInFile(result, total)}.`
  return [
    ...wrapText(head, terminal.width),
    ...(facts.length > 0 ? ['', ...facts.flatMap(labelled)] : []),
    ...(next.length > 0 ? [''] : []),
    ...next.map(([label, command]) => label.padEnd(labelWidth + 1) + command),
  ]
}

const isAsInFile = ({ roles, skills }: RoleImportViewInput, total: string) =>
  (roles.length || countSkills(skills)) === 1
    ? `the ${total} is as in the file`
    : `all ${total} are as in the file`

const countSkills = ({ new: fresh, changed, same, library, shared }: RoleImportViewInput['skills']) =>
  fresh + changed + same + library + shared

function headOf({ framework, roles, file, only, isDryRun }: RoleImportViewInput, total: string): string {
  const howMany = (change: string) => roles.filter((role) => role.change === change).length
  const changes = `${count(howMany('new'), 'new role')}, ${howMany('changed')} changed, ${howMany('same')} as before`
  const from = framework.release === undefined ? framework.title : `${framework.title} ${framework.release}`
  const chosen =
    only === undefined ? '' : ` ("${only.pattern}" fits ${roles.length} of its ${count(only.of, 'role')})`
  const isFirst = howMany('new') === roles.length
  const rolesAre = framework.rolesAre === undefined ? '' : `: ${framework.rolesAre}`
  if (isDryRun) {
    const what = isFirst ? `${total} would be imported` : `${file} would bring ${changes}`
    return `${what} from the ${from}${chosen}. This was a dry run: nothing was changed.`
  }
  if (isFirst) return `Imported ${total} from the ${from}${chosen}${rolesAre}.`
  return `Imported ${file} again${chosen}: ${changes}.`
}

/** What became of the file's rows, under a label each. */
function describeReading(result: RoleImportViewInput): Fact[] {
  const { framework, skills } = result
  const folded = describeFolded(result)
  const leftOut = describeLeftOut(result)
  return [
    ['Skills', describeSkills(skills)],
    ...(skills.matched.length > 0 ? [['Same as', describeMatched(skills.matched)] as const] : []),
    ...(folded !== '' ? [['Folded', folded] as const] : []),
    ...(leftOut !== '' ? [['Left out', leftOut] as const] : []),
    ['Levels', framework.note],
  ]
}

function describeSkills(skills: RoleImportViewInput['skills']): string {
  const known = skills.same + skills.changed
  const parts = [
    `${skills.library} in the library`,
    `${skills.new} new`,
    ...(skills.shared > 0 ? [`${skills.shared} yours or of another import`] : []),
    ...(known > 0 ? [`${known} known from before`] : []),
  ]
  return `${countSkills(skills)}: ${parts.join(', ')}`
}

/** Names that became another one, so that nothing is matched unsaid. */
function describeMatched(matched: RoleImportViewInput['skills']['matched']): string {
  const shown = matched.slice(0, shownNames).map(({ name, knownAs }) => `${name} is ${knownAs}`)
  const more = matched.length - shown.length
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more (--json lists them)` : ''}`
}

function describeFolded({ framework, mergedPairs }: RoleImportViewInput): string {
  const parts = [
    framework.repeatedPairs > 0 &&
      `${count(framework.repeatedPairs, 'skill')} that a role names more than once`,
    mergedPairs > 0 && `${mergedPairs} that ${mergedPairs === 1 ? 'is' : 'are'} the same skill as another`,
  ].filter((text) => text !== false)
  return parts.length === 0 ? '' : `${parts.join(', ')}; the higher level counts`
}

function describeLeftOut({ framework, only }: RoleImportViewInput): string {
  const counted = framework.leftOut
    .filter(({ count: number }) => number > 0)
    .map(({ count: number, one, many }) => `${number} ${number === 1 ? one : many}`)
  const { rolesWithoutRows: names } = framework
  const isNamed = names.length <= shownNames
  const without = `${count(names.length, 'role')} without a usable row${isNamed ? `: ${names.join(', ')}` : ' (--json names them)'}`
  return [...counted, ...(names.length > 0 && only === undefined ? [without] : [])].join('; ')
}

function describeGone({ noLongerInFile, skills }: RoleImportViewInput): Fact[] {
  const ids = noLongerInFile.slice(0, shownNames).map(({ id }) => id)
  const more = noLongerInFile.length - ids.length
  const parts = [
    ...(ids.length > 0 ? [`${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}`] : []),
    ...(skills.gone > 0 ? [count(skills.gone, 'skill')] : []),
  ]
  return parts.length === 0 ? [] : [['Kept', `though no longer in the file: ${parts.join('; ')}`]]
}

export function roleImportJson({ file, framework, skills, ...result }: RoleImportViewInput) {
  return {
    file,
    source: framework.source,
    release: framework.release ?? null,
    isChanged: result.isChanged,
    isDryRun: result.isDryRun,
    frameworkRoles: framework.frameworkRoleCount,
    roles: result.roles.length,
    skills: {
      total: countSkills(skills),
      new: skills.new,
      changed: skills.changed,
      library: skills.library,
      shared: skills.shared,
      gone: skills.gone,
    },
    matched: skills.matched,
    repeatedPairs: framework.repeatedPairs,
    mergedPairs: result.mergedPairs,
    rowsNotInUse: framework.rowsNotInUse ?? 0,
    leftOut: framework.leftOut
      .filter(({ count: number }) => number > 0)
      .map(({ count: number, one, many }) => ({ count: number, what: number === 1 ? one : many })),
    rolesWithoutRows: framework.rolesWithoutRows,
    noLongerInFile: result.noLongerInFile,
    items: result.roles.map(({ id, name, change }) => ({ id, name, change })),
  }
}
