import { UsageError } from '../errors'

/** An amount in minor units (cents) of an ISO 4217 currency. Never added across currencies. */
export interface Money {
  minor: number
  currency: string
}

/** Currencies whose minor unit is not a hundredth; ISO 4217, list one. Asking Intl would cost 20 ms at each start. */
const unusualDigits: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV'].map(
    (code) => [code, 0] as const,
  ),
  ...['XAF', 'XOF', 'XPF'].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
])

/** Decimal digits of a currency's minor unit. */
export const minorDigits = (currency: string): number => unusualDigits.get(currency) ?? 2

/** Whether ISO 4217 has this code. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** Reads `900USD`, `USD 900`, `900 eur`, `1,250.50 GBP`. Throws UsageError naming `flag`. */
export function parseMoney(text: string, flag: string): Money {
  const match = /^(?:([a-z]{3})\s*)?(\d[\d,]*(?:\.\d+)?)\s*([a-z]{3})?$/i.exec(text.trim())
  const code = (match?.[1] ?? match?.[3])?.toUpperCase()
  if (match === null || (match[1] !== undefined && match[3] !== undefined)) {
    throw new UsageError(`${flag} "${text}" is not an amount of money.`, {
      hint: 'Expected 900USD or "EUR 900".',
    })
  }
  if (code === undefined) {
    throw new UsageError(`${flag} "${text}" names no currency.`, {
      hint: `Write ${text.trim()}USD or ${text.trim()}EUR.`,
    })
  }
  if (!isCurrency(code)) {
    throw new UsageError(`${flag} "${text}" names no known currency: ${code}.`, {
      hint: 'Use its three letters, such as USD, EUR or GBP.',
    })
  }
  const minor = Math.round(Number((match[2] ?? '').replaceAll(',', '')) * 10 ** minorDigits(code))
  return { minor, currency: code }
}

/** `900 USD`, `12.50 EUR`. */
export function formatMoney({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const amount = minor / 10 ** digits
  return `${Number.isInteger(amount) ? String(amount) : amount.toFixed(digits)} ${currency}`
}
