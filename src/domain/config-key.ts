import { UsageError } from '../errors'
import { formatMap, parseMap } from './column-map'
import { compareCriteria } from './compare-criteria'
import type { ExchangeRate } from './exchange'
import { isCurrency } from './money'

/** Something that the user can set, by `config set`. */
export interface ConfigKey {
  key: string
  /** One line for people. */
  help: string
  /** What holds while nothing is set; undefined where nothing does. */
  initial: string | undefined
  /** The value as it is kept. Throws UsageError. */
  read: (text: string) => string
}

const readNumber =
  (key: string, least: number, most: number, isWhole: boolean) =>
  (text: string): string => {
    const word = text.trim()
    const value = Number(word)
    const isFitting = /^\d+(\.\d+)?$/.test(word) && value >= least && value <= most
    if (isFitting && (!isWhole || Number.isInteger(value))) return String(value)
    throw new UsageError(`${key} "${text}" is not a number from ${least} to ${most}.`, {
      hint: `For example config set ${key} ${isWhole ? Math.max(least, 3) : 1.5}.`,
    })
  }

/** Keys with a name of their own. */
export const namedKeys: readonly ConfigKey[] = [
  {
    key: 'compare.years',
    help: 'years of cost that catalog compare counts',
    initial: '3',
    read: readNumber('compare.years', 1, 20, true),
  },
  ...compareCriteria.map(({ id, asks, weight }) => ({
    key: `compare.weight.${id}`,
    help: `compare: weight of ${asks}, 0-10`,
    initial: String(weight),
    read: readNumber(`compare.weight.${id}`, 0, 10, false),
  })),
]

/** Maps of `catalog import --save-map NAME`. */
export const mapPrefix = 'catalog.map.'
const mapPattern = /^catalog\.map\.([a-z0-9][a-z0-9-]{0,39})$/

const ratePattern = /^rate\.([a-z]{3})\.([a-z]{3})$/i

/** How `config list` and `--help` name the keys that are made of currencies. */
export const rateKeyForm = 'rate.FROM.TO'
export const rateHelp = 'what one unit of a currency is in another, dated the day it was set'

/** The key that a text names, in any case of its letters; undefined for none. Throws UsageError for an unknown currency. */
export function findConfigKey(text: string): ConfigKey | undefined {
  const named = namedKeys.find(({ key }) => key === text.trim().toLowerCase())
  if (named !== undefined) return named
  const [, name] = mapPattern.exec(text.trim().toLowerCase()) ?? []
  if (name !== undefined) {
    const key = `${mapPrefix}${name}`
    return {
      key,
      help: 'columns of a catalogue that is imported',
      initial: undefined,
      read: (value) => formatMap(parseMap(value, key)),
    }
  }
  const [, first, second] = ratePattern.exec(text.trim()) ?? []
  if (first === undefined || second === undefined) return undefined
  const [from, to] = [first.toUpperCase(), second.toUpperCase()]
  for (const code of [from, to]) {
    if (!isCurrency(code)) {
      throw new UsageError(`${text} names no known currency: ${code}.`, {
        hint: 'Use its three letters, such as rate.GBP.USD.',
      })
    }
  }
  if (from === to) {
    throw new UsageError(`${text} names one currency twice.`, { hint: 'Expected two, such as rate.GBP.USD.' })
  }
  return {
    key: `rate.${from}.${to}`,
    help: `what 1 ${from} is in ${to}`,
    initial: undefined,
    read: (value) => readRate(value, from, to),
  }
}

function readRate(text: string, from: string, to: string): string {
  const word = text.trim()
  if (/^\d{1,9}(\.\d{1,9})?$/.test(word) && Number(word) > 0) return String(Number(word))
  throw new UsageError(`rate.${from}.${to} "${text}" is not a rate.`, {
    hint: `Expected what 1 ${from} is in ${to}, more than 0, such as 1.27.`,
  })
}

/** A rate as `config` keeps it. */
export function toExchangeRate(key: string, value: string, setOn: string): ExchangeRate | undefined {
  const [, from, to] = ratePattern.exec(key) ?? []
  return from === undefined || to === undefined ? undefined : { from, to, rate: Number(value), setOn }
}
