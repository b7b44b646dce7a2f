import { type CompareCriterion, compareCriteria } from './compare-criteria'
import type { ClosedGap, Ownership } from './ownership'

export interface ComparedFacts {
  closed: readonly ClosedGap[]
  /** In one currency for all that are compared; undefined where it is not known or no rate says it. */
  comparableCost: number | undefined
  ownership: Ownership
  credibility: number
}

export type Weights = Readonly<Record<CompareCriterion, number>>

export interface Score {
  /** 0 to 100. */
  total: number
  parts: Readonly<Record<CompareCriterion, number>>
}

/**
 * Points per criterion by the best of those compared: the whole for the best, half where it is not known. Cost and hours
 * count for each point closed where gaps are known: what closes nothing is not cheap.
 */
export function scoreAll(all: readonly ComparedFacts[], weights: Weights, hasGaps: boolean): Score[] {
  const points = all.map(({ closed }) => closed.reduce((sum, gap) => sum + gap.points, 0))
  const most = Math.max(...points)
  const each = (value: number | undefined, index: number) => {
    const closed = points[index] ?? 0
    if (!hasGaps) return value
    return closed === 0 ? Number.POSITIVE_INFINITY : value === undefined ? undefined : value / closed
  }
  const costs = all.map(({ comparableCost }, index) => each(comparableCost, index))
  const hours = all.map(({ ownership }, index) => each(ownership.hours, index))
  return all.map(({ credibility }, index) => {
    const parts = {
      content: !hasGaps ? 0.5 : most === 0 ? 0 : (points[index] ?? 0) / most,
      cost: compareLow(costs[index], costs),
      hours: compareLow(hours[index], hours),
      credibility,
    }
    const whole = compareCriteria.reduce((sum, { id }) => sum + weights[id], 0)
    const total = compareCriteria.reduce((sum, { id }) => sum + weights[id] * parts[id], 0)
    return { total: whole === 0 ? 0 : Math.round((total / whole) * 100), parts }
  })
}

/** The lowest has 1, twice the lowest a half; nothing but 0 is as good as 0. */
function compareLow(value: number | undefined, all: readonly (number | undefined)[]): number {
  if (value === undefined) return 0.5
  if (value === Number.POSITIVE_INFINITY) return 0
  const lowest = Math.min(...all.filter((other) => other !== undefined))
  return value === lowest ? 1 : lowest / value
}
