import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDataError } from '../../src/errors'
import type { FrameworkFile } from '../../src/imports/framework'
import { onet } from '../../src/imports/onet/onet'
import { readOnet } from '../../src/imports/onet/read-onet'

const names = ['Abilities', 'Knowledge', 'Occupation Data', 'Skills', 'Technology Skills'] as const
type Name = (typeof names)[number]

const fixture = (name: Name) => readFileSync(`test/fixtures/onet/${name}.txt`, 'utf8')

/** The fixture's files, some of them changed, or left out by undefined. */
function filesWith(
  change: Partial<Record<Name, ((text: string) => string) | undefined>> = {},
  folder = 'db_30_2_text',
): FrameworkFile[] {
  return names.flatMap((name) => {
    if (name in change && change[name] === undefined) return []
    const bytes = Buffer.from((change[name] ?? ((text) => text))(fixture(name)))
    const label = `${folder}/${name}.txt`
    return [{ label, name: `${name}.txt`, readBytes: () => bytes, readHead: () => bytes.subarray(0, 65536) }]
  })
}

function refusalOf(files: readonly FrameworkFile[]): InvalidDataError {
  try {
    readOnet(files)
  } catch (error) {
    if (error instanceof InvalidDataError) return error
    throw error
  }
  throw new Error('the files were taken')
}

const roleOf = (name: string, files = filesWith()) => {
  const role = readOnet(files).roles.find((one) => one.name === name)
  if (role === undefined) throw new Error(`there is no ${name}`)
  return role
}
const skillOf = (id: string, files = filesWith()) =>
  readOnet(files).skills.find(({ sourceId }) => sourceId === id)

test('an occupation with rows is a role, known by its code', () => {
  const { roles, release, rolesWithoutRows, frameworkRoleCount } = readOnet(filesWith())
  expect(roles.map(({ id, name, field, sourceId }) => [id, name, field, sourceId])).toEqual([
    ['onet-lighthouse-keepers', 'Lighthouse Keepers', 'science', '19-9001.00'],
    ['onet-query-writers', 'Query Writers', 'software', '15-9001.00'],
    ['onet-lamp-clerks', 'Lamp Clerks', 'administration', '43-9001.01'],
  ])
  expect(roles[0]?.summary).toContain('Called "wickies" by sailors.')
  expect({ release, rolesWithoutRows, frameworkRoleCount }).toEqual({
    release: '30.2',
    rolesWithoutRows: ['Retired Keepers'],
    frameworkRoleCount: 3,
  })
})

test('importance is as rated, level 0-7 becomes 1-5, and what is held back or unimportant is left out', () => {
  const rated = roleOf('Lighthouse Keepers').skills.filter(({ isImportanceAssumed }) => !isImportanceAssumed)
  expect(
    rated.map(({ skill, importance, required, isLevelAssumed }) => [
      ...[skill, importance, required, isLevelAssumed],
    ]),
  ).toEqual([
    // 3.62 x 5/7 = 2.6, 5.00 x 5/7 = 3.6, 7.00 x 5/7 = 5, 0.30 x 5/7 = 0.2 and at least 1.
    ['2.A.1.a', 4, 3, false],
    ['2.A.2.d', 5, 4, false],
    // Its level is held back.
    ['2.B.1.d', 3, 3, true],
    ['2.B.3.h', 5, 5, false],
    ['2.B.3.l', 3, 1, false],
    ['2.C.10', 3, 3, false],
    // The knowledge that has the name of a skill.
    ['2.A.1.e', 3, 2, false],
  ])
  expect(rated.find(({ skill }) => skill === '2.A.2.d')?.evidence).toEqual({
    kind: 'work',
    example: undefined,
  })
  expect(rated.find(({ skill }) => skill === '2.A.1.a')?.evidence).toBeUndefined()
  const told = readOnet(filesWith()).leftOut.map(({ count, many }) => [count, many])
  expect(told).toEqual([
    [3, 'rows that O*NET holds back'],
    [1, 'skills rated not relevant'],
    [2, 'skills rated less than important (below 2.5 of 5)'],
    [0, 'occupations that Occupation Data does not name'],
  ])
})

test('technologies have assumed figures and carry their flags as demand', () => {
  const figures = roleOf('Query Writers').skills.filter(({ isImportanceAssumed }) => isImportanceAssumed)
  expect(
    figures.map(({ skill, importance, required, demandFlag }) => [
      ...[skill, importance, required, demandFlag],
    ]),
  ).toEqual([
    ['Structured query language SQL', 4, 2, 'in-demand'],
    ['Structured Query Language', 4, 2, 'hot'],
    ['Oracle Java', 4, 2, 'hot'],
    ['Lamp query language LQL', 3, 2, 'in-demand'],
  ])
  expect(figures.every(({ isLevelAssumed }) => isLevelAssumed)).toBe(true)
  expect(readOnet(filesWith()).repeatedPairs).toBe(1)
  const foghorn = roleOf('Lighthouse Keepers').skills.find(({ skill }) => skill.startsWith('Foghorn'))
  // A bare quotation mark is a letter like any other.
  expect(foghorn).toMatchObject({ skill: 'Foghorn "Blast" 3 software', importance: 3, demandFlag: undefined })
})

test('a hot technology that a whole group is asked for is a tool of its other occupations too', () => {
  const use = (code: string, title: string, isInDemand: boolean) =>
    `${code}\t${title}\t43230000\tFog software\tY\t${isInDemand ? 'Y' : 'N'}\n`
  // Two lighthouse trades are asked for the fog log, and nobody else; everybody is asked for the calendar.
  const added = [
    ...[
      use('19-9002.00', 'Fog Log', true),
      use('19-9003.00', 'Fog Log', true),
      use('19-9001.00', 'Fog Log', false),
    ],
    ...['19-9002.00', '19-9003.00', '15-9001.00', '43-9001.01'].map((code) => use(code, 'Calendar', true)),
    use('19-9001.00', 'Calendar', false),
  ]
  const files = filesWith({
    'Occupation Data': (text) => `${text}19-9002.00\tBell Ringers\tRing.\n19-9003.00\tHorn Blowers\tBlow.\n`,
    'Technology Skills': (text) => text + added.join(''),
  })
  const figureOf = (title: string) =>
    roleOf('Lighthouse Keepers', files).skills.find(({ skill }) => skill === title)
  expect(figureOf('Fog Log')).toMatchObject({
    importance: 4,
    isImportanceAssumed: false,
    isLevelAssumed: true,
  })
  expect(figureOf('Calendar')).toMatchObject({ importance: 4, isImportanceAssumed: true })
})

test('parts of a title say what else it may be called, more of them where everyone knows it', () => {
  expect(skillOf('Structured query language SQL')?.variants).toEqual([
    { names: ['Structured query language', 'SQL'], rule: 'any' },
  ])
  expect(skillOf('Oracle Java')?.variants).toEqual([{ names: ['Java'], rule: 'exact' }])
  expect(skillOf('Autopilot software')?.variants).toEqual([])
  const files = filesWith({
    'Technology Skills': (text) => `${text}19-9001.00\tPCC EHR\t43230000\tMedical software\tN\tN\n`,
  })
  // A brand of a kind of program is the kind.
  expect(skillOf('PCC EHR', files)?.variants).toContainEqual({ names: ['EHR'], rule: 'tool' })
  expect(skillOf('2.A.2.d')).toMatchObject({
    name: 'Checking and correcting work',
    category: 'technical',
    isHomonym: true,
  })
  expect(skillOf('2.B.1.d')).toMatchObject({ category: 'transferable' })
  expect(skillOf('2.C.10')).toMatchObject({ name: 'Sea transportation', category: 'domain' })
  expect(skillOf('2.B.3.h')).toMatchObject({ name: 'Operation and control of lamps', category: 'technical' })
})

test.each<[string, (text: string) => string]>([
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['blank lines', (text) => `${text}\n\n`],
  ['no line end at the end', (text) => text.trimEnd()],
])('%s makes no difference', (_, change) => {
  const changed = filesWith(Object.fromEntries(names.map((name) => [name, change])))
  expect(readOnet(changed)).toEqual(readOnet(filesWith()))
})

test('a release without the column In Demand is read, and one without Knowledge or Skills', () => {
  const dropLast = (text: string) => text.replaceAll(/\t[^\t\n]*$/gm, '')
  const older = readOnet(filesWith({ 'Technology Skills': dropLast }, 'db_25_0_text'))
  expect(older.release).toBe('25.0')
  expect(older.roles[1]?.skills.map(({ demandFlag }) => demandFlag)).toEqual([
    ...[undefined, undefined, 'hot', 'hot', 'hot', undefined],
  ])
  expect(readOnet(filesWith({ Knowledge: undefined })).roles).toHaveLength(3)
  expect(readOnet(filesWith({ Skills: undefined, 'Technology Skills': (text) => text })).roles).toHaveLength(
    3,
  )
  expect(readOnet(filesWith({ 'Technology Skills': undefined })).roles).toHaveLength(2)
})

test('files are told by their columns, not by their names', () => {
  const renamed = filesWith().map((file, index) => ({ ...file, name: `download (${index}).txt` }))
  expect(onet.isRecognised(renamed)).toBe(true)
  expect(readOnet(renamed).roles).toHaveLength(3)
  expect(onet.isRecognised(filesWith().filter(({ name }) => name === 'Abilities.txt'))).toBe(false)
})

test.each<[string, Parameters<typeof filesWith>[0], RegExp, RegExp]>([
  [
    'no occupations',
    { 'Occupation Data': undefined },
    /^db_30_2_text cannot/,
    /Occupation Data.txt is missing/,
  ],
  [
    'neither skills nor technologies',
    { Skills: undefined, Knowledge: undefined, 'Technology Skills': undefined },
    /^db_30_2_text cannot/,
    /Skills.txt and Technology Skills.txt are missing/,
  ],
  [
    'a cut-off row',
    { Skills: (text) => text.slice(0, -60) },
    /Skills.txt/,
    /^line 21: \d+ columns? where .* cut off here$/,
  ],
  [
    'occupations cut off after a row',
    { 'Occupation Data': (text) => text.slice(0, text.indexOf('15-9001')) },
    /Occupation Data.txt/,
    /^2 occupations of the other files are not in it, 15-9001.00 the first; it is cut off/,
  ],
  [
    'a wrong code',
    { 'Occupation Data': (text) => text.replace('43-9001.01', '43-x') },
    /Occupation/,
    /^line 4: O\*NET-SOC Code is "43-x"; expected/,
  ],
  [
    'a code twice',
    { 'Occupation Data': (text) => text.replace('43-9001.01', '15-9001.00') },
    /Occupation/,
    /^line 4: .*second time/,
  ],
  [
    'no number',
    { Skills: (text) => text.replace('3.62', 'much') },
    /Skills/,
    /^line 3: Data Value is "much"; expected 0 to 7 on the scale LV/,
  ],
  [
    'a number out of range',
    { Skills: (text) => text.replace('3.50', '5.01') },
    /Skills/,
    /^line 2: Data Value is "5.01"; expected 1 to 5/,
  ],
  [
    'a wrong flag',
    { 'Technology Skills': (text) => text.replace('Y\tN', 'Z\tN') },
    /Technology/,
    /^line 3: Hot Technology is "Z"; expected Y or N/,
  ],
])('%s is refused, by file and line', (_, change, message, detail) => {
  const refusal = refusalOf(filesWith(change))
  expect(refusal.message).toMatch(message)
  expect(refusal.details[0]).toMatch(detail)
  expect(refusal.hint).toContain('Expected')
})
