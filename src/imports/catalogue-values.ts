import type { AssessmentMethod, CredentialKind } from '../domain/credential'
import type { CredentialFormat, CredentialLevel } from '../domain/credential-search'
import { isBlank, readAmount } from './catalogue-money'

/*
 * How hours, numbers and words are read out of what catalogues write; README.md states the rules. `undefined` leaves a
 * fact unknown, `unread` says besides that the text says something which these rules do not read.
 */

export type Read<T> = T | undefined | 'unread'

export interface Range {
  min: number
  max: number
}

const number = '(\\d+(?:[.,]\\d+)?)'
const range = `${number}(?:\\s*(?:-|–|—|to)\\s*${number})?`
const hourWord = '(?:hours?|hrs?\\.?|h)'

const toNumber = (text: string) => Number(text.replace(',', '.'))

function toRange(first: string | undefined, second: string | undefined, factor = 1): Range | undefined {
  if (first === undefined) return undefined
  const [a, b] = [toNumber(first) * factor, toNumber(second ?? first) * factor]
  return a <= b ? { min: round(a), max: round(b) } : undefined
}

const round = (hours: number) => Math.round(hours * 100) / 100

/** The whole of a text: `2–3 hours per week`, `10 hrs/week`. */
export function readEffort(text: string): Read<Range> {
  if (isBlank(text)) return undefined
  const match = new RegExp(
    `^${about}${range}\\s*${hourWord}?\\s*(?:per|/|a|each)\\s*(?:week|wk)\\.?$`,
    'i',
  ).exec(text.trim())
  return (match === null ? undefined : toRange(match[1], match[2])) ?? 'unread'
}

const about = '(?:approx(?:\\.|imately)?\\s+|about\\s+|~\\s*)?'

/** The whole of a text: `10 Weeks`, `3 months` (52 weeks make 12 months). */
export function readWeeks(text: string): Read<Range> {
  if (isBlank(text)) return undefined
  const match = new RegExp(`^${about}${range}\\s*(weeks?|wks?|months?)\\.?$`, 'i').exec(text.trim())
  if (match === null) return 'unread'
  const factor = /^m/i.test(match[3] ?? '') ? 52 / 12 : 1
  return toRange(match[1], match[2], factor) ?? 'unread'
}

/** Hours in all: `12`, `12 hours`, `10-15 h`, `1.5 total hours`, `90 minutes`, `2h 30m`, `1:30`. */
export function readHours(text: string): Read<Range> | 'negative' {
  const word = text.trim()
  if (isBlank(word)) return undefined
  if (/^[-−]\s*\d/.test(word)) return 'negative'
  const thousands = /^\d{1,3}(,\d{3})+$/.test(word) ? Number(word.replaceAll(',', '')) : undefined
  if (thousands !== undefined) return { min: thousands, max: thousands }
  const hours = new RegExp(
    `^${about}${range}\\s*(?:total\\s+)?${hourWord}?(?:\\s+(?:in total|total|of work))?$`,
    'i',
  ).exec(word)
  if (hours !== null) return positive(toRange(hours[1], hours[2]))
  const minutes = new RegExp(`^${about}${range}\\s*(?:total\\s+)?(?:minutes?|mins?\\.?)$`, 'i').exec(word)
  if (minutes !== null) return positive(toRange(minutes[1], minutes[2], 1 / 60))
  const both = /^(\d+)\s*h(?:ours?|rs?)?\.?,?\s*(?:and\s+)?(\d+)\s*m(?:in(?:ute)?s?)?\.?$/i.exec(word)
  const clock = both ?? /^(\d{1,3}):([0-5]\d)$/.exec(word)
  if (clock !== null) {
    const total = round(Number(clock[1]) + Number(clock[2]) / 60)
    return positive({ min: total, max: total })
  }
  return 'unread'
}

/** Nobody takes ten years of nights and days for a credential: such a number is no hours. */
const mostHours = 20_000
const positive = (hours: Range | undefined): Read<Range> =>
  hours === undefined || hours.min <= 0 || hours.max > mostHours ? 'unread' : hours

/** Weeks times the hours of a week. */
export const multiply = (weeks: Range, effort: Range): Range => ({
  min: Math.round(weeks.min * effort.min),
  max: Math.round(weeks.max * effort.max),
})

/** `124,980`, `5.3k`, `1.2M`, `12 ratings`. */
export function readCount(text: string): Read<number> {
  const word = text.trim()
  if (isBlank(word)) return undefined
  const match =
    /^([\d., '’]*\d)\s*([km])?\+?(?:\s+(?:students?|learners?|enrolled|reviews?|ratings?))?$/i.exec(word)
  if (match === null) return 'unread'
  const scale = { k: 1000, m: 1_000_000 }[match[2]?.toLowerCase() ?? '']
  const digits = match[1] ?? ''
  if (scale !== undefined) {
    return /^\d+([.,]\d{1,2})?$/.test(digits) ? Math.round(toNumber(digits) * scale) : 'unread'
  }
  const value = readAmount(digits)
  return value !== undefined && Number.isInteger(value) ? value : 'unread'
}

/** A rating of 5: `4.7`, `4,7`, `4.7/5`, `4.7 stars`. */
export function readRating(text: string): Read<number> {
  if (isBlank(text)) return undefined
  const match = /^([0-5](?:[.,]\d{1,2})?)\s*(?:\/\s*5|stars?|out of 5|of 5)?$/i.exec(text.trim())
  const rating = match === null ? Number.NaN : toNumber(match[1] ?? '')
  return rating > 0 && rating <= 5 ? rating : 'unread'
}

function readByWords<T extends string>(table: readonly (readonly [RegExp, T | undefined])[]) {
  return (text: string): Read<T> => {
    const word = text.trim()
    if (isBlank(word)) return undefined
    const found = table.find(([pattern]) => pattern.test(word))
    return found === undefined ? 'unread' : found[1]
  }
}

export const readLevel = readByWords<CredentialLevel>([
  [
    /^(beginners?|introductory|intro|introduction|basic|entry([- ]level)?|foundations?|foundational|fundamentals?|novice)( level)?$/i,
    'beginner',
  ],
  [/^(intermediate|medium|middle)( level)?$/i, 'intermediate'],
  [/^(advanced|expert|hard)( level)?$/i, 'advanced'],
  [/^(mixed|all levels?|any|various)( level)?$/i, undefined],
])

export const readFormat = readByWords<CredentialFormat>([
  [/^self[- ]?paced\b/i, 'self-paced'],
  [/^(instructor[- ](led|paced)|scheduled|cohort([- ]based)?|live)\b/i, 'scheduled'],
  [/^(in[- ]person|class ?room|on[- ]?site|on campus|face[- ]to[- ]face)\b/i, 'in-person'],
  [/^(blended|hybrid|mixed)\b/i, 'blended'],
  [/^exam([- ]only)?$/i, 'exam-only'],
  [/^(online|virtual|remote|e-?learning|video)$/i, undefined],
])

export const readKind = readByWords<CredentialKind>([
  [/^(professional )?certifications?$|^licen[cs]e$/i, 'certification'],
  [
    /^(professional |graduate |postgraduate |verified )?certificates?$|^speciali[sz]ations?$|^(micro)?masters(®)?( program)?$|^nanodegree( program)?$|^(certificate|guided) program$/i,
    'certificate',
  ],
  [
    /^((online|short|self-paced|video) )?courses?$|^moocs?$|^modules?$|^(guided )?projects?$|^training$|^learning path$/i,
    'course',
  ],
  [/^(digital |open )?badges?$|^micro-?credentials?$/i, 'badge'],
  [/^(associate|bachelor|master|doctoral)?'?s? ?degrees?$/i, 'degree'],
])

export const readAssessment = readByWords<AssessmentMethod>([
  [/^(attendance|participation|completion)$/i, 'attendance'],
  [/^(quiz|quizzes|tests?)$/i, 'quiz'],
  [/^(assessed )?(project|projects|capstone|portfolio|peer[- ]review(ed)?|assignments?)$/i, 'project'],
  [/^unproctored[- ]exam(ination)?$/i, 'unproctored-exam'],
  [/^proctored[- ]exam(ination)?$/i, 'proctored-exam'],
  // Whether somebody watched an exam is what decides its weight.
  [/^exam(ination)?s?$/i, undefined],
])

/** Months, null for never: `3 years`, `36 months`, `lifetime`, `never expires`. */
export function readValidity(text: string): Read<number> | null {
  const word = text.trim()
  if (isBlank(word)) return undefined
  if (/^(life ?time|never( expires)?|no expir(y|ation)|does not expire|unlimited)\.?$/i.test(word))
    return null
  const match = /^(\d{1,3})\s*(years?|yrs?|months?|mos?)\.?$/i.exec(word)
  const count = Number(match?.[1] ?? 0)
  if (match === null || count === 0) return 'unread'
  return /^y/i.test(match[2] ?? '') ? count * 12 : count
}

/** Names in one cell: parted by `;`, `|` or line ends, else by commas. */
export function splitNames(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .replace(/^\{(.*)\}$/s, '$1')
  const parts = /[;|\n]/.test(inner) ? inner.split(/[;|\n]/) : inner.split(/,(?![^(]*\))/)
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/^['"](.*)['"]$/, '$1')
        .trim(),
    )
    .filter((part) => part !== '')
}
