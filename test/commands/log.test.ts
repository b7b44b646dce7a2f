import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const json = async (ran: Promise<{ stdout: string }>) => JSON.parse((await ran).stdout).data

async function planned(...ids: string[]) {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst', '--hours-per-week', '6')
  for (const id of ids) await skillplan('plan', 'add', id)
  return skillplan
}

test('the line of the README: a target by its beginning, a note without quotes, the week', async () => {
  const skillplan = await planned('google-data-analytics')
  const ran = await skillplan(
    ...['log', 'google', '1h30m', 'joins', 'and', 'subqueries'],
    ...['--kind', 'assignment', '--on', 'yesterday', '--unit', '5/8'],
  )
  expect(ran.stdout.replace(/\s+/g, ' ')).toBe(
    'Logged 1h30m on google-data-analytics (L1). Started google-data-analytics. Now unit 5/8. Week 1h30m of 6h. Undo: skillplan undo ',
  )
  expect(await json(skillplan('log', 'list', '--json'))).toEqual({
    items: [
      {
        id: 'L1',
        name: 'joins and subqueries',
        day: '2026-11-23',
        minutes: 90,
        entryKind: 'assignment',
        target: 'google-data-analytics',
        skill: null,
        unit: 5,
      },
    ],
  })
})

test.each([
  [['google', '45m'], { target: 'google-data-analytics', minutes: 45 }],
  [['analytics', '45m'], { target: 'google-data-analytics' }],
  [['GOOGLE-DATA-ANALYTICS', '1:30'], { target: 'google-data-analytics', minutes: 90 }],
  [
    ['SQL', '1.5h', 'window', 'functions', '2h', 'in'],
    { skill: 'sql', minutes: 90, name: 'window functions 2h in' },
  ],
  [['45m', 'reading'], { target: null, skill: null, name: 'reading' }],
  [['Structured', 'Query', 'Language', '20m'], { skill: 'sql' }],
  [['45m', '--on', '-3d'], { day: '2026-11-21' }],
] as const)('log %j', async (words, expected) => {
  const skillplan = await planned('google-data-analytics')
  expect(await json(skillplan('log', ...words, '--json'))).toMatchObject(expected)
})

test('with one active target it may be left out, with two it is asked for', async () => {
  const skillplan = await planned('google-data-analytics', 'pl-300')
  await skillplan('plan', 'start', 'pl-300')
  expect(await json(skillplan('log', '30m', '--json'))).toMatchObject({ target: 'pl-300' })
  expect(await json(skillplan('log', '30m', '--no-target', '--json'))).toMatchObject({ target: null })
  await skillplan('plan', 'start', 'google')
  const prompter = scriptedPrompter([{ choose: 'On which target', label: 'google' }])
  expect((await skillplan.in({ prompter })('log', '30m')).stdout).toContain('on google-data-analytics')
})

test('what is left shrinks with what is logged, and units only go up', async () => {
  const skillplan = await planned('pl-300')
  expect((await skillplan('log', 'pl', '1h', '--left', '20h')).stdout).toContain('Now 20h left')
  expect((await skillplan('log', 'pl', '2h')).stdout).toContain('Now 18h left')
  await skillplan('log', 'pl', '1h', '--unit', '4/6')
  await skillplan('log', 'pl', '1h', '--unit', '2')
  expect(await json(skillplan('plan', 'show', 'pl-300', '--json'))).toMatchObject({
    units: { done: 4, total: 6 },
    leftMinutes: 16 * 60,
    spentMinutes: 5 * 60,
    startedOn: '2026-11-24',
  })
})

test('an entry of another week counts to that week', async () => {
  const skillplan = await planned('pl-300')
  const ran = await skillplan('log', 'pl', '1h', '--on', '2026-11-18')
  expect(ran.stdout).toContain('Week of 2026-11-16 1h of 6h')
})

test('work before the start moves the start', async () => {
  const skillplan = await planned('pl-300')
  await skillplan('plan', 'start', 'pl-300')
  await skillplan('log', 'pl', '1h', '--on', '2026-11-18')
  await skillplan('log', 'pl', '1h', '--on', '2026-11-20')
  expect(await json(skillplan('plan', 'show', 'pl-300', '--json'))).toMatchObject({ startedOn: '2026-11-18' })
})

test('a closed target still takes entries for the days before its end', async () => {
  const skillplan = await planned('pl-300')
  await skillplan('plan', 'pass', 'pl-300', '--on', '2026-11-20')
  expect((await skillplan('log', 'pl-300', '1h', '--on', '2026-11-19')).code).toBe(0)
  const refused = await skillplan('log', 'pl-300', '1h')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('passed since 20 Nov 2026')
})

test('the list shows the newest day first, of one target or since a day', async () => {
  const skillplan = await planned('pl-300')
  await skillplan('log', 'pl', '1h', 'second', '--on', '2026-11-20')
  await skillplan('log', 'sql', '1h', 'third', '--on', '2026-11-22')
  await skillplan('log', 'pl', '1h', 'first', '--on', '2026-11-10')
  const names = async (...argv: string[]) =>
    (await json(skillplan('log', 'list', '--json', ...argv))).items.map(({ name }: { name: string }) => name)
  expect(await names()).toEqual(['third', 'second', 'first'])
  expect(await names('pl')).toEqual(['second', 'first'])
  expect(await names('--since', '2026-11-15')).toEqual(['third', 'second'])
  expect(await names('--limit', '1')).toEqual(['third'])
})
