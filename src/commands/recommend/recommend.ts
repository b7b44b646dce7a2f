import type { Context } from '../../context'
import { isUnknown } from '../../domain/recommend/eligible'
import { listProven, type Proven } from '../../domain/recommend/further-proof'
import type { Offer } from '../../domain/recommend/offer'
import { findOpenNeeds } from '../../domain/recommend/open-needs'
import { type Candidate, openPriority } from '../../domain/recommend/problem'
import type { Solver } from '../../domain/recommend/search'
import { orderSet } from '../../domain/recommend/steps'
import { varyLimits } from '../../domain/recommend/trade-off'
import { UsageError } from '../../errors'
import { startProgress } from '../../terminal/progress'
import { recommendationView } from '../../views/recommend'
import { recommendationJson } from '../../views/recommend-json'
import type { Recommendation } from '../../views/recommendation'
import { defineCommand } from '../command'
import { loadRates } from '../load-config'
import { refreshPostings } from '../load-demand'
import { resolveCredential } from '../lookup'
import { acceptSet } from './accept'
import { compareLimits, doneBy, explainWhy, type Pace } from './compare'
import { type Request, readRequest } from './request'
import { type Demands, explainMust, Searcher } from './search'
import { describeSituation, type Situation } from './situation'

export const recommend = defineCommand<Request, Recommendation>({
  parse: readRequest,
  async run(request, context) {
    await refreshPostings(context)
    const named = readNamed(request, context)
    const { situation, offers } = describeSituation(request, named.must, context)
    const { isUnknownAllowed, isOffTopicAllowed, isPoorValueAllowed, language } = request
    const demands: Demands = {
      ...named,
      limits: situation.limits,
      isUnknownAllowed,
      isOffTopicAllowed,
      isPoorValueAllowed,
      language,
    }
    const { found, why, tradeOff, best, furtherProof, withUnknown } = await searchAll(
      request,
      situation,
      offers,
      demands,
      context,
    )
    const steps = orderSet(best.set, found.problem)
    return {
      ...situation,
      steps,
      asksFirst: new Map(offers.flatMap(findAsked)),
      covers: new Map(
        offers.flatMap(({ id, covers }) => (covers === undefined ? [] : [[id, covers] as const])),
      ),
      best,
      doneBy: doneBy(best.set, paceOf(situation, context)),
      openPriority: openPriority(situation.needs),
      staysOpen: findOpenNeeds(situation, best.set, found),
      leftOut: found.leftOut,
      poorValue: found.poorValue,
      proves: listProofs(best.set, offers, situation),
      furtherProof,
      withUnknown,
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

const paceOf = ({ weeklyMinutes, paceFrom, dueDay }: Situation, { today }: Context): Pace => ({
  today,
  dueDay,
  weeklyMinutes: paceFrom === 'assumed' ? undefined : weeklyMinutes,
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

/** What a credential asks of who takes it, such as years of practice, in the words of its source. */
function findAsked({ id, asksFirst = '' }: Offer): [string, string][] {
  return asksFirst === '' || /^none\b/i.test(asksFirst) ? [] : [[id, asksFirst]]
}

/** What each of a set shows besides what it teaches. */
function listProofs(
  set: readonly Candidate[],
  offers: readonly Offer[],
  { rated }: Situation,
): Map<string, Proven[]> {
  const assesses = new Map(
    offers.map((offer) => [offer.id, new Map(offer.assesses.map(({ skillId, level }) => [skillId, level]))]),
  )
  return new Map(set.map(({ id }) => [id, listProven(assesses.get(id) ?? new Map(), set, rated)]))
}

/** The best set, why one is in it or not, and the best sets within other limits, as far as they are asked for. */
async function searchAll(
  request: Request,
  situation: Situation,
  offers: readonly Offer[],
  demands: Demands,
  context: Context,
) {
  const { loadSolver } = await import('../../solver/highs')
  const solve = await loadSolver()
  const { timeLimitSeconds, hasTradeOff } = request
  const count = 1 + Number(request.why !== undefined) + (hasTradeOff ? varyLimits(demands.limits).length : 0)
  const progress = startProgress('Searching', context.streams.stderr, context.terminal)
  const started = context.now().getTime()
  let solved = 0
  // The time limit is that of all searches together.
  const solver: Solver = (program, start, resolution) => {
    const spentSeconds = (context.now().getTime() - started) / 1000
    const answer = solve(program, {
      start,
      resolution,
      timeLimitSeconds: Math.max(timeLimitSeconds - spentSeconds, 0.1),
      onProgress: (gap) => progress.update(solved + Math.max(1 - gap, 0), Math.max(count, solved + 1)),
    })
    solved += 1
    return answer
  }
  try {
    const searcher = new Searcher(situation, offers, loadRates(context), solver)
    const found = searcher.searchWorthwhile(demands)
    if (found.best === undefined) throw explainMust(found, situation, context)
    return {
      found,
      best: found.best,
      furtherProof: searcher.searchProof(demands, found.best.set),
      why: request.why === undefined ? undefined : explainWhy(request.why, found, demands, searcher, context),
      tradeOff: hasTradeOff ? compareLimits(found, demands, searcher, paceOf(situation, context)) : [],
      // The last, so that it takes no time from what was asked for.
      withUnknown: found.leftOut.some(({ reason }) => isUnknown(reason))
        ? searcher.search({ ...demands, isUnknownAllowed: true }, found.poorValue).best
        : undefined,
    }
  } finally {
    progress.end()
  }
}
