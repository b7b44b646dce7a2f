import type { Context } from '../../context'
import { parseDay } from '../../domain/day'
import { parseHours } from '../../domain/duration'
import type { Goal } from '../../domain/goal'
import { type Money, parseMoney } from '../../domain/money'
import { UsageError } from '../../errors'
import { GoalStore } from '../../storage/goal-store'
import { goalJson, goalView } from '../../views/goal'
import { defineCommand, textOption } from '../command'
import { resolveRole } from '../lookup'

const longestWeekMinutes = 7 * 24 * 60

interface Request {
  role: string
  due: string | undefined
  weeklyMinutes: number | undefined
  budget: Money | undefined
}

function readBudget(text: string): Money {
  if (text.trim().toLowerCase() === 'none') return { minor: 0, currency: '' }
  const amount = text.trim() === '0' ? { minor: 0, currency: '' } : parseMoney(text, '--budget')
  if (amount.minor > 0) return amount
  throw new UsageError(`--budget "${text}" is nothing: did the shell take away a $?`, {
    hint: 'Write 900USD, or none for no money.',
  })
}

export const goalSet = defineCommand<Request, Goal>({
  parse(input, context) {
    const due = textOption(input, 'by')
    const hours = textOption(input, 'hoursPerWeek')
    const budget = textOption(input, 'budget')
    const weeklyMinutes = hours === undefined ? undefined : parseHours(hours, '--hours-per-week')
    if (weeklyMinutes !== undefined && weeklyMinutes > longestWeekMinutes) {
      throw new UsageError(`--hours-per-week "${hours}" is more than a week has.`, {
        hint: 'Expected up to 168.',
      })
    }
    return {
      role: input.words[0] ?? '',
      due: due === undefined ? undefined : readDueDay(due, context),
      weeklyMinutes,
      budget: budget === undefined ? undefined : readBudget(budget),
    }
  },
  run(request, context) {
    const role = resolveRole(context, request.role)
    const { connection, journal } = context.database
    const store = new GoalStore(connection)
    return journal.run(
      'goal set',
      () => {
        const earlier = store.find()
        const goal: Goal = {
          roleId: role.id,
          roleName: role.name,
          dueDay: request.due ?? earlier?.dueDay,
          weeklyMinutes: request.weeklyMinutes ?? earlier?.weeklyMinutes,
          budget: request.budget ?? earlier?.budget,
          setOn: context.today,
        }
        store.save(goal)
        return goal
      },
      (goal) => `goal ${goal.roleName}`,
    )
  },
  kind: 'goal',
  toJson: goalJson,
  view: (goal, context) => [
    `Goal: ${goalView(goal, context.today).join(', ')}.`,
    `Next: ${context.program} gap        Undo: ${context.program} undo`,
  ],
})

function readDueDay(text: string, context: Context): string {
  const day = parseDay(text, context.today, 'future', '--by')
  if (day > context.today) return day
  throw new UsageError(`--by ${day} is not after today.`, { hint: 'For example --by +6m.' })
}
