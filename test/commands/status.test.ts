import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'

const start = useProgram()
const json = async (ran: Promise<{ stdout: string }>) => JSON.parse((await ran).stdout).data

test('the first time there is a welcome with the first command instead', async () => {
  const skillplan = start()
  for (const argv of [[], ['status']]) {
    const { stdout } = await skillplan(...argv)
    expect(stdout).toContain('Welcome to skillplan')
    expect(stdout).toContain('skillplan gap')
  }
})

test('a forecast that is kept is the forecast, and follows what is logged', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst', '--hours-per-week', '6')
  await skillplan('plan', 'add', 'pl-300', '--hours', '60', '--units', '8', '--due', '+3m')
  for (const week of [6, 5, 4, 3, 2, 1]) await skillplan('log', 'pl', '5h', '--on', `-${week}w`)
  await skillplan('log', 'pl', '1h', '--unit', '3')
  const forecast = async () => (await json(skillplan('status', '--json'))).items[0].forecast
  const fresh = await forecast()
  expect(fresh).toMatchObject({ state: 'forecast', isLowData: true })
  expect(await forecast()).toEqual(fresh)
  await skillplan('log', 'pl', '1h', '--unit', '7')
  const later = await forecast()
  expect(later.p50 < fresh.p50).toBe(true)
  await skillplan('undo')
  expect(await forecast()).toEqual(fresh)
})

test.each([
  [[], 'say what you aim at'],
  [[['goal', 'set', 'data-analyst']], 'rate yourself'],
  [
    [
      ['goal', 'set', 'data-analyst'],
      ['gap', '--rate', 'sql=1'],
    ],
    'choose what teaches SQL',
  ],
  [
    [
      ['goal', 'set', 'data-analyst'],
      ['gap', '--rate', 'sql=1'],
      ['plan', 'add', 'pl-300'],
    ],
    'begin pl-300',
  ],
  [
    [
      ['goal', 'set', 'data-analyst'],
      ['gap', '--rate', 'sql=1'],
      ['plan', 'add', 'pl-300', '--units', '4'],
      ['log', 'pl', '1h', '--unit', '1'],
    ],
    'unit 2 of pl-300',
  ],
] as const)('after %j the next step is to %s', async (lines, step) => {
  const skillplan = start()
  await skillplan('log', '15m')
  for (const line of lines) await skillplan(...line)
  expect((await skillplan('status')).stdout).toContain(step)
})

test('what is late, what expires and what is a draft wants attention, three at most', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300', '--due', 'tomorrow')
  await skillplan('plan', 'add', 'dp-900')
  await skillplan('plan', 'pass', 'dp-900', '--expires', '2026-12-20')
  await skillplan('evidence', 'add', 'a', 'draft')
  const later = skillplan.in({ now: new Date('2026-12-01T10:00:00Z') })
  const { stdout } = await later('status')
  expect(stdout).toContain('! pl-300 was due 6 days ago')
  expect(stdout).toContain('expires 2026-12-20')
  expect(stdout).toContain('! draft E1 is not finished')
})
