import { expect, test } from 'vitest'
import { aimAtDataAnalyst } from '../support/goal'
import { useProgram } from '../support/run-command'

const start = useProgram()

test('a rating after another needs no flag of its own', async () => {
  const skillplan = start()
  const { stdout } = await skillplan('gap', 'data-analyst', '--rate', 'sql=1', 'excel=2~', '--json')
  expect(
    JSON.parse(stdout)
      .data.items.map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(['excel', 'sql'])
})

test('a rating run ends with the report, and undo takes the whole of it back', async () => {
  const skillplan = start()
  await aimAtDataAnalyst(skillplan)
  const ran = await skillplan(
    'gap',
    '--rate',
    'sql=2',
    '--rate',
    'statistics=1~',
    '--rate',
    'Microsoft Excel=3',
  )
  expect(ran.stderr).toBe('')
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('Role met: at least')
  expect(ran.stdout).toMatch(/Statistics +1 +- +3 +8\.0/)
  expect((await skillplan('undo')).stdout).toContain('3 ratings for Data Analyst')
  expect((await skillplan('gap', 'show')).code).toBe(1)
  await skillplan('redo')
  expect((await skillplan('gap', 'show')).stdout).toBe(ran.stdout)
})

test('--why breaks one priority down', async () => {
  const skillplan = start()
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1', '--rate', 'excel=1')
  const { stdout } = await skillplan('gap', 'show', '--why', 'sql')
  expect(stdout.replace(/\s+/g, ' ')).toContain('SQL: to learn 3 - 1 = 2; priority 2 x importance 5')
  expect(stdout).not.toContain('Excel: to learn')
})

test('the JSON report holds raw values', async () => {
  const skillplan = start()
  const { stdout } = await skillplan('gap', 'data-analyst', '--rate', 'sql=2', '--json')
  const { kind, version, data } = JSON.parse(stdout)
  expect([kind, version]).toEqual(['gap-report', 1])
  expect(data.items[0]).toMatchObject({
    id: 'sql',
    name: 'SQL',
    claimed: 2,
    required: 3,
    toLearn: 1,
    priority: 5,
  })
  expect(data.coverage.proven).toBeNull()
  expect(data.coverage.isAtLeast).toBe(true)
})

test('every bad rating is named at once and nothing is saved', async () => {
  const skillplan = start()
  const ran = await skillplan(
    'gap',
    'data-analyst',
    '--rate',
    'sql=6',
    '--rate',
    'excel=high',
    '--rate',
    'sqll=2',
  )
  expect(ran.code).toBe(1)
  expect(ran.stderr).toContain('"6" is not a level')
  expect(ran.stderr).toContain('"high" is not a level')
  expect(ran.stderr).toContain('There is no skill "sqll"')
  expect((await skillplan('history')).stdout).toContain('Nothing has been changed')
})

test.each([
  [['gap'], 2, 'No role is named'],
  [['gap', 'data-analyst'], 2, 'No ratings were given'],
  [['gap', 'data'], 1, 'could be more than one role'],
  [['gap', 'dta-analyst', '--rate', 'sql=1'], 1, 'data-analyst'],
  [['goal', 'set', 'data-analyst', '--by', '2027-02-30'], 2, 'not a day of the calendar'],
  [['goal', 'set', 'data-analyst', '--budget', '0'], 2, 'did the shell take away a $?'],
  [['goal', 'set', 'data-analyst', '--by', 'yesterday'], 2, 'is not after today'],
  [['gap', 'data-analyst', '--answers', 'nowhere.json'], 1, 'cannot be read'],
  [['frobnicate'], 2, 'Unknown command'],
] as const)('%j is refused', async (argv, code, message) => {
  const ran = await start()(...argv)
  expect(ran.stderr).toContain(message)
  expect(ran.code).toBe(code)
  expect(ran.stdout).toBe('')
})
