import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database'
import { journalledTables } from '../../src/storage/journal-triggers'

const open = () => openDatabase(':memory:', () => '2026-11-24T10:00:00.000Z')

function content(db: ReturnType<typeof open>) {
  return [...journalledTables, 'week_total', 'target_total'].map((table) => [
    table,
    db.connection.prepare(`SELECT * FROM ${table}`).all(),
  ])
}

function addLog(db: ReturnType<typeof open>, day: string, minutes: number) {
  db.journal.run(
    'log',
    () =>
      db.connection
        .prepare('INSERT INTO log_entry (day, minutes, kind, logged_at) VALUES (?, ?, ?, ?)')
        .run(day, minutes, 'study', '2026-11-24T10:00:00.000Z'),
    () => `${minutes} minutes`,
  )
}

test('undo and redo give the content back, derived totals included', () => {
  const db = open()
  const empty = content(db)
  addLog(db, '2026-11-24', 90)
  addLog(db, '2026-11-29', 30)
  const full = content(db)
  expect(db.connection.prepare('SELECT * FROM week_total').all()).toEqual([
    { week: '2026-11-23', minutes: 120, entries: 2 },
  ])
  expect(db.journal.undo()?.summary).toBe('30 minutes')
  expect(db.journal.undo()?.summary).toBe('90 minutes')
  expect(db.journal.undo()).toBeUndefined()
  expect(content(db)).toEqual(empty)
  expect(db.journal.redo()?.summary).toBe('90 minutes')
  expect(db.journal.redo()?.summary).toBe('30 minutes')
  expect(db.journal.redo()).toBeUndefined()
  expect(content(db)).toEqual(full)
})

test('a new change ends redo, and an id is never used twice', () => {
  const db = open()
  addLog(db, '2026-11-24', 90)
  db.journal.undo()
  addLog(db, '2026-11-24', 15)
  expect(db.journal.findRedoable()).toBeUndefined()
  expect(db.connection.prepare('SELECT id FROM log_entry').pluck().all()).toEqual([2])
})

test('a command that changes nothing keeps what can be redone', () => {
  const db = open()
  addLog(db, '2026-11-24', 90)
  db.journal.undo()
  db.journal.run(
    'x',
    () => undefined,
    () => '',
  )
  expect(db.journal.redo()?.summary).toBe('90 minutes')
})

test('a change outside an operation is refused', () => {
  const db = open()
  expect(() => db.connection.prepare("INSERT INTO config VALUES ('a', 'b')").run()).toThrow(
    'change outside an operation',
  )
})

test('an operation that throws leaves nothing, one that changes nothing is not kept', () => {
  const db = open()
  expect(() =>
    db.journal.run(
      'x',
      () => {
        db.connection.prepare("INSERT INTO config VALUES ('a', 'b')").run()
        throw new Error('stop')
      },
      () => '',
    ),
  ).toThrow('stop')
  db.journal.run(
    'x',
    () => undefined,
    () => '',
  )
  expect(db.journal.list(10)).toEqual([])
  expect(content(db)).toEqual(content(open()))
})

test('answers saved one by one under one operation are taken back together', () => {
  const db = open()
  const put = (key: string) => db.connection.prepare("INSERT INTO config VALUES (?, 'x')").run(key)
  const [, id] = db.journal.extend(undefined, 'gap', 'first', () => put('a'))
  db.journal.extend(id, 'gap', 'both', () => put('b'))
  expect(db.journal.undo()?.summary).toBe('both')
  expect(db.connection.prepare('SELECT count(*) FROM config').pluck().get()).toBe(0)
})
