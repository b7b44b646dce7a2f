import { assessmentCap } from '../domain/credential'
import { mostTaughtIn } from '../domain/taught-depth'
import { checkNames } from './check-names'
import { checkRoleCopies } from './check-roles'
import type { LibraryData } from './read-data'

/** The rules over data/ that no single entry can break alone; one line a breach, none when all hold. */
export function checkLibraryData(data: LibraryData): string[] {
  return [
    ...checkIds(data),
    ...checkNames(data),
    ...checkReferences(data),
    ...checkAssessments(data),
    ...checkCourseHours(data),
    ...checkRoleCopies(data),
  ]
}

function checkIds(data: LibraryData): string[] {
  const found: string[] = []
  for (const [kind, entries] of [
    ['skill', data.skills],
    ['role', data.roles],
    ['credential', data.credentials],
  ] as const) {
    const seen = new Set<string>()
    for (const { id } of entries) {
      if (seen.has(id)) found.push(`${kind} ${id} stands twice`)
      seen.add(id)
      if (data.retired[id] !== undefined) found.push(`${kind} ${id} is also retired`)
    }
  }
  return found
}

function checkReferences(data: LibraryData): string[] {
  const found: string[] = []
  const skillIds = new Set(data.skills.map((skill) => skill.id))
  const credentialIds = new Set(data.credentials.map((credential) => credential.id))
  const fieldIds = new Set(data.fields.map((field) => field.id))
  const need = (ids: Set<string>, id: string, where: string) => {
    if (!ids.has(id)) found.push(`${where} names ${id}, which is not there`)
  }
  for (const skill of data.skills) {
    for (const id of [...skill.related, ...skill.broader]) need(skillIds, id, `skill ${skill.id}`)
  }
  const { elements, technologies, ddat, ddatRoles } = data.anchors
  for (const id of [elements, technologies, ddat].flatMap((table) => Object.keys(table))) {
    need(skillIds, id, 'anchors.json')
  }
  const roleIds = new Set(data.roles.map((role) => role.id))
  for (const id of Object.keys(ddatRoles)) need(roleIds, id, 'anchors.json')
  for (const role of data.roles) {
    need(fieldIds, role.field, `role ${role.id}`)
    const asked = role.skills.map((entry) => entry.skill)
    for (const id of asked) need(skillIds, id, `role ${role.id}`)
    if (new Set(asked).size < asked.length) found.push(`role ${role.id} asks for a skill twice`)
  }
  for (const credential of data.credentials) {
    const where = `credential ${credential.id}`
    for (const id of credential.fields) need(fieldIds, id, where)
    for (const id of credential.jobs) need(roleIds, id, where)
    for (const id of Object.keys(credential.teaches)) need(skillIds, id, where)
    for (const id of Object.keys(credential.assesses)) need(skillIds, id, where)
    const before = credential.facts.prerequisites?.value
    for (const id of [...(before?.required ?? []), ...(before?.recommended ?? [])]) {
      need(credentialIds, id, where)
    }
    for (const [name, fact] of Object.entries(credential.facts)) {
      if (fact !== undefined && credential.sources[fact.source] === undefined) {
        found.push(`${where}: ${name} has no source "${fact.source}"`)
      }
    }
  }
  return found
}

/** What a course teaches is bounded by its hours. */
function checkCourseHours(data: LibraryData): string[] {
  return data.credentials.flatMap(({ id, kind, facts, teaches }) => {
    const hours = facts.hours?.value
    if (hours === undefined || !['course', 'certificate'].includes(kind)) return []
    const most = mostTaughtIn(hours)
    return Object.entries(teaches)
      .filter(([, level]) => level > most)
      .map(([skill, level]) => `credential ${id} teaches ${skill} to ${level}, its hours allow ${most}`)
  })
}

/** What an assessment shows is capped by its kind and never above what the credential teaches. */
function checkAssessments(data: LibraryData): string[] {
  return data.credentials.flatMap((credential) => {
    const method = credential.facts.assessment?.value
    return Object.entries(credential.assesses).flatMap(([skill, level]) => {
      if (method === undefined) return [`credential ${credential.id} assesses ${skill} in no known way`]
      const cap = Math.min(assessmentCap[method], credential.teaches[skill] ?? 0)
      return level > cap ? [`credential ${credential.id} assesses ${skill} at ${level}, above ${cap}`] : []
    })
  })
}
