import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database'
import { Journal } from '../../src/storage/journal'
import { type Migration, migrate, migrations } from '../../src/storage/migrate'

const now = () => '2026-11-24T10:00:00.000Z'
const makePath = () => join(mkdtempSync(join(tmpdir(), 'skillplan-migrate-')), 'skillplan.db')

/** A database of the first version with one operation in it. */
function makeOld(path: string): BetterSqlite3.Database {
  const { connection, journal } = openDatabase(path, now)
  journal.run(
    'log',
    () =>
      connection.exec(
        "INSERT INTO log_entry (day, minutes, kind, logged_at) VALUES ('2026-11-24', 9, 'study', 'x')",
      ),
    () => 'L1',
  )
  return connection
}

const step = (sql: string, isSealing = false): readonly Migration[] => [
  ...migrations,
  { name: 'next', sql, isSealing },
]

test('a step on data copies the database first, then applies the step', () => {
  const path = makePath()
  const db = makeOld(path)
  const backup = `${path}.before`
  expect(migrate(db, backup, step('ALTER TABLE log_entry ADD COLUMN mood TEXT'))).toBe(backup)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
  const old = new BetterSqlite3(backup, { readonly: true })
  expect(old.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(old.prepare('SELECT minutes FROM log_entry').pluck().all()).toEqual([9])
  // The triggers know the new column.
  const journal = new Journal(db, now)
  journal.run(
    'x',
    () => db.exec("UPDATE log_entry SET mood = 'good'"),
    () => '',
  )
  journal.undo()
  expect(db.prepare('SELECT mood FROM log_entry').pluck().get()).toBeNull()
})

test('a catalogue of the first version can be searched after the second step, and undone', () => {
  const path = makePath()
  const db = new BetterSqlite3(path)
  migrate(db, `${path}.none`, migrations.slice(0, 1))
  new Journal(db, now).run(
    'catalog add',
    () =>
      db.exec(`INSERT INTO credential (id, name, provider, platform, kind, detail, source)
        VALUES ('bread', 'Bread baking', 'A baker', 'Town college', 'course', '{"facts":{},"sources":{}}', 'user')`),
    () => 'bread',
  )
  migrate(db, `${path}.before`)
  const find = () =>
    db
      .prepare(
        "SELECT credential_id FROM credential_search JOIN credential_entry ON entry = credential_search.rowid WHERE credential_search MATCH 'baking'",
      )
      .pluck()
      .all()
  expect(find()).toEqual(['bread'])
  const journal = new Journal(db, now)
  journal.undo()
  expect(find()).toEqual([])
  expect(db.prepare('SELECT count(*) FROM credential_entry').pluck().get()).toBe(0)
  journal.redo()
  expect(find()).toEqual(['bread'])
})

test('a sealing step keeps history and says where the copy is', () => {
  const path = makePath()
  const db = makeOld(path)
  migrate(db, `${path}.before`, step('ALTER TABLE log_entry DROP COLUMN note', true))
  const journal = new Journal(db, now)
  expect(journal.list(5)).toMatchObject([
    { command: 'log', state: 'sealed', sealed_backup: `${path}.before` },
  ])
  expect(journal.undo()).toBeUndefined()
})

test('a step that fails leaves the database as it was', () => {
  const path = makePath()
  const db = makeOld(path)
  expect(() => migrate(db, `${path}.before`, step('DROP TABLE week_plan; SELECT nonsense'))).toThrow()
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.prepare('SELECT count(*) FROM week_plan').pluck().get()).toBe(0)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a step that breaks a foreign key is refused', () => {
  const path = makePath()
  const db = makeOld(path)
  const breaking = step("INSERT INTO target_skill VALUES ('nothing', 'sql', 1, 1)")
  expect(() => migrate(db, `${path}.before`, breaking)).toThrow('breaks 1 foreign keys')
})

test('a database that is up to date is neither copied nor changed', () => {
  const path = makePath()
  expect(migrate(makeOld(path), `${path}.before`)).toBeUndefined()
  expect(existsSync(`${path}.before`)).toBe(false)
})

const schemaOf = (db: BetterSqlite3.Database) =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()

test('a database of the first version gets the schema of a new one, and what is in it can be found', () => {
  const db = new BetterSqlite3(':memory:')
  migrate(db, '', migrations.slice(0, 1))
  const journal = new Journal(db, now)
  journal.run(
    'role import',
    () => {
      db.exec("INSERT INTO role (id, name, field, source) VALUES ('bee', 'Bee keeper', 'trades', 'own')")
      db.exec("INSERT INTO skill (id, name, category, source) VALUES ('hive', 'Hive Care', 'domain', 'own')")
      db.exec("INSERT INTO skill_alias VALUES ('structured queries', 'Structured queries', 'sql', 'ddat')")
    },
    () => '',
  )
  const path = makePath()
  migrate(db, path)
  const fresh = new BetterSqlite3(':memory:')
  migrate(fresh, '')
  expect(schemaOf(db)).toEqual(schemaOf(fresh))
  const find = (noun: string, query: string) =>
    db.prepare(`SELECT id FROM ${noun}_search WHERE ${noun}_search MATCH ?`).pluck().all(query)
  expect(find('role', 'bk')).toEqual(['bee'])
  expect(find('skill', 'hivecare')).toEqual(['hive'])
  expect(find('skill', 'quer*')).toEqual(['sql'])
  // What was done before the step can still be taken back, and the index follows.
  journal.undo()
  expect([...find('role', 'bee'), ...find('skill', 'hive'), ...find('skill', 'quer*')]).toEqual([])
  expect(db.prepare('SELECT count(*) FROM search_row').pluck().get()).toBe(0)
})
