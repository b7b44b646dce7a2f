// `catalog import` of 50,000 made-up rows as a whole process: seconds, and the ratio to `node -e 0` in the same run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../bin/skillplan.js', import.meta.url))
const rounds = Number(process.argv[2] ?? 3)
const rowCount = 50_000
/** Ten seconds where `node -e 0` takes 29 ms. */
const mark = 345
const folder = mkdtempSync(join(tmpdir(), 'skillplan-bench-'))
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...env } = process.env

const subjects = [
  'Python',
  'Project Management',
  'Statistics',
  'Bookkeeping',
  'Nursing Care',
  'Negotiation',
  'Roman Art',
]
const forms = ['Introduction to', 'Advanced', 'Foundations of', 'A Workshop in', 'Hands-on']
const lessons = [
  'Learn how to plan the work, to keep an eye on the budget and to talk with those who wait for it.',
  'You will practise SQL and Excel on the figures of a small shop, and draw charts that answer a question.',
  'Some experience with spreadsheets is assumed; no programming is needed.',
  'Each week ends with an exercise that a colleague looks through, and a short quiz.',
]
const levels = ['beginner', 'intermediate', 'advanced', '']
const prices = ['49 USD', 'free', '$199', 'TBD', '120 EUR']
const of = (list, index) => list[index % list.length]
const rows = Array.from({ length: rowCount }, (_, index) =>
  [
    `${of(forms, index)} ${of(subjects, index)} ${index}`,
    `Provider ${index % 300}`,
    of(prices, index),
    5 + (index % 80),
    of(levels, index),
    'English',
    `"${[0, 1, 2].map((next) => of(lessons, index + next)).join(' ')}"`,
    `https://example.org/course/${index}`,
  ].join(','),
)
const file = join(folder, 'rows.csv')
writeFileSync(file, ['title,provider,price,hours,level,language,description,url', ...rows].join('\n'))

const run = (argv, home) => {
  const start = process.hrtime.bigint()
  execFileSync(process.execPath, argv, {
    env: { ...env, SKILLPLAN_HOME: join(folder, home) },
    stdio: 'ignore',
  })
  return Number(process.hrtime.bigint() - start) / 1e9
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const imports = []
const floors = []
for (let round = 0; round < rounds; round++) {
  for (let turn = 0; turn < 5; turn++) floors.push(run(['-e', '0'], 'none'))
  imports.push(run([program, 'catalog', 'import', file], `home-${round}`))
}
const floor = median(floors)
const taken = median(imports)
console.log(`floor: node -e 0 ${(floor * 1000).toFixed(1)} ms, ${rounds} rounds, Node ${process.version}`)
console.log(
  `catalog import of ${rowCount} rows: ${taken.toFixed(1)} s, ${Math.round(taken / floor)} times the floor`,
)
console.log(`mark: ${mark} times it, which is 10 s where the floor is 29 ms`)
rmSync(folder, { recursive: true, force: true })
