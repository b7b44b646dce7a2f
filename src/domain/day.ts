import { addDays as addDaysToDate } from 'date-fns/addDays'
import { addMonths as addMonthsToDate } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { isValid } from 'date-fns/isValid'
import { lightFormat } from 'date-fns/lightFormat'
import { parseISO } from 'date-fns/parseISO'
import { UsageError } from '../errors'

/** A calendar day in the user's time zone, `YYYY-MM-DD`. */
export type Day = string

// parseISO and lightFormat, not parse and format: those bring every locale's machinery, 4 ms at each start.
const toDate = (day: Day): Date => parseISO(day)
const toDay = (date: Date): Day => lightFormat(date, 'yyyy-MM-dd')
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(toDate(text))
}

export const addDays = (day: Day, count: number): Day => toDay(addDaysToDate(toDate(day), count))
export const addMonths = (day: Day, count: number): Day => toDay(addMonthsToDate(toDate(day), count))

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(toDate(to), toDate(from))

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  const weekday = toDate(day).getDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** `30 Jun 2027`; with `near` the year is left out when it is that day's year. */
export function formatDay(day: Day, near?: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const short = `${date} ${monthNames[(month ?? 1) - 1]}`
  return near?.slice(0, 4) === day.slice(0, 4) ? short : `${short} ${year}`
}

/** `Feb 2027` from a day or a month. */
export const formatMonth = (dayOrMonth: string): string =>
  `${monthNames[Number(dayOrMonth.slice(5, 7)) - 1]} ${dayOrMonth.slice(0, 4)}`

/** `2026-11-03` from `3`, `Nov` or `November`, and `2026`; the calendar need not have it. */
export function readWrittenDay(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | undefined {
  const index = monthNames.findIndex((name) => month?.slice(0, 3).toLowerCase() === name.toLowerCase())
  if (day === undefined || year === undefined || index < 0) return undefined
  return `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const forms = 'a date such as 2027-03-31, today, yesterday, +2w or friday'

/**
 * Reads a date as people type it. `direction` says whether a bare weekday is the last one (`past`, today included) or
 * the next one (`future`). Throws UsageError naming `flag`.
 */
export function parseDay(text: string, today: Day, direction: 'past' | 'future', flag: string): Day {
  const word = text.trim().toLowerCase()
  const named: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }
  const offset = named[word]
  if (offset !== undefined) return addDays(today, offset)
  const relative = /^([+-])(\d{1,4})([dwmy])$/.exec(word)
  if (relative !== null) return addRelative(today, relative)
  const weekday = word.length >= 3 ? weekdays.findIndex((name) => name.startsWith(word)) : -1
  if (weekday >= 0) return nearestWeekday(today, weekday, direction)
  if (isDay(word)) return word
  throw unreadableDay(text, word, flag)
}

function addRelative(today: Day, [, sign, digits, unit]: RegExpExecArray): Day {
  const count = Number(`${sign}${digits}`)
  if (unit === 'm') return addMonths(today, count)
  if (unit === 'y') return addMonths(today, count * 12)
  return addDays(today, unit === 'w' ? count * 7 : count)
}

function nearestWeekday(today: Day, weekday: number, direction: 'past' | 'future'): Day {
  const now = toDate(today).getDay()
  if (direction === 'past') return addDays(today, -((now - weekday + 7) % 7))
  return addDays(today, (weekday - now + 7) % 7 || 7)
}

function unreadableDay(text: string, word: string, flag: string): UsageError {
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word)
  if (slashed !== null) {
    const [, first = '', second = '', year = ''] = slashed
    const readings = [
      [first, second],
      [second, first],
    ]
      .map(([month, day]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)
      .filter(isDay)
    return new UsageError(`${flag} "${text}" can be read in two ways.`, {
      hint: `Write ${[...new Set(readings)].join(' or ') || forms}.`,
    })
  }
  const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(word)
  return new UsageError(
    isShaped ? `${flag} "${text}" is not a day of the calendar.` : `${flag} "${text}" is not a date.`,
    {
      hint: `Expected ${forms}.`,
    },
  )
}

/** An award's date may be a month: `2026-05`, or any day that `parseDay` reads. */
export function parseDayOrMonth(
  text: string,
  today: Day,
  direction: 'past' | 'future',
  flag: string,
): string {
  const word = text.trim()
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(word)) return word
  return parseDay(word, today, direction, flag)
}
