import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const unwrap = (text: string) => text.replace(/\s+/g, ' ')
const json = async (skillplan: Program, ...argv: string[]) =>
  JSON.parse((await skillplan(...argv, '--json')).stdout).data
const later = { now: new Date('2026-12-01T10:00:00Z') }

test('a rating counts in the goal’s assessment of today, and undo takes it back', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst')
  await skillplan('gap', '--rate', 'sql=1')
  const rated = await skillplan('skill', 'rate', 'sql', '3')
  expect(unwrap(rated.stdout)).toContain('Rated SQL 3 independent (was 1). Data Analyst needs 3: met.')
  expect((await json(skillplan, 'gap', 'history')).items).toHaveLength(1)
  const shown = await json(skillplan, 'gap', 'show')
  expect(shown.items.find(({ id }: { id: string }) => id === 'sql').claimed).toBe(3)
  await skillplan('undo')
  expect((await json(skillplan, 'skill', 'show', 'sql')).claimed).toBe(1)
})

test('on a later day the finished assessment stays as it was, and history tells the change', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst')
  await skillplan('gap', '--rate', 'sql=1', '--rate', 'excel=4')
  await skillplan.in(later)('skill', 'rate', 'Structured Query Language', '2~')
  const { items } = await json(skillplan, 'gap', 'history')
  expect(items).toMatchObject([
    { changes: [{ id: 'sql', before: 1, after: 2 }], ratedCount: 2, state: 'done' },
    { ratedCount: 2 },
  ])
  const skill = await json(skillplan, 'skill', 'show', 'sql')
  expect(skill).toMatchObject({ claimed: 2, confidence: 1 })
  expect(skill.ratings.map(({ level }: { level: number }) => level)).toEqual([2, 1])
  // Both assessments hold the rating of the first day, which is one.
  expect((await json(skillplan, 'skill', 'show', 'excel')).ratings).toHaveLength(1)
})

test('before the first assessment of the goal a rating is its first answer', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst')
  const rated = await skillplan('skill', 'rate', 'sql', '2')
  expect(unwrap(rated.stdout)).toContain('1 to learn, assessment not finished')
  expect(await json(skillplan, 'gap', 'show')).toMatchObject({ state: 'open', coverage: { isAtLeast: true } })
})

test('a skill that no assessment asks about is rated by itself, and is no assessment', async () => {
  const skillplan = start()
  const rated = await skillplan('skill', 'rate', 'negotiation', '2')
  expect(rated.stdout).toContain('No assessment asks about it.')
  await skillplan.in(later)('skill', 'rate', 'negotiation', '1')
  expect((await json(skillplan, 'skill', 'show', 'negotiation')).claimed).toBe(1)
  expect((await skillplan('gap', 'show')).code).toBe(1)
  expect((await json(skillplan, 'gap', 'history')).items).toEqual([])
  expect((await skillplan('status')).code).toBe(0)
  // The interview of a role that asks for it begins from it.
  const { items } = await json(skillplan, 'skill', 'show', 'negotiation')
  const [role] = items
  const asked = (await json(skillplan, 'role', 'show', role.id)).items
  const before = asked.findIndex(({ id }: { id: string }) => id === 'negotiation')
  const script = scriptedPrompter([
    ...asked.slice(0, before).map(({ name }: { name: string }) => ({ rate: name, key: 's' as const })),
    { rate: 'Negotiation', level: 3 },
    { cancel: true },
  ])
  await skillplan.in({ prompter: script })('gap', role.id, '--all')
  expect(script.initials[before]).toBe(1)
})

test('in a terminal the level is asked with what one does at it', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([{ rate: 'SQL', level: 2, isUnsure: true }])
  const rated = await skillplan.in({ prompter })('skill', 'rate', 'sql')
  prompter.assertDone()
  expect(rated.stdout).toContain('Rated SQL 2 routine, unsure.')
})

test('skill show tells who asks for it, what teaches it, and what shows it', async () => {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-scientist')
  await skillplan('skill', 'rate', 'sql', '3')
  await skillplan(
    ...['evidence', 'add', 'Stock', '--kind', 'work', '--action', 'x', '--result', 'y'],
    ...['--skill', 'sql=2'],
  )
  const skill = await json(skillplan, 'skill', 'show', 'sql')
  expect(skill).toMatchObject({ claimed: 3, proven: 2, current: 3, basis: { id: 'E1' } })
  expect(skill.evidence).toEqual([{ id: 'E1', name: 'Stock', isDraft: false, level: 2 }])
  expect(skill.items[0]).toMatchObject({ id: 'data-scientist', isGoal: true })
  expect(skill.credentials.length).toBeGreaterThan(3)
  expect(skill.aliases).toContain('Structured Query Language')
  const { stdout } = await skillplan('skill', 'show', 'sql')
  expect(unwrap(stdout)).toContain('proven 2 by E1 Stock; Data Scientist, your goal, needs')
})

test('role add in a terminal asks for name, field and skills, known and new', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([
    { ask: 'What is the role called', text: 'Beekeeper' },
    { choose: 'Which field', label: 'another one' },
    { ask: 'in one sentence', text: 'Keeps bees.' },
    { search: 'A skill that it asks for', type: 'Hive care', label: 'a new skill: Hive care' },
    { choose: 'What is Hive care', label: 'domain' },
    { choose: 'At which level', label: '3 independent' },
    { choose: 'How important', label: '5' },
    { search: 'Another skill', type: 'negotation', label: 'Negotiation' },
    { choose: 'At which level', label: '2 routine' },
    { choose: 'How important', label: '2' },
    { search: 'Another skill', type: '', label: 'done' },
    { confirm: 'Save Beekeeper with Hive care 3, Negotiation 2', is: true },
  ])
  const added = await skillplan.in({ prompter })('role', 'add')
  prompter.assertDone()
  expect(added.stdout).toContain('Added Beekeeper (beekeeper), 2 skills.')
  expect(await json(skillplan, 'role', 'show', 'beekeeper')).toMatchObject({
    field: 'other',
    summary: 'Keeps bees.',
    items: [
      { id: 'hive-care', required: 3, importance: 5, isLevelAssumed: false },
      { id: 'negotiation', required: 2, importance: 2 },
    ],
  })
})
