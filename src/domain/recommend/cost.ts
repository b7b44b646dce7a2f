import { type Candidate, minutesOf } from './problem'

const monthsOf = { month: 1, year: 12 } as const

/** Those of a platform's subscriptions that are charged in the same period. */
export interface Subscription {
  platform: string
  charged: 'month' | 'year'
  members: readonly Candidate[]
}

export function findSubscriptions(candidates: readonly Candidate[]): Subscription[] {
  const found = new Map<string, { platform: string; charged: 'month' | 'year'; members: Candidate[] }>()
  for (const candidate of candidates) {
    const { platform, price } = candidate
    if (price === undefined || price.charged === 'once' || price.minor === 0) continue
    const key = `${price.charged} ${platform}`
    const known = found.get(key) ?? { platform, charged: price.charged, members: [] }
    known.members.push(candidate)
    found.set(key, known)
  }
  return [...found.values()]
}

/** Minutes that one period of a subscription lasts at the user's pace. */
export const periodMinutes = ({ charged }: Subscription, monthMinutes: number): number =>
  monthsOf[charged] * monthMinutes

/** Periods that are paid for: the hours of its members at the user's pace, rounded up, and one at least. */
export const paidPeriods = (subscription: Subscription, monthMinutes: number): number =>
  Math.max(
    Math.ceil(minutesOf(subscription.members) / periodMinutes(subscription, monthMinutes) - rounding),
    1,
  )

/** So that hours which fill a period exactly do not pay for another one. */
const rounding = 1e-9

/** The fee of a period: where a platform has several, the highest of those that are taken. */
export const periodFee = ({ members }: Subscription): number =>
  members.reduce((fee, { price }) => Math.max(fee, price?.minor ?? 0), 0)

/**
 * What a set costs, in minor units: single prices, and each platform's subscription once, for the months that the
 * hours on it take.
 */
export function costOf(set: readonly Candidate[], monthMinutes: number): number {
  const once = set.reduce((sum, { price }) => sum + (price?.charged === 'once' ? price.minor : 0), 0)
  return findSubscriptions(set).reduce(
    (sum, subscription) => sum + periodFee(subscription) * paidPeriods(subscription, monthMinutes),
    once,
  )
}
