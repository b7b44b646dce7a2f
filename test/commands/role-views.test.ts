import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/terminal/width'
import { expectGolden } from '../support/golden'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()

const hive = { id: 'hive-care', name: 'Hive care', category: 'domain' }
const honey = { id: 'honey-extraction', name: 'Honey extraction', category: 'technical' }
const swarm = { id: 'swarm-capture', name: 'Swarm capture', category: 'transferable' }
const queen = { id: 'queen-rearing', name: 'Queen rearing of a quite exceptional length', category: 'domain' }
const ledger = { id: 'apiary-ledger', name: 'Apiary ledger', category: 'tool' }

/** Roles whose skills the library will never have, so that what is shown of them stays as it is. */
async function filled(): Promise<Program> {
  const skillplan = start()
  const roles = [
    {
      name: 'Beekeeper',
      field: 'apiculture',
      summary: 'Keeps bees in good health and takes their honey.',
      items: [
        { ...hive, description: 'Keeps a hive in good health through the year.', required: 3, importance: 5 },
        { ...honey, required: 2, importance: 4 },
        { ...swarm },
        { ...ledger, required: 2, importance: 1 },
      ],
    },
    {
      name: 'Master Beekeeper',
      field: 'apiculture',
      items: [
        {
          ...hive,
          required: 4,
          importance: 5,
          evidence: { kind: 'work', example: 'A season without a loss' },
        },
        { ...queen, required: 3, importance: 5 },
        { ...honey, required: 2, importance: 3 },
        { ...swarm, required: 2 },
      ],
    },
  ]
  writeFileSync(join(skillplan.folder, 'roles.json'), JSON.stringify(roles))
  for (const line of [
    ['role', 'add', 'roles.json'],
    ['goal', 'set', 'master-beekeeper'],
    ['gap', '--rate', 'hive-care=3', '--rate', 'honey-extraction=2~'],
    [
      ...['evidence', 'add', 'A honey house for the village', '--kind', 'work', '--action', 'built it'],
      ...['--result', '40 kg a day', '--skill', 'honey-extraction=3'],
    ],
  ]) {
    expect((await skillplan(...line)).stderr).toBe('')
  }
  return skillplan
}

const views = [
  'role list beekeper',
  'role show beekeeper',
  'skill list hive',
  'skill show honey-extraction',
  'skill show queen-rearing',
  'role show beekeeper --versus master-beekeeper',
]
const nameOf = (line: string) => line.replace(/[^a-z0-9]+/gi, '-')

test.each([80, 40])(
  'the views of roles and skills at %i columns are as the reference files',
  async (columns) => {
    const skillplan = await filled()
    for (const line of views) {
      const ran = await skillplan.in({ columns })(...line.split(' '))
      expect([ran.code, ran.stderr], line).toEqual([0, ''])
      const wide = ran.stdout.split('\n').filter((row) => widthOf(row) > columns)
      expect(wide, line).toEqual([])
      expectGolden(`${columns}-columns/${nameOf(line)}.txt`, ran.stdout)
      const plain = await skillplan.in({ columns })(...line.split(' '), '--ascii')
      expect(plain.stdout, line).not.toMatch(/[^\n -~]/)
    }
  },
)

test('ACCESSIBLE tells each row as a line', async () => {
  const skillplan = await filled()
  for (const line of views) {
    const { stdout } = await skillplan.in({ env: { ACCESSIBLE: '1' } })(...line.split(' '))
    expect(stdout, line).not.toMatch(/ {3,}|\u2026/)
    expectGolden(`spoken/${nameOf(line)}.txt`, stdout)
  }
})

test.each([80, 61])(
  'on a terminal of %i columns two roles stand in one table with borders',
  async (columns) => {
    const skillplan = await filled()
    const line = ['role', 'show', 'beekeeper', '--versus', 'master-beekeeper']
    const { stdout } = await skillplan.in({ columns, prompter: scriptedPrompter([]) })(...line)
    expect(stdout.split('\n').filter((row) => widthOf(row) > columns)).toEqual([])
    expectGolden(`${columns}-columns/bordered-role-versus.txt`, stdout)
    const ascii = await skillplan.in({ columns, prompter: scriptedPrompter([]) })(...line, '--ascii')
    expect(ascii.stdout).not.toMatch(/[^\n -~]/)
  },
)
