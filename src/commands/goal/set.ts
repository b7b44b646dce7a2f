import type { Context } from '../../context'
import type { Goal } from '../../domain/goal'
import type { Money } from '../../domain/money'
import type { Role } from '../../domain/role'
import { UsageError } from '../../errors'
import { GoalStore } from '../../storage/goal-store'
import { wrapText } from '../../terminal/width'
import { type CarriedOver, carriedView, goalReplyJson, goalView } from '../../views/goal'
import { defineCommand, textOption } from '../command'
import { resolveRole } from '../lookup'
import { askCarried, carryOver } from './carry-over'
import { readBudget, readDueDay, readWeeklyMinutes } from './facts'

interface Request {
  role: string
  due: string | undefined
  weeklyMinutes: number | undefined
  budget: Money | undefined
  /** The role that one leaves. */
  from: string | undefined
}

interface Result {
  goal: Goal
  carried: CarriedOver | undefined
}

export const goalSet = defineCommand<Request, Result>({
  parse(input, context) {
    const due = textOption(input, 'by')
    const hours = textOption(input, 'hoursPerWeek')
    const budget = textOption(input, 'budget')
    return {
      role: input.words.join(' '),
      due: due === undefined ? undefined : readDueDay(due, '--by', context),
      weeklyMinutes: hours === undefined ? undefined : readWeeklyMinutes(hours, '--hours-per-week'),
      budget: budget === undefined ? undefined : readBudget(budget),
      from: textOption(input, 'from'),
    }
  },
  async run(request, context) {
    const role = resolveRole(context, request.role)
    const from = request.from === undefined ? undefined : resolveFrom(request.from, role, context)
    const { connection, journal } = context.database
    const store = new GoalStore(connection)
    const { goal, carried } = journal.run(
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
        return { goal, carried: from && carryOver(from, role, context) }
      },
      ({ goal }) => `goal ${goal.roleName}`,
    )
    if (from === undefined || carried === undefined || !context.terminal.isInteractive) {
      return { goal, carried }
    }
    context.warn(describeGoal(goal, context).join('\n'))
    return { goal, carried: { ...carried, isAsked: await askCarried(from, role, context) } }
  },
  kind: 'goal',
  toJson: ({ goal, carried }) => goalReplyJson(goal, carried),
  view: ({ goal, carried }, context) => [
    ...describeGoal(goal, context),
    ...(carried === undefined ? [] : carriedView(carried, context)),
    `Next: ${context.program} ${carried?.isAsked ? 'gap show' : 'gap'}        Undo: ${context.program} undo`,
  ],
})

const describeGoal = (goal: Goal, context: Context) =>
  wrapText(`Goal: ${goalView(goal, context.today).join(', ')}.`, context.terminal.width)

function resolveFrom(text: string, role: Role, context: Context): Role {
  const from = resolveRole(context, text)
  if (from.id !== role.id) return from
  throw new UsageError(`--from "${text}" is the goal itself.`, { hint: 'Name the role that you leave.' })
}
