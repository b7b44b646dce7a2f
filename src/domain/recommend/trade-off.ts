import type { Limits } from './problem'

/** One row of the trade-off: the limits of one search, and which of them was changed. */
export interface Variation {
  of: 'cost' | 'minutes'
  limits: Limits
  /** True for the limits that the user has. */
  isAsked: boolean
}

/** Steps where nothing says how much: minor units, from nothing to without limit. */
const costSteps = [0, 10_000, 30_000, 100_000] as const
/** Parts of the limit that there is: a quarter is the price of haste, twice the worth of patience. */
const parts = [0.25, 0.5, 1, 2] as const

/**
 * The limits worth comparing: money from nothing to without limit at the time that there is, then time from a quarter to
 * without limit at the money that there is.
 */
export function varyLimits(limits: Limits): Variation[] {
  const { cost, minutes } = limits
  const costs =
    cost === undefined || cost === 0 ? costSteps : [0, ...parts.map((part) => Math.round(cost * part))]
  const times = minutes === undefined || minutes === 0 ? [] : parts.map((part) => Math.round(minutes * part))
  return [
    ...[...costs, undefined].map((value): Variation => {
      return { of: 'cost', limits: { ...limits, cost: value }, isAsked: value === cost }
    }),
    ...(times.length === 0 ? [] : [...times, undefined]).map((value): Variation => {
      return { of: 'minutes', limits: { ...limits, minutes: value }, isAsked: value === minutes }
    }),
  ]
}
