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
function weightOf({ required, importance, demandShare, isAssumed }: Askable): number {
  return required * importance * (1 + demandShare) * (isAssumed && demandShare < 1 ? 0.5 : 1)
}

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

/** Where so many skills have figures of their framework's own, what it only names is not asked beside them. */
const enoughKnown = 12

/** A technology that the framework only names: it gives no figure, and the market does not ask for it in this role. */
const isOnlyNamed = ({ isLevelAssumed, isImportanceAssumed, demand }: RoleSkill): boolean =>
  isLevelAssumed && isImportanceAssumed && (demand === undefined || demand.numerator < demand.denominator)

/**
 * The role with only the skills that are asked without `--all`: the first 25, and those that the user names. What the
 * framework only names is asked where too little else is known: O*NET lists a dentist's software with a nurse's tools.
 */
export function narrowRole(role: Role, named: ReadonlySet<string>): Role {
  if (role.skills.length <= askedWithoutAll) return role
  const known = role.skills.filter((skill) => !isOnlyNamed(skill))
  const first = (known.length < enoughKnown ? role.skills : known).slice(0, askedWithoutAll)
  const asked = new Set(first.map(({ skillId }) => skillId))
  return {
    ...role,
    skills: role.skills.filter(({ skillId }) => asked.has(skillId) || named.has(skillId)),
  }
}
