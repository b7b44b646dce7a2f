import { expect, test } from 'vitest'
import { findFurtherProof, type Shown } from '../../../src/domain/recommend/further-proof'
import { candidate, offer, rules } from './made-up'

const skill = (skillId: string, current: number, proven: number): Shown => ({
  skillId,
  skillName: skillId.toUpperCase(),
  required: 3,
  current,
  proven,
  weight: 1,
})

const asked = rules({ needs: [], asked: new Set(['sql', 'excel', 'law']) })

const exam = (id: string, levels: Record<string, number>, facts = {}) =>
  offer(id, {
    isCourse: false,
    teaches: [],
    assesses: Object.entries(levels).map(([skillId, level]) => ({ skillId, level })),
    ...facts,
  })

const skills = [skill('sql', 1, 0), skill('excel', 2, 2), skill('law', 2, 0)]
const findIn = (...offers: ReturnType<typeof exam>[]) =>
  findFurtherProof(offers, [candidate('course', { sql: 2 })], skills, asked)

test('an exam shows what is known, or will be by the set, and no more', () => {
  const found = findIn(exam('wide', { sql: 3, excel: 3, law: 1 }))
  // SQL is at 2 after the set, excel is shown at 2 already.
  expect(found?.proves).toEqual([
    { skillId: 'sql', skillName: 'SQL', level: 2 },
    { skillId: 'law', skillName: 'LAW', level: 1 },
  ])
})

test('the one that shows the most is named, of two alike the shorter', () => {
  const little = exam('little', { sql: 1, law: 1 })
  const much = exam('much', { sql: 2, law: 2 })
  const long = exam('long', { sql: 2, law: 2 }, { minutes: 900 })
  expect(findIn(little, long, much)?.candidate.id).toBe('much')
})

test.each([
  ['it shows a single skill', { sql: 2 }, {}],
  [
    'it is over what is left of the money',
    { sql: 2, law: 2 },
    { price: { minor: 9001, currency: 'USD', charged: 'once' } },
  ],
  ['it is over what is left of the time', { sql: 2, law: 2 }, { minutes: 1201 }],
  ['its price is not known', { sql: 2, law: 2 }, { price: undefined }],
  ['another one comes before it', { sql: 2, law: 2 }, { requires: ['first'] }],
])('none is named where %s', (_, levels, facts) => {
  expect(findIn(exam('a', levels, facts))).toBeUndefined()
})
