import type { LibraryData } from './read-data'
import type { CredentialFileEntry } from './schema'

/** What one field of the library has, and how well what its roles ask for can be learned. */
export interface FieldCoverage {
  field: string
  name: string
  roles: number
  /** Different skills that its roles ask for. */
  skills: number
  credentials: number
  freeCredentials: number
  /** What its roles ask for, role by role: the unit of the next three. */
  roleSkills: number
  untaught: number
  fewerThanTwo: number
  withoutCheap: number
}

/** No credential is asked to teach more: levels 4 and 5 are shown by work. */
const highestTaught = 3
/** Little money: at most this, paid once, or for a month or a year of a subscription. */
const cheap: Readonly<Record<string, number>> = { USD: 10_000, EUR: 10_000, GBP: 10_000 }

/** Free to learn, whatever the certificate costs. */
const isFree = ({ facts }: CredentialFileEntry) =>
  facts.price?.value.minor === 0 || facts.freeLearning?.value === true

/** An unknown price is not cheap. */
function isCheap(credential: CredentialFileEntry): boolean {
  const price = credential.facts.price?.value
  return isFree(credential) || (price !== undefined && price.minor <= (cheap[price.currency] ?? 0))
}

interface RoleSkillTeachers {
  field: string
  roleId: string
  skillId: string
  /** The required level, or 3 where it is higher. */
  level: number
  teachers: readonly CredentialFileEntry[]
}

/** Every skill that a role asks for, with the credentials that teach it up to the level asked for. */
function findTeachers(data: LibraryData): RoleSkillTeachers[] {
  const bySkill = new Map<string, { level: number; credential: CredentialFileEntry }[]>()
  for (const credential of data.credentials) {
    for (const [skill, level] of Object.entries(credential.teaches)) {
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), { level, credential }])
    }
  }
  return data.roles.flatMap((role) =>
    role.skills.map(({ skill, required }) => {
      const level = Math.min(required, highestTaught)
      const teachers = (bySkill.get(skill) ?? []).filter((taught) => taught.level >= level)
      return {
        field: role.field,
        roleId: role.id,
        skillId: skill,
        level,
        teachers: teachers.map(({ credential }) => credential),
      }
    }),
  )
}

/** Required levels, up to 3, that no credential teaches: `role skill level`. */
export function findUntaught(data: LibraryData): string[] {
  return findTeachers(data)
    .filter(({ teachers }) => teachers.length === 0)
    .map(({ roleId, skillId, level }) => `${roleId} ${skillId} ${level}`)
}

/** Required levels, up to 3, that fewer than two credentials teach, or none that costs nothing or little. */
export function findThinlyTaught(data: LibraryData): string[] {
  return findTeachers(data).flatMap(({ field, roleId, skillId, level, teachers }) => {
    const wants = [
      ...(teachers.length < 2 ? [`${2 - teachers.length} more`] : []),
      ...(teachers.some(isCheap) ? [] : ['a free or cheap one']),
    ]
    return wants.length === 0 ? [] : [`${field}: ${roleId} ${skillId} ${level}: needs ${wants.join(' and ')}`]
  })
}

/** One line for each field that has roles or credentials, in the order of their ids. */
export function measureCoverage(data: LibraryData): FieldCoverage[] {
  const asked = findTeachers(data)
  return data.fields
    .map(({ id, name }) => {
      const own = asked.filter(({ field }) => field === id)
      const credentials = data.credentials.filter(({ fields }) => fields.includes(id))
      return {
        field: id,
        name,
        roles: data.roles.filter(({ field }) => field === id).length,
        skills: new Set(own.map(({ skillId }) => skillId)).size,
        credentials: credentials.length,
        freeCredentials: credentials.filter(isFree).length,
        roleSkills: own.length,
        untaught: own.filter(({ teachers }) => teachers.length === 0).length,
        fewerThanTwo: own.filter(({ teachers }) => teachers.length < 2).length,
        withoutCheap: own.filter(({ teachers }) => !teachers.some(isCheap)).length,
      }
    })
    .filter(({ roles, credentials }) => roles + credentials > 0)
}

const held = ['fewerThanTwo', 'withoutCheap'] as const

/** Counts that rose above the baseline, which only goes down; a field that is not in it is not held yet. */
export function checkBaseline(data: LibraryData): string[] {
  return measureCoverage(data).flatMap((coverage) =>
    held.flatMap((count) => {
      const most = data.baseline[coverage.field]?.[count]
      return most === undefined || coverage[count] <= most
        ? []
        : [
            `${coverage.field}: ${count} rose to ${coverage[count]}, above ${most}: npm run check:data -- --thin`,
          ]
    }),
  )
}

/** The baseline brought down to today's counts; with `isNew`, today's counts whatever they were. */
export function lowerBaseline(data: LibraryData, isNew: boolean): LibraryData['baseline'] {
  const entries = measureCoverage(data).flatMap(({ field, fewerThanTwo, withoutCheap }) => {
    const before = data.baseline[field]
    if (before === undefined && !isNew) return []
    const most = isNew || before === undefined ? { fewerThanTwo, withoutCheap } : before
    const lowered = {
      fewerThanTwo: Math.min(fewerThanTwo, most.fewerThanTwo),
      withoutCheap: Math.min(withoutCheap, most.withoutCheap),
    }
    return [[field, lowered] as const]
  })
  return Object.fromEntries(entries)
}

/** The report of data/README.md, as a markdown table. */
export function writeCoverage(data: LibraryData): string {
  const fields = measureCoverage(data)
  const add = (pick: (coverage: FieldCoverage) => number) =>
    fields.reduce((sum, field) => sum + pick(field), 0)
  const total = {
    name: '**all**',
    roles: data.roles.length,
    skills: new Set(data.roles.flatMap((role) => role.skills.map(({ skill }) => skill))).size,
    credentials: data.credentials.length,
    freeCredentials: data.credentials.filter(isFree).length,
    roleSkills: add(({ roleSkills }) => roleSkills),
    fewerThanTwo: add(({ fewerThanTwo }) => fewerThanTwo),
    withoutCheap: add(({ withoutCheap }) => withoutCheap),
  }
  const rows = [...fields, total].map((row) =>
    [
      ...[row.name, row.roles, row.skills, row.credentials, row.freeCredentials, row.roleSkills],
      ...[row.roleSkills - row.fewerThanTwo, row.roleSkills - row.withoutCheap],
    ].join(' | '),
  )
  return [
    `${data.roles.length} roles, ${data.skills.length} skills, ${data.credentials.length} credentials.`,
    '',
    '| field | roles | skills asked | credentials | free | role skills | taught by two or more | one free or cheap |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
