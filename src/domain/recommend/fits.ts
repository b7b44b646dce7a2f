import { costOf } from './cost'
import { type Candidate, minutesOf, type Problem } from './problem'

/** How many of `count` credentials one provider may have; one is always allowed. */
export const providerCap = (share: number, count: number): number =>
  Math.max(Math.floor(share * count + 1e-9), 1)

/** The limit that a set breaks, or undefined when it keeps all. */
export type Broken = 'minutes' | 'cost' | 'most' | 'provider' | 'prerequisite' | 'must'

export function findBroken(set: readonly Candidate[], problem: Problem): Broken | undefined {
  const { limits, must, monthMinutes } = problem
  const ids = new Set(set.map(({ id }) => id))
  for (const id of must) if (!ids.has(id)) return 'must'
  if (set.some(({ requires }) => requires.some((id) => !ids.has(id)))) return 'prerequisite'
  if (limits.most !== undefined && set.length > limits.most) return 'most'
  if (limits.minutes !== undefined && minutesOf(set) > limits.minutes) return 'minutes'
  if (limits.cost !== undefined && costOf(set, monthMinutes) > limits.cost) return 'cost'
  if (limits.providerShare !== undefined) {
    const counts = new Map<string, number>()
    for (const { provider } of set) counts.set(provider, (counts.get(provider) ?? 0) + 1)
    if (Math.max(0, ...counts.values()) > providerCap(limits.providerShare, set.length)) return 'provider'
  }
  return undefined
}

/** A candidate with all that has to come before it, that first. */
export function withPrerequisites(candidate: Candidate, byId: ReadonlyMap<string, Candidate>): Candidate[] {
  const found = new Map<string, Candidate>()
  const visit = (entry: Candidate) => {
    if (found.has(entry.id)) return
    found.set(entry.id, entry)
    for (const id of entry.requires) {
      const before = byId.get(id)
      if (before !== undefined) visit(before)
    }
  }
  visit(candidate)
  return [...found.values()].reverse()
}
