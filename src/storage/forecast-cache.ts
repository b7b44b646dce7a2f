import type BetterSqlite3 from 'better-sqlite3'

/** The last forecast and what it was made of, as JSON texts. Derived: it is not journalled and may be lost. */
export class ForecastCache {
  constructor(private readonly db: BetterSqlite3.Database) {}

  find(input: string): string | undefined {
    return this.db.prepare('SELECT result FROM forecast_cache WHERE input = ?').pluck().get(input) as
      | string
      | undefined
  }

  /** Nothing happens to a database that cannot be written now: the forecast is only slower the next time. */
  keep(input: string, result: string): void {
    try {
      this.db
        .prepare(
          `INSERT INTO forecast_cache VALUES (1, ?, ?)
           ON CONFLICT (id) DO UPDATE SET input = excluded.input, result = excluded.result`,
        )
        .run(input, result)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!/^SQLITE_(BUSY|READONLY|FULL|CANTOPEN)/.test(code)) throw error
    }
  }
}
