import type { FurtherProof, Proven } from '../domain/recommend/further-proof'
import type { PoorValue } from '../domain/recommend/poor-value'
import type { BestSet } from '../domain/recommend/search'
import { leftOutWords, type Recommendation } from './recommendation'

export function recommendationJson(result: Recommendation) {
  const { best, currency, limits, steps } = result
  const money = (minor: number) => ({ minor, currency })
  const setJson = (set: BestSet | undefined) =>
    set === undefined
      ? null
      : { closed: set.closed, proofGap: set.gap, credentials: set.set.map(({ id }) => id) }
  return {
    role: result.role,
    limits: {
      minutes: limits.minutes ?? null,
      cost: limits.cost === undefined ? null : money(limits.cost),
      most: limits.most ?? null,
      providerShare: limits.providerShare ?? null,
    },
    weeklyMinutes: result.weeklyMinutes,
    paceFrom: result.paceFrom,
    plannedMinutes: result.taken.minutes,
    plannedCost: money(result.taken.cost),
    doneBy: result.doneBy ?? null,
    closed: best.closed,
    open: result.openPriority,
    proofGap: best.gap,
    items: steps.map(({ candidate, closes, closed, minutesSoFar, costSoFar }) => ({
      id: candidate.id,
      name: candidate.name,
      provider: candidate.provider,
      platform: candidate.platform,
      minutes: candidate.minutes ?? null,
      price: candidate.price === undefined ? null : { ...candidate.price, currency },
      certificate: candidate.certificate === undefined ? null : money(candidate.certificate),
      covers: result.covers.get(candidate.id) ?? null,
      asksFirst: result.asksFirst.get(candidate.id) ?? null,
      closed,
      proves: provesJson(result.proves.get(candidate.id) ?? []),
      closes: closes.map(({ need, from, to }) => ({ id: need.skillId, name: need.skillName, from, to })),
      minutesSoFar,
      costSoFar: money(costSoFar),
    })),
    staysOpen: result.staysOpen.map(({ skillId, skillName, example, ...rest }) => ({
      id: skillId,
      name: skillName,
      ...rest,
      example:
        example === undefined
          ? null
          : { ...example, reason: example.reason ?? null, besides: example.besides ?? null },
    })),
    rates: result.rates,
    leftOut: Object.fromEntries(
      Object.keys(leftOutWords).map((reason) => [
        reason,
        result.leftOut.filter((entry) => entry.reason === reason).length,
      ]),
    ),
    withUnknown: setJson(result.withUnknown),
    furtherProof: furtherProofJson(result.furtherProof, currency),
    poorValue: result.poorValue.map((entry) => poorValueJson(entry, currency)),
    why:
      result.why === undefined
        ? null
        : {
            ...result.why,
            leftOut: result.why.leftOut ?? null,
            poorValue:
              result.why.poorValue === undefined ? null : poorValueJson(result.why.poorValue, currency),
            other: setJson(result.why.other),
          },
    tradeOff: result.tradeOff.map((row) => ({
      of: row.of,
      isAsked: row.isAsked,
      minutesLimit: row.limits.minutes ?? null,
      costLimit: row.limits.cost === undefined ? null : money(row.limits.cost),
      best: setJson(row.best),
      cost: row.best === undefined ? null : money(row.cost),
      minutes: row.best === undefined ? null : row.minutes,
      doneBy: row.doneBy ?? null,
      isLate: row.isLate,
    })),
    accepted: result.accepted?.targets ?? null,
  }
}

const poorValueJson = ({ candidate, closed, minutes, cost }: PoorValue, currency: string) => ({
  id: candidate.id,
  name: candidate.name,
  closed,
  minutes,
  cost: { minor: cost, currency },
})

const provesJson = (proves: readonly Proven[]) =>
  proves.map(({ skillId, skillName, level }) => ({ id: skillId, name: skillName, level }))

const furtherProofJson = (proof: FurtherProof | undefined, currency: string) =>
  proof === undefined
    ? null
    : {
        id: proof.candidate.id,
        name: proof.candidate.name,
        minutes: proof.candidate.minutes ?? null,
        price: proof.candidate.price === undefined ? null : { ...proof.candidate.price, currency },
        proves: provesJson(proof.proves),
      }
