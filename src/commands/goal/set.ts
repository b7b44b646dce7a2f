import type { Goal } from '../../domain/goal'
import type { Money } from '../../domain/money'
import { GoalStore } from '../../storage/goal-store'
import { wrapText } from '../../terminal/width'
import { goalJson, goalView } from '../../views/goal'
import { defineCommand, textOption } from '../command'
import { resolveRole } from '../lookup'
import { readBudget, readDueDay, readWeeklyMinutes } from './facts'

interface Request {
  role: string
  due: string | undefined
  weeklyMinutes: number | undefined
  budget: Money | undefined
}

export const goalSet = defineCommand<Request, Goal>({
  parse(input, context) {
    const due = textOption(input, 'by')
    const hours = textOption(input, 'hoursPerWeek')
    const budget = textOption(input, 'budget')
    return {
      role: input.words.join(' '),
      due: due === undefined ? undefined : readDueDay(due, '--by', context),
      weeklyMinutes: hours === undefined ? undefined : readWeeklyMinutes(hours, '--hours-per-week'),
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
    ...wrapText(`Goal: ${goalView(goal, context.today).join(', ')}.`, context.terminal.width),
    `Next: ${context.program} gap        Undo: ${context.program} undo`,
  ],
})
