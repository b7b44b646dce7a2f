// Whole-process medians of the everyday commands, as ratios to `node -e 0` in the same run.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillLargePlan } from './bench-data.mjs'

const program = fileURLToPath(new URL('../bin/skillplan.js', import.meta.url))
const rounds = Number(process.argv[2] ?? 40)
const folder = mkdtempSync(join(tmpdir(), 'skillplan-bench-'))

// A set NODE_EXTRA_CA_CERTS nearly triples the floor on Node 20 and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...env } = process.env
const environment = (home) => ({ ...env, SKILLPLAN_HOME: join(folder, home), SKILLPLAN_TODAY: '2026-11-24' })
const skillplan = (home, ...argv) =>
  execFileSync(process.execPath, [program, ...argv], { env: environment(home), encoding: 'utf8' })

function measure(home, argv) {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, argv, { env: environment(home), stdio: 'ignore' })
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

function prepare(home) {
  skillplan(home, 'goal', 'set', 'data-analyst', '--by', '2027-06-30', '--hours-per-week', '6')
  const ratings = [
    'sql=2',
    'excel=3',
    'statistics=1',
    'power-bi=2',
    'data-cleaning=2',
    'data-visualization=1',
  ]
  skillplan(home, 'gap', ...ratings.flatMap((rating) => ['--rate', rating]))
  skillplan(home, 'plan', 'add', 'google-data-analytics', '--due', '2027-02-28', '--units', '8')
  skillplan(home, 'plan', 'add', 'pl-300', '--due', '2027-05-30', '--hours', '60')
  skillplan(home, 'log', 'google', '90m', '--unit', '3/8')
}

prepare('empty')
prepare('large')
fillLargePlan(join(folder, 'large', 'skillplan.db'))

const commands = [
  ['--help', ['--help'], 1.8],
  ['--version', ['--version'], 1.8],
  ['log', ['log', 'google', '15m'], 1.8],
  ['status', ['status'], 1.8],
  ['plan', ['plan'], 2.0],
  ['gap show', ['gap', 'show'], 2.0],
  ['catalog search', ['catalog', 'search', 'sql', '--limit', '50'], 2.0],
]
const cases = [
  { name: 'node -e 0', home: 'empty', argv: ['-e', '0'], times: [] },
  ...['empty', 'large'].flatMap((home) =>
    commands.map(([name, argv]) => ({ name: `${name} ${home}`, home, argv: [program, ...argv], times: [] })),
  ),
]
for (let round = 0; round < rounds; round++) {
  // Round by round, so that a noisy minute falls on all of them alike.
  for (const entry of cases) entry.times.push(measure(entry.home, entry.argv))
}
rmSync(folder, { recursive: true, force: true })

const medians = new Map(cases.map(({ name, times }) => [name, median(times)]))
const floor = medians.get('node -e 0')
console.log(`floor: node -e 0 ${floor.toFixed(1)} ms, ${rounds} rounds, Node ${process.version}`)
console.log(
  '| command | ratio | mark | with 200,000 log entries and 5,000 pieces of evidence |\n|---|---|---|---|',
)
for (const [name, , mark] of commands) {
  const empty = medians.get(`${name} empty`)
  const large = medians.get(`${name} large`)
  console.log(
    `| ${name} | ${(empty / floor).toFixed(2)} | ${mark.toFixed(1)} | ${(large / empty).toFixed(2)} |`,
  )
}
