import { burdenOf } from './burden'
import { findBroken, withPrerequisites } from './fits'
import { type Candidate, closedPriority, minutesOf, type Need, type Problem } from './problem'

/*
 * A good set without a proof: greedy, then one for one. It is where the exact search starts, and what finds the lighter
 * one of two sets that close the same.
 */

const sameness = 1e-6

/** The first set of all: what has to be in it, with what comes before. */
export function startSet(problem: Problem): Candidate[] {
  const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const found = new Set<Candidate>()
  for (const id of problem.must) {
    const candidate = byId.get(id)
    if (candidate !== undefined) for (const entry of withPrerequisites(candidate, byId)) found.add(entry)
  }
  return [...found]
}

/** Closes as much as single steps can, from a set that fits; then makes it lighter. The result fits too. */
export function improve(set: readonly Candidate[], problem: Problem): Candidate[] {
  const search = new Search(problem)
  let best = search.prune([...set])
  for (let round = 0; round < mostRounds; round++) {
    const next = search.addBest(best) ?? search.swapBest(best)
    if (next === undefined) break
    best = search.prune(next)
  }
  return best.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Each step closes more or weighs less, so that the rounds end; the cap keeps the worst case short. */
const mostRounds = 200

class Search {
  private readonly byId: ReadonlyMap<string, Candidate>
  private readonly needs: ReadonlyMap<string, Need>
  /** What each weighs alone, with what has to come before it. */
  private readonly weights: ReadonlyMap<Candidate, number>

  constructor(private readonly problem: Problem) {
    const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
    this.byId = byId
    this.needs = new Map(problem.needs.map((need) => [need.skillId, need]))
    this.weights = new Map(
      problem.candidates.map((candidate) => [
        candidate,
        burdenOf(withPrerequisites(candidate, byId), problem),
      ]),
    )
  }

  /** Without those that close nothing which the others do not close, the heaviest first. */
  prune(set: Candidate[]): Candidate[] {
    let kept = set
    const closed = closedPriority(this.problem.needs, set)
    const heaviestFirst = set.toSorted((a, b) => this.weigh(b) - this.weigh(a) || (a.id < b.id ? 1 : -1))
    for (const candidate of heaviestFirst) {
      const rest = kept.filter((other) => other !== candidate)
      if (closedPriority(this.problem.needs, rest) >= closed - sameness && this.fits(rest)) kept = rest
    }
    return kept
  }

  /** The addition, with what comes before it, that closes the most for what it weighs. */
  addBest(set: readonly Candidate[]): Candidate[] | undefined {
    const levels = this.reach(set)
    const mayTake = this.minutesLeft(set)
    const offers = this.problem.candidates
      .filter((candidate) => (candidate.minutes ?? 0) <= mayTake && !set.includes(candidate))
      .map((candidate) => ({
        candidate,
        worth: this.gain(candidate, levels) / (this.weigh(candidate) + 1e-4),
      }))
      .filter(({ worth }) => worth > sameness)
      .sort((a, b) => b.worth - a.worth || (a.candidate.id < b.candidate.id ? -1 : 1))
    for (const { candidate } of offers) {
      const more = this.join(set, candidate)
      if (this.fits(more)) return more
    }
    return undefined
  }

  /** The first exchange of one for another that closes more, or as much and weighs less. */
  swapBest(set: readonly Candidate[]): Candidate[] | undefined {
    const closed = closedPriority(this.problem.needs, set)
    const burden = burdenOf(set, this.problem)
    for (const candidate of set) {
      if (this.problem.must.has(candidate.id)) continue
      const rest = set.filter((other) => other !== candidate)
      const levels = this.reach(rest)
      const lost = closed - closedPriority(this.problem.needs, rest)
      const mayTake = this.minutesLeft(rest)
      for (const other of this.problem.candidates) {
        if ((other.minutes ?? 0) > mayTake) continue
        const change = this.gain(other, levels) - lost
        if (change < -sameness || set.includes(other)) continue
        if (change <= sameness && this.weigh(other) >= this.weigh(candidate) - sameness) continue
        const swapped = this.join(rest, other)
        const isBetter = change > sameness || burdenOf(swapped, this.problem) < burden - sameness
        if (isBetter && this.fits(swapped)) return swapped
      }
    }
    return undefined
  }

  /** The level that a set reaches in each skill where it reaches any. */
  private reach(set: readonly Candidate[]): Map<string, number> {
    const levels = new Map<string, number>()
    for (const { teaches } of set) {
      for (const [skillId, level] of teaches)
        if (level > (levels.get(skillId) ?? 0)) levels.set(skillId, level)
    }
    return levels
  }

  /** Priority that one more closes beyond the levels that are reached; without what comes before it. */
  private gain({ teaches }: Candidate, levels: ReadonlyMap<string, number>): number {
    let gain = 0
    for (const [skillId, level] of teaches) {
      const need = this.needs.get(skillId)
      if (need === undefined) continue
      const before = Math.max(need.from, Math.min(levels.get(skillId) ?? 0, need.to))
      gain += Math.max(Math.min(level, need.to) - before, 0) * need.weight
    }
    return gain
  }

  private minutesLeft(set: readonly Candidate[]): number {
    const { minutes } = this.problem.limits
    return minutes === undefined ? Number.POSITIVE_INFINITY : minutes - minutesOf(set)
  }

  private join(set: readonly Candidate[], candidate: Candidate): Candidate[] {
    if (candidate.requires.length === 0) return [...set, candidate]
    return [...new Set([...set, ...withPrerequisites(candidate, this.byId)])]
  }

  private weigh(candidate: Candidate): number {
    return this.weights.get(candidate) ?? 0
  }

  private fits(set: readonly Candidate[]): boolean {
    return findBroken(set, this.problem) === undefined
  }
}
