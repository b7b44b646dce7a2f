import type { Credential } from './credential'
import type { Money } from './money'

export interface OwnershipTerms {
  years: number
  /** The user's own odds of having to pay once more, 0 to 1. */
  retakeOdds: number
  weeklyMinutes: number
}

/** What it costs to earn a credential and to keep it, part by part; `undefined` where a part is not known. */
export interface Ownership {
  /** Until it is earned: the price, or a subscription for as long as the hours take. */
  earning: Money | undefined
  /** How a subscription became a sum: how many payments. */
  payments: number | undefined
  /** The odds of a retake times the price; a subscription is not paid again for one. */
  retakes: Money | undefined
  /** Yearly fees while it is kept; undefined: none is known. */
  fees: Money | undefined
  renewals: number | undefined
  /** Hours for the renewals; undefined: not known. */
  renewalHours: number | undefined
  /** All parts that are known; undefined while the price is not. */
  total: Money | undefined
  /** Hours to earn it: the middle of what is stated. */
  earningHours: number | undefined
  /** Those, and the hours to renew it. */
  hours: number | undefined
}

const monthsPerPayment = { month: 1, year: 12 } as const
const weeksPerMonth = 52 / 12

export function measureOwnership(
  credential: Credential,
  { years, retakeOdds, weeklyMinutes }: OwnershipTerms,
): Ownership {
  const { price, hours } = credential
  const middle = hours === undefined ? undefined : (hours.min + hours.max) / 2
  const payments =
    price === undefined || price.charged === 'once'
      ? undefined
      : countPayments(price.charged, middle, weeklyMinutes)
  const earning =
    price === undefined || (price.charged !== 'once' && payments === undefined)
      ? undefined
      : { minor: price.minor * (payments ?? 1), currency: price.currency }
  const retakes =
    earning === undefined || payments !== undefined || retakeOdds === 0
      ? undefined
      : { minor: Math.round(earning.minor * retakeOdds), currency: earning.currency }
  const fee = credential.facts.fee?.value as Money | undefined
  const fees = fee === undefined ? undefined : { minor: fee.minor * years, currency: fee.currency }
  const renewals = countRenewals(credential.validityMonths, years)
  const each = credential.facts.renewalHours?.value as number | undefined
  const renewalHours = renewals === 0 ? 0 : each === undefined ? undefined : each * (renewals ?? 0)
  return {
    earning,
    payments,
    retakes,
    fees,
    renewals,
    renewalHours,
    total: addSame([earning, retakes, fees], earning),
    earningHours: middle,
    hours: middle === undefined ? undefined : middle + (renewalHours ?? 0),
  }
}

/** Payments of a subscription while its hours take at the user's pace; one at least. */
function countPayments(
  charged: 'month' | 'year',
  hours: number | undefined,
  weeklyMinutes: number,
): number | undefined {
  if (hours === undefined) return undefined
  const months = (hours * 60) / (weeklyMinutes * weeksPerMonth)
  return Math.max(Math.ceil(months / monthsPerPayment[charged] - 1e-9), 1)
}

/** How often it has to be renewed within the years; undefined while its validity is not known. */
function countRenewals(months: number | null | undefined, years: number): number | undefined {
  if (months === undefined) return undefined
  return months === null ? 0 : Math.max(Math.ceil((years * 12) / months) - 1, 0)
}

/** A sum of one currency; a fee in another stays out, and is shown by itself. */
function addSame(parts: readonly (Money | undefined)[], first: Money | undefined): Money | undefined {
  if (first === undefined) return undefined
  const same = parts.filter((part) => part?.currency === first.currency)
  return { minor: same.reduce((sum, part) => sum + (part?.minor ?? 0), 0), currency: first.currency }
}

export interface ClosedGap {
  skillId: string
  skillName: string
  from: number
  to: number
  points: number
}

/** What of the gaps a credential closes, in priority points; DESIGN.md, "Arithmetic that the user can check". */
export function findClosed(
  gaps: readonly {
    skillId: string
    skillName: string
    current: number
    required: number
    importance: number
    demandShare: number
  }[],
  credential: Pick<Credential, 'skills'>,
): ClosedGap[] {
  const teaches = new Map(credential.skills.map((skill) => [skill.skillId, skill.teaches]))
  return gaps
    .flatMap(({ skillId, skillName, current, required, importance, demandShare }) => {
      const to = Math.min(teaches.get(skillId) ?? 0, required)
      if (to <= current) return []
      return [
        { skillId, skillName, from: current, to, points: (to - current) * importance * (1 + demandShare) },
      ]
    })
    .sort((a, b) => b.points - a.points || (a.skillId < b.skillId ? -1 : 1))
}

/** Months after which a monthly gain has paid for a cost; 0 for what costs nothing. */
export const monthsUntilPaid = (cost: Money, gain: Money): number => Math.ceil(cost.minor / gain.minor - 1e-9)
