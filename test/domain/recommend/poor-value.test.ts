import { expect, test } from 'vitest'
import { findPoorValue } from '../../../src/domain/recommend/poor-value'
import type { Candidate, Problem } from '../../../src/domain/recommend/problem'
import { candidate, need, none, problem } from './made-up'

const poorOf = (long: Partial<Candidate>, facts: Partial<Problem> = {}) => {
  const needs = [need('sql', 0, 3, 10), need('speech', 2, 3, 3)]
  const set = [
    candidate('useful', { sql: 3 }, { minutes: 3000 }),
    candidate('long', { speech: 3 }, { minutes: 3000, ...long }),
  ]
  const limits = { ...none, minutes: 6000, cost: 60000 }
  return findPoorValue(set, problem(needs, set, { limits, ...facts }))[0]
}

test('what takes much and closes little beside the rest is of poor value', () => {
  expect(poorOf({})).toMatchObject({ candidate: { id: 'long' }, closed: 3, minutes: 3000, cost: 0 })
  // 20 hours and 100 of a currency are the least to weigh, and a fifth of what there is.
  expect(poorOf({ minutes: 1199 })).toBeUndefined()
  expect(poorOf({ minutes: 1200 })?.candidate.id).toBe('long')
  expect(poorOf({ minutes: 1199, price: { minor: 30000, charged: 'once' } })?.cost).toBe(30000)
  expect(poorOf({ minutes: 1199, price: { minor: 9000, charged: 'once' } })).toBeUndefined()
  expect(poorOf({}, { limits: { ...none, minutes: 30000, cost: 60000 } })).toBeUndefined()
  // A seventh of all that the set closes is little, a sixth is not.
  const heavy = { minutes: 5400, price: { minor: 60000, charged: 'once' as const } }
  const weighing = (weight: number) => ({ needs: [need('sql', 0, 3, 10), need('speech', 2, 3, weight)] })
  expect(poorOf(heavy, weighing(5))?.candidate.id).toBe('long')
  expect(poorOf(heavy, weighing(6))).toBeUndefined()
  // As much for an hour as the other one.
  expect(poorOf({ teaches: new Map([['sql', 3]]), minutes: 3000 })).toMatchObject({ closed: 0 })
  expect(poorOf({}, { needs: [need('sql', 0, 3, 10), need('speech', 0, 3, 9)] })).toBeUndefined()
})

test('what has to be in a set is not judged, nor is the only one, nor what another one asks for', () => {
  expect(poorOf({}, { must: new Set(['long']) })).toBeUndefined()
  const needs = [need('sql', 0, 3, 10), need('speech', 2, 3, 3)]
  const long = candidate('long', { speech: 3 }, { minutes: 3000 })
  expect(findPoorValue([long], problem(needs, [long]))).toEqual([])
  const after = candidate('after', { sql: 3 }, { minutes: 600, requires: ['long'] })
  expect(findPoorValue([long, after], problem(needs, [long, after]))).toEqual([])
})
