// A plan as large as the marks ask for, written the way the program writes it: under one operation, triggers and all.
import BetterSqlite3 from 'better-sqlite3'

const logEntries = 200_000
const pieces = 5_000
const skills = ['sql', 'excel', 'statistics', 'power-bi', 'data-cleaning', 'data-visualization', 'python']

export function fillLargePlan(path) {
  const db = new BetterSqlite3(path)
  db.pragma('foreign_keys = ON')
  db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        "INSERT INTO operation (at, command, summary, kind, state) VALUES (?, 'bench', '', 'do', 'sealed')",
      )
      .run('2026-11-24T00:00:00Z')
    db.prepare('UPDATE journal_current SET operation_id = ?').run(lastInsertRowid)
    fillLog(db)
    fillEvidence(db)
    db.prepare('UPDATE journal_current SET operation_id = NULL').run()
    // Row images of a sealed operation are pruned, as the program does.
    db.prepare('DELETE FROM journal_row WHERE operation_id = ?').run(lastInsertRowid)
  })()
  db.exec('VACUUM')
  db.close()
}

function fillLog(db) {
  const insert = db.prepare(
    `INSERT INTO log_entry (target_id, day, minutes, kind, note, logged_at)
     VALUES ('google-data-analytics', date('2026-11-20', '-' || ? || ' days'), ?, 'study', ?, '2026-11-24T00:00:00Z')`,
  )
  for (let index = 0; index < logEntries; index++)
    insert.run(index % 3650, 15 + (index % 90), `entry ${index}`)
}

function fillEvidence(db) {
  const insert = db.prepare(
    `INSERT INTO evidence (title, kind, situation, task, action, result, from_day, to_day, is_public, is_draft, added_on)
     VALUES (?, ?, ?, ?, ?, ?, '2025-01', '2025-02', 1, 0, '2026-11-24')`,
  )
  const addSkill = db.prepare('INSERT INTO evidence_skill VALUES (?, ?, ?)')
  const kinds = ['work', 'own-project', 'course-work']
  const text = 'A sentence of the length that people write when they describe what they did at work. '.repeat(
    3,
  )
  for (let index = 0; index < pieces; index++) {
    const { lastInsertRowid } = insert.run(`Piece ${index}`, kinds[index % 3], text, text, text, text)
    addSkill.run(lastInsertRowid, skills[index % skills.length], 1 + (index % 5))
    addSkill.run(lastInsertRowid, skills[(index + 3) % skills.length], 1 + (index % 3))
  }
}
