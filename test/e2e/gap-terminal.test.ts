import { execFileSync } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { builtProgram } from '../support/spawn'
import { hasTmux, RealTerminal } from '../support/tmux'

if (!hasTmux) console.warn('tmux is not installed: the assessment is not tried in a real terminal')

const sizes: readonly [columns: number, rows: number][] = [
  [80, 24],
  [40, 24],
]
let terminal: RealTerminal | undefined
afterEach(() => terminal?.close())

function json(env: NodeJS.ProcessEnv, ...argv: string[]) {
  return JSON.parse(
    execFileSync(process.execPath, [builtProgram, ...argv, '--json'], { env, encoding: 'utf8' }),
  )
}

test.skipIf(!hasTmux).each(sizes)(
  'the whole of gap at %i x %i',
  { timeout: 120_000 },
  async (columns, rows) => {
    terminal = new RealTerminal(columns, rows)
    terminal.command('skillplan gap')
    await terminal.waitFor('Which role')
    terminal.type('data anal')
    await terminal.waitFor(/Data Analyst/)
    terminal.press('Enter')
    const first = await terminal.waitFor('1 of 12')
    // Every level is on the screen with its line, and nothing says what the role asks for.
    for (const level of [0, 1, 2, 3, 4, 5]) expect(first).toMatch(new RegExp(`^\\W*${level} \\w+`, 'm'))
    expect(first).not.toMatch(/need|required/i)
    expect(first.split('\n').every((line) => line.length <= columns)).toBe(true)

    terminal.type('2')
    terminal.press('Enter')
    await terminal.waitFor('2 of 12')
    terminal.type('b')
    await terminal.waitFor('1 of 12')
    terminal.type('3~')
    terminal.press('Enter')
    await terminal.waitFor('2 of 12')
    terminal.type('?')
    await terminal.waitFor('Rate what you have done')
    terminal.type('s')
    await terminal.waitFor('3 of 12')
    terminal.type('n')
    await terminal.waitFor('4 of 12')
    terminal.press('C-c')
    await terminal.waitFor('kept')
    terminal.command('echo "code $?"')
    await terminal.waitFor('code 130')

    terminal.command('clear; skillplan gap data-analyst')
    await terminal.waitFor('go on')
    terminal.press('Enter')
    for (let question = 1; question <= 12; question++) {
      await terminal.waitFor(new RegExp(`${question} of 12`))
      terminal.type('2')
      terminal.press('Enter')
    }
    await terminal.waitFor('have you not used')
    terminal.press('Space', 'Enter')
    await terminal.waitFor('By when')
    terminal.command('2027-06-30')
    await terminal.waitFor('How many hours')
    terminal.command('6')
    await terminal.waitFor('Arithmetic')

    const { data } = json(terminal.env, 'gap', 'show')
    expect(data.state).toBe('done')
    const rated = data.items.find((item: { id: string }) => item.id === 'data-analysis')
    expect(rated).toMatchObject({ claimed: 3, isUnusedForAYear: true })
    expect(data.notRelevant).toHaveLength(1)
    expect(json(terminal.env, 'goal', 'show').data).toMatchObject({ due: '2027-06-30', weeklyMinutes: 360 })
  },
)

test.skipIf(!hasTmux)(
  'a terminal that is closed in the middle keeps what was answered',
  { timeout: 60_000 },
  async () => {
    terminal = new RealTerminal(80, 24)
    terminal.command('skillplan gap data-analyst')
    await terminal.waitFor('1 of 12')
    terminal.type('2')
    terminal.press('Enter')
    await terminal.waitFor('2 of 12')
    terminal.close()
    const { data } = json(terminal.env, 'gap', 'show')
    expect(data.state).toBe('open')
    expect(data.items).toHaveLength(1)
  },
)

test.skipIf(!hasTmux)(
  'ACCESSIBLE asks in numbered lines that are never repainted',
  { timeout: 60_000 },
  async () => {
    terminal = new RealTerminal(80, 24)
    terminal.command('ACCESSIBLE=1 skillplan gap data-analyst')
    await terminal.waitFor('1 of 12')
    terminal.command('7')
    terminal.command('2~')
    await terminal.waitFor('2 of 12')
    terminal.press('C-d')
    await terminal.waitFor('kept')
    const { data } = json(terminal.env, 'gap', 'show')
    expect(data.items).toMatchObject([{ claimed: 2, confidence: 1 }])
  },
)
