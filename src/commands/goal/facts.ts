import type { Context } from '../../context'
import { type Day, parseDay } from '../../domain/day'
import { parseHours } from '../../domain/duration'
import { type Money, parseMoney } from '../../domain/money'
import { UsageError } from '../../errors'

const longestWeekMinutes = 7 * 24 * 60

/** A day after today. Throws UsageError naming `flag`. */
export function readDueDay(text: string, flag: string, context: Context): Day {
  const day = parseDay(text, context.today, 'future', flag)
  if (day > context.today) return day
  throw new UsageError(`${flag} ${day} is not after today.`, { hint: 'For example +6m.' })
}

/** Minutes in a week, up to the 168 hours that it has. Throws UsageError naming `flag`. */
export function readWeeklyMinutes(text: string, flag: string): number {
  const minutes = parseHours(text, flag)
  if (minutes <= longestWeekMinutes) return minutes
  throw new UsageError(`${flag} "${text}" is more than a week has.`, { hint: 'Expected up to 168.' })
}

/** Money for learning; a minor amount of 0 means none. Throws UsageError. */
export function readBudget(text: string): Money {
  if (text.trim().toLowerCase() === 'none') return { minor: 0, currency: '' }
  const amount = text.trim() === '0' ? { minor: 0, currency: '' } : parseMoney(text, '--budget')
  if (amount.minor > 0) return amount
  throw new UsageError(`--budget "${text}" is nothing: did the shell take away a $?`, {
    hint: 'Write 900USD, or none for no money.',
  })
}
