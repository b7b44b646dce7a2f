import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RateQuestion } from '../../src/terminal/prompter'
import { drawRate, type RateState } from '../../src/terminal/rate-screen'
import { widthOf } from '../../src/terminal/width'
import { rateQuestion } from '../support/rate-question'

const same = (text: string) => text
const paints = { bold: same, dim: same, cyan: same, red: same }
const untouched: RateState = { level: undefined, isUnsure: false, isMore: false, problem: '' }

const draw = (columns: number, rows: number, question = rateQuestion, state = untouched) =>
  drawRate(question, state, { columns, rows, ellipsis: '…', paints }).split('\n')

test('on 40 columns every level can be read, without its name', () => {
  expect(draw(40, 24).join('\n')).toMatchInlineSnapshot(`
    "SQL                     3 of 12, 9 left
    Asking a relational database for rows,
    by joins, groups and windows.

      0 Has not written a query
      1 Edits a given query, with someone
        to ask when it fails
      2 Writes joins and grouped queries
        for everyday questions, alone
      3 Handles unfamiliar schemas, window
        functions and slow queries alone
      4 Designs models; others bring their
        hard queries
      5 Sets how an organisation stores and
        asks its data

    0-5 or arrows, Enter; ~ unsure; s skip;
    n not relevant; b back; ? more
    Level: "
  `)
})

test('on a low screen lines are cut rather than lost, and every level stays', () => {
  expect(draw(40, 11).join('\n')).toMatchInlineSnapshot(`
    "SQL                     3 of 12, 9 left
    Asking a relational database for rows,…
      0 Has not written a query
      1 Edits a given query, with someone…
      2 Writes joins and grouped queries f…
      3 Handles unfamiliar schemas, window…
      4 Designs models; others bring their…
      5 Sets how an organisation stores an…
    0-5 or arrows, Enter; ~ unsure; s skip;
    n not relevant; b back; ? more
    Level: "
  `)
})

test('a long name stands alone, its place below', () => {
  const skillName = 'Stakeholder communication and reporting'
  expect(draw(50, 24, { ...rateQuestion, skillName }).slice(0, 2)).toEqual([skillName, '3 of 12, 9 left'])
})

test('a skill without a description has no empty line for it', () => {
  expect(draw(80, 24, { ...rateQuestion, description: undefined })[1]).toBe('')
})

const words = (most: number) =>
  fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: most })
    .map((list) => list.join(' '))

const questions: fc.Arbitrary<RateQuestion> = fc.record({
  ...(Object.fromEntries(Object.entries(rateQuestion).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof RateQuestion]: fc.Arbitrary<RateQuestion[Key]>
  }),
  skillName: words(4),
  description: words(30),
  behaviour: fc.array(words(16), { minLength: 6, maxLength: 6 }),
  canGoBack: fc.boolean(),
})

test('at 40 x 24 and above the question fits the screen and all levels are on it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 24, max: 60 }),
      fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      questions,
      (columns, rows, level, question) => {
        const lines = draw(columns, rows, question, { ...untouched, level })
        expect(lines.length).toBeLessThanOrEqual(rows)
        for (const line of lines) expect(widthOf(line)).toBeLessThan(columns)
        const drawn = lines.flatMap((line) => /^[> ] ([0-5]) /.exec(line)?.[1] ?? [])
        expect(drawn).toEqual(['0', '1', '2', '3', '4', '5'])
        const marked = lines.filter((line) => line.startsWith('>'))
        expect(marked.map((line) => line.charAt(2))).toEqual(level === undefined ? [] : [String(level)])
      },
    ),
  )
})
