import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandTree } from '../src/command-tree/command-tree'
import { useProgram } from './support/run-command'

const start = useProgram()
const readme = readFileSync('README.md', 'utf8')

/** The rows of the table whose head begins with these cells. */
function readTable(...head: string[]): string[][] {
  const lines = readme.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`| ${head.join(' | ')} |`))
  if (at < 0) throw new Error(`the README has no table ${head}`)
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'))
  return lines.slice(at + 2, end).map((line) =>
    line
      .replaceAll('\\|', '/')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const namesIn = (cell: string | undefined) => (cell === '' || cell === undefined ? [] : cell.split(', '))
const code = (cell: string | undefined) => cell?.replaceAll('`', '') ?? ''

test('the README names every command and no other', () => {
  const documented = readTable('command', 'what it does').map(
    ([cell]) => /^[a-z]+( [a-z]+)*/.exec(code(cell))?.[0],
  )
  expect(documented.sort()).toEqual(commandTree.map(({ path }) => path).sort())
})

test('the README names every option', () => {
  for (const { options = [] } of commandTree) {
    for (const { flags } of options) {
      const [flag = ''] = flags.split(' ')
      // The fields of evidence are asked for in plain words and listed by --help.
      const isField = commandTree.some(
        ({ path, options: own }) =>
          ['evidence edit', 'catalog edit'].includes(path) && own?.some((o) => o.flags === flags),
      )
      if (!isField) expect(readme, flag).toContain(flag)
    }
  }
})

test('every command has a summary and help of its own', async () => {
  for (const { path, summary } of commandTree) {
    expect(summary.length).toBeGreaterThan(5)
    const ran = await start()(...path.split(' '), '--help')
    expect(ran.code, path).toBe(0)
    expect(ran.stdout).toContain(`Usage: skillplan ${path}`)
  }
  const { stdout } = await start()('--help')
  for (const { path } of commandTree) expect(stdout).toContain(path.split(' ')[0])
})

const framework = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type
Data,Data analyst,Works with data,Data analyst,Does it,SQL,Asks databases,Working,Alone,DDaT
`

/** One command line for each kind, in an order in which each finds something. */
const lines: readonly (readonly [kind: string, ...argv: string[]])[] = [
  ['goal', 'goal', 'set', 'data-analyst', '--by', '+6m'],
  ['gap-report', 'gap', '--rate', 'sql=2', '--rate', 'excel=4'],
  ['gap-history', 'gap', 'history'],
  ['roles', 'role', 'list'],
  ['role', 'role', 'show', 'data-analyst'],
  ['role-comparison', 'role', 'show', 'registered-nurse', '--versus', 'data-analyst'],
  ['role-suggestions', 'role', 'suggest'],
  ['role-import', 'role', 'import', 'roles.csv', '--format', 'ddat'],
  ['role-add', 'role', 'add', 'role.json'],
  ['role-removed', 'role', 'remove', 'beekeeper'],
  ['skills', 'skill', 'list', 'sql'],
  ['skill', 'skill', 'show', 'sql'],
  ['rating', 'skill', 'rate', 'negotiation', '1'],
  ['posting-add', 'posting', 'add', 'posting.txt'],
  ['postings', 'posting', 'list'],
  ['posting', 'posting', 'show', 'P1'],
  ['posting-unknown', 'posting', 'unknown'],
  ['demand', 'demand'],
  ['skill-alias', 'skill', 'alias', 'add', 'Zyxel', 'Looms'],
  ['posting-remove', 'posting', 'remove', 'P1'],
  ['credentials', 'catalog', 'search', 'sql'],
  ['credential', 'catalog', 'show', 'pl-300'],
  ['recommendation', 'recommend', '--allow-unknown', '--trade-off', '--why', 'capm'],
  ['catalog-import', 'catalog', 'import', 'courses.csv'],
  ['credential-comparison', 'catalog', 'compare', 'pl-300', 'capm'],
  ['credential-worth', 'catalog', 'worth', 'pl-300', '--gain', '100USD/month'],
  ['credential-removed', 'catalog', 'remove', 'bread-baking'],
  ['target', 'plan', 'add', 'pl-300'],
  ['log-entry', 'log', 'pl-300', '1h'],
  ['target-detail', 'plan', 'show', 'pl-300'],
  ['log-entries', 'log', 'list'],
  ['status', 'status'],
  ['plan', 'plan'],
  ['award', 'plan', 'pass', 'pl-300'],
  [
    'evidence',
    'evidence',
    'add',
    'a',
    'report',
    '--kind',
    'own',
    '--action',
    'x',
    '--result',
    'y',
    '--skill',
    'sql=3',
  ],
  ['evidence-list', 'evidence', 'list'],
  ['portfolio', 'export', '--quiet'],
  ['history', 'history'],
  ['undo', 'undo', '--quiet'],
  ['redo', 'redo', '--quiet'],
  ['config', 'config', 'list'],
  ['config-entry', 'config', 'get', 'compare.years'],
  ['demo', 'demo'],
]

test('every --json document has the keys that the README gives', async () => {
  const table = readTable('kind', 'of', 'keys of `data`')
  expect(table.map(([kind]) => code(kind)).sort()).toEqual(lines.map(([kind]) => kind).sort())
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'roles.csv'), framework)
  writeFileSync(join(skillplan.folder, 'courses.csv'), 'title,price\nBread baking,9 USD\n')
  writeFileSync(join(skillplan.folder, 'posting.txt'), 'Analyst\n\nYou know SQL and Zyxel Looms.')
  writeFileSync(
    join(skillplan.folder, 'role.json'),
    '{"name": "Beekeeper", "items": [{"name": "Hive care"}]}',
  )
  for (const [kind, ...argv] of lines) {
    const ran = await skillplan(...argv, '--json')
    expect(ran.stderr, argv.join(' ')).toBe('')
    const document = JSON.parse(ran.stdout)
    expect([document.kind, document.version], argv.join(' ')).toEqual([kind, 1])
    const [, , keys, itemKeys] = table.find((row) => code(row[0]) === kind) ?? []
    expect(Object.keys(document.data).sort(), kind).toEqual(namesIn(keys).sort())
    const items = document.data.items ?? []
    expect(items.length > 0, `${kind} has items`).toBe(namesIn(itemKeys).length > 0)
    for (const item of items) expect(Object.keys(item).sort(), kind).toEqual(namesIn(itemKeys).sort())
  }
})
