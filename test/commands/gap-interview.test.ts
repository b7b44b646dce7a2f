import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'
import { type ScriptedAnswer, scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()

/** The first twelve skills of the role, most important first. */
const asked = [
  ...['Data analysis', 'Data cleaning', 'Data visualization', 'SQL', 'Communication', 'Critical thinking'],
  ...['Data storytelling', 'Excel', 'Statistics', 'Power BI', 'Python', 'Business acumen'],
]
const rateAll = (level: number): ScriptedAnswer[] => asked.map((rate) => ({ rate, level }))
/** The five that matter least, which only --all and the rest ask. */
const others = [
  'Data privacy',
  'Data quality',
  'Requirements analysis',
  'Stakeholder management',
  'Data modeling',
]
const rateOthers = (level: number): ScriptedAnswer[] => others.map((rate) => ({ rate, level }))
const noGoal: ScriptedAnswer[] = [
  { ask: 'By when', text: '' },
  { ask: 'How many hours', text: '' },
]

test('twelve skills, one closing question, then the date and the hours of the goal', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([
    { search: 'Which role', type: 'data ana', label: 'Data Analyst' },
    ...rateAll(2),
    { pickMany: 'not used for a year', labels: ['SQL', 'Python'] },
    { ask: 'By when', text: '+6m' },
    { ask: 'How many hours', text: '6' },
  ])
  const ran = await skillplan.in({ prompter })('gap')
  prompter.assertDone()
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('Role met: at least')
  expect(ran.stdout).toContain('NOT RATED  Data privacy, Data quality, Requirements analysis')
  expect(ran.stdout).toContain('Next: skillplan catalog search')
  expect((await skillplan('goal', 'show')).stdout).toContain('Data Analyst by 24 May 2027')
  const { data } = JSON.parse((await skillplan('gap', 'show', '--json')).stdout)
  const sql = data.items.find(({ id }: { id: string }) => id === 'sql')
  expect(sql).toMatchObject({ isUnusedForAYear: true, confidence: 2, claimed: 2 })
  // All of it, the goal too, is one operation.
  await skillplan('undo')
  expect((await skillplan('goal', 'show')).stdout).toContain('No goal yet')
  expect((await skillplan('gap', 'show')).code).toBe(1)
})

test('--all asks every skill of the role', async () => {
  const prompter = scriptedPrompter([
    ...rateAll(1),
    ...rateOthers(1),
    { pickMany: 'not used', labels: [] },
    ...noGoal,
  ])
  const ran = await start().in({ prompter })('gap', 'data-analyst', '--all')
  prompter.assertDone()
  expect(ran.stdout).not.toContain('NOT RATED')
})

test('back, skip, not relevant and unsure are kept as such', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([
    { rate: 'Data analysis', level: 4 },
    { rate: 'Data cleaning', key: 'b' },
    { rate: 'Data analysis', level: 3, isUnsure: true },
    { rate: 'Data cleaning', key: 's' },
    { rate: 'Data visualization', key: 'n' },
    ...asked.slice(3).map((rate): ScriptedAnswer => ({ rate, level: 2 })),
    { pickMany: 'not used', labels: [] },
    ...noGoal,
  ])
  await skillplan.in({ prompter })('gap', 'data-analyst')
  prompter.assertDone()
  expect(prompter.initials[2]).toBe(4)
  const { data } = JSON.parse((await skillplan('gap', 'show', '--json')).stdout)
  expect(data.items.find(({ id }: { id: string }) => id === 'data-analysis')).toMatchObject({
    claimed: 3,
    confidence: 1,
  })
  expect(data.unrated.map(({ id }: { id: string }) => id)).toContain('data-cleaning')
  expect(data.notRelevant).toEqual([{ id: 'data-visualization', name: 'Data visualization' }])
})

test('what was answered before Ctrl+C is kept, and the next gap goes on with the rest', async () => {
  const skillplan = start()
  const first = await skillplan.in({
    prompter: scriptedPrompter([
      { rate: 'Data analysis', level: 2 },
      { rate: 'Data cleaning', level: 2 },
      { cancel: true },
    ]),
  })('gap', 'data-analyst')
  expect(first.code).toBe(130)
  expect(first.stdout).toBe('')
  expect(first.stderr).toContain('what you answered is kept (2)')
  expect((await skillplan('gap', 'show')).stdout).toContain('Data cleaning')
  expect((await skillplan('status')).stdout).toContain('an assessment is not finished')
  const second = scriptedPrompter([
    { choose: 'is not finished', label: 'go on: 2 answered, 15 left' },
    ...asked.slice(2).map((rate): ScriptedAnswer => ({ rate, level: 3 })),
    ...rateOthers(1).slice(0, 2),
    { pickMany: 'not used', labels: [] },
    ...noGoal,
  ])
  // Without a goal, and without naming the role again.
  expect((await skillplan.in({ prompter: second })('gap')).code).toBe(0)
  second.assertDone()
  const { data } = JSON.parse((await skillplan('gap', 'show', '--json')).stdout)
  expect(data).toMatchObject({ state: 'done', assessment: 1 })
  expect(data.unrated.map(({ name }: { name: string }) => name)).toEqual(others.slice(2))
})

test('Ctrl+C before the first answer leaves nothing', async () => {
  const skillplan = start()
  const ran = await skillplan.in({ prompter: scriptedPrompter([{ cancel: true }]) })('gap', 'data-analyst')
  expect(ran.code).toBe(130)
  expect((await skillplan('history')).stdout).toContain('Nothing has been changed')
})

test('after a finished assessment it can be shown, updated, completed or begun afresh', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst')
  await skillplan('gap', ...asked.flatMap((name) => ['--rate', `${name === 'Excel' ? 'excel' : name}=2`]))
  const choose = (label: string): ScriptedAnswer => ({ choose: 'You rated yourself', label })

  const show = scriptedPrompter([choose('show it')])
  expect((await skillplan.in({ prompter: show })('gap')).stdout).toContain('Role met')

  const rest = scriptedPrompter([
    choose('rate the 5 skills'),
    ...rateOthers(1),
    { pickMany: 'not used', labels: [] },
  ])
  await skillplan.in({ prompter: rest })('gap')
  rest.assertDone()

  const update = scriptedPrompter([
    choose('update it'),
    { rate: 'Data analysis', level: 3 },
    { cancel: true },
  ])
  await skillplan.in({ prompter: update })('gap')
  expect(update.initials).toEqual([2, 2].slice(0, update.initials.length))
  // The update is a new assessment that begins with the earlier answers.
  const { data } = JSON.parse((await skillplan('gap', 'show', '--json')).stdout)
  expect(data.unrated).toEqual([])
  expect((await skillplan('gap', 'history')).stdout).toContain('Since the time before: Data analysis 2 -> 3.')

  const afresh = scriptedPrompter([{ choose: 'is not finished', label: 'start afresh' }, { cancel: true }])
  expect((await skillplan.in({ prompter: afresh })('gap')).code).toBe(130)
  expect(afresh.initials).toEqual([undefined])
})

test('an earlier rating for another role is where the question starts', async () => {
  const skillplan = start()
  await skillplan('gap', 'data-engineer', '--rate', 'sql=4~')
  const prompter = scriptedPrompter([...rateAll(2), { cancel: true }])
  await skillplan.in({ prompter })('gap', 'data-analyst')
  expect(prompter.initials[asked.indexOf('SQL')]).toBe(4)
})
