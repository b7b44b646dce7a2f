import type { Goal } from '../../domain/goal'
import { GoalStore } from '../../storage/goal-store'
import { wrapText } from '../../terminal/width'
import { goalReplyJson, goalView } from '../../views/goal'
import { defineCommand } from '../command'

export const goalShow = defineCommand<undefined, Goal | undefined>({
  parse: () => undefined,
  run: (_, context) => new GoalStore(context.database.connection).find(),
  kind: 'goal',
  toJson: (goal) => (goal === undefined ? null : goalReplyJson(goal, undefined)),
  view: (goal, context) =>
    goal === undefined
      ? [`No goal yet. ${context.program} goal set ROLE --by DATE --hours-per-week 6`]
      : wrapText(`${goalView(goal, context.today).join(', ')}.`, context.terminal.width),
})
