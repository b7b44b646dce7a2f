import { expect, test } from 'vitest'
import { countDemand, weighImportance } from '../../src/domain/demand'
import type { AskedSkill } from '../../src/domain/posting'
import { isSamePosting, wordsOf } from '../../src/domain/posting-duplicates'

const ask = (skillId: string, need: AskedSkill['need'] = 'unstated', level?: number): AskedSkill => ({
  skillId,
  need,
  level,
})

test('shares, needs and the higher median of the levels, most asked first', () => {
  const rows = countDemand([
    [ask('sql', 'required', 3), ask('b')],
    [ask('sql', 'nice-to-have', 1), ask('a')],
    [ask('sql')],
    [ask('sql', 'required', 4)],
    [],
  ])
  expect(rows).toEqual([
    { skillId: 'sql', postings: 4, required: 2, niceToHave: 1, share: 0.8, level: 3 },
    { skillId: 'a', postings: 1, required: 0, niceToHave: 0, share: 0.2, level: undefined },
    { skillId: 'b', postings: 1, required: 0, niceToHave: 0, share: 0.2, level: undefined },
  ])
  expect(countDemand([[ask('x', 'unstated', 1)], [ask('x', 'unstated', 2)]])[0]?.level).toBe(2)
})

test.each([
  [1, 1, 0, 1, 5],
  [1, 0, 0, 1, 4],
  [1, 0, 1, 1, 2],
  [10, 10, 0, 10, 5],
  [5, 0, 0, 10, 2],
  [6, 6, 0, 10, 3],
  [1, 0, 1, 50, 1],
])(
  '%i postings, %i require it, %i would welcome it, of %i: importance %i',
  (postings, required, niceToHave, count, importance) => {
    const row = { skillId: 'x', postings, required, niceToHave, share: postings / count, level: undefined }
    expect(weighImportance(row, count)).toBe(importance)
  },
)

const body = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
const isSame = (a: string, b: string) => isSamePosting(wordsOf(a), wordsOf(b))

test('a posting with one heading changed is another one, and one with another place at its head is not', () => {
  const body = Array.from({ length: 90 }, (_, index) => `duty${index}`).join(' ')
  const posting = (place: string, heading: string) =>
    `Teacher of Maths at Hill School ${place} Who we are: a school of eight hundred pupils in the hills. ${heading} ${body}`
  expect(isSame(posting('York', 'You will'), posting('York', 'Our school'))).toBe(false)
  expect(isSame(posting('York', 'You will'), posting('Leeds', 'You will'))).toBe(true)
  expect(isSame(`Posted today by a board ${body}`, `Seen on Friday, reference 12, by mail ${body}`)).toBe(
    true,
  )
})

test('copies are one posting whatever their space, case, bullets and header', () => {
  expect(isSame(body, body.replaceAll(' ', '\n  \u2022 ').toUpperCase())).toBe(true)
  expect(isSame(`Data Analyst\nFound on 3 May\n${body}`, `Acme\n\n${body}`)).toBe(true)
  expect(isSame('one two', 'One, two!')).toBe(true)
})

test('other postings are not, though they end alike or are short', () => {
  const boilerplate = ' we are an equal opportunity employer and so on'
  expect(isSame(body + boilerplate, `${body.replaceAll('word', 'other')}${boilerplate}`)).toBe(false)
  expect(isSame('wanted sql developer', 'wanted java developer')).toBe(false)
})
