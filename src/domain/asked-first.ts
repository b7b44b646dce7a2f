import type { Role, RoleSkill } from './role'
import type { SkillCategory } from './skill'

/** How many skills of a role are asked without `--all`: beyond that a person no longer says what matters. */
export const askedWithoutAll = 25
/** How many of these may be of one category while others are left: a role is more than its tools. */
const mostOfOneCategory = 15

export interface Askable {
  required: number
  importance: number
  demandShare: number
  /** True where the framework gave neither figure. */
  isAssumed: boolean
  category: SkillCategory
  /** Of two that weigh the same, the greater goes first. */
  rank: number
}

/**
 * The priority that the gap would have, were nothing of the skill there: required x importance x (1 + demand). What is
 * assumed weighs half of what is rated, unless the market asks for it in this very role.
 */
function weightOf({ demandShare, isAssumed, ...skill }: Askable): number {
  return wholePriority(skill, demandShare) * (isAssumed && demandShare < 1 ? 0.5 : 1)
}

const wholePriority = (
  { required, importance }: Pick<RoleSkill, 'required' | 'importance'>,
  share: number,
): number => required * importance * (1 + share)

/**
 * The skills in the order in which they are asked: what can matter most first, and among the first ones not more than
 * 15 of one category as long as there are others. What weighs the same keeps its order.
 */
export function orderAsked<T extends Askable>(skills: readonly T[]): T[] {
  const byWeight = skills
    .map((skill, index) => ({ skill, index }))
    .sort((a, b) => weightOf(b.skill) - weightOf(a.skill) || b.skill.rank - a.skill.rank || a.index - b.index)
    .map(({ skill }) => skill)
  if (skills.length <= askedWithoutAll) return byWeight
  const counts = new Map<SkillCategory, number>()
  const first = new Set<T>()
  for (const skill of byWeight) {
    if (first.size === askedWithoutAll) break
    const count = (counts.get(skill.category) ?? 0) + 1
    if (count > mostOfOneCategory) continue
    counts.set(skill.category, count)
    first.add(skill)
  }
  for (const skill of byWeight) {
    if (first.size === askedWithoutAll) break
    first.add(skill)
  }
  return [...byWeight.filter((skill) => first.has(skill)), ...byWeight.filter((skill) => !first.has(skill))]
}

/** However little the others weigh, so many are asked. */
const fewestAsked = 12
/** What weighs less than this share of the heaviest is left for `--all`. */
const worthAsking = 0.6

/** At most so many more are asked for the sake of those that weigh the same. */
const mostForTie = 10

/**
 * Where a list of skills is cut: after the 25th and those that weigh as much as that one; before them where they are
 * many, and right at 25 where that would leave too little.
 */
export function findCut<T>(skills: readonly T[], isTie: (a: T, b: T) => boolean): number {
  const last = skills[askedWithoutAll - 1]
  if (last === undefined) return skills.length
  let end = askedWithoutAll
  for (let next = skills[end]; next !== undefined && isTie(last, next); next = skills[end]) end += 1
  if (end <= askedWithoutAll + mostForTie) return end
  const start = skills.findIndex((skill) => isTie(skill, last))
  return start >= fewestAsked ? start : askedWithoutAll
}

/** A technology that the framework only names: it gives no figure, and the market does not ask for it in this role. */
const isOnlyNamed = ({ isLevelAssumed, isImportanceAssumed, demand }: RoleSkill): boolean =>
  isLevelAssumed && isImportanceAssumed && (demand === undefined || demand.numerator < demand.denominator)

const weigh = (skill: RoleSkill): number =>
  wholePriority(skill, skill.demand === undefined ? 0 : skill.demand.numerator / skill.demand.denominator)

/**
 * The role with only the skills that are asked without `--all`, and those that the user names: of more than 25 (or than
 * it says itself) at most so many, the 12 that matter most and of the others those that weigh near what the heaviest
 * does. What the framework only names is asked where too little else is known: O*NET lists a dentist's software with a
 * nurse's tools.
 */
export function narrowRole<T extends Role & { askedFirst?: number }>(role: T, named: ReadonlySet<string>): T {
  const most = role.askedFirst ?? askedWithoutAll
  if (role.skills.length <= most) return role
  const known = role.skills.filter((skill) => !isOnlyNamed(skill))
  const candidates = (known.length < fewestAsked ? role.skills : known).slice(0, most)
  // Postings are the user's own choice: what many of them ask for is asked, whatever it weighs.
  const lightest = role.source === 'postings' ? 0 : Math.max(...candidates.map(weigh)) * worthAsking
  const asked = new Set(
    candidates
      .filter((skill, index) => index < fewestAsked || weigh(skill) >= lightest)
      .map(({ skillId }) => skillId),
  )
  return {
    ...role,
    skills: role.skills.filter(({ skillId }) => asked.has(skillId) || named.has(skillId)),
  }
}
