import type { Context } from '../../context'
import { formatDuration } from '../../domain/duration'
import type { ExchangeRate } from '../../domain/exchange'
import { formatMoney } from '../../domain/money'
import { costOf } from '../../domain/recommend/cost'
import { type EligibilityRules, type Eligible, findEligible } from '../../domain/recommend/eligible'
import { type Broken, findBroken } from '../../domain/recommend/fits'
import { type FurtherProof, findFurtherProof } from '../../domain/recommend/further-proof'
import { startSet } from '../../domain/recommend/improve'
import type { Offer } from '../../domain/recommend/offer'
import { findPoorValue, type PoorValue } from '../../domain/recommend/poor-value'
import { type Candidate, type Limits, minutesOf, type Problem } from '../../domain/recommend/problem'
import { type BestSet, findBestSet, type Solver } from '../../domain/recommend/search'
import { RequestError } from '../../errors'
import type { Situation } from './situation'

/** What is asked of one search beyond the situation. */
export interface Demands {
  limits: Limits
  must: ReadonlySet<string>
  exclude: ReadonlySet<string>
  isUnknownAllowed: boolean
  isOffTopicAllowed: boolean
  isPoorValueAllowed: boolean
  language: string | undefined
}

export interface Searched extends Eligible {
  problem: Problem
  /** Undefined where what has to be in the set does not fit. */
  best: BestSet | undefined
}

export interface Worthwhile extends Searched {
  /** Those that stayed out as the best set with them took too much for what they close, the worst first. */
  poorValue: readonly PoorValue[]
}

/** How often the search is made again without what was found of poor value. */
const mostRounds = 2

/** Searches the whole catalogue, again and again with other demands. */
export class Searcher {
  constructor(
    private readonly situation: Situation,
    private readonly offers: readonly Offer[],
    private readonly rates: readonly ExchangeRate[],
    private readonly solve: Solver,
  ) {}

  /**
   * The best set in which each credential is worth its place, as far as a few searches find it, beside those that were
   * found of poor value before.
   */
  searchWorthwhile(demands: Demands, before: readonly PoorValue[] = []): Worthwhile {
    const poorValue = [...before]
    for (let round = 0; ; round++) {
      const searched = this.search(demands, poorValue)
      const poor =
        demands.isPoorValueAllowed || round === mostRounds
          ? []
          : findPoorValue(searched.best?.set ?? [], searched.problem)
      if (poor.length === 0) return { ...searched, poorValue }
      poorValue.push(...poor)
    }
  }

  /** The best set without those that were found of poor value. */
  search(demands: Demands, poorValue: readonly PoorValue[]): Searched {
    const { situation } = this
    const eligible = findEligible(this.offers, this.rulesOf(demands, poorValue))
    const problem: Problem = {
      needs: situation.needs,
      candidates: eligible.candidates,
      limits: demands.limits,
      must: demands.must,
      monthMinutes: monthMinutes(situation),
    }
    return { ...eligible, problem, best: findBestSet(problem, this.solve) }
  }

  /** What would show the most within what a set leaves of the limits. */
  searchProof(demands: Demands, set: readonly Candidate[]): FurtherProof | undefined {
    const { minutes, cost, most } = demands.limits
    if (most !== undefined && set.length >= most) return undefined
    const left = {
      ...demands.limits,
      minutes: minutes && Math.max(minutes - minutesOf(set), 0),
      cost: cost && Math.max(cost - costOf(set, monthMinutes(this.situation)), 0),
    }
    return findFurtherProof(
      this.offers,
      set,
      this.situation.rated,
      this.rulesOf({ ...demands, limits: left }, []),
    )
  }

  private rulesOf(demands: Demands, poorValue: readonly PoorValue[]): EligibilityRules {
    const { situation } = this
    const { exclude, isUnknownAllowed, isPoorValueAllowed: _, ...wanted } = demands
    // Where the user has a limit, in other limits too: rows with and without unknowns could not be compared.
    const isLimited = (limit: number | undefined) => !isUnknownAllowed && limit !== undefined
    return {
      needs: situation.needs,
      ...wanted,
      known: { price: isLimited(situation.limits.cost), minutes: isLimited(situation.limits.minutes) },
      monthMinutes: monthMinutes(situation),
      currency: situation.currency,
      rates: this.rates,
      asked: situation.asked,
      roleId: situation.roleId,
      levels: situation.levels,
      jobSkills: situation.jobSkills,
      excluded: exclude,
      poor: new Set(poorValue.map(({ candidate }) => candidate.id)),
      held: situation.held,
      planned: situation.planned,
    }
  }
}

/** A month has 52 / 12 weeks. */
export const monthMinutes = ({ weeklyMinutes }: Situation): number => (weeklyMinutes * 52) / 12

/** The error for what has to be in the set and cannot be: it names the limit. */
export function explainMust(
  { problem, leftOut }: Searched,
  { currency }: Situation,
  context: Context,
): RequestError {
  const out = leftOut.find(({ offer }) => problem.must.has(offer.id))
  const broken = out === undefined ? findBroken(startSet(problem), problem) : undefined
  const { minutes, cost, most, providerShare } = problem.limits
  const limits: Readonly<Record<Broken, string>> = {
    minutes: `more than the ${formatDuration(minutes ?? 0)} that there are`,
    cost: `more than the ${formatMoney({ minor: cost ?? 0, currency })} that there are`,
    most: `more than --max ${most}`,
    provider: `more than --max-share-of-one-provider ${Math.round((providerShare ?? 0) * 100)}% allows`,
    prerequisite: 'without what is required before',
    must: 'not in the catalogue',
  }
  const reasons = {
    excluded: 'is excluded too',
    held: 'is held already',
    planned: 'is in the plan already',
    currency: `is priced in another currency than ${currency}`,
    'unknown-price': 'has no known price',
    'unknown-hours': 'has no known hours',
    'too-dear': `costs more than the ${formatMoney({ minor: cost ?? 0, currency })} that there are`,
    'too-long': `takes more than the ${formatDuration(minutes ?? 0)} that there are`,
    prerequisite: 'asks for another one before it that stays out',
    language: 'is in another language',
    'off-topic': 'is mostly about what the role does not ask for',
    'other-job': 'is made for another job',
    'too-advanced': 'begins above your levels',
    'too-basic': 'is for beginners',
    practice: 'asks for years of practice or study',
    'poor-value': 'closes little for what it takes',
  } as const
  const message =
    out === undefined
      ? `What has to be in the set takes ${limits[broken ?? 'must']}.`
      : `--must ${out.offer.id} cannot be met: it ${reasons[out.reason]}.`
  const hints = {
    currency: `${context.program} config set rate.${out?.offer.price?.currency ?? 'GBP'}.${currency} RATE lets it in.`,
    'unknown-price': '--allow-unknown lets it in.',
    'unknown-hours': '--allow-unknown lets it in.',
  }
  const hint = out !== undefined && out.reason in hints ? hints[out.reason as keyof typeof hints] : undefined
  return new RequestError('conflict', message, {
    hint: hint ?? 'Raise --hours or --cost, or take a --must away.',
  })
}
