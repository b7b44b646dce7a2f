import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openFiles } from '../../src/files/open-files'
import { readOnet } from '../../src/imports/onet/read-onet'

const folder = '../shared/data/onet'
const isMissing = !existsSync(folder)
if (isMissing) console.log(`skipped: ${folder} is not here`)

test.skipIf(isMissing)(
  'the database gives 923 of 1,016 occupations as roles, the others without rows',
  () => {
    const { roles, skills, rolesWithoutRows, repeatedPairs, leftOut } = readOnet(openFiles(folder, 'onet'))
    expect(roles).toHaveLength(923)
    expect(rolesWithoutRows).toHaveLength(93)
    // 8,785 technologies and 35 skills, each important somewhere.
    expect(skills).toHaveLength(8819)
    expect(repeatedPairs).toBe(0)
    expect(leftOut.map(({ count }) => count)).toEqual([124, 3302, expect.any(Number), 0])
    expect(
      Math.max(...roles.map((role) => role.skills.filter(({ isLevelAssumed }) => isLevelAssumed).length)),
    ).toBe(429)
    const flags = roles.flatMap((role) => role.skills.map(({ demandFlag }) => demandFlag))
    // 2,177 that are both, 316 in demand alone, 9,349 hot alone.
    expect(flags.filter((flag) => flag === 'in-demand')).toHaveLength(2493)
    expect(flags.filter((flag) => flag === 'hot')).toHaveLength(9349)
  },
)

test.skipIf(isMissing)(
  'its ids are unique, readable and short, its texts clean, its figures in range',
  () => {
    const { roles, skills } = readOnet(openFiles(folder, 'onet'))
    expect(new Set(roles.map(({ id }) => id)).size).toBe(923)
    for (const { id, field } of roles) {
      expect(id).toMatch(/^(?=.{6,60}$)onet(-[a-z0-9]+)+$/)
      expect(field).not.toBe('other')
    }
    for (const { name } of skills) expect(name).not.toMatch(/^\s|\s$|\s\s/)
    for (const { required, importance } of roles.flatMap((role) => role.skills)) {
      expect(required >= 1 && required <= 5 && importance >= 3 && importance <= 5).toBe(true)
    }
  },
)
