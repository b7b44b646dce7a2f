import { dropDominated } from './dominance'
import { findBroken } from './fits'
import { improve, startSet } from './improve'
import { buildProgram, type IntegerProgram } from './integer-program'
import { type Candidate, closedPriority, type Problem } from './problem'

/** What an exact solver answers. */
export interface SolverAnswer {
  state: 'optimal' | 'stopped' | 'infeasible'
  values?: readonly number[] | undefined
  gap?: number
}

/** Solves a program from a start, a value for each of its first variables. */
export type Solver = (program: IntegerProgram, start: readonly number[], resolution: number) => SolverAnswer

export interface BestSet {
  /** By id. */
  set: Candidate[]
  /** Priority that it takes away. */
  closed: number
  /** 0 when no set closes more; else how much more, as a part of `closed`, one still could. */
  gap: number
}

/**
 * The set that takes the most priority away within the limits; of those that take away the same, a light one. Undefined
 * where not even what has to be in it fits.
 */
export function findBestSet(problem: Problem, solve: Solver): BestSet | undefined {
  const narrowed = { ...problem, candidates: dropDominated(problem) }
  const { candidates, needs } = narrowed
  if (candidates.length === 0) return problem.must.size > 0 ? undefined : { set: [], closed: 0, gap: 0 }
  const first = startSet(narrowed)
  const start = improve(first, narrowed)
  const taken = new Set(start)
  const answer = solve(
    buildProgram(narrowed),
    candidates.map((candidate) => Number(taken.has(candidate))),
    findResolution(narrowed),
  )
  if (answer.state === 'infeasible') return undefined
  const found = candidates.filter((_, index) => (answer.values?.[index] ?? 0) > 0.5)
  // When time ends the search before it finds anything better, the start is what there is.
  const isStartBetter =
    findBroken(start, narrowed) === undefined && closedPriority(needs, start) > closedPriority(needs, found)
  const better = isStartBetter || findBroken(found, narrowed) !== undefined ? start : found
  if (findBroken(better, narrowed) !== undefined) return undefined
  const set = improve(better, narrowed)
  return { set, closed: closedPriority(needs, set), gap: answer.gap ?? 0 }
}

/**
 * The least difference between two sums of weights. A weight is importance x (1 + n / d), so a multiple of 1 / d with
 * the postings' number d; where no such d up to 1,000 is found, a small number.
 */
function findResolution({ needs }: Problem): number {
  for (let denominator = 1; denominator <= 1000; denominator++) {
    const isWhole = needs.every(
      ({ weight }) => Math.abs(weight * denominator - Math.round(weight * denominator)) < 1e-6,
    )
    if (isWhole) return 1 / denominator
  }
  return 1e-4
}
