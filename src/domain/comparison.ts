import type { Role, RoleSkill } from './role'

/** What becomes of a skill on the way from one role to another. */
export type SkillChange = 'same' | 'lower' | 'higher' | 'new' | 'gone'

export interface ComparedSkill {
  skillId: string
  skillName: string
  change: SkillChange
  /** The level that each role requires, undefined where it does not ask for the skill. */
  from: number | undefined
  to: number | undefined
  /** In the role that one goes to; in the one that one leaves for a skill that is gone. */
  importance: number
  /** A level that the framework itself does not give. */
  isAssumed: boolean
}

export interface RoleComparison {
  from: { id: string; name: string }
  to: { id: string; name: string }
  /** Within a change the most important first. */
  skills: ComparedSkill[]
  /** How much of the role that one goes to is met by someone who meets the other, no less and no more: 0-1. */
  carriedOver: number
}

const order: readonly SkillChange[] = ['same', 'lower', 'higher', 'new', 'gone']

/** Compares what two roles require. Carried over = sum of importance x min(from, to) over sum of importance x to. */
export function compareRoles(from: Role, to: Role): RoleComparison {
  const left = new Map(from.skills.map((skill) => [skill.skillId, skill]))
  const wanted = new Set(to.skills.map(({ skillId }) => skillId))
  const skills = [
    ...to.skills.map((skill) => compareSkill(skill, left.get(skill.skillId))),
    ...from.skills.filter(({ skillId }) => !wanted.has(skillId)).map(leaveSkill),
  ].sort(
    (a, b) =>
      order.indexOf(a.change) - order.indexOf(b.change) ||
      b.importance - a.importance ||
      (a.skillId < b.skillId ? -1 : 1),
  )
  const whole = to.skills.reduce((sum, { importance, required }) => sum + importance * required, 0)
  const met = to.skills.reduce(
    (sum, { skillId, importance, required }) =>
      sum + importance * Math.min(left.get(skillId)?.required ?? 0, required),
    0,
  )
  return {
    from: { id: from.id, name: from.name },
    to: { id: to.id, name: to.name },
    skills,
    carriedOver: whole === 0 ? 0 : met / whole,
  }
}

function compareSkill(skill: RoleSkill, before: RoleSkill | undefined): ComparedSkill {
  const change =
    before === undefined
      ? 'new'
      : before.required === skill.required
        ? 'same'
        : before.required > skill.required
          ? 'lower'
          : 'higher'
  return {
    skillId: skill.skillId,
    skillName: skill.skillName,
    change,
    from: before?.required,
    to: skill.required,
    importance: skill.importance,
    isAssumed: skill.isLevelAssumed || before?.isLevelAssumed === true,
  }
}

const leaveSkill = (skill: RoleSkill): ComparedSkill => ({
  skillId: skill.skillId,
  skillName: skill.skillName,
  change: 'gone',
  from: skill.required,
  to: undefined,
  importance: skill.importance,
  isAssumed: skill.isLevelAssumed,
})
