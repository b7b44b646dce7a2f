import { expect, test } from 'vitest'
import { formatDay, mondayOf, parseDay } from '../../src/domain/day'
import { formatDuration, parseDuration, readDuration } from '../../src/domain/duration'
import { parseRating } from '../../src/domain/level'
import { formatMoney, parseMoney } from '../../src/domain/money'

const today = '2026-11-24' // a Tuesday

test.each([
  ['2027-03-31', 'future', '2027-03-31'],
  ['yesterday', 'past', '2026-11-23'],
  ['+2w', 'future', '2026-12-08'],
  ['-3d', 'past', '2026-11-21'],
  ['friday', 'past', '2026-11-20'],
  ['friday', 'future', '2026-11-27'],
  ['tuesday', 'past', '2026-11-24'],
  ['tuesday', 'future', '2026-12-01'],
] as const)('%s looking to the %s is %s', (text, direction, expected) => {
  expect(parseDay(text, today, direction, '--on')).toBe(expected)
})

test('a date that the calendar lacks, or that reads two ways, is refused by name', () => {
  expect(() => parseDay('2027-02-30', today, 'future', '--due')).toThrow('--due "2027-02-30" is not a day')
  expect(() => parseDay('03/04/2027', today, 'future', '--due')).toThrow('two ways')
  expect(() => parseDay('soon', today, 'future', '--due')).toThrow('is not a date')
})

test('weeks start on Monday', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(formatDay('2026-11-23', today)).toBe('23 Nov')
  expect(formatDay('2027-06-30', today)).toBe('30 Jun 2027')
})

test.each([
  ['90m', 90],
  ['1h30m', 90],
  ['1.5h', 90],
  ['1:30', 90],
  ['2h', 120],
])('%s is %i minutes', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes)
  expect(readDuration(formatDuration(minutes))).toBe(minutes)
})

test('a bare number, nothing and a negative length are refused', () => {
  expect(() => parseDuration('30', 'DURATION')).toThrow('has no unit')
  expect(() => parseDuration('0m', 'DURATION')).toThrow('more than 0')
  expect(() => parseDuration('-2h', 'DURATION')).toThrow('below 0')
})

test.each([
  ['900USD', 90000, 'USD'],
  ['USD 900', 90000, 'USD'],
  ['900 eur', 90000, 'EUR'],
  ['1,250.50 GBP', 125050, 'GBP'],
  ['5000JPY', 5000, 'JPY'],
])('%s is %i minor units of %s', (text, minor, currency) => {
  expect(parseMoney(text, '--budget')).toEqual({ minor, currency })
  expect(parseMoney(formatMoney({ minor, currency }), '--budget')).toEqual({ minor, currency })
})

test('money without a known currency and levels outside 0-5 are refused', () => {
  expect(() => parseMoney('900', '--budget')).toThrow('names no currency')
  expect(() => parseMoney('900XQZ', '--budget')).toThrow('XQZ')
  expect(() => parseRating('6', 'sql')).toThrow('"6" is not a level')
  expect(parseRating('3~', 'sql')).toEqual({ level: 3, confidence: 1 })
})
