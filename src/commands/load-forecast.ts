import type { Context } from '../context'
import {
  type ForecastInput,
  forecastTargets,
  historyLimitWeeks,
  type TargetForecast,
} from '../domain/forecast'
import { hasProgress, remainingMinutes, type Target } from '../domain/target'
import { ForecastCache } from '../storage/forecast-cache'
import { LogStore } from '../storage/log-store'
import { version } from '../version'

/** What the callers have loaded already. */
interface Workload {
  targets: readonly Target[]
  /** Minutes spent on each target. */
  spent: ReadonlyMap<string, number>
  weeklyMinutes: number | undefined
}

/** The forecast of every active target, by its id. `isKept`: for the next time, so that it need not be made again. */
export function loadForecasts(
  context: Context,
  { targets, spent, weeklyMinutes }: Workload,
  { isKept }: { isKept: boolean },
): Map<string, TargetForecast> {
  const active = targets.filter((target) => target.state === 'active')
  if (active.length === 0) return new Map()
  const input: ForecastInput = {
    today: context.today,
    weeks: new LogStore(context.database.connection).listWeeks(historyLimitWeeks + 1),
    plannedWeeklyMinutes: weeklyMinutes,
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
  }
  return new Map(forecastOnce(input, isKept, context).map((entry) => [entry.id, entry]))
}

/** The trials are seeded: the same input gives the same forecast, which is kept. */
function forecastOnce(input: ForecastInput, isKept: boolean, context: Context): TargetForecast[] {
  const cache = new ForecastCache(context.database.connection)
  // A new version may forecast by other rules.
  const key = JSON.stringify([version, input])
  const kept = cache.find(key)
  if (kept !== undefined) return JSON.parse(kept) as TargetForecast[]
  const { targets } = forecastTargets(input)
  if (isKept) cache.keep(key, JSON.stringify(targets))
  return [...targets]
}
