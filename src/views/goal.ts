import { type Day, daysBetween, formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import type { Goal } from '../domain/goal'
import { formatMoney } from '../domain/money'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

/** The goal in short parts: role and date, hours, money. */
export function goalView(goal: Goal, today: Day): string[] {
  const parts = [goal.roleName]
  if (goal.dueDay !== undefined) {
    const left = daysBetween(today, goal.dueDay)
    const distance = left >= 0 ? `${left} days` : `${-left} days ago`
    parts[0] = `${goal.roleName} by ${formatDay(goal.dueDay)} (${distance})`
  }
  if (goal.weeklyMinutes !== undefined) parts.push(`${formatDuration(goal.weeklyMinutes)} a week`)
  if (goal.budget !== undefined) {
    parts.push(goal.budget.minor === 0 ? 'no money' : `budget ${formatMoney(goal.budget)}`)
  }
  return parts
}

export const goalJson = (goal: Goal) => ({
  role: { id: goal.roleId, name: goal.roleName },
  due: goal.dueDay ?? null,
  weeklyMinutes: goal.weeklyMinutes ?? null,
  budget: goal.budget ?? null,
  setOn: goal.setOn,
})

/** What `goal set` and `goal show` print; only the first carries anything over. */
export const goalReplyJson = (goal: Goal, carried: CarriedOver | undefined) => ({
  ...goalJson(goal),
  carried:
    carried === undefined
      ? null
      : {
          from: carried.from,
          rated: carried.rated.map(({ skillId, skillName, level }) => ({
            id: skillId,
            name: skillName,
            level,
          })),
          unrated: carried.unrated.map(({ skillId, skillName }) => ({ id: skillId, name: skillName })),
          newCount: carried.newCount,
          isSaved: carried.isSaved,
        },
})

/** What comes along from the role that one leaves. */
export interface CarriedOver {
  from: { id: string; name: string }
  /** Skills of the goal that are rated already. */
  rated: readonly { skillId: string; skillName: string; level: number }[]
  /** Skills of both roles that are not rated: to be in a role is no rating of one's own. */
  unrated: readonly { skillId: string; skillName: string }[]
  /** Skills of the goal that are neither. */
  newCount: number
  /** The ratings stand in an assessment of the goal. False when it has one already, or nothing was rated. */
  isSaved: boolean
  /** The assessment was asked: its own answers say the rest. */
  isAsked: boolean
}

export function carriedView(carried: CarriedOver, { terminal, program }: ViewContext): string[] {
  const { from, rated, unrated, newCount, isSaved, isAsked } = carried
  if (isAsked) return []
  const names = (skills: readonly { skillName: string }[]) =>
    skills.map(({ skillName }) => skillName).join(', ')
  const sentences = [
    rated.length === 0
      ? 'None of its skills is rated yet.'
      : `Carried over: ${rated.map(({ skillName, level }) => `${skillName} ${level}`).join(', ')}${isSaved ? '' : ' (its assessment has its own answers, which stay)'}.`,
    unrated.length > 0
      ? `${from.name} asks for these too, not rated yet and so not carried: ${names(unrated)}. In a terminal, ${program} goal set --from asks them with its levels filled in.`
      : undefined,
    newCount > 0
      ? `New: ${newCount} ${newCount === 1 ? 'skill' : 'skills'} that neither tells of.`
      : undefined,
  ].filter((sentence) => sentence !== undefined)
  return sentences.flatMap((sentence) => wrapText(sentence, terminal.width))
}
