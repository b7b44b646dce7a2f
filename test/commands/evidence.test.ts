import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const json = async (ran: Promise<{ stdout: string }>) => JSON.parse((await ran).stdout).data
const provenLevel = async (skillplan: ReturnType<typeof start>, id: string) => {
  const { items } = await json(skillplan('gap', 'show', '--json'))
  return items.find((item: { id: string }) => item.id === id)?.proven
}

const whole = ['--action', 'wrote the query', '--result', 'two hours saved', '--skill', 'sql=5']

test('a title alone is a draft at once: it proves nothing, and status counts it', async () => {
  const skillplan = start()
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1')
  const ran = await skillplan('evidence', 'add', 'cut', 'the', 'weekly report')
  expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
    'Saved E1, a draft: it still needs action, result, kind, skill. Next: skillplan evidence edit E1.',
  )
  expect(await provenLevel(skillplan, 'sql')).toBe(0)
  expect((await skillplan('status')).stdout).toContain('1 draft')
})

test.each([
  ['course-work', [], 2],
  ['own', [], 3],
  ['work', [], 4],
  ['work', ['--confirmed-by', 'Ann'], 5],
] as const)('evidence of kind %s, %j, proves up to %i', async (kind, flags, level) => {
  const skillplan = start()
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1')
  const ran = await skillplan('evidence', 'add', 'a', 'report', '--kind', kind, ...whole, ...flags)
  expect(ran.stdout).toContain(`Now proven: SQL ${level}`)
  expect(/at\s+most/.test(ran.stdout)).toBe(level < 5)
  expect(await provenLevel(skillplan, 'sql')).toBe(level)
  const { items } = await json(skillplan('gap', 'show', '--json'))
  expect(items.find((item: { id: string }) => item.id === 'sql').basis).toEqual({
    id: 'E1',
    name: 'a report',
  })
})

test('every field can be given by flag and is shown', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  await skillplan(
    ...['evidence', 'add', 'Stock analysis', '--situation', 'shops ran out', '--task', 'find out why'],
    ...['--metric', 'out-of-stock lines: 6.1 -> 4.3 %', '--metric', 'products=420', '--from', '2026-05'],
    ...[
      '--to',
      '2026-06-30',
      '--link',
      'github.com/example/stock',
      '--kind',
      'work',
      '--confirmed-by',
      'Ann',
    ],
    ...['--for', 'pl', '--public', 'title=Stock', '--public', 'result=Less out of stock', ...whole],
  )
  expect(await json(skillplan('evidence', 'show', 'E1', '--json'))).toEqual({
    id: 'E1',
    name: 'Stock analysis',
    evidenceKind: 'work',
    isDraft: false,
    situation: 'shops ran out',
    task: 'find out why',
    action: 'wrote the query',
    result: 'two hours saved',
    from: '2026-05',
    to: '2026-06-30',
    confirmedBy: 'Ann',
    target: 'pl-300',
    isPublic: false,
    skills: [{ id: 'sql', level: 5 }],
    metrics: [
      { name: 'out-of-stock lines', before: '6.1', after: '4.3', unit: '%' },
      { name: 'products', before: null, after: '420', unit: null },
    ],
    links: ['https://github.com/example/stock'],
    publicWording: { title: 'Stock', result: 'Less out of stock' },
  })
})

test('edit changes what is given, adds to lists, and takes away with an empty text or none', async () => {
  const skillplan = start()
  await skillplan('evidence', 'add', 'a', 'report', '--kind', 'own', '--link', 'example.org/a', ...whole)
  await skillplan(
    'evidence',
    'edit',
    'e1',
    '--skill',
    'python=2',
    '--skill',
    'sql=2',
    '--link',
    'example.org/b',
  )
  expect(await json(skillplan('evidence', 'show', '1', '--json'))).toMatchObject({
    skills: [
      { id: 'python', level: 2 },
      { id: 'sql', level: 2 },
    ],
    links: ['https://example.org/a', 'https://example.org/b'],
  })
  const ran = await skillplan(
    'evidence',
    'edit',
    'E1',
    '--link',
    'none',
    '--result',
    '',
    '--title',
    'another',
  )
  expect(ran.stdout).toContain('a draft: it still needs result')
  expect(await json(skillplan('evidence', 'show', 'E1', '--json'))).toMatchObject({
    name: 'another',
    links: [],
    result: null,
  })
})

test('work is private until it has public wording', async () => {
  const skillplan = start()
  const ran = await skillplan('evidence', 'add', 'a', 'report', '--kind', 'work', ...whole)
  expect(ran.stdout.replace(/\s+/g, ' ')).toContain('It is private until it has public wording')
  expect((await skillplan('evidence', 'list')).stdout).toContain('private')
  await skillplan('evidence', 'edit', 'E1', '--public', 'as-written')
  expect((await skillplan('evidence', 'list')).stdout).not.toContain('private')
  await skillplan('evidence', 'edit', 'E1', '--private')
  expect((await skillplan('evidence', 'list')).stdout).toContain('private')
})

test('--private takes public wording away too, and none takes away dates and the target', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  await skillplan(
    ...['evidence', 'add', 'a', 'report', '--kind', 'work', '--public', 'title=T', '--public', 'result=R'],
    ...['--from', '2026-05', '--to', '2026-06', '--for', 'pl-300', ...whole],
  )
  expect((await skillplan('export')).stdout).toContain('### T')
  await skillplan('evidence', 'edit', 'E1', '--private', '--from', 'none', '--to', 'none', '--for', 'none')
  expect((await skillplan('export')).stdout).not.toContain('### T')
  expect(await json(skillplan('evidence', 'show', 'E1', '--json'))).toMatchObject({
    publicWording: {},
    from: null,
    to: null,
    target: null,
  })
})

test('in the form, "no" means no: what was worded for readers is private again, the target is gone', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  await skillplan(
    ...['evidence', 'add', 'a', 'report', '--kind', 'work', '--public', 'title=T', '--public', 'result=R'],
    ...['--for', 'pl-300', ...whole],
  )
  const prompter = scriptedPrompter([
    { ask: 'What changed', text: '' },
    { choose: 'Where was it', label: 'at work' },
    ...['Situation', 'Task', 'Action', 'Result', 'Measure', 'Begun on', 'Ended on', 'Link', 'Who can'].map(
      (ask) => ({ ask, text: '' }),
    ),
    { search: 'Which skill', type: '', label: 'no more' },
    { choose: 'Does it belong', label: 'no' },
    { choose: 'May readers', label: 'keep it private' },
  ])
  await skillplan.in({ prompter })('evidence', 'edit', 'E1')
  prompter.assertDone()
  const evidence = await json(skillplan('evidence', 'show', 'E1', '--json'))
  expect(evidence).toMatchObject({ publicWording: {}, isPublic: false, target: null, isDraft: false })
  expect((await skillplan('export')).stdout).not.toContain('## Projects')
})

test('the whole form is asked, with a warning about what is not the user’s to tell', async () => {
  const skillplan = start()
  await skillplan('evidence', 'add', 'a draft')
  const prompter = scriptedPrompter([
    { ask: 'What changed', text: '' },
    { choose: 'Where was it', label: 'at work' },
    { ask: 'Situation', text: 'shops ran out' },
    { ask: 'Task', text: '' },
    { ask: 'Action', text: 'joined the data' },
    { ask: 'Result', text: 'fewer gaps' },
    { ask: 'Measure', text: 'lines: 6 -> 4 %' },
    { ask: 'Another one', text: '' },
    { ask: 'Begun on', text: '2026-05' },
    { ask: 'Ended on', text: '' },
    { ask: 'Link', text: '' },
    { ask: 'Who can confirm', text: 'Ann' },
    { search: 'Which skill', type: 'sql', label: 'SQL' },
    { choose: 'At which level', label: '4 lead' },
    { search: 'Another skill', type: '', label: 'no more' },
    { choose: 'May readers', label: 'in words for the public' },
    { ask: 'Public title', text: 'Stock analysis' },
    { ask: 'Public action', text: '' },
    { ask: 'Public result', text: '' },
  ])
  const ran = await skillplan.in({ prompter })('evidence', 'edit', 'E1')
  prompter.assertDone()
  expect(ran.stderr).toContain('Name no patient, pupil or customer')
  expect(await json(skillplan('evidence', 'show', 'E1', '--json'))).toMatchObject({
    name: 'a draft',
    isDraft: false,
    skills: [{ id: 'sql', level: 4 }],
    metrics: [{ name: 'lines', before: '6', after: '4', unit: '%' }],
    publicWording: { title: 'Stock analysis', action: 'joined the data', result: 'fewer gaps' },
  })
})

test('Ctrl+C in the form changes nothing', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([{ ask: 'What changed', text: 'a piece' }, { cancel: true }])
  expect((await skillplan.in({ prompter })('evidence', 'add')).code).toBe(130)
  expect((await skillplan('evidence', 'list')).stdout).toContain('No evidence yet')
})
