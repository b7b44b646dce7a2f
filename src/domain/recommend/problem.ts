/*
 * Which set of credentials closes the most gap within limits: the values that the rules of this folder work on.
 */

/** A gap that credentials can close: the levels above `from` up to `to`. */
export interface Need {
  skillId: string
  skillName: string
  /** The level that the user has, or will have by what is planned already. */
  from: number
  /** What the role requires, at most 3: above that no credential leads. */
  to: number
  /** Priority that one level takes away: importance x (1 + demand share). */
  weight: number
}

/** A credential as the search sees it. Prices are minor units of one currency. */
export interface Candidate {
  id: string
  name: string
  provider: string
  platform: string
  /** Work from start to award; the middle of the catalogue's range. Undefined when it is not known: it counts 0. */
  minutes: number | undefined
  /** Undefined when it is not known: it counts 0. */
  price: { minor: number; charged: 'once' | 'month' | 'year' } | undefined
  /** What the certificate of a course that is free to learn costs besides; it closes nothing, and does not count. */
  certificate?: number | undefined
  /** Level by skill id, of the needs alone. */
  teaches: ReadonlyMap<string, number>
  /** Ids of candidates that have to be earned before. */
  requires: readonly string[]
  /** It is an exam alone: what prepares for it comes from elsewhere. */
  isExam?: boolean
  /** What it teaches was read by rules out of a foreign catalogue's words, and judged by nobody. */
  isUnjudged?: boolean
}

/** Undefined is without limit. */
export interface Limits {
  minutes: number | undefined
  /** Minor units. */
  cost: number | undefined
  /** How many credentials. */
  most: number | undefined
  /** The largest part of the chosen credentials that may come from one provider, 0-1; one is always allowed. */
  providerShare: number | undefined
}

export interface Problem {
  needs: readonly Need[]
  candidates: readonly Candidate[]
  limits: Limits
  /** Ids of candidates that have to be in the set. */
  must: ReadonlySet<string>
  /** Minutes of work that the user does in a month: what a month of a subscription pays for. */
  monthMinutes: number
}

/** How far a set takes a skill: the highest level that one of it teaches; two on one skill do not add up. */
export const reachedLevel = (need: Need, set: readonly Candidate[]): number =>
  set.reduce((level, { teaches }) => Math.max(level, teaches.get(need.skillId) ?? 0), need.from)

/** Priority that a set takes away. */
export const closedPriority = (needs: readonly Need[], set: readonly Candidate[]): number =>
  needs.reduce((sum, need) => sum + (Math.min(reachedLevel(need, set), need.to) - need.from) * need.weight, 0)

/** Priority of all that credentials could close. */
export const openPriority = (needs: readonly Need[]): number =>
  needs.reduce((sum, { from, to, weight }) => sum + (to - from) * weight, 0)

export const minutesOf = (set: readonly Candidate[]): number =>
  set.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
