import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { topicOf } from '../../src/imports/nice/group-statements'
import { readNice } from '../../src/imports/nice/read-nice'
import { findTheme, general } from '../../src/imports/nice/themes'

const file = '../shared/data/nice/cprt_SP_800_181_2_1_0.json'
const isMissing = !existsSync(file)
if (isMissing) console.log(`skipped: ${file} is not here`)

test.skipIf(isMissing)('the framework gives its 41 work roles with 8 to 25 skills each', () => {
  const { roles, release, rolesWithoutRows } = readNice(readFileSync(file), file)
  expect(roles).toHaveLength(41)
  expect({ release, rolesWithoutRows }).toEqual({ release: '2.1.0', rolesWithoutRows: [] })
  expect(new Set(roles.map(({ id }) => id)).size).toBe(41)
  for (const { skills, id } of roles) {
    expect(skills.length, id).toBeGreaterThanOrEqual(8)
    expect(skills.length, id).toBeLessThanOrEqual(25)
  }
  const statements = roles.flatMap(({ skills }) => skills.map(({ rank = 0 }) => rank))
  expect(statements.reduce((sum, count) => sum + count, 0)).toBe(2857 + 1048)
})

test.skipIf(isMissing)('at least 95 of 100 of its statements fit a theme', () => {
  const { elements } = JSON.parse(readFileSync(file, 'utf8')).response.elements
  const statements = elements.filter(({ element_type: type }: { element_type: string }) =>
    ['knowledge', 'skill'].includes(type),
  )
  const left = statements.filter(
    ({ text }: { text: string }) => findTheme(topicOf(text).toLowerCase()) === general,
  )
  expect(statements).toHaveLength(1202)
  expect(left.length).toBeLessThan(60)
})
