import type { Context } from '../../context'
import { type ConfigKey, findConfigKey, namedKeys, rateKeyForm } from '../../domain/config-key'
import { findNearest } from '../../domain/match'
import { RequestError } from '../../errors'
import type { Setting } from '../../storage/config-store'

/** A key with what holds now. */
export interface ConfigEntry {
  key: string
  help: string
  value: string | undefined
  initial: string | undefined
  /** Undefined while the initial value holds. */
  setOn: string | undefined
}

export const toEntry = ({ key, help, initial }: ConfigKey, setting: Setting | undefined): ConfigEntry => ({
  key,
  help,
  value: setting?.value ?? initial,
  initial,
  setOn: setting?.setOn,
})

/** The key that a person's text means. Throws RequestError that names the nearest. */
export function resolveKey(text: string, context: Context): ConfigKey {
  const key = findConfigKey(text)
  if (key !== undefined) return key
  const nearest = findNearest(
    namedKeys.map((entry) => ({ id: entry.key, name: entry.help })),
    text,
  )
  throw new RequestError('unknown', `There is no key "${text}".`, {
    details: [...nearest.map(({ id, name }) => `${id}  ${name}`), `${rateKeyForm}, such as rate.GBP.USD`],
    hint: `${context.program} config list shows all of them.`,
  })
}

export const entryJson = ({ key, help, value, initial, setOn }: ConfigEntry) => ({
  id: key,
  name: help,
  value: value ?? null,
  initial: initial ?? null,
  setOn: setOn ?? null,
})
