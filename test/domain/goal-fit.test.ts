import { expect, test } from 'vitest'
import type { Credential } from '../../src/domain/credential'
import { judgeGoalFit } from '../../src/domain/goal-fit'
import { measureOwnership } from '../../src/domain/ownership'

const terms = {
  today: '2026-11-24',
  dueDay: '2027-01-31',
  budget: { minor: 30000, currency: 'USD' },
  weeklyMinutes: 360,
}

test.each([
  ['in time and in budget', { hours: 54, schedule: undefined, cost: 30000 }, [9, true, true]],
  ['a week too many', { hours: 55, schedule: undefined, cost: 30001 }, [10, false, false]],
  [
    'nothing known',
    { hours: undefined, schedule: undefined, cost: undefined },
    [undefined, undefined, undefined],
  ],
  // Ten weeks at two hours would be four at the user's six; the schedule does not allow it.
  [
    'on a schedule',
    { hours: 25, schedule: { weeks: 10, hours: { min: 20, max: 30 } }, cost: 0 },
    [10, false, true],
  ],
] as const)('%s', (_, facts, expected) => {
  const { studyWeeks, isInTime, isInBudget } = judgeGoalFit(facts, terms)
  expect([studyWeeks, isInTime, isInBudget]).toEqual(expected)
})

test('the hours a week of a schedule are told where they are more than the user gives', () => {
  const facts = { hours: 160, schedule: { weeks: 13, hours: { min: 130, max: 195 } }, cost: undefined }
  expect(judgeGoalFit(facts, terms).scheduledWeekly).toEqual({ min: 10, max: 15 })
  expect(judgeGoalFit(facts, { ...terms, weeklyMinutes: 900 }).scheduledWeekly).toBeUndefined()
})

test('without a date or a budget nothing is held against them', () => {
  const facts = { hours: 5000, schedule: undefined, cost: 9e9 }
  const { isInTime, isInBudget } = judgeGoalFit(facts, { ...terms, dueDay: undefined, budget: undefined })
  expect([isInTime, isInBudget]).toEqual([undefined, undefined])
})

test('a subscription is paid for the middle of the stated hours, which the weeks count too', () => {
  const credential = {
    price: { minor: 4900, currency: 'USD', charged: 'month' },
    hours: { min: 130, max: 260 },
    facts: {},
  } as unknown as Credential
  const { payments, earningHours } = measureOwnership(credential, {
    years: 3,
    retakeOdds: 0,
    weeklyMinutes: 360,
  })
  expect([payments, earningHours]).toEqual([8, 195])
})
