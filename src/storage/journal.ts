import type BetterSqlite3 from 'better-sqlite3'
import { RequestError } from '../errors'
import { columnsOf } from './journal-triggers'

export type OperationKind = 'do' | 'undo' | 'redo'
export type OperationState = 'done' | 'undone' | 'gone' | 'sealed'

/** One changing command of the user: the unit of undo. */
export interface Operation {
  id: number
  /** UTC instant, ISO 8601. */
  at: string
  command: string
  summary: string
  kind: OperationKind
  reverts: number | null
  state: OperationState
  sealed_backup: string | null
}

interface JournalRow {
  table_name: string
  old_row: string | null
  new_row: string | null
}

/** How many operations keep their row images; older ones stay in `history` and can no longer be taken back. */
export const keptOperations = 500

/**
 * Runs every change as an operation and takes operations back. The triggers of `journal-triggers` write the row images;
 * this class says under which operation.
 */
export class Journal {
  constructor(
    private readonly db: BetterSqlite3.Database,
    private readonly now: () => string,
  ) {}

  /** Runs `change` in one immediate transaction as one operation; nothing is kept when it throws or changes nothing. */
  run<T>(command: string, change: () => T, summarise: (result: T) => string): T {
    return this.db
      .transaction(() => {
        const id = this.open(command, 'do', null)
        const result = this.under(id, change)
        this.close(id, summarise(result))
        return result
      })
      .immediate()
  }

  /** Adds to an operation that an earlier transaction began; `gap` saves each answer so. */
  extend<T>(operationId: number | undefined, command: string, summary: string, change: () => T): [T, number] {
    return this.db
      .transaction((): [T, number] => {
        const id = operationId ?? this.open(command, 'do', null)
        const result = this.under(id, change)
        this.closeWayForward()
        this.db.prepare('UPDATE operation SET summary = ? WHERE id = ?').run(summary, id)
        return [result, id]
      })
      .immediate()
  }

  /** True while no command has changed anything. */
  isEmpty(): boolean {
    return this.db.prepare('SELECT 1 FROM operation LIMIT 1').get() === undefined
  }

  list(limit: number): Operation[] {
    return this.db.prepare('SELECT * FROM operation ORDER BY id DESC LIMIT ?').all(limit) as Operation[]
  }

  /** The operation that `undo` would take back next. */
  findUndoable(): Operation | undefined {
    return this.db
      .prepare("SELECT * FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1")
      .get() as Operation | undefined
  }

  /** The operation that `redo` would do again next: the one taken back last. */
  findRedoable(): Operation | undefined {
    return this.db
      .prepare(
        `SELECT done.* FROM operation undo JOIN operation done ON done.id = undo.reverts
         WHERE undo.kind = 'undo' AND undo.state = 'done' AND done.state = 'undone'
         ORDER BY undo.id DESC LIMIT 1`,
      )
      .get() as Operation | undefined
  }

  undo(): Operation | undefined {
    return this.db
      .transaction(() => {
        const operation = this.findUndoable()
        if (operation === undefined) return undefined
        this.invert(operation.id, operation.id, 'undo', operation.summary)
        this.setState(operation.id, 'undone')
        return operation
      })
      .immediate()
  }

  redo(): Operation | undefined {
    return this.db
      .transaction(() => {
        const operation = this.findRedoable()
        if (operation === undefined) return undefined
        const undo = this.db
          .prepare("SELECT id FROM operation WHERE kind = 'undo' AND state = 'done' AND reverts = ?")
          .pluck()
          .get(operation.id) as number
        this.invert(undo, operation.id, 'redo', operation.summary)
        this.setState(undo, 'undone')
        this.setState(operation.id, 'done')
        return operation
      })
      .immediate()
  }

  private open(command: string, kind: OperationKind, reverts: number | null): number {
    const { lastInsertRowid } = this.db
      .prepare(
        "INSERT INTO operation (at, command, summary, kind, reverts, state) VALUES (?, ?, '', ?, ?, 'done')",
      )
      .run(this.now(), command, kind, reverts)
    return Number(lastInsertRowid)
  }

  private under<T>(id: number, change: () => T): T {
    const setCurrent = this.db.prepare('UPDATE journal_current SET operation_id = ?')
    setCurrent.run(id)
    const result = change()
    setCurrent.run(null)
    return result
  }

  /** Records the summary, or takes the operation out again when nothing changed. */
  private close(id: number, summary: string): void {
    const hasRows = this.db.prepare('SELECT 1 FROM journal_row WHERE operation_id = ? LIMIT 1').get(id)
    if (hasRows === undefined) {
      this.db.prepare('DELETE FROM operation WHERE id = ?').run(id)
      return
    }
    this.closeWayForward()
    this.db.prepare('UPDATE operation SET summary = ? WHERE id = ?').run(summary, id)
    this.prune(id)
  }

  /** After a new change, what was taken back can no longer be redone. */
  private closeWayForward(): void {
    this.db.prepare("UPDATE operation SET state = 'gone' WHERE kind = 'do' AND state = 'undone'").run()
  }

  private setState(id: number, state: OperationState): void {
    this.db.prepare('UPDATE operation SET state = ? WHERE id = ?').run(state, id)
  }

  /** Writes the inverse of an operation's rows, newest first, as an operation of its own. */
  private invert(rowsOf: number, reverts: number, kind: 'undo' | 'redo', summary: string): void {
    const rows = this.db
      .prepare('SELECT table_name, old_row, new_row FROM journal_row WHERE operation_id = ? ORDER BY id DESC')
      .all(rowsOf) as JournalRow[]
    this.db.pragma('defer_foreign_keys = ON')
    const id = this.open(kind, kind, reverts)
    const writers = new Map<string, RowWriter>()
    this.under(id, () => {
      for (const row of rows) {
        let writer = writers.get(row.table_name)
        if (writer === undefined) {
          writer = new RowWriter(this.db, row.table_name)
          writers.set(row.table_name, writer)
        }
        writer.write(row.new_row, row.old_row)
      }
    })
    this.db.prepare('UPDATE operation SET summary = ? WHERE id = ?').run(summary, id)
  }

  private prune(newest: number): void {
    const oldest = newest - keptOperations
    if (oldest <= 0) return
    const sealed = this.db
      .prepare("UPDATE operation SET state = 'sealed' WHERE id <= ? AND state IN ('done', 'undone')")
      .run(oldest)
    if (sealed.changes > 0) this.db.prepare('DELETE FROM journal_row WHERE operation_id <= ?').run(oldest)
  }
}

/** Turns one row image into another, and refuses when the row is no longer as the image says. */
class RowWriter {
  private readonly remove: BetterSqlite3.Statement
  private readonly insert: BetterSqlite3.Statement
  private readonly update: BetterSqlite3.Statement

  constructor(
    db: BetterSqlite3.Database,
    private readonly table: string,
  ) {
    const columns = columnsOf(db, table)
    const value = (parameter: string, name: string) => `json_extract(@${parameter}, '$."${name}"')`
    const isAs = columns.map(({ name }) => `"${name}" IS ${value('from', name)}`).join(' AND ')
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map(({ name }) => value('to', name)).join(', ')
    const sets = columns.map(({ name }) => `"${name}" = ${value('to', name)}`).join(', ')
    this.remove = db.prepare(`DELETE FROM ${table} WHERE ${isAs}`)
    this.insert = db.prepare(`INSERT INTO ${table} (${names}) VALUES (${values})`)
    this.update = db.prepare(`UPDATE ${table} SET ${sets} WHERE ${isAs}`)
  }

  write(from: string | null, to: string | null): void {
    if (from === null) {
      this.insert.run({ to })
      return
    }
    const { changes } = to === null ? this.remove.run({ from }) : this.update.run({ from, to })
    if (changes === 1) return
    throw new RequestError('changed-since', `A later change of ${this.table} stands on this operation.`, {
      hint: 'Take the later changes back first; history lists them.',
    })
  }
}
