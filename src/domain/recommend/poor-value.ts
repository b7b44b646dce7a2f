import { burdenParts } from './burden'
import { costOf } from './cost'
import { type Candidate, closedPriority, minutesOf, type Problem } from './problem'

/** A credential of a set that is not worth its place, with all that asks for it. */
export interface PoorValue {
  candidate: Candidate
  /** What the set closes by it and what it takes for it; minor units. */
  closed: number
  minutes: number
  cost: number
}

/** Less than this is too little to weigh: it is taken with what is left. */
const fewMinutes = 20 * 60
const littleMoney = 10_000
/** Of the hours or of the money that there are. */
const smallPart = 0.2
/** It closes less than this part of what the set closes, for as much, on the whole. */
const poorRate = 0.4
/** It closes less than this part of all that the set closes: what does a good part of the work is worth its price. */
const littleClosed = 0.15

/**
 * Those of a set that are not worth their place, the worst first: they take a good part of the user's hours or money, and
 * close little for it beside what the set closes on the whole. A long program for the last level of one skill fills the
 * limits and is no advice. What has to be in the set is not judged.
 */
export function findPoorValue(set: readonly Candidate[], problem: Problem): PoorValue[] {
  const { needs, must } = problem
  const whole = { closed: closedPriority(needs, set), ...whatItTakes(set, problem) }
  const average = whole.closed / sumOf(burdenParts(whole, problem))
  const found = set.flatMap((candidate) => {
    const rest = without(set, candidate)
    if (set.some(({ id }) => must.has(id) && !rest.some((other) => other.id === id))) return []
    const kept = whatItTakes(rest, problem)
    const takes = { minutes: whole.minutes - kept.minutes, cost: whole.cost - kept.cost }
    const parts = burdenParts(takes, problem)
    if (takes.minutes < fewMinutes && takes.cost < littleMoney) return []
    if (parts.minutes < smallPart && parts.cost < smallPart) return []
    const closed = whole.closed - closedPriority(needs, rest)
    const rate = closed / sumOf(parts)
    const isPoor = rate < average * poorRate && closed < whole.closed * littleClosed
    return isPoor ? [{ candidate, closed, ...takes, rate }] : []
  })
  return found.toSorted((a, b) => a.rate - b.rate || (a.candidate.id < b.candidate.id ? -1 : 1))
}

const whatItTakes = (set: readonly Candidate[], { monthMinutes }: Problem) => ({
  minutes: minutesOf(set),
  cost: costOf(set, monthMinutes),
})

const sumOf = ({ minutes, cost }: { minutes: number; cost: number }) => minutes + cost

/** A set without one of it and without what asks for that one. */
function without(set: readonly Candidate[], candidate: Candidate): Candidate[] {
  const gone = new Set([candidate.id])
  for (let size = 0; size < gone.size; ) {
    size = gone.size
    for (const { id, requires } of set) if (requires.some((before) => gone.has(before))) gone.add(id)
  }
  return set.filter(({ id }) => !gone.has(id))
}
