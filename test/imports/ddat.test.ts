import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDataError } from '../../src/errors'
import { readDdat } from '../../src/imports/ddat'
import { makeDdatRoleId } from '../../src/imports/ddat-id'
import { readFileText } from '../../src/imports/file-text'

const fixture = (name: string) => readFileSync(`test/fixtures/ddat/${name}.csv`, 'utf8')
const head = fixture('garden').split('\n')[0] ?? ''

function refusalOf(read: () => unknown): InvalidDataError {
  try {
    read()
  } catch (error) {
    if (error instanceof InvalidDataError) return error
    throw error
  }
  throw new Error('the file was taken')
}

test('each level of a role becomes a role, with its name, field and summary', () => {
  const { roles, frameworkRoleCount } = readDdat(fixture('garden'), 'garden.csv')
  expect(roles.map(({ id, name, field, summary }) => [id, name, field, summary])).toEqual([
    [
      'ddat-garden-planner-trainee',
      'Trainee garden planner',
      'data',
      'A trainee garden planner learns the trade.',
    ],
    // Its own description only opens a list, so the role's speaks for it.
    ['ddat-garden-planner', 'Garden planner', 'data', 'A garden planner lays out parks.'],
    [
      'ddat-garden-planner-head',
      'Head of garden planning',
      'data',
      'A head of garden planning, "the head", leads.',
    ],
    ['ddat-botops-gardener', 'BotOps gardener', 'public-service', undefined],
    [
      'ddat-botops-gardener-lead-greenhouse',
      'Lead BotOps gardener - greenhouse',
      'public-service',
      undefined,
    ],
  ])
  expect(frameworkRoleCount).toBe(2)
})

test('words become levels, importance is assumed, and level 4 asks for evidence at work', () => {
  const { roles } = readDdat(fixture('garden'), 'garden.csv')
  const planner = roles.find(({ id }) => id === 'ddat-garden-planner')
  const assumed = { importance: 3, isLevelAssumed: false, isImportanceAssumed: true }
  expect(planner?.skills).toEqual([
    { skill: 'Reading soil maps', required: 2, ...assumed, evidence: undefined },
    { skill: 'SQL', required: 2, ...assumed, evidence: undefined },
    { skill: 'Structured Query Language', required: 3, ...assumed, evidence: undefined },
    // Named twice, practitioner and working: the higher one counts.
    {
      skill: 'Seed, bulb and root stock planning for every season of the year',
      required: 3,
      ...assumed,
      evidence: undefined,
    },
  ])
  expect(roles.find(({ id }) => id === 'ddat-garden-planner-head')?.skills[0]).toEqual({
    skill: 'Reading soil maps',
    required: 4,
    ...assumed,
    evidence: { kind: 'work', example: undefined },
  })
})

test('what was folded and left out is counted', () => {
  const { repeatedPairs, rowsNotInUse, rolesWithoutRows, skills } = readDdat(fixture('garden'), 'garden.csv')
  expect({ repeatedPairs, rowsNotInUse, rolesWithoutRows }).toEqual({
    repeatedPairs: 1,
    rowsNotInUse: 2,
    rolesWithoutRows: ['Chief gardener'],
  })
  expect(skills.map(({ name, category }) => [name, category])).toEqual([
    ['Reading soil maps', 'domain'],
    ['SQL', 'domain'],
    ['Structured Query Language', 'domain'],
    ['Seed, bulb and root stock planning for every season of the year', 'domain'],
    ['Leading a garden team', 'transferable'],
    ['Power-BI!', 'domain'],
  ])
})

test('odd spaces and invisible characters are cleaned, the first description that is there is taken', () => {
  const { skills } = readDdat(fixture('garden'), 'garden.csv')
  expect(skills[0]?.description).toBe('Reading soil maps “involves” telling clay from sand.')
  const hostile = `${head}\nData,Planner,,Planner,,"\u001b[31mSoil\u202e\u0007 maps\ufeff",,Working,,\n`
  expect(readDdat(hostile, 'x').skills[0]?.name).toBe('Soil maps')
})

test.each([
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['CRLF outside quoted cells only', (text: string) => text.replaceAll(/,\n(?=[A-Z])/g, ',\r\n')],
  ['blank and empty rows', (text: string) => `${text}\n\n,,,,,,,,,\n`],
  ['no line end at the end', (text: string) => text.trimEnd()],
])('%s makes no difference', (_, change) => {
  const bytes = Buffer.from(change(fixture('garden')))
  expect(readDdat(readFileText(bytes, 'x', ''), 'x')).toEqual(readDdat(fixture('garden'), 'x'))
})

test.each([
  ['Data analyst', 'Senior data analyst', 'ddat-data-analyst-senior'],
  ['Data analyst', 'Data analyst', 'ddat-data-analyst'],
  ['Data engineer', 'Head of data engineering', 'ddat-data-engineer-head'],
  ['Data scientist', 'Head of data science', 'ddat-data-scientist-head'],
  ['Software developer', 'Lead developer - management', 'ddat-software-developer-lead-management'],
  ['Development operations (DevOps) engineer', 'Junior DevOps engineer', 'ddat-devops-engineer-junior'],
  ['Problem manager', 'Problem analyst', 'ddat-problem-manager-analyst'],
  ['Café keeper', "Café keeper's aide", 'ddat-cafe-keeper-aide'],
  [
    'Command and control centre manager',
    'Senior operations analyst of the night watch',
    'ddat-command-and-control-centre-manager-senior-operations',
  ],
  ['Wort'.repeat(30), 'Wort', `ddat-${'wort'.repeat(30)}`.slice(0, 60)],
])('%s / %s is %s', (role, level, id) => {
  expect(makeDdatRoleId(role, level, () => false)).toBe(id)
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(id.length).toBeLessThanOrEqual(60)
})

test('two levels that would get one id keep apart', () => {
  const taken = new Set<string>()
  const ids = ['Data engineer', 'Head of data', 'Head of data engineering', 'Head of data engineering!'].map(
    (level) => {
      const id = makeDdatRoleId('Data engineer', level, (wanted) => taken.has(wanted))
      taken.add(id)
      return id
    },
  )
  expect(ids).toEqual([
    'ddat-data-engineer',
    'ddat-data-engineer-head',
    'ddat-data-engineer-head-of-data-engineering',
    'ddat-data-engineer-head-of-data-engineering-2',
  ])
})

test('a file that is cut off says on which line', () => {
  const { message, details, hint } = refusalOf(() => readDdat(fixture('cut-off'), 'cut-off.csv'))
  expect(message).toBe('cut-off.csv cannot be imported; nothing was changed.')
  expect(details).toEqual(['line 69: 4 columns where the first line has 10; the file is cut off here'])
  expect(hint).toContain('Role, Role Level, Skill Name, Skill Level')
  const unclosed = fixture('garden').slice(0, fixture('garden').indexOf('telling'))
  expect(refusalOf(() => readDdat(unclosed, 'x')).details).toEqual([
    expect.stringMatching(/^line 18: \d columns where .* cut off here$/),
  ])
  const inQuotes = fixture('garden').slice(0, fixture('garden').indexOf('- plan'))
  expect(refusalOf(() => readDdat(inQuotes, 'x')).details).toEqual([
    expect.stringMatching(/^line 18: a quoted text is not closed .* cut off/),
  ])
})

test('a file cut off anywhere is refused, unless a whole row ends there', () => {
  const whole = fixture('garden')
  let taken = 0
  for (let end = 0; end < whole.length; end++) {
    const part = whole.slice(0, end)
    try {
      readDdat(part, 'x')
      taken++
      // The last column is free text, so a cut inside it cannot be seen.
      expect(part).toMatch(/,(S(e(n(io?)?)?)?|Senior)?\n?$/)
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error
      expect(error.details[0]).toMatch(/^line \d+: /)
    }
  }
  expect(taken).toBeGreaterThan(10)
})

test('every wrong row is named with its line and what was expected', () => {
  expect(refusalOf(() => readDdat(fixture('wrong-rows'), 'x')).details).toEqual([
    'line 10: Skill Level is "Wizard"; expected Awareness, Working, Practitioner, Expert or NOT IN USE',
    'line 18: Skill Name is empty',
    'line 24: Role Level is empty',
    'line 24: Skill Level is "constructor"; expected Awareness, Working, Practitioner, Expert or NOT IN USE',
  ])
  const inWindows = Buffer.from(fixture('wrong-rows').replaceAll('\n', '\r\n'))
  expect(refusalOf(() => readDdat(readFileText(inWindows, 'x', ''), 'x')).details[3]).toMatch(/^line 24: /)
  const afterBlanks = `${head}\n\n\nData,A,,B,,C,,Wizard,,\n\nData,A,,B\n`
  expect(refusalOf(() => readDdat(afterBlanks, 'x')).details).toEqual([
    expect.stringMatching(/^line 4: /),
    expect.stringMatching(/^line 6: /),
  ])
  const many = `${head}\n${'Data,A,,B,,C,,Wizard,,\n'.repeat(14)}Data,A,,B\n`
  const { details } = refusalOf(() => readDdat(many, 'x'))
  expect(details).toHaveLength(11)
  expect(details.at(-1)).toBe('and 5 more')
})

test.each([
  [
    'missing columns',
    fixture('wrong-columns'),
    /^line 1: columns Skill Description, Skill Level missing; "Role Family,Role/,
  ],
  [
    'another separator',
    head.replaceAll(',', ';'),
    /^line 1: columns Role Family, .* missing; "Role Family;Role/,
  ],
  ['a quote inside a cell', `${head}\nData,A,,B,,C "d",,Working,,\n`, /^line 2: a " in the wrong place/],
  [
    'text after a quote',
    `${head}\n\nData,A,,"B\n"b,,C,,Working,,\n`,
    /^line 4 \(in the row that begins on line 3\): a "/,
  ],
  [
    'a column too many',
    `${head}\nData,A,,B,,C,,Working,,,\n`,
    /^line 2: 11 columns where the first line has 10$/,
  ],
  ['no rows', `${head}\n`, /^line 1: no row after it is in use/],
  ['no row in use', `${head}\nData,A,,NOT IN USE,,C,,NOT IN USE,,\n`, /^line 1: no row after it is in use/],
])('%s is refused', (_, text, problem) => {
  expect(refusalOf(() => readDdat(text, 'x')).details).toEqual([expect.stringMatching(problem)])
})

test('a broken quote is told together with the wrong rows before it', () => {
  const text = `${head}\nData,A,,B,,C,,Wizard,,\nData,A,,B,,"C,,Working,,\n`
  expect(refusalOf(() => readDdat(text, 'x')).details).toEqual([
    expect.stringMatching(/^line 2: Skill Level is "Wizard"/),
    expect.stringMatching(/^line 3: a quoted text is not closed/),
  ])
})

test.each([
  ['nothing', Buffer.from(''), 'line 1: the file is empty'],
  ['blanks', Buffer.from(' \r\n\n'), 'line 1: the file is empty'],
  ['a web page', Buffer.from('\n<!DOCTYPE html><html></html>'), 'line 1: a web page'],
  ['a compressed file', Buffer.from('PK\u0003\u0004\n\0\0'), 'line 1: a zip or a spreadsheet, not text'],
  ['a file with zeros', Buffer.from('text\nb\0\0'), 'line 2: not text'],
  ['another encoding', Buffer.from(`${head}\nData,Caf\u00e9`, 'latin1'), 'line 2: not UTF-8'],
  ['Latin-1', Buffer.from(`${head}\nData,Caf\u00e9s`, 'latin1'), 'line 2: not UTF-8, it looks like Latin-1'],
  ['UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), 'line 1: the text is UTF-16'],
  ['UTF-16 without its mark', Buffer.from(head, 'utf16le'), 'line 1: the text is UTF-16'],
  ['UTF-16 the other way round', Buffer.from(head, 'utf16le').swap16(), 'line 1: the text is UTF-16'],
  [
    'a character cut in two',
    Buffer.from(`${head}\nData,Café`).subarray(0, -1),
    'line 2: not UTF-8; the file is cut off',
  ],
])('%s is no text to import', (_, bytes, problem) => {
  const { details } = refusalOf(() => readFileText(bytes, 'x', 'Expected a CSV.'))
  expect(details).toEqual([expect.stringContaining(problem)])
})
