import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDataError } from '../../src/errors'
import { readOwnCsv } from '../../src/imports/own-csv'

const text = readFileSync('test/fixtures/own/keepers.csv', 'utf8')
const read = (content: string) => readOwnCsv(Buffer.from(content), 'keepers.csv')

function detailsOf(content: string): readonly string[] {
  try {
    read(content)
  } catch (error) {
    if (error instanceof InvalidDataError) return error.details
    throw error
  }
  throw new Error('the file was taken')
}

test('the rows of a role become a role, with what is left out assumed', () => {
  const [keeper, head] = read(text)
  expect(keeper).toMatchObject({
    id: 'lamp-keeper',
    name: 'Lamp keeper',
    summary: 'Keeps the lamp',
    source: 'acme',
  })
  expect(keeper?.skills).toMatchObject([
    {
      name: 'Lamp craft',
      category: 'technical',
      required: 4,
      importance: 5,
      evidence: { kind: 'work', example: 'A lamp that burned, all winter' },
    },
    {
      name: 'Structured Query Language',
      required: 2,
      importance: 3,
      isLevelAssumed: false,
      isImportanceAssumed: true,
    },
  ])
  expect(head).toMatchObject({ id: undefined, name: 'Head keeper' })
  expect(head?.skills[1]).toMatchObject({ required: 3, isLevelAssumed: true, importance: 4 })
  expect(read('Skill,ROLE\nLamps,Keeper\n')).toMatchObject([{ name: 'Keeper', skills: [{ name: 'Lamps' }] }])
})

test.each([
  [
    'a level that is none',
    text.replace(',4,5,', ',high,5,'),
    /^line 2: required: expected a whole number from 1 to 5$/,
  ],
  ['a level out of range', text.replace(',2,,', ',7,,'), /^line 4: required: expected a whole number/],
  ['no name', text.replace('Log keeping', ' '), /^line 6: name: is empty$/],
  ['no role', 'role,skill\n,Lamps\n', /^line 2: name: is empty$/],
  ['a skill twice', text.replace('Log keeping', 'Lamp Craft'), /^line 6: "lamp craft" stands in it twice$/],
  ['a kind of evidence that is none', text.replace('work,"A', 'fun,"A'), /^line 2: evidence: expected work/],
  ['a missing column', text.replace('role,skill', 'role,ability'), /^line 1: column skill missing/],
  ['no rows', 'role,skill\n', /^line 1: no row after it$/],
  ['a cut-off row', text.slice(0, -30), /^line 6: \d columns where .* cut off here$/],
])('%s is refused by its line', (_, content, problem) => {
  expect(detailsOf(content)[0]).toMatch(problem)
})
