import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const json = (text: string) => JSON.parse(text).data
const nameOf = (index: number) => `Lamp craft ${String(index).padStart(2, '0')}`

/** A role of 30 skills, the first ten of them more important than the rest. */
async function startWithLargeRole(): Promise<Program> {
  const skillplan = start()
  const items = Array.from({ length: 30 }, (_, index) => ({
    name: nameOf(index),
    category: index % 2 === 0 ? 'domain' : 'transferable',
    required: 3,
    importance: index < 10 ? 4 : 3,
  }))
  writeFileSync(join(skillplan.folder, 'role.json'), JSON.stringify({ id: 'keeper', name: 'Keeper', items }))
  expect((await skillplan('role', 'add', 'role.json')).stderr).toBe('')
  return skillplan
}

test('ratings by flag take the 25 skills that weigh most and those that are named, and say what is left out', async () => {
  const skillplan = await startWithLargeRole()
  const rates = ['--rate', 'lamp-craft-00=1', '--rate', 'lamp-craft-29=1']
  const shown = await skillplan('gap', 'keeper', ...rates)
  expect(shown.stdout.replace(/\s+/g, ' ')).toContain(
    'LEFT OUT 4 skills of the role that weigh no more than those asked, or that its framework only names: skillplan gap keeper --all asks them too',
  )
  const data = json((await skillplan('gap', 'show', '--json')).stdout)
  expect([data.items.length, data.unrated.length, data.leftOut]).toEqual([2, 24, 4])
  const all = json((await skillplan('gap', 'keeper', ...rates, '--all', '--json')).stdout)
  expect([all.items.length, all.unrated.length, all.leftOut]).toEqual([2, 28, 0])
})

test('the interview asks 12 of the 25, the rest of them later, and with --all what was left out', async () => {
  const skillplan = await startWithLargeRole()
  await skillplan('goal', 'set', 'keeper')
  const rate = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({ rate: nameOf(from + index), level: 2 }))
  const first = scriptedPrompter([...rate(0, 12), { pickMany: 'not used', labels: [] }])
  const ran = await skillplan.in({ prompter: first })('gap')
  expect(ran.stderr).toContain(
    'Keeper asks for 30 skills. You are asked 12 of the 25 that weigh most; the other 5 are left out, with --all they are asked too.',
  )
  const second = scriptedPrompter([
    { choose: 'You rated', label: 'that are left' },
    ...rate(12, 25),
    { pickMany: 'not used', labels: [] },
  ])
  await skillplan.in({ prompter: second })('gap')
  expect(json((await skillplan('gap', 'show', '--json')).stdout)).toMatchObject({ unrated: [], leftOut: 5 })
  const third = scriptedPrompter([
    { choose: 'You rated', label: 'update it' },
    ...rate(0, 30),
    { pickMany: 'not used', labels: [] },
  ])
  await skillplan.in({ prompter: third })('gap', '--all')
  expect(json((await skillplan('gap', 'show', '--json')).stdout)).toMatchObject({ unrated: [], leftOut: 0 })
})

test('an assessment that is not finished takes in what was left out, with --all', async () => {
  const skillplan = await startWithLargeRole()
  const first = scriptedPrompter([{ rate: nameOf(0), level: 2 }, { cancel: true }])
  await skillplan.in({ prompter: first })('gap', 'keeper')
  const rest = Array.from({ length: 29 }, (_, index) => ({ rate: nameOf(index + 1), level: 1 }))
  const second = scriptedPrompter([
    { choose: 'is not finished', label: 'go on' },
    ...rest,
    { pickMany: 'not used', labels: [] },
    { cancel: true },
  ])
  await skillplan.in({ prompter: second })('gap', 'keeper', '--all')
  const data = json((await skillplan('gap', 'show', '--json')).stdout)
  expect([data.items.length, data.leftOut]).toEqual([30, 0])
})
