import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { type ScriptedAnswer, scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const json = async (skillplan: Program, ...argv: string[]) =>
  JSON.parse((await skillplan(...argv, '--json')).stdout).data
const unwrap = (text: string) => text.replace(/\s+/g, ' ')

interface Asked {
  id: string
  name: string
  required: number
}

/** Two roles that share skills, as the library has them today. */
async function readRoles(skillplan: Program) {
  const to: Asked[] = (await json(skillplan, 'role', 'show', 'data-analyst')).items
  const from: Asked[] = (await json(skillplan, 'role', 'show', 'data-scientist')).items
  const shared = to.filter(({ id }) => from.some((skill) => skill.id === id))
  expect(shared.length).toBeGreaterThan(3)
  return { to, from, shared }
}

test('without a terminal ratings are carried over, and nothing that was never rated', async () => {
  const skillplan = start()
  const { shared } = await readRoles(skillplan)
  const [first, second, ...others] = shared
  await skillplan('gap', 'data-scientist', '--rate', `${first?.id}=2`, '--rate', `${second?.id}=4~`)
  const set = await skillplan('goal', 'set', 'data-analyst', '--from', 'data-scientist')
  expect(unwrap(set.stdout)).toContain(`${second?.name} 4`)
  expect(unwrap(set.stdout)).toContain('not rated yet and so not carried: ')
  const report = await json(skillplan, 'gap', 'show')
  expect(report).toMatchObject({ state: 'open', role: { id: 'data-analyst' } })
  expect(report.items.map(({ id }: Asked) => id).sort()).toEqual([first?.id, second?.id].sort())
  for (const { id } of others) expect(report.unrated.map((skill: Asked) => skill.id)).toContain(id)
  await skillplan('undo')
  expect((await json(skillplan, 'gap', 'show')).role.id).toBe('data-scientist')
})

test('an assessment of the goal that there is keeps its own answers', async () => {
  const skillplan = start()
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1')
  await skillplan('gap', 'data-scientist', '--rate', 'sql=4')
  const set = await skillplan('goal', 'set', 'data-analyst', '--from', 'data-scientist')
  expect(unwrap(set.stdout)).toContain('its assessment has its own answers, which stay')
  expect((await json(skillplan, 'gap', 'history')).items).toHaveLength(2)
})

test('in a terminal the questions begin from ratings, else from what the other role requires, unsure', async () => {
  const skillplan = start()
  const { to, from } = await readRoles(skillplan)
  await skillplan('gap', 'data-scientist', '--rate', 'sql=1')
  const asked = to.slice(0, 12)
  const prompter = scriptedPrompter([
    ...asked.slice(0, 2).map(({ name }): ScriptedAnswer => ({ rate: name, level: 2 })),
    ...asked.slice(2).map(({ name }): ScriptedAnswer => ({ rate: name, key: 's' })),
    { pickMany: 'not used', labels: [] },
  ])
  const set = await skillplan.in({ prompter })('goal', 'set', 'data-analyst', '--from', 'data-scientist')
  prompter.assertDone()
  expect(set.code).toBe(0)
  const initialOf = ({ id }: Asked) => (id === 'sql' ? 1 : from.find((skill) => skill.id === id)?.required)
  expect(prompter.initials).toEqual(asked.map(initialOf))
  // What was only suggested and then skipped is not rated.
  const report = await json(skillplan, 'gap', 'show')
  expect(report.items.map(({ id }: Asked) => id).sort()).toEqual(
    asked
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  )
})

test('Ctrl+C at the first question leaves the goal, and no assessment', async () => {
  const skillplan = start()
  const prompter = scriptedPrompter([{ cancel: true }])
  const set = await skillplan.in({ prompter })('goal', 'set', 'data-analyst', '--from', 'data-scientist')
  expect(set.code).toBe(0)
  expect(await json(skillplan, 'goal', 'show')).toMatchObject({ role: { id: 'data-analyst' }, carried: null })
  expect((await skillplan('gap', 'show')).code).toBe(1)
})
