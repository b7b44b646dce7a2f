import type { Day } from './day'
import { type Money, minorDigits } from './money'

/** How much one unit of `from` is in `to`, as the user said on a day. Without one, money of two currencies stays apart. */
export interface ExchangeRate {
  from: string
  to: string
  rate: number
  setOn: Day
}

/** The same sum in another currency by the user's own rate, in either direction; undefined without one. */
export function convertMoney(
  money: Money,
  to: string,
  rates: readonly ExchangeRate[],
): { money: Money; rate: ExchangeRate | undefined } | undefined {
  if (money.currency === to) return { money: { minor: money.minor, currency: to }, rate: undefined }
  const direct = rates.find((rate) => rate.from === money.currency && rate.to === to)
  const inverse = rates.find((rate) => rate.from === to && rate.to === money.currency)
  const rate = direct ?? inverse
  if (rate === undefined) return undefined
  const factor = direct === undefined ? 1 / rate.rate : rate.rate
  const digits = minorDigits(to) - minorDigits(money.currency)
  return { money: { minor: Math.round(money.minor * factor * 10 ** digits), currency: to }, rate }
}
