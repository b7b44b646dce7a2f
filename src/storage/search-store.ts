import type BetterSqlite3 from 'better-sqlite3'
import type { Findable, SearchIndex } from '../domain/search'

/** How many hits of a full-text query are looked at; the best of these are ranked anew. */
const candidatesAtMost = 300

/** The derived index of the user's own and imported roles and skills, and of other names for any skill. */
export class SearchStore {
  constructor(private readonly db: BetterSqlite3.Database) {}

  searchIndex(noun: 'skill' | 'role'): SearchIndex<Findable> {
    return {
      match: (query) => {
        const rows = this.db
          .prepare(
            `SELECT id, name, kind FROM ${noun}_search WHERE ${noun}_search MATCH ?
             ORDER BY bm25(${noun}_search, 0, 0, 8, 4, 4, 1) LIMIT ${candidatesAtMost}`,
          )
          .all(query) as { id: string; name: string; kind: string }[]
        return rows.map(({ id, name, kind }) => ({
          id,
          // An alias may be one of a skill of the library, whose own name does not stand here.
          names: kind === 'alias' ? ['', name] : [name],
          isShipped: false,
        }))
      },
      hasWord: (word) => this.db.prepare(`SELECT 1 FROM ${noun}_word WHERE term = ?`).get(word) !== undefined,
      listWords: (letter, shortest) =>
        this.db
          .prepare(
            `SELECT term FROM ${noun}_word
             WHERE length(term) >= @shortest AND @letter IN (substr(term, 1, 1), substr(term, 2, 1))`,
          )
          .pluck()
          .all({ letter, shortest }) as string[],
    }
  }
}
