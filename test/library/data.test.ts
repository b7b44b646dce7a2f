import { expect, test } from 'vitest'
import { checkLibraryData } from '../../src/library/check-data'
import { readLibraryData } from '../../src/library/read-data'

const data = readLibraryData('data')

test('data/ holds together', () => {
  expect(checkLibraryData(data)).toEqual([])
})

test('data/ covers unlike fields of work', () => {
  expect(data.roles.length).toBeGreaterThanOrEqual(12)
  expect(new Set(data.roles.map((role) => role.field)).size).toBeGreaterThanOrEqual(6)
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
