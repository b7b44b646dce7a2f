import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CancelledError } from '../../src/errors'
import { StaticPrompter } from '../../src/terminal/static-prompter'
import { rateQuestion } from '../support/rate-question'

/** A prompter whose user types these lines, all of them before the first question. */
function start(...lines: readonly string[]) {
  const input = new PassThrough()
  const output = new PassThrough({ encoding: 'utf8' })
  const prompter = new StaticPrompter(input, output)
  for (const line of lines) input.write(`${line}\n`)
  return { prompter, input, printed: () => String(output.read() ?? '') }
}

const places = [
  { value: 'work', label: 'at work', hint: 'proves up to 4' },
  { value: 'own', label: 'own project' },
  { value: undefined, label: 'none of these' },
]

test('rate prints the levels as lines, says what it expected, shows more, and takes a level', async () => {
  const { prompter, printed } = start('7', '?', '3 ~')
  expect(await prompter.rate(rateQuestion)).toEqual({ kind: 'rated', level: 3, isUnsure: true })
  expect(printed()).toMatchInlineSnapshot(`
    "SQL, 3 of 12, 9 left.
    Asking a relational database for rows, by joins, groups and windows.
    0 none: Has not written a query
    1 assisted: Edits a given query, with someone to ask when it fails
    2 routine: Writes joins and grouped queries for everyday questions, alone
    3 independent: Handles unfamiliar schemas, window functions and slow queries alone
    4 lead: Designs models; others bring their hard queries
    5 shape: Sets how an organisation stores and asks its data
    Level 0 to 5, add ~ if unsure, s skip, n not relevant, b back, ? more: Expected a level from 0 to 5 or one of the keys, not "7".
    Level 0 to 5, add ~ if unsure, s skip, n not relevant, b back, ? more: Rate what you have done, not what you know about.
    A level includes the ones below it.
    Level 0 to 5, add ~ if unsure, s skip, n not relevant, b back, ? more: "
  `)
})

test.each([
  ['0', { kind: 'rated', level: 0, isUnsure: false }],
  ['5~', { kind: 'rated', level: 5, isUnsure: true }],
  ['s', { kind: 'skip' }],
  ['N', { kind: 'not-relevant' }],
  ['b', { kind: 'back' }],
])('rate takes %s', async (typed, answer) => {
  expect(await start(typed).prompter.rate(rateQuestion)).toEqual(answer)
})

test('rate offers an earlier answer, which Enter takes', async () => {
  const { prompter, printed } = start('')
  const answer = await prompter.rate({ ...rateQuestion, initial: { level: 2, isUnsure: true } })
  expect(answer).toEqual({ kind: 'rated', level: 2, isUnsure: true })
  expect(printed()).toContain(', Enter for 2~: ')
})

test('rate takes no Enter without an earlier answer, and no way back from the first question', async () => {
  const { prompter, printed } = start('', 'b', '1')
  await prompter.rate({ ...rateQuestion, canGoBack: false })
  expect(printed().match(/^.*Expected a level from 0 to 5 or one of the keys.*$/gm)).toHaveLength(2)
})

test('lines that were typed ahead, or in pieces, are lost by no question', async () => {
  const { prompter, input } = start('2', 'a title', 'y')
  input.write('1')
  expect(await prompter.rate(rateQuestion)).toMatchObject({ level: 2 })
  await setImmediate()
  expect(await prompter.ask({ message: 'Title' })).toBe('a title')
  expect(await prompter.confirm({ message: 'Sure?', initial: false })).toBe(true)
  input.write(' 3\n')
  expect(await prompter.pickMany({ message: 'Which?', choices: places })).toEqual(['work', undefined])
})

test('ask repeats until the answer holds', async () => {
  const { prompter, printed } = start('x', '12')
  const validate = (text: string) => /^\d+$/.test(text) || `"${text}" is no number.`
  expect(await prompter.ask({ message: 'How many?', validate })).toBe('12')
  expect(printed()).toBe('How many?: "x" is no number.\nHow many?: ')
})

test('ask keeps, replaces or removes an earlier answer', async () => {
  const { prompter, printed } = start('', 'new', '-', '-', '', 'given')
  const title = { message: 'Title', initial: 'old' }
  expect(await prompter.ask(title)).toBe('old')
  expect(await prompter.ask(title)).toBe('new')
  expect(await prompter.ask(title)).toBe('')
  expect(await prompter.ask({ message: 'Title' })).toBe('-')
  expect(await prompter.ask({ message: 'Title', isRequired: true })).toBe('given')
  expect(printed()).toContain('Title (Enter keeps old, - for none): ')
})

test('confirm takes words, letters and Enter', async () => {
  const { prompter, printed } = start('maybe', 'Yes', 'n', '', '')
  const ask = (initial: boolean) => prompter.confirm({ message: 'Sure?', initial })
  expect([await ask(false), await ask(true), await ask(true), await ask(false)]).toEqual([
    ...[true, false, true, false],
  ])
  expect(printed()).toContain('Expected yes or no, not "maybe".')
})

test('choose takes a number, a name or the start of one', async () => {
  const { prompter, printed } = start('2', 'AT WORK', 'none', '', '9', '1', '')
  const ask = (initial?: string) =>
    prompter.choose<string | undefined>({ message: 'Where?', choices: places, initial })
  expect(await ask()).toBe('own')
  expect(printed()).toMatchInlineSnapshot(`
    "Where?
    1. at work, proves up to 4
    2. own project
    3. none of these
    Number or name: "
  `)
  expect(await ask()).toBe('work')
  expect(await ask()).toBeUndefined()
  expect(await ask()).toBe('work')
  expect(printed()).toContain('Expected a number from 1 to 3 or the start of one name, not "9".')
  expect(await ask('own')).toBe('own')
})

test('search lists what it found, in part when there is much, until one is chosen', async () => {
  const roles = Array.from({ length: 30 }, (_, index) => ({ value: index, label: `Role ${index}` }))
  const find = (typed: string) => roles.filter(({ label }) => label.includes(typed))
  const { prompter, printed } = start('Nurse', 'Role', '', 'Role 29', '2', '1')
  expect(await prompter.search({ message: 'Which role?', find })).toBe(29)
  const text = printed()
  expect(text).toContain('Nothing is called "Nurse".')
  expect(text).toContain('And 10 more: type more of the name.')
  expect(text).toContain('Expected a number from 1 to 1, not "2".')
})

test('pickMany takes numbers, a dash for none, and Enter for what is picked', async () => {
  const { prompter, printed } = start('1,3', '1 x', '2', '-', '')
  const question = { message: 'Which?', choices: places, picked: ['own'] }
  expect(await prompter.pickMany(question)).toEqual(['work', undefined])
  expect(await prompter.pickMany(question)).toEqual(['own'])
  expect(await prompter.pickMany(question)).toEqual([])
  expect(await prompter.pickMany(question)).toEqual(['own'])
  expect(printed()).toContain('Expected numbers from 1 to 3, not "1 x".')
})

test('nothing printed steers the terminal or draws', async () => {
  const { prompter, printed } = start('2', '1', '1')
  await prompter.rate(rateQuestion)
  await prompter.choose({ message: 'Where?', choices: places })
  await prompter.pickMany({ message: 'Which?', choices: places })
  expect(printed()).toMatch(/^[\p{L}\p{N}\p{P}~ \n]+$/u)
})

test('the end of the input cancels on a line of its own, after the lines that came before', async () => {
  const { prompter, input, printed } = start('2')
  input.end()
  expect(await prompter.rate(rateQuestion)).toMatchObject({ level: 2 })
  await expect(prompter.ask({ message: 'Title' })).rejects.toBeInstanceOf(CancelledError)
  expect(printed()).toMatch(/Title: \n$/)
  await expect(prompter.confirm({ message: 'Sure?', initial: true })).rejects.toBeInstanceOf(CancelledError)
})

test('Ctrl+C cancels the question that waits and leaves no listener', async () => {
  const { prompter } = start()
  const before = process.listenerCount('SIGINT')
  const answer = expect(prompter.ask({ message: 'Title' })).rejects.toBeInstanceOf(CancelledError)
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  process.emit('SIGINT')
  await answer
  expect(process.listenerCount('SIGINT')).toBe(before)
})
