import { existsSync } from 'node:fs'
import type { Context } from '../context'
import { namedKeys, toExchangeRate } from '../domain/config-key'
import type { ExchangeRate } from '../domain/exchange'
import { ConfigStore } from '../storage/config-store'

const openConfig = (context: Context): ConfigStore | undefined =>
  existsSync(context.databasePath) ? new ConfigStore(context.database.connection) : undefined

/** The value of one of the named keys: what the user set, else its initial value. */
export function readConfig(context: Context, key: string): string {
  const named = namedKeys.find((entry) => entry.key === key)
  const value = openConfig(context)?.find(key)?.value ?? named?.initial
  if (value === undefined) throw new Error(`${key} is no key of the configuration`)
  return value
}

/** The user's own exchange rates; money of two currencies is never added without one. */
export function loadRates(context: Context): ExchangeRate[] {
  const settings = openConfig(context)?.list() ?? []
  return settings
    .map(({ key, value, setOn }) => toExchangeRate(key, value, setOn))
    .filter((rate) => rate !== undefined)
}
