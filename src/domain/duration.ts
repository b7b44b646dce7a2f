import { UsageError } from '../errors'

const dayMinutes = 24 * 60

/** Minutes in `90m`, `1h30m`, `1.5h` or `1:30`; undefined when the text has none of these forms. */
export function readDuration(text: string): number | undefined {
  const word = text.trim().toLowerCase()
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(word)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
  const units = /^(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+)m(?:in)?)?$/.exec(word)
  if (units === null || word === '') return undefined
  const hours = Number((units[1] ?? '0').replace(',', '.'))
  return Math.round(hours * 60) + Number(units[2] ?? 0)
}

/** Minutes, more than 0; a bare number is refused with its two readings. Throws UsageError naming `flag`. */
export function parseDuration(text: string, flag: string, limitMinutes = Number.POSITIVE_INFINITY): number {
  const minutes = readDuration(text)
  const word = text.trim()
  if (minutes === undefined) {
    if (/^-\s*\d/.test(word)) {
      throw new UsageError(`${flag} "${text}" is below 0.`, { hint: 'Expected 90m, 1h30m, 1.5h or 1:30.' })
    }
    if (/^\d+([.,]\d+)?$/.test(word)) {
      throw new UsageError(`${flag} "${text}" has no unit.`, { hint: `Write ${word}m or ${word}h.` })
    }
    throw new UsageError(`${flag} "${text}" is not a length of time.`, {
      hint: 'Expected 90m, 1h30m, 1.5h or 1:30.',
    })
  }
  if (minutes <= 0)
    throw new UsageError(`${flag} "${text}" must be more than 0.`, { hint: 'For example 45m.' })
  if (minutes > limitMinutes) {
    throw new UsageError(`${flag} "${text}" is more than ${formatDuration(limitMinutes)}.`, {
      hint: limitMinutes === dayMinutes ? 'Log each day by itself with --on DAY.' : 'Check the unit.',
    })
  }
  return minutes
}

/** Hours where a bare number can mean nothing else: `6`, `7.5`, or any duration. Returns minutes. */
export function parseHours(text: string, flag: string): number {
  const word = text.trim().replace(',', '.')
  return parseDuration(/^\d+(\.\d+)?$/.test(word) ? `${word}h` : text, flag)
}

/** `1h30m`, `45m`, `2h`, `0h`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return rest === 0 ? '0h' : `${rest}m`
  return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}m`
}
