import type { Candidate, Problem } from './problem'

/**
 * Leaves out each candidate in whose place another one can always be taken: one that teaches every need as far, takes no
 * more time, costs no more, and asks for nothing before it that the first does not. What others ask for, what has to
 * be taken, and everything under a limit on one provider's share but the same provider's, stays; so does what was judged
 * beside what was not.
 */
export function dropDominated(problem: Problem): Candidate[] {
  const { candidates, limits, must } = problem
  const asked = new Set(candidates.flatMap(({ requires }) => requires))
  const bySkill = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    for (const skillId of candidate.teaches.keys()) {
      const known = bySkill.get(skillId)
      if (known === undefined) bySkill.set(skillId, [candidate])
      else known.push(candidate)
    }
  }
  return candidates.filter((candidate) => {
    if (must.has(candidate.id) || asked.has(candidate.id)) return true
    const rarest = [...candidate.teaches.keys()]
      .map((skillId) => bySkill.get(skillId) ?? [])
      .reduce((least, pool) => (pool.length < least.length ? pool : least))
    return !rarest.some(
      (other) =>
        other !== candidate &&
        isAsGood(other, candidate, limits.providerShare !== undefined) &&
        // Of two that are alike the one with the smaller id stays.
        (!isAsGood(candidate, other, limits.providerShare !== undefined) || other.id < candidate.id),
    )
  })
}

function isAsGood(other: Candidate, candidate: Candidate, isSameProvider: boolean): boolean {
  if (!isAsShort(other, candidate) || !isAsCheap(other, candidate)) return false
  if (isSameProvider && other.provider !== candidate.provider) return false
  if (other.isUnjudged === true && candidate.isUnjudged !== true) return false
  for (const [skillId, level] of candidate.teaches)
    if ((other.teaches.get(skillId) ?? 0) < level) return false
  return other.requires.every((id) => candidate.requires.includes(id))
}

/** What is not known is not shorter than what is. */
function isAsShort({ minutes }: Candidate, candidate: Candidate): boolean {
  if (minutes === undefined) return candidate.minutes === undefined
  return candidate.minutes === undefined || minutes <= candidate.minutes
}

/** A price and a subscription cannot be compared alone, unless one of them is nothing. */
function isAsCheap({ price, platform }: Candidate, candidate: Candidate): boolean {
  if (price === undefined) return candidate.price === undefined
  if (price.minor === 0) return true
  if (candidate.price === undefined || price.minor > candidate.price.minor) return false
  if (price.charged !== candidate.price.charged) return false
  return price.charged === 'once' || platform === candidate.platform
}
