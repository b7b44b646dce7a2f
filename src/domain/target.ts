import type { AssessmentMethod, CredentialSkill } from './credential'
import type { Day } from './day'
import type { Money } from './money'

export const targetStates = ['planned', 'active', 'paused', 'passed', 'dropped'] as const
export type TargetState = (typeof targetStates)[number]

/** A credential that the user means to earn or to renew, with a snapshot of what the plan needs of it. */
export interface Target {
  id: string
  /** Undefined for a course of the user's own that is in no catalogue. */
  credentialId: string | undefined
  name: string
  provider: string | undefined
  purpose: 'earn' | 'renew'
  state: TargetState
  dueDay: Day | undefined
  examDay: Day | undefined
  estimatedMinutes: number | undefined
  /** What the user said is left, less what was logged since. */
  leftMinutes: number | undefined
  units: { done: number; total: number } | undefined
  price: Money | undefined
  assessment: AssessmentMethod | undefined
  address: string | undefined
  addedOn: Day
  startedOn: Day | undefined
  endedOn: Day | undefined
  skills: readonly CredentialSkill[]
}

export const isOpen = (target: Target): boolean => ['planned', 'active', 'paused'].includes(target.state)

/** Words that subcommands use; none becomes an id. */
export const reservedIds: ReadonlySet<string> = new Set([
  ...['list', 'show', 'add', 'edit', 'remove', 'import', 'start', 'stop', 'pause', 'pass', 'reopen', 'drop'],
  ...['book', 'attempt', 'intend', 'hours', 'schedule', 'forecast', 'timeline', 'set', 'history', 'suggest'],
  ...[
    'search',
    'compare',
    'worth',
    'cancel',
    'status',
    'rate',
    'alias',
    'unknown',
    'verify',
    'renew',
    'shown',
  ],
])

/**
 * An id of a name: lower case, digits, hyphens. `-2` and so on where it is taken or reserved. Who makes many keeps in
 * `counts` where to go on with each, or thousands of one name would be tried from the start for each of them.
 */
export function makeId(
  name: string,
  isTaken: (id: string) => boolean,
  counts = new Map<string, number>(),
): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f']/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'item'
  for (let count = counts.get(slug) ?? 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`
    if (reservedIds.has(id) || isTaken(id)) continue
    counts.set(slug, count + 1)
    return id
  }
}

/**
 * Minutes still to do: what the user says is left, else the estimate's share of the units still open, else the estimate
 * less what was spent; undefined when none of these is known, or the estimate is used up.
 */
export function remainingMinutes(target: Target, spentMinutes: number): number | undefined {
  if (target.leftMinutes !== undefined) return target.leftMinutes
  const { units, estimatedMinutes } = target
  if (estimatedMinutes === undefined) return undefined
  if (units !== undefined) return Math.round((estimatedMinutes * (units.total - units.done)) / units.total)
  // An estimate that is used up says nothing of what is left.
  return spentMinutes < estimatedMinutes ? estimatedMinutes - spentMinutes : undefined
}

/** The share of an estimate that must be spent before hours alone count as progress. */
const tellingShare = 0.2

/** Whether enough is known of a target's course to forecast its end: a unit, hours left, or a fifth of its time. */
export const hasProgress = (target: Target, spentMinutes: number): boolean =>
  (target.units?.done ?? 0) > 0 ||
  target.leftMinutes !== undefined ||
  (target.estimatedMinutes !== undefined && spentMinutes >= target.estimatedMinutes * tellingShare)
