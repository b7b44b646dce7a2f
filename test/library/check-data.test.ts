import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLibraryData } from '../../src/library/check-data'
import { checkFigures, deriveFigures, type Reference } from '../../src/library/check-figures'
import { toSpellingKey } from '../../src/library/check-names'
import {
  checkBaseline,
  findThinlyTaught,
  lowerBaseline,
  measureCoverage,
  writeCoverage,
} from '../../src/library/coverage'
import { type LibraryData, readLibraryData } from '../../src/library/read-data'
import type { RoleFileEntry } from '../../src/library/schema'
import { findUnsorted } from '../../src/library/sort-data'

const data = readLibraryData('data')
const find = <T extends { id: string }>(entries: readonly T[], id: string): T => {
  const found = entries.find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`data/ has no ${id}`)
  return found
}
const sql = find(data.skills, 'sql')
const analyst = find(data.roles, 'data-analyst')

test('the lists of data/ are sorted', () => {
  expect(findUnsorted('data').map(({ path }) => path)).toEqual([])
})

test('a list out of order is found and put right, and nothing else is changed', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'skillplan-data-')), 'data')
  cpSync('data', folder, { recursive: true })
  const path = join(folder, 'roles', 'data.json')
  const before: RoleFileEntry[] = JSON.parse(readFileSync(path, 'utf8'))
  const shuffled = before.map((role) => ({ ...role, skills: [...role.skills].reverse() })).reverse()
  writeFileSync(path, JSON.stringify(shuffled))
  const [found, ...others] = findUnsorted(folder)
  expect(others).toEqual([])
  expect(found?.path).toBe(path)
  expect(JSON.parse(found?.sorted ?? '')).toEqual(before)
  expect(found?.sorted).toMatch(/^ +\{ "skill": "[a-z-]+", "required": \d, "importance": \d \},?$/m)
})

test.each([
  ['Data modelling', 'data-modeling'],
  ['Data Visualisation', 'data visualization'],
  ['R&D', 'R and D'],
  ['Programme budgets', 'program budget'],
  ['Labour law', 'labor laws'],
  ['Health centre catalogue', 'health-center catalog'],
])('%s and %s are one name', (a, b) => {
  expect(toSpellingKey(a)).toBe(toSpellingKey(b))
})

test.each([
  ['C', 'C++'],
  ['C', 'C#'],
  ['.NET', 'net'],
  ['SAP', 'SAPs 2'],
  ['Node.js', 'Node'],
])('%s and %s are two names', (a, b) => {
  expect(toSpellingKey(a)).not.toBe(toSpellingKey(b))
})

test('a skill under another spelling, and a name given twice, are found', () => {
  const twin = { ...sql, id: 'twin', name: 'Data Modelling (twin)', aliases: ['data-modelings', 'SQLs'] }
  const twice = { ...sql, id: 'twice', name: 'Only here', aliases: ['only HERE'] }
  const found = checkLibraryData({ ...data, skills: [...data.skills, twin, twice] }).join('\n')
  expect(found).toContain('"data-modelings" names both data-modeling and twin')
  expect(found).toContain('twice is called "only HERE" twice')
})

test('a role under the name of another is found, and so is a credential', () => {
  const roles = [...data.roles, { ...analyst, id: 'twin', aliases: [] }]
  expect(checkLibraryData({ ...data, roles })).toContain(
    '"Data Analyst" names both role data-analyst and role twin',
  )
  const pl300 = find(data.credentials, 'pl-300')
  const credentials = [...data.credentials, { ...pl300, id: 'twin', aliases: [] }]
  expect(checkLibraryData({ ...data, credentials }).join('\n')).toContain(
    'names both credential pl-300 and credential twin',
  )
})

test('a course that teaches more than its hours allow is found, an exam is not', () => {
  const pl300 = find(data.credentials, 'pl-300')
  const check = (kind: typeof pl300.kind, hours: number, level: number) => {
    const facts = {
      ...pl300.facts,
      hours: { value: { min: hours, max: hours }, source: Object.keys(pl300.sources)[0] ?? '' },
    }
    const course = { ...pl300, id: 'short', name: 'Short', aliases: [], kind, facts, teaches: { sql: level } }
    return checkLibraryData({ ...data, credentials: [...data.credentials, course] }).filter((line) =>
      line.startsWith('credential short teaches'),
    )
  }
  expect(check('course', 4, 2)).toEqual(['credential short teaches sql to 2, its hours allow 1'])
  expect(check('certificate', 19, 3)).toEqual(['credential short teaches sql to 3, its hours allow 2'])
  expect([...check('course', 4, 1), ...check('course', 5, 2), ...check('course', 20, 3)]).toEqual([])
  expect(check('certification', 4, 3)).toEqual([])
})

test('a near-copy of a role is found, but not the senior form of one', () => {
  const [first, ...rest] = analyst.skills
  if (first === undefined) throw new Error('the role has no skills')
  const skills = [
    { ...first, skill: 'cobol', required: 1 },
    ...rest.map((asked) => ({ ...asked, required: 1 })),
  ]
  const twin = { ...analyst, id: 'twin', name: 'Twin', aliases: [], skills }
  const check = (role: RoleFileEntry) =>
    checkLibraryData({ ...data, roles: [...data.roles, role] }).filter((line) => line.includes('copy'))
  expect(check(twin)).toEqual(['role twin is a near-copy of data-analyst'])
  expect(check({ ...twin, seniority: 'entry' })).toEqual([])
})

test('a required level of 4 names the evidence that shows it', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'skillplan-data-')), 'data')
  cpSync('data', folder, { recursive: true })
  const skills = analyst.skills.map((asked) => ({ ...asked, required: 4, evidence: undefined }))
  writeFileSync(join(folder, 'roles', 'data.json'), JSON.stringify([{ ...analyst, skills }]))
  expect(() => readLibraryData(folder)).toThrow('a required level of 4 or 5 names the kind of evidence')
})

test('coverage counts what two teach and what costs little', () => {
  const taught = (id: string, minor: number) => ({
    ...find(data.credentials, 'pl-300'),
    id,
    fields: ['data'],
    teaches: { sql: 2 },
    facts: { price: { value: { minor, currency: 'USD', charged: 'once' as const }, source: 'x' } },
  })
  const asks = (required: number) => ({ ...analyst, skills: [{ skill: 'sql', required, importance: 5 }] })
  const measure = (required: number, ...credentials: LibraryData['credentials']) => {
    const small = { ...data, roles: [asks(required)], credentials }
    const field = measureCoverage(small).find((line) => line.field === 'data')
    return [field?.untaught, field?.fewerThanTwo, field?.withoutCheap, findThinlyTaught(small).join()]
  }
  expect(measure(2, taught('a', 0), taught('b', 90_000))).toEqual([0, 0, 0, ''])
  expect(measure(2, taught('a', 20_000))).toEqual([
    ...[0, 1, 1, 'data: data-analyst sql 2: needs 1 more and a free or cheap one'],
  ])
  expect(measure(3, taught('a', 0))).toEqual([
    ...[1, 1, 1, 'data: data-analyst sql 3: needs 2 more and a free or cheap one'],
  ])
})

test('what few or only dear credentials teach did not rise', () => {
  expect(checkBaseline(data)).toEqual([])
})

test('a count above the baseline is found, and the baseline only goes down', () => {
  const field = measureCoverage(data).find(({ withoutCheap }) => withoutCheap > 0)
  if (field === undefined) throw new Error('everything is taught at no cost')
  const { fewerThanTwo, withoutCheap } = field
  const low = { [field.field]: { fewerThanTwo, withoutCheap: withoutCheap - 1 } }
  expect(checkBaseline({ ...data, baseline: low })).toEqual([
    `${field.field}: withoutCheap rose to ${withoutCheap}, above ${withoutCheap - 1}: npm run check:data -- --thin`,
  ])
  const high = { [field.field]: { fewerThanTwo: fewerThanTwo + 3, withoutCheap: withoutCheap - 1 } }
  expect(lowerBaseline({ ...data, baseline: high }, false)).toEqual({
    [field.field]: { fewerThanTwo, withoutCheap: withoutCheap - 1 },
  })
  expect(lowerBaseline({ ...data, baseline: high }, true)[field.field]).toEqual({
    fewerThanTwo,
    withoutCheap,
  })
})

test('the README of data/ has the report', () => {
  const report = writeCoverage(data)
  expect(report).toContain('| **all** | ')
  const readme = readFileSync('data/README.md', 'utf8')
  expect(readme).toMatch(/<!-- coverage -->\n\d+ roles, \d+ skills, \d+ credentials\.\n/)
  expect(readme).toContain(report.split('\n')[2])
  // Two branches that each refresh it leave two reports behind.
  expect(readme.match(/^\| \*\*all\*\* \|/gm)).toHaveLength(1)
})

const reference: Reference = {
  onet: {
    occupations: new Set(['11-1111.00', '22-2222.00']),
    elementNames: new Set(['Speaking', 'Writing']),
    technologyNames: new Set(['Microsoft Excel', 'Tableau']),
    ratings: new Map([
      ['11-1111.00', new Map([['Speaking', { importance: 3.5, level: 3.5 }]])],
      ['22-2222.00', new Map([['Speaking', { importance: 1.4 }]])],
    ]),
    technologies: new Map([['11-1111.00', new Map([['Microsoft Excel', 2]])]]),
  },
  ddat: new Map([['clerk', new Map([['counting', 4]])]]),
}
const anchors: LibraryData['anchors'] = {
  elements: { communication: 'Speaking' },
  technologies: { excel: ['Microsoft Excel', 'Tableau'] },
  ddat: { statistics: ['Counting'] },
  ddatRoles: { clerk: 'Clerk' },
  standIns: { '33-3333.00': '22-2222.00' },
}
const clerk: RoleFileEntry = {
  ...analyst,
  id: 'clerk',
  seniority: 'mid',
  codes: { soc: '11-1111.00' },
  basis: { ...analyst.basis, note: 'Judged.' },
}

test('figures are derived by the rule', () => {
  const derive = (skill: string, changes: Partial<RoleFileEntry> = {}) =>
    deriveFigures({ ...clerk, ...changes }, skill, anchors, reference)
  // 3.5 x 5/7 is 2.5.
  expect(derive('communication')).toEqual({ importance: 4, required: 3 })
  expect(derive('communication', { seniority: 'entry' })).toEqual({ importance: 4, required: 2 })
  expect(derive('communication', { seniority: 'senior' })).toEqual({ importance: 4, required: 4 })
  expect(derive('excel')).toEqual({ importance: 4, required: 2 })
  expect(derive('statistics')).toEqual({ importance: undefined, required: 4 })
  expect(derive('teamwork')).toEqual({ importance: undefined, required: undefined })
  expect(derive('communication', { codes: { soc: '33-3333.00' } })).toEqual({
    importance: 1,
    required: undefined,
  })
})

test('a figure that departs by more than a step is named in the basis', () => {
  const check = (note: string, importance: number, soc = '11-1111.00') => {
    const role = {
      ...clerk,
      codes: { soc },
      basis: { ...clerk.basis, note },
      skills: [{ skill: 'excel', required: 2, importance }],
    }
    return checkFigures({ ...data, anchors, roles: [role] }, reference)
  }
  expect(check('Judged.', 3)).toEqual([])
  expect(check('Judged, with excellence.', 2)).toEqual(['role clerk excel: importance 2, the sources give 4'])
  expect(check('Excel and Word in demand. Microsoft Excel stands at 2: sums are few.', 2)).toEqual([])
  expect(check('Excel and Word in demand. Word stands at 2.', 2)).toHaveLength(1)
  expect(check('Judged.', 3, '99-9999.00')).toEqual(['role clerk: O*NET has no occupation 99-9999.00'])
  const wrong = { ...anchors, elements: { communication: 'Talking' } }
  expect(checkFigures({ ...data, anchors: wrong, roles: [] }, reference)).toEqual([
    'anchors.json: there is no O*NET element "Talking"',
  ])
})
