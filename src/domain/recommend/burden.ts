import { costOf } from './cost'
import { type Candidate, minutesOf, type Problem } from './problem'

/**
 * What a set takes of the user: its part of the money and of the time that there is, added; where there is no limit, of
 * 100,000 minor units and of a year of the user's hours. What is not known weighs a whole limit's tenth each, so that
 * it does not pass for nothing; so does a course of which nobody has judged what it teaches.
 */
export function burdenOf(set: readonly Candidate[], problem: Problem): number {
  const parts = burdenParts({ minutes: minutesOf(set), cost: costOf(set, problem.monthMinutes) }, problem)
  const unknown = set.reduce(
    (count, { minutes, price, isUnjudged }) =>
      count + Number(minutes === undefined) + Number(price === undefined) + Number(isUnjudged === true),
    0,
  )
  // A credential more is a little more trouble, so that of two equal sets the smaller one is taken.
  return parts.cost + parts.minutes + unknown * 0.1 + set.length * 0.001
}

/** Parts, 0 and more, of the time and the money that there is. */
export function burdenParts(
  { minutes, cost }: { minutes: number; cost: number },
  { limits, monthMinutes }: Pick<Problem, 'limits' | 'monthMinutes'>,
): { minutes: number; cost: number } {
  return {
    minutes: minutes / (limits.minutes || 12 * monthMinutes),
    cost: cost === 0 ? 0 : cost / (limits.cost || unlimitedCost),
  }
}

const unlimitedCost = 100_000
