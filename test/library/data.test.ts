import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { buildLibrary } from '../../src/library/build-library'
import { checkLibraryData } from '../../src/library/check-data'
import { findUntaught } from '../../src/library/coverage'
import { Library } from '../../src/library/library'
import { readLibraryData } from '../../src/library/read-data'

const data = readLibraryData('data')

test('data/ holds together', () => {
  expect(checkLibraryData(data)).toEqual([])
})

test('every skill that a role requires is taught by some credential, up to level 3', () => {
  expect(findUntaught(data)).toEqual([])
})

test('a required skill that no credential teaches to its level is found', () => {
  const [role] = data.roles
  const entry = role?.skills.find((asked) => asked.required >= 2)
  if (role === undefined || entry === undefined) throw new Error('no role asks for a skill at level 2')
  const credentials = data.credentials.map((credential) => {
    const { [entry.skill]: _, ...teaches } = credential.teaches
    return { ...credential, teaches }
  })
  const required = Math.min(entry.required, 3)
  expect(findUntaught({ ...data, credentials })).toContain(`${role.id} ${entry.skill} ${required}`)

  const [first, ...rest] = credentials
  if (first === undefined) throw new Error('data/ has no credential')
  const tooLow = { ...first, teaches: { ...first.teaches, [entry.skill]: required - 1 } }
  expect(findUntaught({ ...data, credentials: [tooLow, ...rest] })).toContain(
    `${role.id} ${entry.skill} ${required}`,
  )
})

test('data/ covers unlike fields of work', () => {
  expect(data.roles.length).toBeGreaterThanOrEqual(12)
  expect(new Set(data.roles.map((role) => role.field)).size).toBeGreaterThanOrEqual(6)
  expect(data.credentials.length).toBeGreaterThanOrEqual(60)
})

test('every role asks for 10 to 18 skills', () => {
  const sizes = data.roles.map((role) => ({ id: role.id, skills: role.skills.length }))
  expect(sizes.filter(({ skills }) => skills < 10 || skills > 18)).toEqual([])
})

test.each([
  'data-analyst',
  'software-developer',
  'cloud-engineer',
  'security-analyst',
  'project-manager',
  'ux-designer',
  'digital-marketer',
  'hr-specialist',
])('the role %s ships', (id) => {
  expect(data.roles.map((role) => role.id)).toContain(id)
})

test.each([
  'Google Data Analytics Professional Certificate',
  'AWS Certified Solutions Architect - Associate',
  'CompTIA Security+',
  'PMP',
  'CAPM',
  'PL-300',
  'CKA',
])('%s is the name or alias of one credential', (name) => {
  const named = data.credentials.filter((credential) =>
    [credential.name, ...credential.aliases].some((known) => known.toLowerCase() === name.toLowerCase()),
  )
  expect(named).toHaveLength(1)
})

test('every source has an address to check it at, and is no younger than the entry', () => {
  const faults = data.credentials.flatMap((credential) =>
    Object.entries(credential.sources)
      .filter(([, { address, date }]) => address === undefined || date > credential.basis.date)
      .map(([id]) => `${credential.id} ${id}`),
  )
  expect(faults).toEqual([])
})

test('a clash, a dangling reference and an overstated assessment are found', () => {
  const [sql] = data.skills.filter((skill) => skill.id === 'sql')
  const [role] = data.roles
  if (sql === undefined || role === undefined) throw new Error('data/ has neither sql nor a role')
  const broken = {
    ...data,
    skills: [...data.skills, { ...sql, id: 'sql-twin' }],
    roles: [...data.roles, { ...role, id: 'twin' }],
  }
  const found = checkLibraryData(broken).join('\n')
  expect(found).toContain('names both sql and sql-twin')
  expect(found).toContain(`role twin is a copy of ${role.id}`)
})

test('an id that once shipped leads to what took its place', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'skillplan-library-')), 'library.db')
  buildLibrary('data', path)
  const db = new BetterSqlite3(path)
  const retire = db.prepare('INSERT INTO retired VALUES (?, ?)')
  for (const [id, successor] of [
    ['old-sql', 'sql'],
    ['old-analyst', 'data-analyst'],
    ['old-pl-300', 'pl-300'],
  ]) {
    retire.run(id, successor)
  }
  db.close()
  const library = new Library(path)
  expect(library.findSkill('old-sql')?.id).toBe('sql')
  expect(library.findRole('old-analyst')).toEqual(library.findRole('data-analyst'))
  expect(library.currentIdOf('old-pl-300')).toBe('pl-300')
  expect(library.findSkill('never-shipped')).toBeUndefined()
})
