// `recommend` as a whole process on made-up catalogues, the optimum proved: medians in seconds, and the marks.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite3 from 'better-sqlite3'

const program = fileURLToPath(new URL('../bin/skillplan.js', import.meta.url))
const rounds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'skillplan-bench-'))
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...env } = process.env
const skillCount = 60

function skillplan(home, ...argv) {
  const environment = { ...env, SKILLPLAN_HOME: join(folder, home), SKILLPLAN_TODAY: '2026-11-24' }
  return execFileSync(process.execPath, [program, ...argv], { env: environment, encoding: 'utf8' })
}

/** The same numbers at every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function prepare(home, count, seed) {
  const random = seeded(seed)
  const whole = (least, most) => least + Math.floor(random() * (most - least + 1))
  const skills = Array.from({ length: skillCount }, (_, index) => `made-up-${index}`)
  const items = skills.map((id) => ({
    id,
    name: `Made-up skill ${id}`,
    required: 3,
    importance: whole(1, 5),
  }))
  writeFileSync(join(folder, 'role.json'), JSON.stringify({ name: 'Made-up role', items }))
  skillplan(home, 'role', 'add', join(folder, 'role.json'))
  skillplan(home, 'goal', 'set', 'made-up-role', '--hours-per-week', '6')
  skillplan(home, 'gap', ...skills.flatMap((id) => ['--rate', `${id}=${whole(0, 1)}`]))
  const db = new BetterSqlite3(join(folder, home, 'skillplan.db'))
  db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        "INSERT INTO operation (at, command, summary, kind, state) VALUES ('2026-11-24T00:00:00Z', 'bench', '', 'do', 'sealed')",
      )
      .run()
    db.prepare('UPDATE journal_current SET operation_id = ?').run(lastInsertRowid)
    const add = db.prepare(
      `INSERT INTO credential (id, name, provider, platform, kind, price_minor, price_currency, price_charged,
         hours_min, hours_max, detail, source)
       VALUES (@id, @id, @provider, 'Anywhere', 'course', @price, 'USD', 'once', @hours, @hours, '{"facts":{},"sources":{}}', 'user')`,
    )
    const teach = db.prepare('INSERT OR IGNORE INTO credential_skill VALUES (?, ?, ?, 0)')
    for (let index = 0; index < count; index++) {
      const id = `candidate-${index}`
      const price = random() < 0.3 ? 0 : 1000 * whole(1, 50)
      add.run({ id, provider: `Provider ${whole(1, 30)}`, price, hours: whole(5, 100) })
      for (let taught = whole(2, 6); taught > 0; taught--) {
        teach.run(id, skills[whole(0, skillCount - 1)], whole(1, 3))
      }
    }
    db.prepare('UPDATE journal_current SET operation_id = NULL').run()
    db.prepare('DELETE FROM journal_row WHERE operation_id = ?').run(lastInsertRowid)
  })()
  db.close()
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const seconds = (argv) => {
  const start = process.hrtime.bigint()
  const output = argv()
  return { output, taken: Number(process.hrtime.bigint() - start) / 1e9 }
}

console.log(`${rounds} rounds each, Node ${process.version}`)
console.log(
  '| candidates | skills | median | slowest | mark | credentials | proof gap |\n|---|---|---|---|---|---|---|',
)
for (const [count, mark] of [
  [500, 2],
  [5000, 10],
]) {
  const times = []
  let found
  for (let round = 1; round <= rounds; round++) {
    const home = `${count}-${round}`
    prepare(home, count, round)
    const argv = ['recommend', '--hours', '300', '--cost', '1500USD', '--time-limit', '120', '--json']
    const { output, taken } = seconds(() => skillplan(home, ...argv))
    found = JSON.parse(output).data
    if (found.proofGap > 0) throw new Error(`round ${round} of ${count} is not proved`)
    times.push(taken)
  }
  console.log(
    `| ${count} | ${skillCount} | ${median(times).toFixed(2)} s | ${Math.max(...times).toFixed(2)} s | ${mark} s | ${found.items.length} | ${found.proofGap} |`,
  )
}
rmSync(folder, { recursive: true, force: true })
