import type { Context } from '../../context'
import { findOpenNeeds } from '../../domain/recommend/open-needs'
import { openPriority } from '../../domain/recommend/problem'
import type { Solver } from '../../domain/recommend/search'
import { orderSet } from '../../domain/recommend/steps'
import { UsageError } from '../../errors'
import { type Recommendation, recommendationJson, recommendationView } from '../../views/recommend'
import { defineCommand } from '../command'
import { loadRates } from '../load-config'
import { resolveCredential } from '../lookup'
import { acceptSet } from './accept'
import { compareLimits, explainWhy } from './compare'
import { type Request, readRequest } from './request'
import { type Demands, explainMust, Searcher } from './search'
import { describeSituation } from './situation'

export const recommend = defineCommand<Request, Recommendation>({
  parse: readRequest,
  async run(request, context) {
    const named = readNamed(request, context)
    const { situation, offers } = describeSituation(request, named.must, context)
    const demands = { ...named, limits: situation.limits, isUnknownAllowed: request.isUnknownAllowed }
    const searcher = new Searcher(
      situation,
      offers,
      loadRates(context),
      await prepareSolver(request, context),
    )
    const found = searcher.search(demands)
    if (found.best === undefined) throw explainMust(found, situation, context)
    const why =
      request.why === undefined ? undefined : explainWhy(request.why, found, demands, searcher, context)
    const tradeOff = request.hasTradeOff ? compareLimits(found, demands, searcher) : []
    const steps = orderSet(found.best.set, found.problem)
    return {
      ...situation,
      steps,
      best: found.best,
      openPriority: openPriority(situation.needs),
      staysOpen: findOpenNeeds(situation.gaps, situation.needs, found.best.set, found),
      leftOut: found.leftOut,
      rates: loadRates(context).filter((rate) => [rate.from, rate.to].includes(situation.currency)),
      why,
      tradeOff,
      accepted: request.isAccepted ? acceptSet(steps, context) : undefined,
    }
  },
  kind: 'recommendation',
  toJson: recommendationJson,
  view: recommendationView,
})

/** The ids that --must and --exclude name. */
function readNamed(request: Request, context: Context): Pick<Demands, 'must' | 'exclude'> {
  const idOf = (text: string) => resolveCredential(context, text).id
  const must = new Set(request.must.map(idOf))
  const exclude = new Set(request.exclude.map(idOf))
  const both = [...must].find((id) => exclude.has(id))
  if (both !== undefined) {
    throw new UsageError(`--must ${both} and --exclude ${both} contradict each other.`, {
      hint: 'Take one of them away.',
    })
  }
  return { must, exclude }
}

/** The exact solver, loaded where it is needed; the time that it may take is that of all searches together. */
async function prepareSolver({ timeLimitSeconds }: Request, context: Context): Promise<Solver> {
  const { loadSolver } = await import('../../solver/highs')
  const solve = await loadSolver()
  const started = context.now().getTime()
  return (program, start, resolution) => {
    const spentSeconds = (context.now().getTime() - started) / 1000
    return solve(program, {
      start,
      resolution,
      timeLimitSeconds: Math.max(timeLimitSeconds - spentSeconds, 0.1),
      onProgress: () => undefined,
    })
  }
}
