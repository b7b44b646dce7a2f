import { UsageError } from '../errors'
import { parseDuration, readDuration } from './duration'

const longestDayMinutes = 24 * 60

export interface LogWords {
  /** What the words before the duration name: a target or a skill. Empty when there are none. */
  subject: string
  minutes: number
  note: string | undefined
}

/**
 * `[TARGET|SKILL] DURATION [NOTE...]`: the first word that reads as a length of time divides the two texts. Throws
 * UsageError when none does; a bare number is named with its two readings.
 */
export function splitLogWords(words: readonly string[]): LogWords {
  const at = words.findIndex((word) => readDuration(word) !== undefined)
  if (at >= 0) {
    const note = words
      .slice(at + 1)
      .join(' ')
      .trim()
    return {
      subject: words.slice(0, at).join(' ').trim(),
      minutes: parseDuration(words[at] ?? '', 'The time', longestDayMinutes),
      note: note === '' ? undefined : note,
    }
  }
  const number = words.find((word) => /^-?\d+([.,]\d+)?$/.test(word))
  if (number !== undefined) parseDuration(number, 'The time')
  throw new UsageError(`How long? "${words.join(' ')}" names no length of time.`, {
    hint: 'For example: log google 1h30m joins and subqueries',
  })
}

/** `5/8`, or `5` where the number of units is known. Throws UsageError naming `--unit`. */
export function parseUnit(text: string): { done: number; total: number | undefined } {
  const match = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(text.trim())
  const done = Number(match?.[1])
  const total = match?.[2] === undefined ? undefined : Number(match[2])
  if (match !== null && (total === undefined || (total > 0 && done <= total))) return { done, total }
  throw new UsageError(`--unit "${text}" is not a unit.`, {
    hint: 'Expected 5/8: the fifth of eight is done.',
  })
}
