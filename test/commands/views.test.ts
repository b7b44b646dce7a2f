import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/terminal/width'
import { expectGolden } from '../support/golden'
import { type Program, useProgram } from '../support/run-command'

const start = useProgram()

/** A plan in the middle of its course: proven, claimed and missing skills, active, planned and closed targets. */
async function filled(): Promise<Program> {
  const skillplan = start()
  const lines = [
    ['goal', 'set', 'data-analyst', '--by', '2027-06-30', '--hours-per-week', '6', '--budget', '900USD'],
    [
      ...['gap', '--rate', 'data-analysis=2', '--rate', 'data-cleaning=2', '--rate', 'data-visualization=1'],
      ...[
        '--rate',
        'sql=2',
        '--rate',
        'excel=4',
        '--rate',
        'statistics=1~',
        '--rate',
        'stakeholder-management=3',
      ],
    ],
    ['plan', 'add', 'google-data-analytics', '--due', '2027-02-07', '--hours', '60', '--units', '8'],
    ['plan', 'add', 'pl-300', '--due', '2027-04-03', '--hours', '40'],
    ['plan', 'add', 'capm'],
    ['plan', 'add', 'Own course', '--provider', 'A friend', '--hours', '12', '--teaches', 'sql=3'],
    ...[14, 13, 12, 10, 9, 8, 7, 6, 4, 3, 2, 1].map((weeks, index) => [
      ...['log', 'google', `${3 + (index % 3)}h`, 'a', 'unit', '--on', `-${weeks}w`],
      ...(index % 3 === 2 ? ['--unit', `${(index + 1) / 3}/8`] : []),
    ]),
    ['log', 'google', '2h10m', 'joins', 'and', 'subqueries', '--kind', 'assignment', '--on', 'yesterday'],
    ['log', 'pl', '3h', '--on', '-1w'],
    [
      ...['evidence', 'add', 'Stock availability analysis', '--kind', 'work', '--public', 'as-written'],
      ...[
        '--result',
        'Cut out-of-stock lines across 420 products',
        '--action',
        'Joined 18 months of sales in SQL',
      ],
      ...['--metric', 'Out-of-stock lines: 6.1 -> 4.3 %', '--from', '2026-08', '--to', '2026-09'],
      ...['--skill', 'sql=2', '--skill', 'data-cleaning=2', '--link', 'github.com/example/stock'],
    ],
    ['evidence', 'add', 'cut the weekly report from 3 hours to 20 minutes'],
    ['plan', 'drop', 'own-course'],
    ['plan', 'pass', 'capm', '--on', '2026-10-02', '--id', 'ABC123'],
  ]
  for (const line of lines) {
    const ran = await skillplan(...line)
    expect(ran.stderr).toBe('')
  }
  return skillplan
}

const views = [
  'gap show',
  'gap show --why',
  'gap history',
  'role show data-analyst',
  'catalog show pl-300',
  'catalog search sql --limit 8',
  'catalog compare pl-300 google-data-analytics capm --retake-odds 20%',
  'catalog worth pl-300 --gain 150USD/month --vs capm',
  'recommend --trade-off --why capm',
  'plan',
  'plan --all',
  'plan show google',
  'log list --limit 6',
  'evidence list',
  'evidence show E1',
  'status',
  'export',
  'goal show',
  '--help',
]

test.each([80, 40])('the views at %i columns are as the reference files have them', async (columns) => {
  const skillplan = await filled()
  for (const line of views) {
    const ran = await skillplan.in({ columns })(...line.split(' '))
    expect(ran.code, line).toBe(0)
    const name = line.replace(/[^a-z0-9]+/gi, '-').replace(/^-/, '')
    // Documents for readers are not cut to a screen, and neither an address nor a command is cut.
    if (line !== 'export' && line !== '--help') {
      const wide = ran.stdout
        .split('\n')
        .filter((row) => widthOf(row) > columns && !/https:|^ {2}skillplan /.test(row))
      expect(wide, line).toEqual([])
    }
    expectGolden(`${columns}-columns/${name}.txt`, ran.stdout)
  }
})

test('ACCESSIBLE gives each row as a spoken line, without drawing characters', async () => {
  const skillplan = await filled()
  for (const line of [
    'gap show',
    'plan',
    'status',
    'log list --limit 3',
    'evidence list',
    'gap history',
    'catalog compare pl-300 capm',
  ]) {
    const { stdout } = await skillplan.in({ env: { ACCESSIBLE: '1' } })(...line.split(' '))
    expect(stdout, line).not.toMatch(/###|\.\.\.\.| {3,}|\u2026/)
    expectGolden(`spoken/${line.replace(/[^a-z0-9]+/gi, '-')}.txt`, stdout)
  }
})

test('status takes at most 20 lines, however full the plan', async () => {
  const skillplan = await filled()
  for (const id of ['pmp', 'dp-900', 'az-900', 'google-ux-design', 'psm-1', 'csm']) {
    await skillplan('plan', 'add', id, '--due', '+1m')
    await skillplan('plan', 'start', id)
  }
  const { stdout } = await skillplan.in({ columns: 80 })('status')
  expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
})

test('colour comes with a terminal or when asked for, and goes with NO_COLOR', async () => {
  const skillplan = await filled()
  const control = String.fromCharCode(27)
  expect((await skillplan('gap', 'show')).stdout).not.toContain(control)
  expect((await skillplan('gap', 'show', '--color', 'always')).stdout).toContain(control)
  expect((await skillplan.in({ env: { NO_COLOR: '', FORCE_COLOR: '1' } })('gap', 'show')).stdout).toContain(
    control,
  )
  expect(
    (await skillplan.in({ env: { NO_COLOR: '1', FORCE_COLOR: '1' } })('gap', 'show')).stdout,
  ).not.toContain(control)
})

test('--ascii prints nothing but plain characters', async () => {
  const skillplan = await filled()
  for (const line of views.filter((view) => view !== 'export')) {
    const { stdout } = await skillplan.in({ columns: 40 })(...line.split(' '), '--ascii')
    expect(stdout, line).not.toMatch(/[^\n -~]/)
  }
})

test('the demo shows its screens and touches nothing of the user’s', async () => {
  const skillplan = start()
  const { code, stdout, stderr } = await skillplan('demo')
  expect([code, stderr]).toEqual([0, ''])
  for (const part of [
    '$ skillplan gap show',
    '$ skillplan plan',
    '$ skillplan status',
    '$ skillplan export',
  ]) {
    expect(stdout).toContain(part)
  }
  expect(stdout).toContain('## Projects')
  expect(existsSync(skillplan.databasePath)).toBe(false)
})
