import { expect, test } from 'vitest'
import { buildPortfolio, findFullName, isEmpty, wordMetric } from '../../src/domain/portfolio'
import { makeAward, makeEvidence, makeProof, makeSources, makeTarget } from '../support/portfolio'

const build = (facts: Parameters<typeof makeSources>[0], isProvenOnly = false) =>
  buildPortfolio(makeSources(facts), isProvenOnly)

test('proven skills come first, and their group leads', () => {
  const { skillGroups, restsOnWord } = build({
    claims: { sql: 3, 'data-cleaning': 2, excel: 2, 'power-bi': 4 },
    proofs: { excel: makeProof(3), 'data-cleaning': makeProof(2) },
    roleSkillIds: ['sql', 'excel', 'data-cleaning', 'power-bi'],
  })
  const names = skillGroups.map(({ label, skills }) => [label, ...skills.map(({ name }) => name)])
  expect(names).toEqual([
    ['Tools', 'Microsoft Excel', 'Power BI'],
    ['Technical', 'Data cleaning', 'SQL'],
  ])
  expect(restsOnWord).toEqual(['SQL', 'Power BI'])
})

test('what one cannot do alone is not listed, and proof below that backs nothing up', () => {
  const claims = { sql: 0, statistics: 1, excel: 3 }
  const proofs = { statistics: makeProof(1), excel: makeProof(1) }
  const portfolio = build({ claims, proofs })
  expect(portfolio.skillGroups.flatMap(({ skills }) => skills.map(({ id }) => id))).toEqual(['excel'])
  expect(portfolio.restsOnWord).toEqual(['Microsoft Excel'])
  expect(isEmpty(build({ claims, proofs }, true))).toBe(true)
})

test('a proven skill that the role does not ask for comes last; such a claim stays out', () => {
  const { skillGroups } = build({
    roleSkillIds: ['data-cleaning'],
    claims: { 'data-cleaning': 2, statistics: 4 },
    proofs: { 'data-cleaning': makeProof(2), sql: makeProof(3) },
  })
  expect(skillGroups.flatMap(({ skills }) => skills.map(({ id }) => id))).toEqual(['data-cleaning', 'sql'])
})

test('without a role every claim counts', () => {
  const { skillGroups } = build({ roleSkillIds: [], claims: { statistics: 4 } })
  expect(skillGroups.flatMap(({ skills }) => skills.map(({ id }) => id))).toEqual(['statistics'])
})

test('drafts and private work stay out and are counted; the newest piece comes first', () => {
  const { projects, privateIds, draftIds } = build({
    evidence: [
      makeEvidence({ id: 1, from: '2026-01', to: '2026-02-10' }),
      makeEvidence({ id: 2 }),
      makeEvidence({ id: 3, kind: 'work' }),
      makeEvidence({ id: 4, result: undefined }),
      makeEvidence({ id: 5, from: '2026-03' }),
      makeEvidence({ id: 6, kind: 'work', wording: { title: 'For readers' } }),
    ],
  })
  expect(projects.map(({ evidenceId }) => evidenceId)).toEqual([5, 1, 2])
  expect(privateIds).toEqual([3, 6])
  expect(draftIds).toEqual([4])
})

test('of private work only the public wording is shown: no figures, no addresses', () => {
  const piece = makeEvidence({
    id: 1,
    kind: 'work',
    title: 'Acme merger',
    action: 'Read the board papers',
    metrics: [{ name: 'loss', before: '9', after: '7', unit: '%' }],
    links: ['https://intranet.example/acme'],
    wording: { title: 'A merger', result: 'It went well' },
  })
  const [project] = build({ evidence: [piece] }).projects
  expect(project).toMatchObject({ title: 'A merger', points: ['It went well'], links: [] })
  const [open] = build({ evidence: [{ ...piece, isPublic: true }] }).projects
  expect(open?.points).toEqual(['It went well', 'Loss from 9% to 7%', 'Read the board papers'])
})

test('a project names only skills that the resume lists', () => {
  const skills = [
    { skillId: 'sql', level: 2 },
    { skillId: 'statistics', level: 1 },
  ]
  const { projects } = build({
    evidence: [makeEvidence({ id: 1, skills })],
    proofs: { sql: makeProof(2), statistics: makeProof(1) },
  })
  expect(projects[0]?.skillNames).toEqual(['SQL'])
})

test('an award that has expired is left out, one that expires this month is not', () => {
  const { certifications, expiredIds } = build({
    awards: [
      makeAward({ id: 1, expiresOn: '2026-11' }),
      makeAward({ id: 2, expiresOn: '2026-11-23' }),
      makeAward({ id: 3 }),
    ],
  })
  expect(certifications.map(({ id }) => id)).toEqual([1, 3])
  expect(expiredIds).toEqual([2])
})

test('an exam that is over is not named', () => {
  const start = (id: string, exam: string) => ({ target: makeTarget({ id }), exam, expected: undefined })
  const { development } = build({ started: [start('a', '2026-11-23'), start('b', '2026-11-24')] })
  expect(development.map(({ exam }) => exam)).toEqual([undefined, '2026-11-24'])
})

test.each([
  ['data', ['skills', 'projects', 'certifications', 'development']],
  ['security', ['certifications', 'skills', 'projects', 'development']],
  [undefined, ['skills', 'projects', 'certifications', 'development']],
])('in the field %s the sections are %j', (field, sections) => {
  const facts = {
    field,
    claims: { sql: 2 },
    evidence: [makeEvidence({ id: 1 })],
    awards: [makeAward({ id: 1 })],
    started: [{ target: makeTarget({ id: 'a' }), exam: undefined, expected: undefined }],
  }
  expect(build(facts).sections).toEqual(sections)
  expect(build({ ...facts, awards: [], evidence: [] }).sections).toEqual(['skills', 'development'])
})

test.each([
  [['out-of-stock lines', '6.1', '4.3', '%'], 'Out-of-stock lines from 6.1% to 4.3%'],
  [['Weekly report', '180', '20', 'minutes'], 'Weekly report from 180 to 20 minutes'],
  [['iPhone returns', '3 days', '1 hour', undefined], 'iPhone returns from 3 days to 1 hour'],
  [['products', undefined, '420', undefined], 'Products: 420'],
  [['uptime', undefined, '99.9', '%'], 'Uptime: 99.9%'],
] as const)('the measure %j reads "%s"', ([name, before, after, unit], text) => {
  expect(wordMetric({ name, before, after, unit })).toBe(text)
})

test.each([
  ['SQL', ['SQL queries', 'Structured Query Language'], 'Structured Query Language'],
  [
    'SIEM',
    ['log analysis', 'security information and event management'],
    'security information and event management',
  ],
  ['SAP', ['SAP ERP', 'S/4HANA'], undefined],
  ['Microsoft Excel', ['ME'], undefined],
])('%s with %j stands for %s', (name, aliases, fullName) => {
  expect(findFullName(name, aliases)).toBe(fullName)
})
