import type { Price } from '../domain/credential'
import { isCurrency, minorDigits } from '../domain/money'

/*
 * How a price is read out of what catalogues write. A price is taken only where the text is one definite sum, what it
 * pays for, and nothing else: a range, an estimate, two sums or a sum "plus" something stay unknown, with their text
 * kept.
 */

export interface ReadPrice {
  price?: Price
  /** Learning costs nothing; the price, if there is one, is the certificate's. */
  isLearningFree?: true
  /** The text says something that these rules do not read. */
  isUnread?: true
}

const signs: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'],
  ['$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['HK$', 'HKD'],
  ['R$', 'BRL'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['DOLLARS', 'USD'],
  ['POUNDS', 'GBP'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
])

/** Words that say that nothing is said. */
export const isBlank = (text: string): boolean =>
  /^(|[-–—.?]+|n\.?\/?a\.?|nan|none|null|nil|unknown|tb[ada]|to be (announced|confirmed|determined)|not (available|stated|known|specified)|varies|\$?tbd( \(still\))?)$/i.test(
    text.trim(),
  )

/**
 * A number with its thousands set apart, as people write it: `1,250`, `1,250.50`, `1.250,00`, `49,99`, `1 250`.
 * undefined where it could be two numbers, such as `1.250`.
 */
export function readAmount(text: string): number | undefined {
  const word = text.trim()
  if (/^\d+$/.test(word)) return Number(word)
  if (/^\d+\.\d{1,2}$/.test(word)) return Number(word)
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(word)) return Number(word.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(word)) return Number(word.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(word)) return Number(word.replaceAll('.', ''))
  if (/^\d+,\d{2}$/.test(word)) return Number(word.replace(',', '.'))
  if (/^\d{1,3}([ '’]\d{3})+([.,]\d{2})?$/.test(word))
    return Number(word.replace(/[ '’]/g, '').replace(',', '.'))
  return undefined
}

const money =
  /^(?:(?<before>[A-Z]{3}|usd|eur|gbp|(?:US|AU|A|CA|C|NZ|S|HK|R)?\$|[€£₹¥₩₺])\s?)?(?<amount>\d[\d.,'’]*\d|\d)(?:\s?(?<after>(?:[A-Z]{3}|usd|eur|gbp|euros?|dollars|pounds)\b|[€£₹¥₩₺]))?/
const period =
  /^\s*(?:(?:\/|per|a|each|every)\s*(?<word>month|mo|year|yr|annum)\b|(?<adverb>monthly|annual(?:ly)?|yearly)(?:\s+(?:subscription|sub|fee|plan|membership))?)\.?/i

/** One sum at the beginning of a text, with what follows it. */
function takeMoney(
  text: string,
  currency: string | undefined,
): { price: Price; rest: string } | 'unread' | undefined {
  const match = money.exec(text)
  if (match === null) return undefined
  const { before, amount = '', after } = match.groups ?? {}
  const named = [before, after].filter((code) => code !== undefined).map((code) => currencyOf(code, currency))
  if (named.some((code) => code === undefined) || new Set(named).size > 1) return 'unread'
  const code = named[0] ?? currency
  const value = readAmount(amount)
  if (code === undefined || value === undefined || value > 1e7) return 'unread'
  const left = text.slice(match[0].length)
  const charged = period.exec(left)
  const word = (charged?.groups?.word ?? charged?.groups?.adverb)?.toLowerCase()
  return {
    price: {
      minor: Math.round(value * 10 ** minorDigits(code)),
      currency: code,
      charged: word === undefined ? 'once' : word.startsWith('m') ? 'month' : 'year',
    },
    rest: left.slice(charged?.[0].length ?? 0),
  }
}

/** `$` is the dollar of the file, else of the United States. */
function currencyOf(sign: string, fileCurrency: string | undefined): string | undefined {
  if (sign === '$' && fileCurrency !== undefined && /D$/.test(fileCurrency)) return fileCurrency
  const code = sign.toUpperCase()
  return signs.get(code) ?? (/^[A-Z]{3}$/.test(code) && isCurrency(code) ? code : undefined)
}

/** Words that make a sum doubtful: it is guessed, or there is more to pay. */
const doubtful =
  /[~≈≥<>]|[+&]\s*(member|travel|[$€£\d])|\bplus\b|\b(est|estimated|approx\w*|about|around|circa|from|up to|starting|ca\.)\b|\d\s*[-–]\s*[$€£]?\d/i
const anotherSum =
  /[$€£₹]\s?\d|\b\d[\d.,]*\s?(USD|EUR|GBP)\b|\b(fee|price|cost)s?\b.*\b(extra|additional|unknown)\b|\bsubscription\b|\b(12|twelve)[- ]months?\b|\b(annual|yearly|monthly)\b/i

/** The words after a sum that say what it pays for, such as `exam`, `two exams`, `4 course exams`. */
export function readPrice(text: string, currency: string | undefined): ReadPrice {
  const word = text.trim()
  if (isBlank(word)) return {}
  if (/^free$|^free (exam|course|of charge)$|^gratis$|^\(?free\)?$/i.test(word))
    return { price: zero(currency), isLearningFree: true }
  const withCertificate = /^free\b.*?\bcertificate\b[^$€£\d]*(?<sum>[$€£A-Z]*\s?\d.*)$/i.exec(word)
  if (withCertificate !== null) return readCertificatePrice(withCertificate.groups?.sum ?? '', currency)
  if (doubtful.test(word)) return { isUnread: true }
  const taken = takeMoney(word, currency)
  if (taken === undefined || taken === 'unread') return { isUnread: true }
  const { price, rest } = taken
  const covers = rest.replace(/^[\s,;:–-]+/, '').trim()
  if (/^[\d.,]/.test(rest) || (covers !== '' && !/^[\p{L}\d(]/u.test(covers)) || anotherSum.test(rest)) {
    return { isUnread: true }
  }
  if (price.minor === 0 && covers === '')
    return { price: { ...price, charged: 'once' }, isLearningFree: true }
  return { price: covers === '' ? price : { ...price, covers } }
}

const zero = (currency: string | undefined): Price => ({
  minor: 0,
  currency: currency ?? 'USD',
  charged: 'once',
})

function readCertificatePrice(text: string, currency: string | undefined): ReadPrice {
  const taken = takeMoney(text, currency)
  if (taken === undefined || taken === 'unread' || taken.rest.trim() !== '') return { isUnread: true }
  return { price: { ...taken.price, covers: 'verified certificate' }, isLearningFree: true }
}
