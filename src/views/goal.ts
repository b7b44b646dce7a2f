import { type Day, daysBetween, formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import type { Goal } from '../domain/goal'
import { formatMoney } from '../domain/money'

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
