import type BetterSqlite3 from 'better-sqlite3'
import type { Day } from '../domain/day'

export interface Setting {
  key: string
  value: string
  /** The day on which the user set it. */
  setOn: Day
}

/** What the user set by `config set`; a key that is not here has its initial value. */
export class ConfigStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  list(): Setting[] {
    const rows = this.db.prepare('SELECT key, value FROM config ORDER BY key').raw().all() as [
      string,
      string,
    ][]
    return rows.map(([key, value]) => toSetting(key, value))
  }

  find(key: string): Setting | undefined {
    const value = this.db.prepare('SELECT value FROM config WHERE key = ?').pluck().get(key)
    return typeof value === 'string' ? toSetting(key, value) : undefined
  }

  save({ key, value, setOn }: Setting): void {
    this.db
      .prepare(
        `INSERT INTO config VALUES (@key, @text) ON CONFLICT (key) DO UPDATE SET value = excluded.value
         WHERE config.value IS NOT excluded.value`,
      )
      .run({ key, text: `${setOn} ${value}` })
  }

  remove(key: string): void {
    this.db.prepare('DELETE FROM config WHERE key = ?').run(key)
  }
}

/** `2026-11-24 1.27`: the day, and the value after it. */
const toSetting = (key: string, text: string): Setting => ({
  key,
  setOn: text.slice(0, 10),
  value: text.slice(11),
})
