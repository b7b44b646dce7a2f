import { UsageError } from '../errors'
import type { Day } from './day'

/** A job advertisement that the user added. */
export interface Posting {
  id: number
  title: string | undefined
  company: string | undefined
  address: string | undefined
  postedOn: Day | undefined
  addedOn: Day
  text: string
  /** The roles that it was added for. */
  roleIds: readonly string[]
}

/** Whether the text says that a skill must be there, or would only be welcome. */
export const needs = ['required', 'nice-to-have', 'unstated'] as const
export type Need = (typeof needs)[number]

/** A skill that a posting asks for, once. */
export interface AskedSkill {
  skillId: string
  need: Need
  /** Undefined where the text names no level. */
  level: number | undefined
}

/** Raised when postings are read by other rules: what was read before is read again. */
export const readingRules = 7

/** The day that counts for `--since`. */
export const dayOf = ({ postedOn, addedOn }: Pick<Posting, 'postedOn' | 'addedOn'>): Day =>
  postedOn ?? addedOn

/** `P3` as 3. Throws UsageError. */
export function parsePostingId(text: string): number {
  const match = /^p?([1-9]\d{0,8})$/i.exec(text.trim())
  if (match !== null) return Number(match[1])
  throw new UsageError(`"${text}" is not a posting.`, { hint: 'Expected a letter and a number, such as P3.' })
}
