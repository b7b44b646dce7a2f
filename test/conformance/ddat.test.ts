import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDdat } from '../../src/imports/ddat'
import { readFileText } from '../../src/imports/file-text'

const file = '../shared/data/ddat/ddat_roles_skills.csv'
const isMissing = !existsSync(file)
if (isMissing) console.log(`skipped: ${file} is not here`)

const read = () => readDdat(readFileText(readFileSync(file), file, ''), file)

test.skipIf(isMissing)(
  'the government file gives 48 roles in 201 role levels, and counts what is odd',
  () => {
    const framework = read()
    expect(framework.frameworkRoleCount).toBe(48)
    expect(framework.roles).toHaveLength(201)
    expect(framework.rowsNotInUse).toBe(28)
    expect(framework.repeatedPairs).toBe(13)
    expect(framework.rolesWithoutRows).toEqual([
      'Chief data officer',
      'Chief digital and information officer',
      'Chief information security officer',
      'Chief technology officer',
    ])
    // 189 names in the file, 22 of them only in rows that are not in use.
    expect(framework.skills).toHaveLength(167)
  },
)

test.skipIf(isMissing)('its ids are unique, readable and short, its texts clean', () => {
  const { roles, skills } = read()
  expect(new Set(roles.map(({ id }) => id)).size).toBe(201)
  for (const { id } of roles) expect(id).toMatch(/^(?=.{6,60}$)ddat(-[a-z0-9]+)+$/)
  const ids = roles.map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining([
      'ddat-data-analyst',
      'ddat-data-analyst-senior',
      'ddat-data-engineer-head',
      'ddat-devops-engineer-principal-management',
      'ddat-end-user-computing-engineer',
      'ddat-command-and-control-centre-manager-senior-operations',
    ]),
  )
  const texts = [...roles.flatMap(({ name, summary }) => [name, summary]), ...skills.flatMap(Object.values)]
  for (const text of texts) expect(text ?? '').not.toMatch(/[\u2028\u00a0\u200b\n]|^\s|\s$|\s\s/)
  expect(roles.every(({ summary }) => summary !== undefined)).toBe(true)
  expect(roles.every(({ field }) => field !== 'public-service')).toBe(true)
})
