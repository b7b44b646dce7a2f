import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidDataError } from '../../src/errors'
import { groupStatements, topicOf } from '../../src/imports/nice/group-statements'
import { nice } from '../../src/imports/nice/nice'
import { readNice } from '../../src/imports/nice/read-nice'
import { general, themes } from '../../src/imports/nice/themes'

const text = readFileSync('test/fixtures/nice/lighthouse.json', 'utf8')
const read = (content = text) => readNice(Buffer.from(content), 'nice.json')

function detailsOf(content: string): readonly string[] {
  try {
    read(content)
  } catch (error) {
    if (error instanceof InvalidDataError) return error.details
    throw error
  }
  throw new Error('the file was taken')
}

/** The fixture with something in its document changed. */
const changed = (
  change: (body: { elements: Record<string, unknown>[]; relationships: unknown[] }) => void,
) => {
  const document = JSON.parse(text)
  change(document.response.elements)
  return JSON.stringify(document)
}

test('a work role with statements is a role, known by its code', () => {
  const { roles, release, rolesWithoutRows, leftOut } = read()
  expect(roles.map(({ id, name, field, sourceId, summary }) => [id, name, field, sourceId, summary])).toEqual(
    [
      [
        'nice-lighthouse-security-management',
        'Lighthouse Security Management',
        'security',
        'OG-WRL-901',
        'Responsible for the security of lighthouses.',
      ],
      [
        'nice-fog-signal-defense',
        'Fog Signal Defense',
        'security',
        'PD-WRL-902',
        'Responsible for fog signals.',
      ],
    ],
  )
  expect({ release, rolesWithoutRows }).toEqual({
    release: '9.1.0',
    rolesWithoutRows: ['Retired Lamp Inspection'],
  })
  expect(leftOut).toMatchObject([{ count: 3 }])
})

test('statements are gathered by theme, and a single one of a theme counts as general', () => {
  const [management, defense] = read().roles
  const figures = { required: 3, importance: 3, isLevelAssumed: true, isImportanceAssumed: true }
  // Gulls fit no theme; of the themes with one statement the last ones go, until eight are left.
  expect(management?.skills).toMatchObject([
    { skill: 'general', rank: 5, ...figures },
    { skill: 'cryptography', rank: 3, ...figures },
    { skill: 'incident-response', rank: 2, ...figures },
    { skill: 'risk', rank: 2, ...figures },
    { skill: 'traffic-analysis', rank: 2, ...figures },
    { skill: 'databases', rank: 1, ...figures },
    { skill: 'hardware', rank: 1, ...figures },
    { skill: 'operational-technology', rank: 1, ...figures },
  ])
  expect(defense?.skills.map(({ skill }) => skill)).toEqual(['cryptography', 'general'])
})

test('a skill says what it gathers, and its id does not hang on the release', () => {
  const cryptography = read().skills.find(({ sourceId }) => sourceId === 'cryptography')
  expect(cryptography).toMatchObject({ name: 'Cryptography', category: 'technical' })
  expect(cryptography?.description).toBe(
    'In NICE: cryptographic key storage, implementing digital signatures of lamps, lamp encryption algorithms',
  )
  const newer = read(text.replaceAll('9.1.0', '9.2.0').replaceAll('lamp encryption', 'lantern encryption'))
  expect(newer.skills.map(({ sourceId }) => sourceId)).toEqual(read().skills.map(({ sourceId }) => sourceId))
  expect(topicOf('Knowledge of packet analysis tools and techniques')).toBe('packet analysis')
})

test('themes have an id and a name each, and none of them is reached by an earlier one alone', () => {
  expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
  expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length)
  expect(themes.map(({ id }) => id)).not.toContain(general.id)
})

test('no statement is lost, and a role has at most 25 themes', () => {
  const words = fc.constantFrom(
    ...[
      'risk',
      'network',
      'encryption',
      'privacy',
      'incident',
      'database',
      'malware',
      'forensic',
      'hardware',
    ],
    ...[
      'training',
      'policy',
      'architecture',
      'script',
      'threat',
      'backup',
      'patch',
      'audit',
      'contract',
      'packet',
    ],
    ...[
      'firewall',
      'testing',
      'workforce',
      'statistics',
      'server',
      'needs',
      'customer',
      'planning',
      'gulls',
      'SIEM',
    ],
    ...[
      'identity',
      'supplier',
      'decision',
      'ontology',
      'briefings',
      'SCADA',
      'insider',
      'targets',
      'AI',
      'penetration',
    ],
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 300 }), (drawn) => {
      const statements = drawn.map((word, index) => ({
        id: `K${index}`,
        text: `Knowledge of ${word} ${index}`,
      }))
      const groups = groupStatements(statements)
      expect(groups.length).toBeLessThanOrEqual(25)
      expect(
        groups
          .flatMap((group) => group.statements)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(statements.map(({ id }) => id).sort())
    }),
  )
})

test('the file is recognised by its content', () => {
  const fileOf = (content: string) => ({
    label: 'x',
    name: 'x',
    readBytes: () => Buffer.from(content),
    readHead: () => Buffer.from(content).subarray(0, 65536),
  })
  expect(nice.isRecognised([fileOf(text)])).toBe(true)
  expect(nice.isRecognised([fileOf('{"name": "Beekeeper", "items": []}')])).toBe(false)
  expect(nice.read([fileOf(text)]).roles).toHaveLength(2)
})

test.each([
  ['a cut-off file', text.slice(0, 3000), /^not JSON: line \d+: the file is cut off at its end$/],
  ['a broken file', text.replace('"element_type"', '"element_type'), /^not JSON: line \d+: /],
  ['another document', '{"response": {"elements": {}}}', /elements and relationships is missing/],
  ['a list', '[1, 2]', /elements and relationships is missing/],
  ['null', 'null', /elements and relationships is missing/],
  ['no roles', changed((body) => body.elements.splice(2, 3)), /no element of the type work_role/],
  [
    'an element without an id',
    changed((body) => void delete body.elements[3]?.element_identifier),
    /^response\.elements\.elements\[3\]: element_identifier is missing$/,
  ],
  [
    'an element that is none',
    changed((body) => void body.elements.splice(0, 1, 7 as never)),
    /elements\[0\]: expected an object/,
  ],
  [
    'a role without a title',
    changed((body) => Object.assign(body.elements[2] ?? {}, { title: ' ' })),
    /elements\[2\]: a work role without a title/,
  ],
  [
    'a link that is none',
    changed((body) => void body.relationships.push(null)),
    /^response\.elements\.relationships\[\d+\]: source_/,
  ],
])('%s is refused', (_, content, problem) => {
  expect(detailsOf(content)[0]).toMatch(problem)
})
