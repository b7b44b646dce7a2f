import type BetterSqlite3 from 'better-sqlite3'

/** The base tables: what the user told the program. Derived tables and the journal itself are not among them. */
export const journalledTables = [
  'config',
  'profile',
  'goal',
  'skill',
  'skill_alias',
  'role',
  'role_skill',
  'posting',
  'posting_role',
  'assessment',
  'assessment_posting',
  'assessment_item',
  'credential',
  'credential_skill',
  'target',
  'target_skill',
  'log_entry',
  'week_plan',
  'evidence',
  'evidence_skill',
  'evidence_metric',
  'evidence_link',
  'evidence_file',
  'evidence_wording',
  'programme',
  'award',
  'award_skill',
  'credit',
  'credit_programme',
] as const

export interface Column {
  name: string
  pk: number
}

export const columnsOf = (db: BetterSqlite3.Database, table: string): Column[] =>
  db.pragma(`table_info(${table})`) as Column[]

const dropTriggers = (table: string) =>
  ['insert', 'update', 'delete']
    .map((event) => `DROP TRIGGER IF EXISTS journal_${table}_${event};`)
    .join('\n')

export function dropJournalTriggers(db: BetterSqlite3.Database): void {
  db.exec(journalledTables.map(dropTriggers).join('\n'))
}

/**
 * Triggers that keep each changed row of a base table under the current operation, and refuse a change outside one.
 * They follow from the tables' columns, so a migration drops them first and makes them anew at its end.
 */
export function createJournalTriggers(db: BetterSqlite3.Database): void {
  for (const table of journalledTables) {
    const columns = columnsOf(db, table)
    // A later step of the migration makes this one.
    if (columns.length === 0) continue
    const image = (row: 'old' | 'new') =>
      `json_object(${columns.map(({ name }) => `'${name}', ${row}."${name}"`).join(', ')})`
    const trigger = (event: string, oldRow: string, newRow: string, when = '') => `
      CREATE TRIGGER journal_${table}_${event} AFTER ${event.toUpperCase()} ON ${table} ${when} BEGIN
        SELECT RAISE(ABORT, 'change outside an operation')
          FROM journal_current WHERE operation_id IS NULL;
        INSERT INTO journal_row (operation_id, table_name, old_row, new_row)
          SELECT operation_id, '${table}', ${oldRow}, ${newRow} FROM journal_current;
      END;`
    const isChanged = `WHEN ${columns.map(({ name }) => `old."${name}" IS NOT new."${name}"`).join(' OR ')}`
    db.exec(trigger('insert', 'NULL', image('new')))
    db.exec(trigger('update', image('old'), image('new'), isChanged))
    db.exec(trigger('delete', image('old'), 'NULL'))
  }
}
