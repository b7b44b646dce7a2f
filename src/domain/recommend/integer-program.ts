import { findSubscriptions, periodMinutes, type Subscription } from './cost'
import type { Problem } from './problem'

/** A linear program some of whose variables are whole numbers; it is maximised. */
export interface IntegerProgram {
  /** Worth of each variable in what is maximised. */
  worths: number[]
  lower: number[]
  upper: number[]
  isInteger: boolean[]
  rows: { terms: [variable: number, factor: number][]; lower: number; upper: number }[]
}

/**
 * The problem as an integer program. Its first variables are the candidates, 1 when taken. A level of a need counts
 * when one that teaches at least this level is taken. Worths are priority.
 */
export function buildProgram(problem: Problem): IntegerProgram {
  const { candidates, limits, must, needs, monthMinutes } = problem
  const program: IntegerProgram = { worths: [], lower: [], upper: [], isInteger: [], rows: [] }
  const add = (worth: number, lower: number, upper: number, isInteger: boolean): number => {
    program.worths.push(worth)
    program.lower.push(lower)
    program.upper.push(upper)
    program.isInteger.push(isInteger)
    return program.worths.length - 1
  }
  const row = (terms: [number, number][], lower: number, upper: number) => {
    if (terms.length > 0) program.rows.push({ terms, lower, upper })
  }
  const indexOf = new Map(candidates.map(({ id }, index) => [id, index]))
  for (const { id } of candidates) add(0, must.has(id) ? 1 : 0, 1, true)

  for (const { skillId, from, to, weight } of needs) {
    for (let level = from + 1; level <= to; level++) {
      const teachers = candidates.flatMap(({ teaches }, index): [number, number][] =>
        (teaches.get(skillId) ?? 0) >= level ? [[index, 1]] : [],
      )
      if (teachers.length > 0) row([[add(weight, 0, 1, false), -1], ...teachers], 0, Number.POSITIVE_INFINITY)
    }
  }
  candidates.forEach(({ requires }, index) => {
    for (const id of requires) {
      const before = indexOf.get(id)
      if (before === undefined) row([[index, 1]], 0, 0)
      else
        row(
          [
            [before, 1],
            [index, -1],
          ],
          0,
          Number.POSITIVE_INFINITY,
        )
    }
  })
  if (limits.most !== undefined)
    row(
      candidates.map((_, index) => [index, 1]),
      0,
      limits.most,
    )
  if (limits.minutes !== undefined) {
    row(
      candidates.map(({ minutes = 0 }, index) => [index, minutes]),
      0,
      limits.minutes,
    )
  }
  if (limits.cost !== undefined) {
    const once = candidates.flatMap(({ price }, index): [number, number][] =>
      price?.charged === 'once' && price.minor > 0 ? [[index, price.minor]] : [],
    )
    const fees = findSubscriptions(candidates).flatMap((subscription) =>
      addSubscription(subscription, indexOf, monthMinutes, add, row),
    )
    row([...once, ...fees], 0, limits.cost)
  }
  if (limits.providerShare !== undefined) addProviderShare(problem, limits.providerShare, add, row)
  return program
}

type Add = (worth: number, lower: number, upper: number, isInteger: boolean) => number
type Row = (terms: [number, number][], lower: number, upper: number) => void

/**
 * The terms of a subscription's cost: its periods times its lowest fee, and for each higher fee the difference times
 * the periods, when one with that fee is taken.
 */
function addSubscription(
  subscription: Subscription,
  indexOf: ReadonlyMap<string, number>,
  monthMinutes: number,
  add: Add,
  row: Row,
): [number, number][] {
  const members = subscription.members.map((member) => ({
    index: indexOf.get(member.id) ?? 0,
    minutes: member.minutes ?? 0,
    fee: member.price?.minor ?? 0,
  }))
  const length = periodMinutes(subscription, monthMinutes)
  const most = Math.ceil(members.reduce((sum, { minutes }) => sum + minutes, 0) / length) + 1
  const fees = [...new Set(members.map(({ fee }) => fee))].sort((a, b) => a - b)
  return fees.map((fee, tier) => {
    const periods = add(0, 0, most, true)
    const isTaken = members.filter((member) => member.fee >= fee)
    // The first tier is paid with any member; a higher one only when a member with that fee is taken.
    const switched = tier === 0 ? undefined : add(0, 0, 1, true)
    row(
      [
        [periods, length],
        ...(switched === undefined ? [] : [[switched, -length * most] as [number, number]]),
        ...members.map(({ index, minutes }): [number, number] => [index, -minutes]),
      ],
      switched === undefined ? 0 : -length * most,
      Number.POSITIVE_INFINITY,
    )
    for (const { index } of isTaken) {
      row(
        [
          [periods, 1],
          [index, -1],
        ],
        0,
        Number.POSITIVE_INFINITY,
      )
      if (switched !== undefined)
        row(
          [
            [switched, 1],
            [index, -1],
          ],
          0,
          Number.POSITIVE_INFINITY,
        )
    }
    return [periods, fee - (fees[tier - 1] ?? 0)]
  })
}

/** No provider has more than its share of what is taken, or it has a single one. */
function addProviderShare({ candidates }: Problem, share: number, add: Add, row: Row): void {
  const byProvider = new Map<string, number[]>()
  candidates.forEach(({ provider }, index) => {
    byProvider.set(provider, [...(byProvider.get(provider) ?? []), index])
  })
  for (const members of byProvider.values()) {
    if (members.length < 2) continue
    const isSingle = add(0, 0, 1, true)
    const own = new Set(members)
    row(
      [
        ...candidates.map((_, index): [number, number] => [index, (own.has(index) ? 1 : 0) - share]),
        [isSingle, -members.length],
      ],
      Number.NEGATIVE_INFINITY,
      0,
    )
    row(
      [...members.map((index): [number, number] => [index, 1]), [isSingle, members.length]],
      Number.NEGATIVE_INFINITY,
      members.length + 1,
    )
  }
}
