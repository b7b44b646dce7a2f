import { convertMoney, type ExchangeRate } from '../exchange'
import { costOf } from './cost'
import { withPrerequisites } from './fits'
import type { Offer } from './offer'
import { type Candidate, type Limits, minutesOf, type Need } from './problem'
import { beginningOf, findWrongStage } from './stage'
import { findOtherWork, type Work } from './topic'

/** Why a credential that would close something is not among those searched. */
export const leftOutReasons = [
  'excluded',
  'held',
  'planned',
  'currency',
  'unknown-price',
  'unknown-hours',
  'too-dear',
  'too-long',
  'prerequisite',
  'language',
  'off-topic',
  'other-job',
  'too-advanced',
  'too-basic',
  'practice',
  'poor-value',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export const isUnknown = (reason: LeftOutReason): boolean =>
  reason === 'unknown-price' || reason === 'unknown-hours'

export interface EligibilityRules extends Work {
  needs: readonly Need[]
  limits: Limits
  monthMinutes: number
  /** The currency of all costs. */
  currency: string
  /** The user's own rates. */
  rates: readonly ExchangeRate[]
  /** What has to be known of a credential, or it stays out. */
  known: { price: boolean; minutes: boolean }
  isOffTopicAllowed: boolean
  /** The user's level by skill id, of the rated skills. */
  levels: ReadonlyMap<string, number>
  /** The language that the user learns in, ISO 639-1; undefined for any. */
  language: string | undefined
  must: ReadonlySet<string>
  excluded: ReadonlySet<string>
  /** Ids of those that were found not worth their place. */
  poor: ReadonlySet<string>
  /** Ids of credentials that the user holds, and of those in the plan. */
  held: ReadonlySet<string>
  planned: ReadonlySet<string>
}

export interface Eligible {
  candidates: Candidate[]
  /** Those that would close something and stay out. */
  leftOut: { offer: Offer; reason: LeftOutReason }[]
}

/** Takes from the catalogue what may be searched, and says why the rest of what would help stays out. */
export function findEligible(offers: readonly Offer[], rules: EligibilityRules): Eligible {
  const { held, must, planned } = rules
  const needs = new Map(rules.needs.map((need) => [need.skillId, need]))
  const reasons = new Map<string, LeftOutReason>()
  const candidates = new Map<string, Candidate>()
  for (const offer of offers) {
    const candidate = findUnwanted(offer, rules) ?? toCandidate(offer, needs, rules)
    const reason = typeof candidate === 'string' ? candidate : findObstacle(candidate, rules)
    if (reason !== undefined) reasons.set(offer.id, reason)
    else if (typeof candidate !== 'string') candidates.set(offer.id, candidate)
  }
  // What is held or planned need not be earned before; what stays out takes along what asks for it.
  for (const [id, candidate] of candidates) {
    const requires = candidate.requires.filter((before) => !held.has(before) && !planned.has(before))
    candidates.set(id, { ...candidate, requires })
  }
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const [id, { requires }] of candidates) {
      if (requires.every((before) => candidates.has(before))) continue
      candidates.delete(id)
      reasons.set(id, 'prerequisite')
      isSettled = false
    }
  }
  for (const [id, candidate] of candidates) {
    if (candidate.requires.length === 0) continue
    const reason = findExcess(withPrerequisites(candidate, candidates), rules)
    if (reason !== undefined) reasons.set(id, reason)
  }
  for (const id of reasons.keys()) candidates.delete(id)
  const isUseful = (offer: Offer) =>
    offer.teaches.some(({ skillId, level }) => level > (needs.get(skillId)?.from ?? Number.POSITIVE_INFINITY))
  return {
    candidates: keepUseful([...candidates.values()], must),
    leftOut: offers.flatMap((offer) => {
      const reason = reasons.get(offer.id)
      return reason !== undefined && (isUseful(offer) || must.has(offer.id)) ? [{ offer, reason }] : []
    }),
  }
}

function toCandidate(
  offer: Offer,
  needs: ReadonlyMap<string, Need>,
  rules: EligibilityRules,
): Candidate | LeftOutReason {
  const priced = priceOf(offer, rules)
  if (priced === 'currency') return priced
  const closing = offer.teaches.filter(({ skillId, level }) => level > (needs.get(skillId)?.from ?? level))
  const teaches = closing.filter(({ skillId, level }) => {
    const from = needs.get(skillId)?.from ?? 0
    return from >= beginningOf(offer, level)
  })
  if (closing.length > 0 && teaches.length === 0 && !rules.must.has(offer.id)) return 'too-advanced'
  return {
    id: offer.id,
    name: offer.name,
    provider: offer.provider,
    platform: offer.platform,
    minutes: offer.minutes,
    ...priced,
    teaches: new Map(teaches.map(({ skillId, level }) => [skillId, level])),
    requires: offer.requires,
    isUnjudged: offer.isImported,
    isExam: !offer.isCourse,
  }
}

/**
 * Nothing is nothing in every currency; else a price of another one counts at a rate that the user gave. What is free
 * to learn costs nothing, whatever its certificate costs: with more money no less can be learnt.
 */
function priceOf(
  { price, isFree }: Offer,
  { currency, rates }: Pick<EligibilityRules, 'currency' | 'rates'>,
): { price: Candidate['price']; certificate?: number } | 'currency' {
  const converted =
    price === undefined || price.minor === 0 ? undefined : convertMoney(price, currency, rates)
  if (isFree) {
    const free = { minor: 0, charged: 'once' as const }
    return converted === undefined ? { price: free } : { price: free, certificate: converted.money.minor }
  }
  if (price === undefined) return { price: undefined }
  if (price.minor === 0) return { price: { minor: 0, charged: price.charged } }
  if (converted === undefined) return 'currency'
  return { price: { minor: converted.money.minor, charged: price.charged } }
}

/** Why the user does not want it, whatever it takes. */
function findUnwanted(offer: Offer, rules: EligibilityRules): LeftOutReason | undefined {
  const { id, languages } = offer
  if (rules.excluded.has(id)) return 'excluded'
  if (rules.held.has(id)) return 'held'
  if (rules.planned.has(id)) return 'planned'
  if (rules.must.has(id)) return undefined
  if (rules.poor.has(id)) return 'poor-value'
  const { language } = rules
  if (
    language !== undefined &&
    languages.length > 0 &&
    !languages.some((code) => isLanguage(code, language))
  ) {
    return 'language'
  }
  return (
    (rules.isOffTopicAllowed ? undefined : findOtherWork(offer, rules)) ?? findWrongStage(offer, rules.levels)
  )
}

/** `pt-BR` is Portuguese too. */
const isLanguage = (code: string, language: string) => code === language || code.startsWith(`${language}-`)

/** What it takes that the limits do not give. */
function findObstacle(candidate: Candidate, rules: EligibilityRules): LeftOutReason | undefined {
  if (rules.known.price && candidate.price === undefined) return 'unknown-price'
  if (rules.known.minutes && candidate.minutes === undefined) return 'unknown-hours'
  return findExcess([candidate], rules)
}

/** The limit that a credential alone, with what comes before it, is over. */
function findExcess(set: readonly Candidate[], { limits, monthMinutes }: EligibilityRules) {
  if (limits.cost !== undefined && costOf(set, monthMinutes) > limits.cost) return 'too-dear' as const
  if (limits.minutes !== undefined && minutesOf(set) > limits.minutes) return 'too-long' as const
  return undefined
}

/** Those that close something or have to be taken, and what has to come before them. */
function keepUseful(candidates: readonly Candidate[], must: ReadonlySet<string>): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const kept = new Set(
    candidates
      .filter(({ id, teaches }) => teaches.size > 0 || must.has(id))
      .flatMap((candidate) => withPrerequisites(candidate, byId).map(({ id }) => id)),
  )
  return candidates.filter(({ id }) => kept.has(id))
}
