import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const json = async (ran: Promise<{ stdout: string }>) => JSON.parse((await ran).stdout).data

test('a credential of the catalogue becomes a target with a snapshot of it', async () => {
  const skillplan = start()
  const ran = await skillplan('plan', 'add', 'pl-300', '--due', '2027-02-28', '--hours', '60', '--units', '4')
  expect(ran.stdout.replace(/\s+/g, ' ')).toBe(
    'Planned pl-300: due 2027-02-28, 60h of work. Next: skillplan plan start pl-300. Undo: skillplan undo ',
  )
  expect(await json(skillplan('plan', 'show', 'pl-300', '--json'))).toMatchObject({
    id: 'pl-300',
    credential: 'pl-300',
    provider: 'Microsoft',
    state: 'planned',
    due: '2027-02-28',
    estimatedMinutes: 3600,
    units: { done: 0, total: 4 },
    price: { currency: 'USD' },
    skills: expect.arrayContaining([{ id: 'power-bi', teaches: 3, assesses: 3 }]),
  })
})

test('without --hours the middle of what the catalogue says is the estimate', async () => {
  const skillplan = start()
  const { hours } = await json(skillplan('catalog', 'show', 'google-data-analytics', '--json'))
  await skillplan('plan', 'add', 'google-data-analytics')
  const target = await json(skillplan('plan', 'show', 'google', '--json'))
  expect(target.estimatedMinutes).toBe(((hours.min + hours.max) / 2) * 60)
})

test('a course of the user belongs to no catalogue, and its award proves nothing', async () => {
  const skillplan = start()
  await skillplan(
    'plan',
    'add',
    'Own course',
    '--provider',
    'A friend',
    '--hours',
    '12',
    '--teaches',
    'sql=3',
  )
  const ran = await skillplan('plan', 'pass', 'own-course', '--id', 'X1')
  expect(ran.stdout.replace(/\s+/g, ' ')).toContain('award A1, stated. It proves nothing until')
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1')
  expect((await skillplan('gap', 'show')).stdout).toContain('no proof yet')
})

test('a target taken a second time gets an id of its own', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  await skillplan('plan', 'drop', 'pl-300')
  expect((await skillplan('plan', 'add', 'pl-300')).stdout).toContain('Planned pl-300-2')
  const plan = await json(skillplan('plan', '--all', '--json'))
  expect(plan.items.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    ['pl-300-2', 'planned'],
    ['pl-300', 'dropped'],
  ])
})

test.each([
  [
    'at the issuer',
    ['--url', 'https://learn.microsoft.com/api/credentials/share/en-us/me/1'],
    'checkable',
    2,
  ],
  ['at another place', ['--url', 'https://example.org/me/1'], 'stated', 0],
  ['nowhere', [], 'stated', 0],
] as const)('an award that can be checked %s is %s', async (_, flags, standing, proven) => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  const award = await json(skillplan('plan', 'pass', 'pl-300', '--on', '2026-11-20', '--json', ...flags))
  expect(award).toMatchObject({ id: 'A1', standing, issuedOn: '2026-11-20', expiresOn: '2027-11' })
  await skillplan('gap', 'data-analyst', '--rate', 'data-cleaning=1')
  const gap = await json(skillplan('gap', 'show', '--json'))
  expect(gap.items.find(({ id }: { id: string }) => id === 'data-cleaning').proven).toBe(proven)
})

test('at a terminal the proof is asked for, and Enter leaves it out', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  const prompter = scriptedPrompter([
    { ask: 'Address where', text: '' },
    { ask: 'Certificate number', text: 'ABC' },
  ])
  const ran = await skillplan.in({ prompter })('plan', 'pass', 'pl-300', '--expires', 'never')
  prompter.assertDone()
  expect(ran.code).toBe(0)
  expect(await json(skillplan('plan', 'show', 'pl-300', '--json'))).toMatchObject({ state: 'passed' })
})

test('what is worked on comes first, then by due day; closed targets only when asked for', async () => {
  const skillplan = start()
  for (const [id, due] of [
    ['capm', '2027-05-01'],
    ['pl-300', '2027-03-01'],
    ['pmp', '2027-01-01'],
    ['dp-900', '2027-02-01'],
  ] as const) {
    await skillplan('plan', 'add', id, '--due', due)
  }
  await skillplan('plan', 'start', 'capm')
  await skillplan('plan', 'pass', 'dp-900')
  const ran = await skillplan('plan')
  expect(ran.stdout.match(/^(capm|pl-300|pmp|dp-900)/gm)).toEqual(['capm', 'pmp', 'pl-300'])
  expect(ran.stdout).toContain('1 closed: skillplan plan --all')
})
