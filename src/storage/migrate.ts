import type BetterSqlite3 from 'better-sqlite3'
import { StorageError } from '../errors'
import { createJournalTriggers, dropJournalTriggers } from './journal-triggers'
import { first } from './migrations/0001-first'
import { catalogue } from './migrations/0002-catalogue'
import { search } from './migrations/0003-search'
import { postings } from './migrations/0004-postings'

export interface Migration {
  name: string
  sql: string
  /** True when a journalled table changes shape: earlier operations can no longer be taken back. */
  isSealing: boolean
}

/** Ordered and append-only: position plus one is the database's user_version. */
export const migrations: readonly Migration[] = [
  { name: 'first', sql: first, isSealing: false },
  { name: 'catalogue', sql: catalogue, isSealing: false },
  { name: 'search', sql: search, isSealing: false },
  { name: 'postings', sql: postings, isSealing: false },
]

const versionOf = (db: BetterSqlite3.Database) => db.pragma('user_version', { simple: true }) as number

/** The steps that the database has not had. Throws StorageError when it is newer than the program. */
export function findPending(
  db: BetterSqlite3.Database,
  known: readonly Migration[] = migrations,
): readonly Migration[] {
  const version = versionOf(db)
  if (version > known.length) {
    throw new StorageError(
      'database-newer',
      `The database has version ${version}; this program knows up to ${known.length}.`,
      { hint: 'Install the newest skillplan, or name another file with --db FILE.' },
    )
  }
  return known.slice(version)
}

/**
 * Brings the database up to date. With data in it, copies it to `backupPath` first (a name that does not exist).
 * Returns the backup's path when one was made.
 */
export function migrate(
  db: BetterSqlite3.Database,
  backupPath: string,
  known: readonly Migration[] = migrations,
): string | undefined {
  const pending = findPending(db, known)
  if (pending.length === 0) return undefined
  const hasData = versionOf(db) > 0
  if (hasData) db.prepare('VACUUM INTO ?').run(backupPath)
  db.pragma('foreign_keys = OFF')
  try {
    for (const [index, step] of pending.entries()) {
      applyStep(db, step, known.length - pending.length + index, hasData ? backupPath : undefined)
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return hasData ? backupPath : undefined
}

function applyStep(
  db: BetterSqlite3.Database,
  step: Migration,
  version: number,
  backupPath: string | undefined,
): void {
  db.transaction(() => {
    // Another process may have applied the step between the look and the lock.
    if (versionOf(db) !== version) return
    dropJournalTriggers(db)
    db.exec(step.sql)
    if (step.isSealing) {
      db.prepare(
        "UPDATE operation SET state = 'sealed', sealed_backup = ? WHERE state IN ('done', 'undone')",
      ).run(backupPath ?? null)
    }
    createJournalTriggers(db)
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`migration ${step.name} breaks ${broken.length} foreign keys`)
    db.pragma(`user_version = ${version + 1}`)
  }).immediate()
}
