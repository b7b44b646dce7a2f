import { expect, test } from 'vitest'
import { CancelledError } from '../../src/errors'
import { InquirerPrompter } from '../../src/terminal/inquirer-prompter'
import type { RateAnswer, RateQuestion } from '../../src/terminal/prompter'
import { FakeTerminal, keys, paints } from '../support/fake-terminal'
import { rateQuestion } from '../support/rate-question'
import { describeFake } from './describe-fake'

async function start(question: RateQuestion = rateQuestion, columns = 80, hasColor = false) {
  const terminal = new FakeTerminal(columns)
  const prompter = new InquirerPrompter(terminal.input, terminal.output, await describeFake(hasColor))
  const answer = prompter.rate(question)
  // A test that never awaits the answer must not end in an unhandled rejection.
  answer.catch(() => undefined)
  await terminal.type()
  return { terminal, prompter, answer }
}

test('the question shows the place, the skill and six levels, and points at none of them', async () => {
  const { terminal } = await start()
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "SQL                                                             3 of 12, 9 left
    Asking a relational database for rows, by joins, groups and windows.

      0 none         Has not written a query
      1 assisted     Edits a given query, with someone to ask when it fails
      2 routine      Writes joins and grouped queries for everyday questions, alone
      3 independent  Handles unfamiliar schemas, window functions and slow queries
                     alone
      4 lead         Designs models; others bring their hard queries
      5 shape        Sets how an organisation stores and asks its data

    0-5 or arrows, Enter; ~ unsure; s skip; n not relevant; b back; ? more
    Level:"
  `)
})

const answers: readonly [name: string, typed: string[], answer: RateAnswer][] = [
  ['a digit', ['2', keys.enter], { kind: 'rated', level: 2, isUnsure: false }],
  ['the last digit', ['2', '5', keys.enter], { kind: 'rated', level: 5, isUnsure: false }],
  ['a tilde after the digit', ['3', '~', keys.enter], { kind: 'rated', level: 3, isUnsure: true }],
  ['a tilde before the digit', ['~', '3', keys.enter], { kind: 'rated', level: 3, isUnsure: true }],
  ['both at once', ['3~', keys.enter], { kind: 'rated', level: 3, isUnsure: true }],
  ['the tilde twice', ['3', '~', '~', keys.enter], { kind: 'rated', level: 3, isUnsure: false }],
  ['arrows from the top', [keys.down, keys.down, keys.enter], { kind: 'rated', level: 1, isUnsure: false }],
  ['arrows from the bottom', [keys.up, keys.enter], { kind: 'rated', level: 5, isUnsure: false }],
  ['j and k', ['j', 'j', 'j', 'k', keys.enter], { kind: 'rated', level: 1, isUnsure: false }],
  ['no further than the ends', ['0', keys.up, keys.enter], { kind: 'rated', level: 0, isUnsure: false }],
  ['skip', ['s'], { kind: 'skip' }],
  ['skip in capitals', ['S'], { kind: 'skip' }],
  ['not relevant', ['n'], { kind: 'not-relevant' }],
  ['back', ['b'], { kind: 'back' }],
]

test.each(answers)('%s', async (_name, typed, expected) => {
  const { terminal, answer } = await start()
  await terminal.type(...typed)
  expect(await answer).toEqual(expected)
})

const problems: readonly [name: string, typed: string[], shown: string][] = [
  ['Enter without a level', [keys.enter], 'Level: (type 0 to 5)'],
  ['a level taken back', ['2', keys.backspace, keys.enter], 'Level: (type 0 to 5)'],
  ['a level that there is not', ['7'], 'Level: ("7" is none of these keys)'],
  ['a key without meaning', ['x'], 'Level: ("x" is none of these keys)'],
]

test.each(problems)('%s says what was expected and goes on', async (_name, typed, shown) => {
  const { terminal, answer } = await start()
  await terminal.type(...typed)
  expect(terminal.screen().split('\n').at(-1)).toBe(shown)
  await terminal.type('4', keys.enter)
  expect(await answer).toEqual({ kind: 'rated', level: 4, isUnsure: false })
})

test('there is no way back from the first question', async () => {
  const { terminal, answer } = await start({ ...rateQuestion, position: 1, canGoBack: false })
  expect(terminal.screen()).not.toContain('b back')
  await terminal.type('b')
  expect(terminal.screen()).toContain('this is the first one')
  await terminal.type('s')
  expect(await answer).toEqual({ kind: 'skip' })
})

test('an earlier answer is filled in', async () => {
  const { terminal, answer } = await start({ ...rateQuestion, initial: { level: 3, isUnsure: true } })
  expect(terminal.screen()).toContain('> 3 independent')
  expect(terminal.screen()).toContain('Level: about 3, unsure')
  await terminal.type(keys.enter)
  expect(await answer).toEqual({ kind: 'rated', level: 3, isUnsure: true })
})

test('the question mark shows more, and the levels again', async () => {
  const { terminal } = await start()
  await terminal.type('?')
  expect(terminal.screen()).toContain('Rate what you have done')
  expect(terminal.screen()).not.toContain('2 routine')
  await terminal.type('?')
  expect(terminal.screen()).toContain('2 routine')
})

test('answers stay as one line each, with nothing left over of their questions', async () => {
  const { terminal, prompter, answer } = await start()
  await terminal.type('2', '?', '?', keys.enter)
  await answer
  const next = prompter.rate({ ...rateQuestion, skillName: 'Excel', position: 4 })
  await terminal.type('1', '~', keys.enter)
  await next
  const last = prompter.rate({ ...rateQuestion, skillName: 'Statistics', position: 5 })
  await terminal.type('n')
  await last
  expect(terminal.screen()).toBe('SQL  2 routine\nExcel  about 1 assisted\nStatistics  not relevant')
})

test('without colour no escape sequence paints; with colour some do', async () => {
  const { terminal: plain } = await start()
  await plain.type('2')
  expect(plain.output.written).not.toMatch(paints)
  const { terminal: colored } = await start(rateQuestion, 80, true)
  await colored.type('2')
  expect(colored.output.written).toMatch(paints)
  expect(colored.screen()).toBe(plain.screen())
})

test('after a resize the question stands on the screen once, laid out anew', async () => {
  const { terminal, answer } = await start()
  await terminal.type('2')
  await terminal.resize(40, 24)
  const { terminal: narrow } = await start(rateQuestion, 40)
  await narrow.type('2')
  expect(terminal.screen()).toBe(narrow.screen())
  await terminal.resize(120, 30)
  await terminal.type('3')
  expect(terminal.screen().match(/SQL/g)).toHaveLength(1)
  await terminal.type(keys.enter)
  expect(await answer).toEqual({ kind: 'rated', level: 3, isUnsure: false })
  expect(terminal.screen()).toBe('SQL  3 independent')
})

test('Ctrl+Z and fg write the question again, and it can be answered', async () => {
  const { terminal, answer } = await start()
  await terminal.type('2')
  // Signals are sent to the process; readline pauses the input when it is continued.
  process.emit('SIGCONT')
  terminal.input.pause()
  await terminal.type('3', keys.enter)
  expect(await answer).toMatchObject({ level: 3 })
})

test.each([
  ['Ctrl+C', keys.ctrlC],
  ['Ctrl+D', keys.ctrlD],
])('%s cancels', async (_name, key) => {
  const { terminal, answer } = await start()
  await terminal.type('2', key)
  await expect(answer).rejects.toBeInstanceOf(CancelledError)
})

test('an input that ends cancels, then and for the next question', async () => {
  const { terminal, prompter, answer } = await start()
  terminal.input.end()
  await expect(answer).rejects.toBeInstanceOf(CancelledError)
  await expect(prompter.rate(rateQuestion)).rejects.toBeInstanceOf(CancelledError)
})
