import type { LeftOutReason } from './eligible'
import type { Offer } from './offer'
import { type Candidate, type Limits, type Need, reachedLevel } from './problem'
import { onTopicShare } from './topic'

/** What of a gap stays open after the set, and why. */
export interface OpenNeed {
  skillId: string
  skillName: string
  reached: number
  required: number
  /**
   * `evidence`: levels above 3 are shown by work. `nothing`: nothing in the catalogue teaches more. `other-work`: only
   * what is made for other work does. `left-out`: what would, stays out. `limits`: something would, and the limits are
   * better used otherwise.
   */
  cause: 'evidence' | 'nothing' | 'other-work' | 'left-out' | 'limits'
  /** One credential that would close more: of `left-out` with its reason, and with what else it is over. */
  example:
    | { id: string; name: string; reason: LeftOutReason | undefined; besides: LeftOutReason | undefined }
    | undefined
}

/** What the role asks for, and what there is to close it with. */
interface Asked {
  gaps: readonly { skillId: string; skillName: string; required: number }[]
  needs: readonly Need[]
  /** Ids of all skills that the role asks for. */
  asked: ReadonlySet<string>
  limits: Limits
}

interface Searched {
  candidates: readonly Candidate[]
  leftOut: readonly LeftOut[]
}

interface LeftOut {
  offer: Offer
  reason: LeftOutReason
}

export function findOpenNeeds(situation: Asked, set: readonly Candidate[], searched: Searched): OpenNeed[] {
  const bySkill = new Map(situation.needs.map((need) => [need.skillId, need]))
  return situation.gaps.flatMap(({ skillId, skillName, required }): OpenNeed[] => {
    const need = bySkill.get(skillId)
    if (need === undefined) return []
    const reached = Math.min(reachedLevel(need, set), required)
    if (reached >= required) return []
    const open = { skillId, skillName, reached, required }
    if (reached >= need.to) return [{ ...open, cause: 'evidence', example: undefined }]
    return [{ ...open, ...findCause(skillId, reached, searched, situation) }]
  })
}

function findCause(
  skillId: string,
  reached: number,
  { candidates, leftOut }: Searched,
  { asked, limits }: Asked,
): Pick<OpenNeed, 'cause' | 'example'> {
  const [candidate] = candidates
    .filter(({ teaches }) => (teaches.get(skillId) ?? 0) > reached)
    .toSorted(byHours)
  if (candidate !== undefined) {
    const { id, name } = candidate
    return { cause: 'limits', example: { id, name, reason: undefined, besides: undefined } }
  }
  const wouldHelp = leftOut.filter(({ offer }) =>
    offer.teaches.some((entry) => entry.skillId === skillId && entry.level > reached),
  )
  if (wouldHelp.length === 0) return { cause: 'nothing', example: undefined }
  const fitting = wouldHelp.filter(({ reason }) => !otherWork.includes(reason))
  if (fitting.length === 0) return { cause: 'other-work', example: undefined }
  const { offer, reason } = findNearest(fitting, asked)
  const isLong = reason === 'too-dear' && (offer.minutes ?? 0) > (limits.minutes ?? Number.POSITIVE_INFINITY)
  const besides = isLong ? ('too-long' as const) : undefined
  return { cause: 'left-out', example: { id: offer.id, name: offer.name, reason, besides } }
}

const otherWork: readonly LeftOutReason[] = ['off-topic', 'other-job']

/** What keeps it out that a word of the user changes most easily, first. */
const nearness: readonly LeftOutReason[] = [
  'poor-value',
  'too-dear',
  'too-long',
  'currency',
  'prerequisite',
  'unknown-price',
  'unknown-hours',
]

/**
 * Of what stays out, what is nearest to coming in: kept out by a limit or for want of a fact rather than by the user's own
 * word; of those what is learnt in before what is an exam alone, what is free, what is most about the role, then the
 * shortest.
 */
function findNearest(leftOut: readonly LeftOut[], asked: ReadonlySet<string>): LeftOut {
  const isNear = ({ reason }: LeftOut) => Number(nearness.includes(reason))
  const share = ({ offer }: LeftOut) => onTopicShare(offer.teaches, asked)
  return leftOut.reduce((nearest, other) => {
    const order =
      isNear(other) - isNear(nearest) ||
      Number(other.offer.isCourse) - Number(nearest.offer.isCourse) ||
      Number(other.offer.isFree) - Number(nearest.offer.isFree) ||
      share(other) - share(nearest) ||
      nearness.indexOf(nearest.reason) - nearness.indexOf(other.reason) ||
      byHours(nearest.offer, other.offer)
    return order > 0 ? other : nearest
  })
}

/** The shortest first; what is not known is long. */
const byHours = (
  a: { id: string; minutes: number | undefined },
  b: { id: string; minutes: number | undefined },
) => (a.minutes ?? Number.MAX_SAFE_INTEGER) - (b.minutes ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)
