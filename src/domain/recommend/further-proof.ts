import { type EligibilityRules, findEligible } from './eligible'
import type { Offer } from './offer'
import { type Candidate, closedPriority, minutesOf, type Need, reachedLevel } from './problem'

/** A skill of the role with the level that is shown by now. */
export interface Shown {
  skillId: string
  skillName: string
  required: number
  current: number
  proven: number
  /** Priority that one level more of proof is worth: importance x (1 + demand share). */
  weight: number
}

/** A credential that would show what the person knows by now, or will by the set. */
export interface FurtherProof {
  candidate: Candidate
  proves: Proven[]
}

export interface Proven {
  skillId: string
  skillName: string
  level: number
}

/** What can be shown beyond what is: of each skill the levels above its proof, up to what is known after the set. */
function listUnshown(skills: readonly Shown[], set: readonly Candidate[]): Need[] {
  return skills.flatMap(({ skillId, skillName, required, current, proven, weight }): Need[] => {
    const own = { skillId, skillName, from: current, to: required, weight }
    const to = Math.min(reachedLevel(own, set), required)
    return to > proven ? [{ ...own, from: proven, to }] : []
  })
}

/** What a credential shows of what is known after the set, beyond what is shown by now. */
export function listProven(
  assesses: ReadonlyMap<string, number>,
  set: readonly Candidate[],
  skills: readonly Shown[],
): Proven[] {
  return listUnshown(skills, set).flatMap(({ skillId, skillName, from, to }) => {
    const level = Math.min(assesses.get(skillId) ?? 0, to)
    return level > from ? [{ skillId, skillName, level }] : []
  })
}

/** One skill is shown by a piece of work as well. */
const fewest = 2

/**
 * The credential that shows the most within what the set leaves of the limits, or undefined where none shows more than a
 * skill. What it assesses stands for what it teaches, and by that the rules on what may be searched are the same.
 */
export function findFurtherProof(
  offers: readonly Offer[],
  set: readonly Candidate[],
  skills: readonly Shown[],
  rules: EligibilityRules,
): FurtherProof | undefined {
  const needs = listUnshown(skills, set)
  const exams = offers
    .filter(({ id }) => !set.some((candidate) => candidate.id === id))
    .map((offer) => ({ ...offer, teaches: offer.assesses, isCourse: false, isImported: false }))
  const { candidates } = findEligible(exams, { ...rules, needs, must: new Set() })
  const found = candidates
    .filter(({ requires, teaches }) => requires.length === 0 && teaches.size >= fewest)
    .map((candidate) => ({ candidate, worth: closedPriority(needs, [candidate]) }))
    .toSorted(
      (a, b) =>
        b.worth - a.worth ||
        minutesOf([a.candidate]) - minutesOf([b.candidate]) ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
  const candidate = found[0]?.candidate
  return candidate && { candidate, proves: listProven(candidate.teaches, set, skills) }
}
