import { expect, test } from 'vitest'
import { type EligibilityRules, findEligible } from '../../../src/domain/recommend/eligible'
import type { Offer } from '../../../src/domain/recommend/offer'
import { asksForPractice } from '../../../src/domain/recommend/stage'
import { need, none, offer, rules } from './made-up'

test('what a credential teaches furthest has to be asked for, or it stays out', () => {
  const course = (sql: number, other: number) => ({
    teaches: [
      { skillId: 'sql', level: sql },
      { skillId: 'other', level: other },
    ],
  })
  expect(reasonOf(course(2, 3))).toBe('off-topic')
  expect(reasonOf(course(3, 3))).toBeUndefined()
})

test('of an imported course the level is one step above where its learners begin', () => {
  const advanced = { isImported: true, teaches: [{ skillId: 'sql', level: 3 }] }
  expect(reasonOf(advanced)).toBe('too-advanced')
  expect(reasonOf(advanced, { must: new Set(['a']) })).toBeUndefined()
  expect(reasonOf({ ...advanced, isImported: false })).toBeUndefined()
  expect(reasonOf(advanced, { needs: [need('sql', 2, 3)] })).toBeUndefined()
  expect(reasonOf({ ...advanced, teaches: [{ skillId: 'sql', level: 2 }] })).toBeUndefined()
})

test('a course that begins above the level in a skill is no course for it', () => {
  expect(reasonOf({ stage: 'advanced' })).toBe('too-advanced')
  expect(reasonOf({ stage: 'advanced' }, { must: new Set(['a']) })).toBeUndefined()
  // An exam does not say where its learners begin.
  expect(reasonOf({ stage: 'advanced', isCourse: false })).toBeUndefined()
  expect(reasonOf({ stage: 'intermediate' })).toBeUndefined()
  const both = [
    { skillId: 'sql', level: 2 },
    { skillId: 'python', level: 2 },
  ]
  const { candidates } = findEligible(
    [offer('a', { stage: 'intermediate', teaches: both })],
    rules({ needs: [need('sql', 1, 3), need('python', 0, 3)], asked: new Set(['sql', 'python']) }),
  )
  expect([...(candidates[0]?.teaches ?? [])]).toEqual([['sql', 2]])
})

test('a course for beginners is none for who is at home in what it teaches', () => {
  const teaches = [
    { skillId: 'sql', level: 2 },
    { skillId: 'excel', level: 1 },
  ]
  const beginners = { stage: 'beginner', teaches }
  const at = (excel: number) => ({
    levels: new Map([
      ['sql', 1],
      ['excel', excel],
      ['law', 3],
    ]),
  })
  expect(reasonOf(beginners, at(3))).toBe('too-basic')
  expect(reasonOf(beginners, at(2))).toBeUndefined()
  expect(reasonOf({ ...beginners, stage: undefined }, at(3))).toBeUndefined()
  expect(reasonOf({ ...beginners, isCourse: false }, at(3))).toBeUndefined()
  expect(reasonOf(beginners, { ...at(3), must: new Set(['a']) })).toBeUndefined()
})

test('what asks for years of practice is for who works in half of it by routine', () => {
  const exam = { isCourse: false, asksFirst: 'Three years of work in the field' }
  expect(reasonOf(exam, { levels: new Map([['sql', 1]]) })).toBe('practice')
  expect(reasonOf(exam, { levels: new Map([['sql', 2]]) })).toBeUndefined()
  expect(reasonOf(exam, { levels: new Map([['law', 0]]) })).toBeUndefined()
  expect(reasonOf(exam, { levels: new Map([['sql', 1]]), isOffTopicAllowed: true })).toBe('practice')
  expect(reasonOf({ asksFirst: 'None' }, { levels: new Map([['sql', 1]]) })).toBeUndefined()
})

test.each([
  ['Three years of supply work with a degree, or five without', true],
  ['36 months of leading projects; 35 hours of education', true],
  ['A degree and a year of professional records work', true],
  ['7,500 hours of business analysis in ten years', true],
  ['3,000 hours of work in clinical research', true],
  ['One year or 2,000 hours of bookkeeping', true],
  ['Work experience in one or more areas', true],
  ['Graduation from a nursing program', true],
  ['None required; about a year of hands-on work is recommended.', false],
  ['None; six months to three years of experience advised', false],
  ['High school; six months of coding is advised', false],
  ['A bachelor’s degree within five years', false],
  ['For staff with less than three years in emergency management', false],
  ['60 hours of coach education', false],
  ['Two years of college', false],
  ['18 years or older', false],
  ['Set by the state boards, typically 150 college credit hours', false],
  ['', false],
])('%j asks for practice: %j', (text, asked) => {
  expect(asksForPractice(text)).toBe(asked)
})

test('what was found of poor value stays out, unless it has to be in', () => {
  expect(reasonOf({}, { poor: new Set(['a']) })).toBe('poor-value')
  expect(reasonOf({}, { poor: new Set(['a']), must: new Set(['a']) })).toBeUndefined()
})

test('what qualifies for another job, or serves one three times as well, stays out', () => {
  const nurse = {
    roleId: 'nurse',
    jobSkills: new Map([['clerk', new Set(['a', 'b', 'c', 'd', 'e', 'f', 'sql'])]]),
  }
  expect(reasonOf({ jobs: ['clerk'] }, nurse)).toBe('other-job')
  expect(reasonOf({ jobs: ['clerk', 'nurse'] }, nurse)).toBeUndefined()
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, must: new Set(['a']) })).toBeUndefined()
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, isOffTopicAllowed: true })).toBeUndefined()
  // Of a role that the library does not know nobody can say whom it serves.
  expect(reasonOf({ jobs: ['clerk'] }, { ...nurse, roleId: undefined })).toBeUndefined()
  const program = (others: string[]) => ({
    teaches: [...['sql', 'g', ...others].map((skillId) => ({ skillId, level: 2 }))],
  })
  const asked = new Set(['sql', 'g', 'h'])
  // Eight skills, of which the nurse is asked for two and the clerk for seven.
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e', 'f']), { ...nurse, asked })).toBe('other-job')
  // Seven skills are no program of a job.
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e']), { ...nurse, asked })).toBeUndefined()
  // Three of eight are more than a third of the clerk's seven.
  const third = new Set(['sql', 'g', 'a'])
  expect(reasonOf(program(['a', 'b', 'c', 'd', 'e', 'f']), { ...nurse, asked: third })).toBeUndefined()
})

const reasonOf = (given: Partial<Offer>, facts: Partial<EligibilityRules> = {}) =>
  findEligible([offer('a', given)], rules(facts)).leftOut[0]?.reason

test('what stays out is told with its reason', () => {
  expect(reasonOf({})).toBeUndefined()
  expect(reasonOf({}, { excluded: new Set(['a']) })).toBe('excluded')
  expect(reasonOf({}, { held: new Set(['a']) })).toBe('held')
  expect(reasonOf({}, { planned: new Set(['a']) })).toBe('planned')
  expect(reasonOf({ price: { minor: 5000, currency: 'GBP', charged: 'once' } })).toBe('currency')
  expect(reasonOf({ price: undefined })).toBe('unknown-price')
  expect(reasonOf({ minutes: undefined })).toBe('unknown-hours')
  expect(reasonOf({ price: { minor: 9001, currency: 'USD', charged: 'once' } })).toBe('too-dear')
  expect(reasonOf({ minutes: 1201 })).toBe('too-long')
  expect(reasonOf({ requires: ['never-heard-of'] })).toBe('prerequisite')
})

test('a credential of another field that touches one skill in passing is the wrong program', () => {
  const teaches = [
    { skillId: 'sql', level: 2 },
    ...['recruiting', 'payroll', 'pensions'].map((skillId) => ({ skillId, level: 2 })),
  ]
  expect(reasonOf({ teaches })).toBeUndefined()
  const wide = [...teaches, { skillId: 'benefits', level: 1 }]
  expect(reasonOf({ teaches: wide })).toBe('off-topic')
  expect(reasonOf({ teaches: wide }, { isOffTopicAllowed: true })).toBeUndefined()
  expect(reasonOf({ teaches: wide }, { must: new Set(['a']) })).toBeUndefined()
})

test('what is taught in another language stays out, what does not say so does not', () => {
  expect(reasonOf({ languages: ['es'] })).toBe('language')
  expect(reasonOf({ languages: ['es', 'en'] })).toBeUndefined()
  expect(reasonOf({ languages: ['pt-BR'] }, { language: 'pt' })).toBeUndefined()
  expect(reasonOf({ languages: [] })).toBeUndefined()
  expect(reasonOf({ languages: ['es'] }, { language: undefined })).toBeUndefined()
})

test('nothing costs nothing in every currency, and a rate of the user lets another one in', () => {
  expect(reasonOf({ price: { minor: 0, currency: 'GBP', charged: 'once' } })).toBeUndefined()
  const { candidates } = findEligible(
    [offer('a', { price: { minor: 5000, currency: 'GBP', charged: 'once' } })],
    rules({ rates: [{ from: 'GBP', to: 'USD', rate: 1.27, setOn: '2026-11-24' }] }),
  )
  expect(candidates[0]?.price).toEqual({ minor: 6350, charged: 'once' })
})

test('what is not known comes in where it need not be known', () => {
  expect(
    reasonOf({ price: undefined, minutes: undefined }, { known: { price: false, minutes: false } }),
  ).toBeUndefined()
})

test('what is free to learn costs nothing, whatever its certificate does and however much there is', () => {
  const priceWith = (cost: number | undefined, price: Offer['price'] = offer('a').price) =>
    findEligible([offer('a', { isFree: true, price })], rules({ limits: { ...none, cost } })).candidates[0]
  for (const cost of [0, 9000, undefined]) {
    expect(priceWith(cost)).toMatchObject({ price: { minor: 0 }, certificate: 5000 })
  }
  expect(priceWith(9000, { minor: 5000, currency: 'GBP', charged: 'once' })).not.toHaveProperty('certificate')
})

test('a prerequisite comes along though it teaches nothing, and is not asked of who holds it', () => {
  const offers = [offer('first', { teaches: [] }), offer('second', { requires: ['first'] })]
  const found = findEligible(offers, rules({ limits: none }))
  expect(found.candidates.map(({ id, requires }) => [id, requires])).toEqual([
    ['first', []],
    ['second', ['first']],
  ])
  const held = findEligible(offers, rules({ limits: none, held: new Set(['first']) }))
  expect(held.candidates.map(({ id, requires }) => [id, requires])).toEqual([['second', []]])
  // Together they are over the money, though each alone is not.
  expect(findEligible(offers, rules()).leftOut.map(({ offer: { id }, reason }) => [id, reason])).toEqual([
    ['second', 'too-dear'],
  ])
})
