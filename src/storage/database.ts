import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { StorageError } from '../errors'
import { Journal } from './journal'
import { findPending, migrate } from './migrate'

const busyMilliseconds = 5000

export interface Database {
  connection: BetterSqlite3.Database
  journal: Journal
}

/** Opens (and makes, in a folder of mode 0700) the user's database and brings it up to date. */
export function openDatabase(path: string, now: () => string): Database {
  try {
    const isNew = path !== ':memory:' && !existsSync(path)
    if (isNew) mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const connection = new BetterSqlite3(path, { timeout: busyMilliseconds })
    if (isNew) chmodSync(path, 0o600)
    return prepare(connection, path, now)
  } catch (error) {
    throw explainStorageError(error, path)
  }
}

function prepare(connection: BetterSqlite3.Database, path: string, now: () => string): Database {
  // better-sqlite3 is compiled with a lax default for WAL; what was reported done must survive a power cut.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // Each statement that fires a trigger keeps the pages it touches until it ends; in a file that costs an import half
  // of its time.
  connection.pragma('temp_store = MEMORY')
  if (findPending(connection).length > 0) {
    migrate(connection, `${path}.before-${now().replace(/[^0-9]/g, '')}`)
  }
  return { connection, journal: new Journal(connection, now) }
}

/** An error of SQLite or of the file system as a StorageError that says what to do; any other as it is. */
export function explainStorageError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = explain(code, path) ?? []
  return message === undefined || hint === undefined ? error : new StorageError('storage', message, { hint })
}

function explain(code: string, path: string): [message: string, hint: string] | undefined {
  if (code.startsWith('SQLITE_BUSY')) {
    return [`${path} is in use by another program.`, 'Wait for it to finish, then try again.']
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return [`${path} is not a skillplan database.`, 'Name another file with --db FILE, or restore a copy.']
  }
  if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return [`${path} cannot be written.`, 'Check its permissions, or name another file with --db FILE.']
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return ['The disk is full; nothing was changed.', 'Free some space, then try again.']
  }
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(code)) {
    return [`${path} cannot be opened.`, 'Check the folder, or name another file with --db FILE.']
  }
  return undefined
}
