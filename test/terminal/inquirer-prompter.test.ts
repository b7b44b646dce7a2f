import { expect, test } from 'vitest'
import { CancelledError } from '../../src/errors'
import { InquirerPrompter } from '../../src/terminal/inquirer-prompter'
import { FakeTerminal, keys, paints } from '../support/fake-terminal'
import { rateQuestion } from '../support/rate-question'
import { describeFake } from './describe-fake'

async function start(columns = 80, { hasColor = false, isAscii = false } = {}) {
  const terminal = new FakeTerminal(columns)
  const prompter = new InquirerPrompter(
    terminal.input,
    terminal.output,
    await describeFake(hasColor, isAscii),
  )
  return { terminal, prompter }
}

const places = [
  { value: 'work', label: 'at work', hint: 'proves up to 4' },
  { value: 'own', label: 'own project' },
  { value: undefined, label: 'none of these' },
]
const roles = ['Data Analyst', 'Data Engineer', 'Nurse'].map((label) => ({
  value: label.toUpperCase(),
  label,
}))
const findRoles = (typed: string) =>
  roles.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))

test('ask shows what is wrong with an answer, keeps it for mending, and asks again', async () => {
  const { terminal, prompter } = await start()
  const validate = (text: string) => /^\d+h$/.test(text) || `"${text}" is no duration. Expected 90m or 1h30m.`
  const answer = prompter.ask({ message: 'How long?', validate })
  await terminal.type('1', '2', keys.enter)
  expect(terminal.screen()).toBe('? How long? 12\n! "12" is no duration. Expected 90m or 1h30m.')
  await terminal.type('h', keys.enter)
  expect(await answer).toBe('12h')
  expect(terminal.screen()).toBe('* How long? 12h')
})

test('ask fills in an earlier answer, which can be edited', async () => {
  const { terminal, prompter } = await start()
  const answer = prompter.ask({ message: 'Title', initial: 'Cut the report' })
  await terminal.type('s', keys.enter)
  expect(await answer).toBe('Cut the reports')
})

test('ask says how to get rid of an earlier answer', async () => {
  const { terminal, prompter } = await start()
  const answer = prompter.ask({ message: 'Title', initial: 'ab' })
  await terminal.type(keys.backspace, keys.backspace)
  expect(terminal.screen()).toBe('? Title (Enter keeps ab, Backspace clears it)')
  await terminal.type(keys.backspace, keys.enter)
  expect(await answer).toBe('')
})

test('ask insists only on an answer that is required', async () => {
  const { terminal, prompter } = await start()
  const free = prompter.ask({ message: 'Link', isRequired: false })
  await terminal.type(keys.enter)
  expect(await free).toBe('')
  const required = prompter.ask({ message: 'Title', isRequired: true })
  await terminal.type(' ', keys.enter)
  expect(terminal.screen()).toContain('! An answer is needed.')
  await terminal.type('x', keys.enter)
  expect((await required).trim()).toBe('x')
})

test('a long message is broken between words', async () => {
  const { terminal, prompter } = await start(40)
  const answer = prompter.ask({ message: 'By when do you want to be ready as Data Analyst?' })
  await terminal.type('+6m')
  expect(terminal.screen()).toBe('? By when do you want to be ready as\n  Data Analyst? +6m')
  await terminal.type(keys.enter)
  expect(await answer).toBe('+6m')
})

test('confirm takes yes, no, and Enter for what it starts from', async () => {
  const { terminal, prompter } = await start()
  for (const [typed, initial, expected] of [
    ['y', false, true],
    ['no', true, false],
    ['', true, true],
    ['', false, false],
  ] as const) {
    const answer = prompter.confirm({ message: 'Replace it?', initial })
    await terminal.type(...typed, keys.enter)
    expect(await answer).toBe(expected)
  }
})

test('choose starts at the earlier answer and goes by arrows, digits and first letters', async () => {
  const { terminal, prompter } = await start()
  const ask = () =>
    prompter.choose<string | undefined>({ message: 'Where was it?', choices: places, initial: 'own' })
  const standing = ask()
  await terminal.type()
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "? Where was it?
      at work
    > own project
      none of these

    arrows navigate, Enter select"
  `)
  await terminal.type(keys.enter)
  expect(await standing).toBe('own')
  const byArrow = ask()
  await terminal.type(keys.down, keys.enter)
  expect(await byArrow).toBeUndefined()
  const byDigit = ask()
  await terminal.type('1')
  expect(terminal.screen()).toContain('proves up to 4')
  await terminal.type(keys.enter)
  expect(await byDigit).toBe('work')
  const byLetter = ask()
  await terminal.type('n', keys.enter)
  expect(await byLetter).toBeUndefined()
})

test('search lists what the typed part finds', async () => {
  const { terminal, prompter } = await start()
  const answer = prompter.search({ message: 'Which role?', find: findRoles })
  await terminal.type(...'data')
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "? Which role? data
    > Data Analyst
      Data Engineer

    arrows navigate, Enter select"
  `)
  await terminal.type(keys.down, keys.enter)
  expect(await answer).toBe('DATA ENGINEER')
  expect(terminal.screen()).toBe('* Which role? Data Engineer')
})

test('search says when nothing is found, and goes on', async () => {
  const { terminal, prompter } = await start()
  const answer = prompter.search({ message: 'Which role?', find: findRoles })
  await terminal.type('x', 'y', keys.enter)
  expect(terminal.screen()).toContain('! No results found')
  await terminal.type(keys.backspace, keys.backspace, 'n', 'u', keys.enter)
  expect(await answer).toBe('NURSE')
})

test('search cuts a long name to the screen, finds it again by Tab, and writes it whole', async () => {
  const { terminal, prompter } = await start(40)
  const label = 'Business Intelligence Developer and Administrator'
  const find = (typed: string) => (label.startsWith(typed) ? [{ value: 1, label }] : [])
  const answer = prompter.search({ message: 'Which role?', find })
  await terminal.type('B')
  expect(terminal.screen()).toContain('> Business Intelligence Developer and…')
  await terminal.type(keys.tab, keys.enter)
  expect(await answer).toBe(1)
  expect(terminal.screen()).toBe('* Which role?\n  Business Intelligence Developer and\n  Administrator')
})

test('pickMany starts from what is picked and gives the choices in their order', async () => {
  const { terminal, prompter } = await start()
  const question = { message: 'Which of these?', choices: roles, picked: ['NURSE'] }
  const answer = prompter.pickMany(question)
  await terminal.type(' ')
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "? Which of these?
    > [x] Data Analyst
      [ ] Data Engineer
      [x] Nurse

    arrows navigate, space select, a all, i invert, Enter submit"
  `)
  await terminal.type(keys.enter)
  expect(await answer).toEqual(['DATA ANALYST', 'NURSE'])
  const none = prompter.pickMany({ ...question, picked: [] })
  await terminal.type(keys.enter)
  expect(await none).toEqual([])
  expect(terminal.screen()).toBe('* Which of these? Data Analyst, Nurse\n* Which of these? none')
})

type Ask = (prompter: InquirerPrompter) => Promise<unknown>

const every: readonly [kind: string, ask: Ask][] = [
  ['ask', (prompter) => prompter.ask({ message: 'Ask' })],
  ['confirm', (prompter) => prompter.confirm({ message: 'Confirm', initial: true })],
  ['choose', (prompter) => prompter.choose({ message: 'Choose', choices: places })],
  ['search', (prompter) => prompter.search({ message: 'Search', find: findRoles })],
  ['pickMany', (prompter) => prompter.pickMany({ message: 'Pick', choices: roles })],
  ['rate', (prompter) => prompter.rate({ ...rateQuestion, initial: { level: 1, isUnsure: false } })],
]

test('every kind of question can follow any other, in plain characters and without colour', async () => {
  const { terminal, prompter } = await start(80, { isAscii: true })
  for (const [, ask] of [...every, ...every]) {
    const answer = ask(prompter)
    await terminal.type(keys.down, keys.enter)
    await answer
  }
  expect(terminal.screen().split('\n')).toHaveLength(12)
  expect(terminal.output.written).not.toMatch(paints)
  expect(terminal.output.written).toMatch(/^\p{ASCII}*$/u)
})

test.each(every)('Ctrl+C and the end of the input cancel %s', async (_kind, ask) => {
  for (const key of [keys.ctrlC, keys.ctrlD]) {
    const { terminal, prompter } = await start()
    const answer = ask(prompter)
    const cancelled = expect(answer).rejects.toBeInstanceOf(CancelledError)
    await terminal.type(key)
    await cancelled
  }
})

test.each(every)('a resize leaves %s on the screen once', async (_kind, ask) => {
  const { terminal, prompter } = await start()
  const answer = ask(prompter)
  await terminal.type()
  const before = terminal.screen()
  await terminal.resize(100, 30)
  expect(terminal.screen().replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '))
  await terminal.type(keys.down, keys.up, keys.enter)
  await answer
  expect(terminal.screen().split('\n')).toHaveLength(1)
})

test('nothing of a question stays behind on the streams', async () => {
  const { terminal, prompter } = await start()
  const signals = process.listenerCount('SIGCONT')
  for (const [, ask] of every) {
    const answer = ask(prompter)
    await terminal.type(keys.down, keys.enter)
    await answer
  }
  expect(process.listenerCount('SIGCONT')).toBe(signals)
  expect(terminal.output.listenerCount('resize')).toBe(0)
  expect(terminal.input.listenerCount('pause')).toBe(0)
  expect(terminal.input.isPaused()).toBe(true)
})
