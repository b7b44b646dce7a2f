import { expect, test } from 'vitest'
import { readPrice } from '../../src/imports/catalogue-money'
import {
  readCount,
  readEffort,
  readFormat,
  readHours,
  readKind,
  readLevel,
  readRating,
  readValidity,
  readWeeks,
  splitNames,
} from '../../src/imports/catalogue-values'

const usd = (amount: number, covers?: string, charged = 'once') => ({
  price: { minor: amount * 100, currency: 'USD', charged, ...(covers === undefined ? {} : { covers }) },
})
const unread = { isUnread: true }

test.each([
  ['', {}],
  ['TBD', {}],
  ['$TBD', {}],
  ['Unknown', {}],
  ['NA', {}],
  [
    'FREE-Add a Verified Certificate for $49 USD',
    { ...usd(49, 'verified certificate'), isLearningFree: true },
  ],
  [
    'FREE-Add a Verified Certificate for $299.70 USD',
    { ...usd(299.7, 'verified certificate'), isLearningFree: true },
  ],
  ['Free', { ...usd(0), isLearningFree: true }],
  ['Free exam', { ...usd(0), isLearningFree: true }],
  ['$0', { ...usd(0), isLearningFree: true }],
  ['Free course and exam required', unread],
  ['$979 exam', usd(979, 'exam')],
  ['$2,300 two exams', usd(2300, 'two exams')],
  ['$400 2 exams', usd(400, '2 exams')],
  ['$400 lab', usd(400, 'lab')],
  ['900USD', usd(900)],
  ['USD 49.90', usd(49.9)],
  ['49 usd', usd(49)],
  ['€1.250,00', { price: { minor: 125000, currency: 'EUR', charged: 'once' } }],
  ['49,99 €', { price: { minor: 4999, currency: 'EUR', charged: 'once' } }],
  ['£30/month', { price: { minor: 3000, currency: 'GBP', charged: 'month' } }],
  ['$299 annual subscription', usd(299, undefined, 'year')],
  ['A$120', { price: { minor: 12000, currency: 'AUD', charged: 'once' } }],
  ['¥5000', { price: { minor: 5000, currency: 'JPY', charged: 'once' } }],
  ['~$995 exam', unread],
  ['EST $799 oral exam', unread],
  ['$500-749 exam', unread],
  ['$899-$2,999 course exam', unread],
  ['$145 modules + $210 exam', unread],
  ['$295 + Membership', unread],
  ['$5,000 lab Plus travel', unread],
  ['$1260 Subscription available', unread],
  ['$399 12 month license', unread],
  ['from $49', unread],
  ['a hundred dollars', unread],
  ['$1.250', unread],
  ['49', unread],
  ['49 XQQ', unread],
  ['-5 USD', unread],
  ['$99999999999', unread],
])('the price %j is read as %j', (text, read) => {
  expect(readPrice(text, undefined)).toEqual(read)
})

test('a bare number and a dollar are of the currency that the file is said to have', () => {
  expect(readPrice('49', 'EUR')).toEqual({ price: { minor: 4900, currency: 'EUR', charged: 'once' } })
  expect(readPrice('$49', 'CAD')).toEqual({ price: { minor: 4900, currency: 'CAD', charged: 'once' } })
  expect(readPrice('$49', 'EUR')).toEqual(usd(49))
})

test.each([
  ['12', { min: 12, max: 12 }],
  ['10-15 hours', { min: 10, max: 15 }],
  ['10–15 h', { min: 10, max: 15 }],
  ['approx. 20 hours', { min: 20, max: 20 }],
  ['1.5 total hours', { min: 1.5, max: 1.5 }],
  ['90 minutes', { min: 1.5, max: 1.5 }],
  ['2h 30m', { min: 2.5, max: 2.5 }],
  ['1:30', { min: 1.5, max: 1.5 }],
  ['1,200', { min: 1200, max: 1200 }],
  ['TBD', undefined],
  ['-5', 'negative'],
  ['0', 'unread'],
  ['15-10', 'unread'],
  ['3 weeks', 'unread'],
  ['a while', 'unread'],
  ['1000000', 'unread'],
])('the hours %j are read as %j', (text, hours) => {
  expect(readHours(text)).toEqual(hours)
})

test.each([
  [readEffort, '2–3 hours per week', { min: 2, max: 3 }],
  [readEffort, '10 hrs/week', { min: 10, max: 10 }],
  [readEffort, 'some hours', 'unread'],
  [readWeeks, '10 Weeks', { min: 10, max: 10 }],
  [readWeeks, '3 months', { min: 13, max: 13 }],
  [readWeeks, 'a term', 'unread'],
  [readCount, '124,980', 124980],
  [readCount, '5.3k', 5300],
  [readCount, '1.2M', 1200000],
  [readCount, 'NA', undefined],
  [readCount, '1.250', 'unread'],
  [readCount, 'many', 'unread'],
  [readRating, '4.7', 4.7],
  [readRating, '4,7/5', 4.7],
  [readRating, '47', 'unread'],
  [readLevel, 'Introductory', 'beginner'],
  [readLevel, 'Advanced', 'advanced'],
  [readLevel, 'Mixed', undefined],
  [readLevel, 'Wizard', 'unread'],
  [readFormat, 'Self-paced on your time', 'self-paced'],
  [readFormat, 'Instructor-led on a course schedule', 'scheduled'],
  [readFormat, 'Online', undefined],
  [readKind, 'SPECIALIZATION', 'certificate'],
  [readKind, 'Badge', 'badge'],
  [readValidity, '3 years', 36],
  [readValidity, 'lifetime', null],
  [readValidity, 'some time', 'unread'],
  [splitNames, 'SQL; Excel (2016, 365)', ['SQL', 'Excel (2016, 365)']],
  [splitNames, "['SQL', 'R']", ['SQL', 'R']],
] as [(text: string) => unknown, string, unknown][])('%o reads %j as %j', (read, text, value) => {
  expect(read(text)).toEqual(value)
})
