import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { expectGolden } from '../support/golden'
import { type Program, useProgram } from '../support/run-command'

const start = useProgram()

function startWith(...fixtures: string[]): Program {
  const skillplan = start()
  for (const name of fixtures) {
    cpSync(resolve('test/fixtures', name), join(skillplan.folder, name), { recursive: true })
  }
  return skillplan
}

const json = (text: string) => JSON.parse(text).data

test.each([80, 40])('the reports of NICE and ESCO at %i columns', async (columns) => {
  const skillplan = startWith('nice', 'esco')
  const run = skillplan.in({ columns })
  expectGolden(`${columns}-columns/role-import-nice.txt`, (await run('role', 'import', 'nice')).stdout)
  const vocabulary = await run('role', 'import', 'esco/skills_en.csv', '--dry-run')
  expectGolden(`${columns}-columns/role-import-vocabulary.txt`, vocabulary.stdout)
  expectGolden(`${columns}-columns/role-import-esco.txt`, (await run('role', 'import', 'esco')).stdout)
})

test('each framework is told by its content, and importing it twice is one operation', async () => {
  const skillplan = startWith('nice', 'esco', 'onet')
  for (const name of ['nice', 'esco', 'onet']) {
    const first = json((await skillplan('role', 'import', name, '--json')).stdout)
    expect([first.source, first.isChanged]).toEqual([name, true])
    expect(json((await skillplan('role', 'import', name, '--json')).stdout).isChanged).toBe(false)
  }
  expect(json((await skillplan('history', '--json')).stdout).items).toHaveLength(3)
  for (let count = 0; count < 3; count++) await skillplan('undo')
  expect((await skillplan('role', 'show', 'esco-lighthouse-keeper')).code).toBe(1)
})

test('a folder with two frameworks asks which', async () => {
  const skillplan = startWith('esco')
  cpSync(resolve('test/fixtures/nice/lighthouse.json'), join(skillplan.folder, 'esco', 'nice.json'))
  const ran = await skillplan('role', 'import', 'esco')
  expect(ran.code).toBe(1)
  expect(ran.stderr).toContain('esco holds more than one framework.\n  --format nice\n  --format esco')
  expect(json((await skillplan('role', 'import', 'esco', '--format', 'nice', '--json')).stdout).source).toBe(
    'nice',
  )
})

test('ESCO’s other names find its skills, and never take a name from another skill', async () => {
  const skillplan = startWith('esco')
  const { matched } = json((await skillplan('role', 'import', 'esco', '--json')).stdout)
  expect(matched).toContainEqual({ name: 'Python (computer programming)', id: 'python', knownAs: 'Python' })
  const ran = await skillplan(
    'gap',
    'esco-lamp-programmer',
    '--rate',
    'lamp tending=1',
    '--rate',
    'SQL=2',
    '--json',
  )
  expect(ran.stderr).toBe('')
  const rated = json(ran.stdout).items.map(({ id, claimed }: { id: string; claimed: number }) => [
    id,
    claimed,
  ])
  expect(rated).toEqual(
    expect.arrayContaining([
      ['tend-lighthouse-lamps', 1],
      ['sql', 2],
    ]),
  )
})
