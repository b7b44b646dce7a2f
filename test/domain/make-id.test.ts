import { expect, test } from 'vitest'
import { makeId } from '../../src/domain/target'

test('an id is taken from the name; a taken or reserved one gets a number', () => {
  const taken = new Set(['night-school', 'night-school-2'])
  expect(makeId('Night School!', (id) => taken.has(id))).toBe('night-school-3')
  expect(makeId('List', () => false)).toBe('list-2')
  expect(makeId('夜学', () => false)).toBe('item')
})

test('of thousands of one name none is tried from the start again', () => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  let asked = 0
  for (let made = 0; made < 1000; made++) {
    const id = makeId('Night School', (tried) => ++asked > 0 && taken.has(tried), counts)
    taken.add(id)
  }
  expect(taken.size).toBe(1000)
  expect(asked).toBe(1000)
})
