import { isOpen } from '../../domain/target'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { inPlanOrder, type PlannedTarget, planView, targetJson } from '../../views/target'
import { defineCommand, hasOption } from '../command'

interface Plan {
  items: PlannedTarget[]
  closedCount: number
}

export const planList = defineCommand<{ isAll: boolean }, Plan>({
  parse: (input) => ({ isAll: hasOption(input, 'all') }),
  run({ isAll }, context) {
    const { connection } = context.database
    const spent = new LogStore(connection).listSpent()
    const targets = new TargetStore(connection).list()
    const shown = isAll ? targets : targets.filter(isOpen)
    const items = shown.map((target) => ({ target, spentMinutes: spent.get(target.id) ?? 0 }))
    return { items: items.sort(inPlanOrder), closedCount: targets.length - shown.length }
  },
  kind: 'plan',
  toJson: ({ items, closedCount }) => ({
    items: items.map(({ target, spentMinutes }) => ({ ...targetJson(target), spentMinutes })),
    closedCount,
  }),
  view: (plan, context) => planView(plan, context.today, context),
})
