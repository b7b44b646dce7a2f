import type { LeftOutReason, Offer } from './eligible'
import { type Candidate, type Need, reachedLevel } from './problem'

/** What of a gap stays open after the set, and why. */
export interface OpenNeed {
  skillId: string
  skillName: string
  reached: number
  required: number
  /**
   * `evidence`: levels above 3 are shown by work. `nothing`: nothing in the catalogue teaches more. `left-out`: what
   * would, stays out. `limits`: something would, and the limits are better used otherwise.
   */
  cause: 'evidence' | 'nothing' | 'left-out' | 'limits'
  /** One credential that would close more: of `left-out` with its reason. */
  example: { id: string; name: string; reason: LeftOutReason | undefined } | undefined
}

export function findOpenNeeds(
  gaps: readonly { skillId: string; skillName: string; required: number }[],
  needs: readonly Need[],
  set: readonly Candidate[],
  searched: { candidates: readonly Candidate[]; leftOut: readonly { offer: Offer; reason: LeftOutReason }[] },
): OpenNeed[] {
  const bySkill = new Map(needs.map((need) => [need.skillId, need]))
  return gaps.flatMap(({ skillId, skillName, required }): OpenNeed[] => {
    const need = bySkill.get(skillId)
    if (need === undefined) return []
    const reached = Math.min(reachedLevel(need, set), required)
    if (reached >= required) return []
    const open = { skillId, skillName, reached, required }
    if (reached >= need.to) return [{ ...open, cause: 'evidence', example: undefined }]
    const candidate = searched.candidates.find(({ teaches }) => (teaches.get(skillId) ?? 0) > reached)
    if (candidate !== undefined) {
      return [
        { ...open, cause: 'limits', example: { id: candidate.id, name: candidate.name, reason: undefined } },
      ]
    }
    const other = findNearest(searched.leftOut, skillId, reached)
    return other === undefined
      ? [{ ...open, cause: 'nothing', example: undefined }]
      : [{ ...open, cause: 'left-out', example: other }]
  })
}

/** What keeps it out that a word of the user changes most easily, first. */
const nearness: readonly LeftOutReason[] = [
  'too-dear',
  'too-long',
  'currency',
  'prerequisite',
  'unknown-price',
  'unknown-hours',
  'language',
]

/** Of what stays out, what is nearest to coming in: over a limit rather than excluded, the shortest first. */
function findNearest(
  leftOut: readonly { offer: Offer; reason: LeftOutReason }[],
  skillId: string,
  reached: number,
): OpenNeed['example'] {
  const rank = (reason: LeftOutReason) =>
    nearness.includes(reason) ? nearness.indexOf(reason) : nearness.length
  const [nearest] = leftOut
    .filter(({ offer }) => offer.teaches.some((entry) => entry.skillId === skillId && entry.level > reached))
    .toSorted(
      (a, b) =>
        rank(a.reason) - rank(b.reason) ||
        (a.offer.minutes ?? Number.POSITIVE_INFINITY) - (b.offer.minutes ?? Number.POSITIVE_INFINITY) ||
        (a.offer.id < b.offer.id ? -1 : 1),
    )
  return nearest && { id: nearest.offer.id, name: nearest.offer.name, reason: nearest.reason }
}
