import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { builtProgram, useBuilt } from '../support/spawn'

test('the whole of the main job, from the welcome to the resume section', () => {
  const skillplan = useBuilt()
  expect(skillplan().stdout).toContain('Welcome to skillplan')
  const lines = [
    ['goal', 'set', 'data-analyst', '--by', '2027-06-30', '--hours-per-week', '6', '--budget', '900USD'],
    ['gap', '--rate', 'sql=3', '--rate', 'statistics=1', '--rate', 'excel=3~'],
    ['gap', 'history'],
    ['catalog', 'search', 'sql'],
    ['catalog', 'show', 'pl-300'],
    ['plan', 'add', 'google-data-analytics', '--due', '2027-02-28', '--hours', '60', '--units', '8'],
    ['plan', 'add', 'Own course', '--provider', 'A friend', '--hours', '12', '--teaches', 'sql=3'],
    [
      'log',
      'google',
      '1h30m',
      'joins',
      'and',
      'subqueries',
      '--kind',
      'assignment',
      '--on',
      'yesterday',
      '--unit',
      '5/8',
    ],
    ['log', '45m', 'more'],
    ['log', 'list'],
    ['evidence', 'add', 'cut the weekly report from 3 hours to 20 minutes'],
    [
      ...['evidence', 'edit', 'E1', '--action', 'wrote the query', '--result', 'two hours a week saved'],
      ...['--kind', 'own-project', '--skill', 'sql=3', '--link', 'github.com/example/report'],
    ],
    ['plan', 'pass', 'own-course', '--id', 'X1'],
    ['plan'],
    ['status'],
    ['history'],
    ['demo'],
  ]
  for (const argv of lines) {
    const { code, stderr } = skillplan(...argv)
    expect(stderr, argv.join(' ')).toBe('')
    expect(code, argv.join(' ')).toBe(0)
  }
  const { stdout } = skillplan('export')
  expect(stdout).toContain('## Projects')
  expect(stdout).toContain('[github.com/example/report](https://github.com/example/report)')
  expect(skillplan('gap', 'show', '--json').stdout).toMatch(/"proven": 3/)
})

test('the database stands in a folder of its own that nobody else can read', () => {
  const skillplan = useBuilt()
  skillplan('status')
  const folder = join(skillplan.home, 'data')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'skillplan.db')).mode & 0o777).toBe(0o600)
})

test('a reader that goes away ends the program quietly', () => {
  const skillplan = useBuilt()
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "${process.execPath}" "${builtProgram}" role list --json | head -c 20`],
    { env: skillplan.env, encoding: 'utf8' },
  )
  expect(stdout).toHaveLength(20)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('without a terminal a question is a usage error that names the flag', () => {
  const skillplan = useBuilt()
  const { code, stderr } = skillplan('gap', 'data-analyst')
  expect(code).toBe(2)
  expect(stderr).toContain('--rate')
})

test('with --json an error is one object on stderr', () => {
  const skillplan = useBuilt()
  const { code, stdout, stderr } = skillplan('plan', 'start', 'nothing', '--json')
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(JSON.parse(stderr)).toMatchObject({ kind: 'error', code: 'unknown', message: expect.any(String) })
})

/** Each puts something in the way of the database and says what the message must hold. */
const obstacles: readonly [name: string, prepare: (path: string) => void, message: string][] = [
  [
    'is no database',
    (path) => {
      mkdirSync(join(path, '..'))
      writeFileSync(path, 'this is a text, long enough to be taken for a database file by its size alone')
    },
    'is not a skillplan database',
  ],
  [
    'belongs to a newer version',
    (path) => {
      mkdirSync(join(path, '..'))
      const db = new BetterSqlite3(path)
      db.pragma('user_version = 9000')
      db.close()
    },
    'Install the newest skillplan',
  ],
  [
    'sits in a folder that cannot be made',
    (path) => writeFileSync(join(path, '..'), 'a file'),
    'cannot be opened',
  ],
  ['is a folder', (path) => mkdirSync(path, { recursive: true }), 'cannot be opened'],
]

test.each(obstacles)('a database that %s is refused with what to do', (_, prepare, message) => {
  const skillplan = useBuilt()
  const path = join(skillplan.home, 'data', 'skillplan.db')
  prepare(path)
  const { code, stdout, stderr } = skillplan('log', '30m', '--no-target')
  expect(stderr).toContain(message)
  expect(code).toBe(3)
  expect(stdout).toBe('')
})

/** Runs it as somebody whom permissions bind: root may write whatever they say. */
function runBound({ home, env }: ReturnType<typeof useBuilt>, ...argv: string[]) {
  const line = [process.execPath, builtProgram, ...argv]
  if (process.getuid?.() === 0) {
    spawnSync('chown', ['-R', '65534', home])
    line.unshift('setpriv', '--reuid=65534', '--clear-groups')
  }
  const [command = '', ...rest] = line
  return spawnSync(command, rest, { env, cwd: home, encoding: 'utf8' })
}

test('a read-only database can be looked at and not changed', () => {
  const skillplan = useBuilt()
  skillplan('log', '30m', '--no-target')
  const path = join(skillplan.home, 'data', 'skillplan.db')
  const before = readFileSync(path)
  chmodSync(path, 0o400)
  chmodSync(join(path, '..'), 0o500)
  chmodSync(skillplan.home, 0o755)
  expect(runBound(skillplan, 'log', 'list').stdout).toContain('L1')
  const { status, stderr } = runBound(skillplan, 'log', '30m', '--no-target')
  expect(stderr).toContain('cannot be written')
  expect(status).toBe(3)
  expect(readFileSync(path)).toEqual(before)
})

test('a file that may not be written is left alone', () => {
  const skillplan = useBuilt()
  skillplan('gap', 'data-analyst', '--rate', 'sql=3')
  const path = join(skillplan.home, 'resume.md')
  writeFileSync(path, 'mine')
  chmodSync(path, 0o444)
  const { status, stderr } = runBound(skillplan, 'export', '--out', 'resume.md', '--force')
  expect(stderr).toContain('you are not allowed to')
  expect(status).toBe(3)
  chmodSync(path, 0o644)
  chmodSync(skillplan.home, 0o555)
  expect(runBound(skillplan, 'export', '--out', 'resume.md', '--force').status).toBe(3)
  expect(readFileSync(path, 'utf8')).toBe('mine')
  chmodSync(skillplan.home, 0o755)
})
