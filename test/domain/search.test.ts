import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/domain/search'

/** The same by the book: the whole table, optimal string alignment. */
function byTheBook(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1)
      }
      const row = table[i]
      if (row !== undefined) row[j] = best
    }
  }
  return at(a.length, b.length)
}

describe('the bounded distance', () => {
  test('is the distance of the whole table, up to its bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(byTheBook(a, b), most + 1))
      }),
      { numRuns: 2000 },
    )
  })
  test('takes words longer than its rows', () => {
    expect(editDistance('x'.repeat(300), `${'x'.repeat(299)}y`, 2)).toBe(1)
  })
})
