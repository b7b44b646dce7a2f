import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journalledTables } from '../../src/storage/journal-triggers'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()

/** Everything that the user told the program, and what follows from it; not the journal. */
function readContent(path: string) {
  const db = new BetterSqlite3(path, { readonly: true })
  const content = [
    ...journalledTables,
    'week_total',
    'target_total',
    'proof_total',
    'skill_search',
    'role_search',
    'credential_name',
  ].map((table) => {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`)
    return [table, db.prepare(`SELECT * FROM ${table} ORDER BY ${columns.join(', ')}`).all()]
  })
  db.close()
  return content
}

const targets = ['google-data-analytics', 'pl-300', 'capm', 'own-course']
const pick = <T>(...values: T[]) => fc.constantFrom(...values)

/** Every changing command, with arguments that often fit and sometimes do not. */
const commands: readonly fc.Arbitrary<string[]>[] = [
  fc
    .tuple(pick('data-analyst', 'software-developer'), pick('3h', '6', '7.5'))
    .map(([role, hours]) => ['goal', 'set', role, '--by', '2027-06-30', '--hours-per-week', hours]),
  pick('registered-nurse', 'data-scientist').map((from) => ['goal', 'set', 'data-engineer', '--from', from]),
  fc
    .tuple(pick('data-analyst', 'data-engineer'), fc.integer({ min: 0, max: 5 }))
    .map(([role, level]) => ['gap', role, '--rate', `sql=${level}`, '--rate', 'python=1~']),
  pick(...targets.slice(0, 3)).map((id) => ['plan', 'add', id, '--due', '+3m', '--units', '8']),
  fc.constant(['plan', 'add', 'Own course', '--provider', 'Me', '--hours', '12', '--teaches', 'sql=3']),
  fc.constant(['recommend', '--free', '--hours', '60', '--max', '2', '--accept']),
  pick(...targets).map((id) => ['plan', 'start', id]),
  pick(...targets).map((id) => ['plan', 'pass', id, '--id', 'ABC123', '--expires', '2028-05']),
  pick(...targets).map((id) => ['plan', 'drop', id]),
  fc
    .tuple(
      pick(...targets, 'sql', 'nothing-known'),
      fc.integer({ min: 1, max: 9 }),
      pick('today', '-9d', '-3w'),
    )
    .map(([subject, unit, day]) => ['log', subject, '45m', 'a', 'note', '--on', day, '--unit', `${unit}/9`]),
  pick(...targets).map((id) => ['log', id, '1h', '--left', '20h', '--kind', 'practice']),
  fc.constant(['log', '30m', '--no-target']),
  pick('cut the report', 'wrote a query').map((title) => ['evidence', 'add', title]),
  pick('E1', 'E2', 'E3').map((id) => [
    ...['evidence', 'edit', id, '--kind', 'work', '--action', 'did it', '--metric', 'time: 3 -> 1 h'],
    ...['--skill', 'sql=4', '--link', 'example.org/a', '--public', 'title=A report'],
  ]),
  pick('E1', 'E2').map((id) => ['evidence', 'edit', id, '--skill', 'none', '--result', '', '--private']),
  fc.constant(['role', 'import', 'roles.csv', '--format', 'ddat']),
  fc
    .tuple(pick('rate.GBP.USD', 'compare.years'), pick('2', '3', 'default'))
    .map((pair) => ['config', 'set', ...pair]),
  fc.constant([
    'catalog',
    'add',
    'Evening',
    'bread',
    '--provider',
    'Me',
    '--hours',
    '20-30',
    '--teaches',
    'sql=2',
  ]),
  pick('evening-bread', 'pl-300', 'sql-for-bakers').map((id) => [
    'catalog',
    'edit',
    id,
    '--price',
    '70EUR',
    '--alias',
    'x',
  ]),
  pick('evening-bread', 'pl-300', 'sql-for-bakers').map((id) => ['catalog', 'remove', id]),
  pick('courses.csv', 'courses-2.csv').map((file) => ['catalog', 'import', file, '--save-map', 'mine']),
  pick('beekeeper.json', 'analyst.json').map((file) => ['role', 'add', file]),
  pick('beekeeper', 'data-analyst').map((id) => ['role', 'remove', id, '--yes']),
  fc
    .tuple(pick('sql', 'python', 'docker', 'negotiation', 'hive-care'), pick('0', '2', '4~'))
    .map(([skill, level]) => ['skill', 'rate', skill, level]),
  fc
    .tuple(pick('one.txt', 'two.txt', '.'), pick('data-analyst', 'data-engineer'))
    .map(([file, role]) => ['posting', 'add', file, '--role', role]),
  pick('P1', 'P2').map((id) => ['posting', 'remove', id]),
  pick(['Zyxel'], ['Zyxel', '--for', 'sql'], ['Looms', '--category', 'tool']).map((words) => [
    ...['skill', 'alias', 'add', ...words],
  ]),
  pick('one.txt', 'all', 'P2').map((what) => ['gap', '--posting', what, '--rate', 'sql=2']),
]

/** A role of the user's own, and a changed copy of a library role. */
function writeRoles(skillplan: Program) {
  const write = (file: string, role: unknown) =>
    writeFileSync(join(skillplan.folder, file), JSON.stringify(role))
  write('beekeeper.json', { name: 'Beekeeper', items: [{ name: 'Hive care' }, { name: 'SQL', required: 2 }] })
  writeFileSync(
    join(skillplan.folder, 'one.txt'),
    'Analyst\n\nYou know SQL and Zyxel, and write to many people.',
  )
  writeFileSync(
    join(skillplan.folder, 'two.txt'),
    'Engineer\n\nYou build with SQL, Python and Looms in a town.',
  )
  write('analyst.json', { id: 'data-analyst', name: 'Analyst', items: [{ id: 'sql', name: 'SQL' }] })
}

const framework = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type
Data,Data analyst,Works with data,Data analyst,Does it,SQL,Asks databases,Working,Alone,DDaT
Data,Data analyst,Works with data,Senior data analyst,Leads it,Baking,Makes bread,Practitioner,Well,DDaT
`

const courses = [
  'title,provider,hours,price',
  'SQL for bakers,Town college,12 hours,90 USD',
  'Excel,Town college,5,free',
]
const writeFiles = (folder: string) => {
  writeFileSync(join(folder, 'roles.csv'), framework)
  writeFileSync(join(folder, 'courses.csv'), courses.join('\n'))
  writeFileSync(join(folder, 'courses-2.csv'), courses.join('\n').replace('90 USD', '95 USD'))
}

async function rateTwo(skillplan: Program) {
  const prompter = scriptedPrompter([
    { rate: 'Data analysis', level: 2 },
    { rate: 'Data cleaning', level: 3, isUnsure: true },
    { cancel: true },
  ])
  await skillplan.in({ prompter })('gap', 'data-analyst', '--all')
}

test('after any changing commands, undo gives the empty content and redo the last one', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...commands), { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      async (sequence, isInterviewed) => {
        const skillplan = start()
        writeFiles(skillplan.folder)
        writeRoles(skillplan)
        await skillplan('status')
        const empty = readContent(skillplan.databasePath)
        if (isInterviewed) await rateTwo(skillplan)
        for (const argv of sequence) {
          const { code, stderr } = await skillplan(...argv)
          expect([0, 1, 2], stderr).toContain(code)
        }
        const last = readContent(skillplan.databasePath)
        let undone = 0
        while ((await skillplan('undo')).stdout.startsWith('Took back')) undone += 1
        expect(readContent(skillplan.databasePath)).toEqual(empty)
        for (let count = 0; count < undone; count++) {
          expect((await skillplan('redo')).stdout).toContain('Did again')
        }
        expect(readContent(skillplan.databasePath)).toEqual(last)
      },
    ),
    { numRuns: 40 },
  )
})

test('every kind of changing command can succeed in these sequences', async () => {
  const skillplan = start()
  writeFiles(skillplan.folder)
  writeRoles(skillplan)
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...commands), { minLength: 16, maxLength: 16 }), async (sequence) => {
      for (const argv of sequence)
        if ((await skillplan(...argv)).code === 0) done.add(argv.slice(0, 2).join(' '))
    }),
    { numRuns: 20, seed: 7 },
  )
  for (const command of [
    'goal set',
    'plan add',
    'plan start',
    'plan pass',
    'plan drop',
    'evidence edit',
    'role import',
    'role add',
    'role remove',
    'config set',
    'catalog import',
    'catalog add',
    'catalog edit',
    'catalog remove',
  ]) {
    expect([...done]).toContain(command)
  }
})

test('undo and redo name what they take back and do again, before and after', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', 'pl-300')
  const undone = await skillplan('undo')
  expect(undone.stderr).toBe('Taking back plan add: pl-300\n')
  expect(undone.stdout).toBe('Took back plan add: pl-300. Redo: skillplan redo\n')
  const redone = await skillplan('redo')
  expect(redone.stderr).toBe('Doing again plan add: pl-300\n')
  expect(redone.stdout).toBe('Did again plan add: pl-300. Undo: skillplan undo\n')
})
