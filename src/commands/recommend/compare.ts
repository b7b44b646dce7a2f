import type { Context } from '../../context'
import { addDays, type Day } from '../../domain/day'
import { costOf } from '../../domain/recommend/cost'
import { type Candidate, minutesOf } from '../../domain/recommend/problem'
import { varyLimits } from '../../domain/recommend/trade-off'
import type { TradeOffRow, Why } from '../../views/recommendation'
import { resolveCredential } from '../lookup'
import type { Demands, Searcher, Worthwhile } from './search'

export function explainWhy(
  text: string,
  found: Worthwhile,
  demands: Demands,
  searcher: Searcher,
  context: Context,
): Why {
  const { id, name } = resolveCredential(context, text)
  const isChosen = found.best?.set.some((candidate) => candidate.id === id) === true
  const isSearched = found.problem.candidates.some((candidate) => candidate.id === id)
  if (!isChosen && !isSearched) {
    const reason = found.leftOut.find(({ offer }) => offer.id === id)?.reason
    const poorValue = found.poorValue.find(({ candidate }) => candidate.id === id)
    return { id, name, isChosen, leftOut: reason ?? 'useless', poorValue, other: undefined }
  }
  const forced: Demands = isChosen
    ? { ...demands, exclude: new Set([...demands.exclude, id]), must: without(demands.must, id) }
    : { ...demands, must: new Set([...demands.must, id]) }
  return {
    id,
    name,
    isChosen,
    leftOut: undefined,
    poorValue: undefined,
    other: searcher.search(forced, found.poorValue).best,
  }
}

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((other) => other !== id))

/**
 * The best set for other limits; what was searched already is not searched again. Where more money or time closes no
 * more, the row keeps the set that closed as much within less.
 */
export function compareLimits(
  found: Worthwhile,
  demands: Demands,
  searcher: Searcher,
  pace: Pace,
): TradeOffRow[] {
  const known = new Map([[keyOf(demands.limits), found.best]])
  let before: TradeOffRow | undefined
  return varyLimits(demands.limits).map((variation) => {
    const key = keyOf(variation.limits)
    if (!known.has(key)) {
      const within = { ...demands, limits: variation.limits }
      known.set(key, searcher.searchWorthwhile(within, found.poorValue).best)
    }
    let best = known.get(key)
    const isMore = (best?.closed ?? 0) > (before?.best?.closed ?? 0) + sameness
    if (before?.of === variation.of && before.best !== undefined && !variation.isAsked && !isMore) {
      best = before.best
    }
    const set = best?.set ?? []
    const cost = costOf(set, found.problem.monthMinutes)
    const day = doneBy(set, pace)
    const isLate = day !== undefined && pace.dueDay !== undefined && day > pace.dueDay
    before = { ...variation, best, cost, minutes: minutesOf(set), doneBy: day, isLate }
    return before
  })
}

const sameness = 1e-6

export interface Pace {
  today: Day
  /** Minutes of work in a week; undefined where nothing says how many. */
  weeklyMinutes: number | undefined
  dueDay: Day | undefined
}

/** The day on which a set that begins today is done; undefined where its hours are not known, or the pace. */
export function doneBy(set: readonly Candidate[], { today, weeklyMinutes }: Pace): Day | undefined {
  if (weeklyMinutes === undefined || set.length === 0) return undefined
  if (set.some(({ minutes }) => minutes === undefined)) return undefined
  return addDays(today, Math.ceil((minutesOf(set) / weeklyMinutes) * 7))
}

const keyOf = ({ cost, minutes }: Demands['limits']) => `${cost} ${minutes}`
