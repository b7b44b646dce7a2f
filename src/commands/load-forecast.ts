import type { Context } from '../context'
import { forecastTargets, type TargetForecast } from '../domain/forecast'
import { hasProgress, remainingMinutes, type Target } from '../domain/target'
import { GoalStore } from '../storage/goal-store'
import { LogStore } from '../storage/log-store'

/** The forecast of every active target, by its id. */
export function loadForecasts(context: Context, targets: readonly Target[]): Map<string, TargetForecast> {
  const active = targets.filter((target) => target.state === 'active')
  if (active.length === 0) return new Map()
  const { connection } = context.database
  const log = new LogStore(connection)
  const spent = log.listSpent()
  const forecast = forecastTargets({
    today: context.today,
    weeks: log.listWeeks(),
    plannedWeeklyMinutes: new GoalStore(connection).find()?.weeklyMinutes,
    targets: active.map((target) => ({
      id: target.id,
      remainingMinutes: remainingMinutes(target, spent.get(target.id) ?? 0),
      dueDay: target.dueDay,
      hasProgress: hasProgress(target, spent.get(target.id) ?? 0),
    })),
    finished: targets.flatMap((target) => {
      const actualMinutes = spent.get(target.id) ?? 0
      return target.state === 'passed' && target.estimatedMinutes !== undefined && actualMinutes > 0
        ? [{ estimatedMinutes: target.estimatedMinutes, actualMinutes }]
        : []
    }),
  })
  return new Map(forecast.targets.map((entry) => [entry.id, entry]))
}
