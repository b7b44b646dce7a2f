import { badFile } from '../bad-file'
import { cleanCell } from '../clean-cell'
import type { Framework, FrameworkRole, FrameworkSkill } from '../framework'
import { isObject, parseJsonFile } from '../parse-json'
import { makeRoleId } from '../role-id'
import { groupStatements, type Statement, topicOf } from './group-statements'
import type { Theme } from './themes'

export const niceFile =
  'Expected the JSON of the NICE framework, with response.elements.elements and response.elements.relationships.'

interface Element {
  id: string
  type: string
  title: string
  text: string
}

/** NICE ranks nothing and grades nothing. */
const assumed = { required: 3, importance: 3, isLevelAssumed: true, isImportanceAssumed: true }

const statementTypes: ReadonlySet<string> = new Set(['knowledge', 'skill', 'ability'])
const roleType = 'work_role'
/** As much of what a theme gathers as fits a question on the screen. */
const longestDescription = 240

/** The NICE Workforce Framework for Cybersecurity: a work role is a role. Throws InvalidDataError. */
export function readNice(bytes: Uint8Array, file: string): Framework {
  const document = parseJsonFile(bytes, file, niceFile)
  const { elements, links, release } = readParts(document, file)
  const workRoles = elements.filter(({ type }) => type === roleType)
  if (workRoles.length === 0) throw badFile(file, ['it holds no element of the type work_role'], niceFile)
  const byId = new Map(elements.map((element) => [element.id, element]))
  const taken = new Set<string>()
  const gathered = new Map<Theme, Set<string>>()
  const roles: FrameworkRole[] = []
  const rolesWithoutRows: string[] = []
  let statementCount = 0
  let taskCount = 0
  for (const role of workRoles) {
    const linked = [...(links.get(role.id) ?? [])].flatMap((id) => byId.get(id) ?? [])
    const statements = linked.filter(({ type, text }) => statementTypes.has(type) && text !== '')
    taskCount += linked.filter(({ type }) => type === 'task').length
    statementCount += statements.length
    if (statements.length === 0) {
      rolesWithoutRows.push(role.title)
      continue
    }
    const id = makeRoleId('nice', role.title, (wanted) => taken.has(wanted))
    taken.add(id)
    roles.push(toRole(role, id, statements, gathered))
  }
  return {
    source: 'nice',
    title: 'NICE framework',
    release,
    rolesAre: undefined,
    frameworkRoleCount: roles.length,
    roles,
    skills: [...gathered].map(([theme, topics]) => toSkill(theme, [...topics])),
    repeatedPairs: 0,
    leftOut: [{ count: taskCount, one: 'task of a work role', many: 'tasks of the work roles' }],
    rolesWithoutRows,
    note: `the ${statementCount} statements of knowledge and skill are gathered by theme, from 45 themes and at most 25 a role; a theme with a single statement in a role counts as Cybersecurity fundamentals; level 3 and importance 3 are assumed, as the framework gives none; themes with more statements are asked first`,
  }
}

function toRole(
  role: Element,
  id: string,
  statements: readonly Statement[],
  gathered: Map<Theme, Set<string>>,
): FrameworkRole {
  const groups = groupStatements(statements)
  for (const { theme, statements: grouped } of groups) {
    const topics = gathered.get(theme) ?? new Set<string>()
    for (const { text } of grouped) topics.add(topicOf(text))
    gathered.set(theme, topics)
  }
  return {
    id,
    name: role.title,
    field: 'security',
    summary: role.text || undefined,
    sourceId: role.id,
    skills: groups.map(({ theme, statements: grouped }) => ({
      skill: theme.id,
      ...assumed,
      rank: grouped.length,
    })),
  }
}

const toSkill = ({ id, name, category }: Theme, topics: readonly string[]): FrameworkSkill => ({
  sourceId: id,
  name,
  category,
  description: describe(topics.toSorted()),
})

/** What a theme gathers, as far as there is room, from all over the list. */
function describe(topics: readonly string[]): string {
  for (let shown = Math.min(topics.length, 8); ; shown--) {
    const step = topics.length / shown
    const some = Array.from({ length: shown }, (_, index) => topics[Math.floor(index * step)])
    const more = topics.length - shown
    const text = `${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    if (text.length <= longestDescription || shown <= 1) return `In NICE: ${text}`.slice(0, 400)
  }
}

interface Parts {
  elements: Element[]
  /** What each element is linked with, in the order of the file. */
  links: Map<string, Set<string>>
  release: string | undefined
}

/** Checks what is read and reports every problem at once, by its place in the document. */
function readParts(document: unknown, file: string): Parts {
  const response = isObject(document) && isObject(document.response) ? document.response : document
  const body = isObject(response) && isObject(response.elements) ? response.elements : undefined
  if (body === undefined || !Array.isArray(body.elements) || !Array.isArray(body.relationships)) {
    throw badFile(file, ['response.elements with the lists elements and relationships is missing'], niceFile)
  }
  const problems: string[] = []
  const elements = body.elements.flatMap((value: unknown, index) => {
    const element = readElement(value)
    if (typeof element !== 'string') return [element]
    problems.push(`response.elements.elements[${index}]: ${element}`)
    return []
  })
  const links = new Map<string, Set<string>>()
  for (const [index, value] of body.relationships.entries()) {
    const [from, to] = isObject(value) ? [value.source_element_identifier, value.dest_element_identifier] : []
    if (typeof from !== 'string' || typeof to !== 'string') {
      problems.push(
        `response.elements.relationships[${index}]: source_ or dest_element_identifier is missing`,
      )
      continue
    }
    const linked = links.get(from) ?? new Set<string>()
    links.set(from, linked.add(to))
  }
  if (problems.length > 0) throw badFile(file, problems, niceFile)
  return { elements, links, release: findRelease(body.documents) }
}

function readElement(value: unknown): Element | string {
  if (!isObject(value)) return 'expected an object'
  const { element_identifier: id, element_type: type, title, text } = value
  if (typeof id !== 'string' || id.trim() === '') return 'element_identifier is missing'
  if (typeof type !== 'string') return 'element_type is missing'
  const element = {
    id,
    type: type.trim().toLowerCase(),
    title: typeof title === 'string' ? cleanCell(title) : '',
    text: typeof text === 'string' ? cleanCell(text) : '',
  }
  return element.type === roleType && element.title === '' ? 'a work role without a title' : element
}

function findRelease(documents: unknown): string | undefined {
  const [first] = Array.isArray(documents) ? documents : []
  const version = isObject(first) ? first.version : undefined
  return typeof version === 'string' ? cleanCell(version).slice(0, 40) || undefined : undefined
}
