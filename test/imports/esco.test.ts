import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDataError } from '../../src/errors'
import { esco } from '../../src/imports/esco/esco'
import { readEsco } from '../../src/imports/esco/read-esco'
import type { FrameworkFile } from '../../src/imports/framework'

const names = ['occupationSkillRelations_en', 'occupations_en', 'skills_en'] as const
type Name = (typeof names)[number]
type Changes = Partial<Record<Name, ((text: string) => string) | undefined>>

function filesWith(changes: Changes = {}): FrameworkFile[] {
  return names.flatMap((name) => {
    if (name in changes && changes[name] === undefined) return []
    const text = readFileSync(`test/fixtures/esco/${name}.csv`, 'utf8')
    const bytes = Buffer.from((changes[name] ?? ((same) => same))(text))
    const label = `ESCO dataset - v1.2.0 - classification - en - csv/${name}.csv`
    return [{ label, name: `${name}.csv`, readBytes: () => bytes, readHead: () => bytes.subarray(0, 65536) }]
  })
}

function refusalOf(changes: Changes): InvalidDataError {
  try {
    readEsco(filesWith(changes))
  } catch (error) {
    if (error instanceof InvalidDataError) return error
    throw error
  }
  throw new Error('the files were taken')
}

test('an occupation with relations is a role; essential and optional become importance and level', () => {
  const { roles, release, rolesWithoutRows, repeatedPairs, leftOut } = readEsco(filesWith())
  expect(roles).toEqual([
    {
      id: 'esco-lighthouse-keeper',
      name: 'Lighthouse keeper',
      field: 'engineering',
      summary: 'Keeps a lighthouse,',
      sourceId: 'http://example.org/esco/occupation/1',
      skills: [2, 3].map((id) => ({
        skill: `http://example.org/esco/skill/${id}`,
        required: 3,
        importance: 4,
        isLevelAssumed: true,
        isImportanceAssumed: true,
      })),
    },
    expect.objectContaining({ id: 'esco-lamp-programmer', field: 'software' }),
  ])
  expect(roles[1]?.skills.map(({ required, importance }) => [required, importance])).toEqual([
    ...[
      [3, 4],
      [3, 4],
      [2, 2],
    ],
  ])
  expect({ release, rolesWithoutRows, repeatedPairs }).toEqual({
    release: '1.2.0',
    rolesWithoutRows: ['Idle keeper'],
    repeatedPairs: 15,
  })
  expect(leftOut.map(({ count }) => count)).toEqual([1, 1])
})

test('skills carry their other names, over line breaks in quoted cells', () => {
  const { skills } = readEsco(filesWith())
  expect(skills[0]).toEqual({
    sourceId: 'http://example.org/esco/skill/1',
    name: 'Python (computer programming)',
    category: 'technical',
    description: 'The technique of',
    aliases: ['Python language', 'snake code'],
    variants: [{ names: ['Python'], rule: 'any' }],
  })
  expect(skills.map(({ name, category }) => [name, category])).toEqual([
    ['Python (computer programming)', 'technical'],
    ['Tend lighthouse lamps', 'domain'],
    ['Stay awake at night', 'transferable'],
    ['SQL', 'domain'],
  ])
  expect(skills[1]?.aliases).toEqual(['lamp tending', 'keep lamps, lit', 'SQL'])
})

test('the skills alone are a vocabulary', () => {
  const alone = readEsco(filesWith({ occupations_en: undefined, occupationSkillRelations_en: undefined }))
  expect(alone.roles).toEqual([])
  expect(alone.skills).toEqual(readEsco(filesWith()).skills)
})

test('files are told by their columns; of several languages English is read, of collections none', () => {
  const files = filesWith()
  const french = files.map((file) => ({
    ...file,
    name: file.name.replace('_en', '_fr'),
    readBytes: () => Buffer.from(''),
  }))
  expect(readEsco([...french, ...files])).toEqual(readEsco(files))
  expect(esco.isRecognised(files.slice(2))).toBe(true)
  const collection = Buffer.from('conceptType,conceptUri,preferredLabel,status,skillType,broaderConceptUri\n')
  expect(
    esco.isRecognised([
      { label: 'x', name: 'x.csv', readBytes: () => collection, readHead: () => collection },
    ]),
  ).toBe(false)
})

test.each<[string, (text: string) => string]>([
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
])('%s makes no difference', (_, change) => {
  const changes = Object.fromEntries(names.map((name) => [name, change]))
  expect(readEsco(filesWith(changes))).toEqual(readEsco(filesWith()))
})

test.each<[string, Changes, RegExp]>([
  [
    'occupations without relations',
    { occupationSkillRelations_en: undefined },
    /^occupationSkillRelations_en\.csv is missing/,
  ],
  ['relations without occupations', { occupations_en: undefined }, /^occupations_en\.csv is missing/],
  ['relations without skills', { skills_en: undefined }, /^skills_en\.csv is missing/],
  [
    'an odd relation',
    { occupationSkillRelations_en: (text) => text.replace('essential', 'vital') },
    /^line 2: relationType is "vital"; expected essential or optional$/,
  ],
  [
    'a skill without a label',
    { skills_en: (text) => text.replace('tend lighthouse lamps', ' ') },
    /^line 5: preferredLabel is empty$/,
  ],
  [
    'a skill twice',
    { skills_en: (text) => text.replace('skill/3', 'skill/2') },
    /^line 10: .* stands there a second time$/,
  ],
  [
    'a cut-off row',
    { occupations_en: (text) => text.slice(0, -30) },
    /^line 6: 9 columns where .* cut off here$/,
  ],
  [
    'a cell cut off',
    { skills_en: (text) => text.slice(0, text.indexOf('writing Python')) },
    /^line 2: .* cut off/,
  ],
  [
    'skills cut off after a row',
    {
      skills_en: (text) =>
        text.slice(0, text.indexOf('KnowledgeSkillCompetence,http://example.org/esco/skill/3')),
    },
    /^\d+ of 21 relations name an occupation or a skill that the other files do not have/,
  ],
])('%s is refused', (_, changes, problem) => {
  expect(refusalOf(changes).details[0]).toMatch(problem)
})
