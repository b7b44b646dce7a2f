import { findConfigKey, namedKeys, rateHelp, rateKeyForm } from '../../domain/config-key'
import { ConfigStore } from '../../storage/config-store'
import { drawColumns } from '../../terminal/columns'
import { wrapText } from '../../terminal/width'
import { defineCommand } from '../command'
import { type ConfigEntry, entryJson, toEntry } from './entry'

export const configList = defineCommand<undefined, ConfigEntry[]>({
  parse: () => undefined,
  run(_, context) {
    const settings = new ConfigStore(context.database.connection).list()
    const named = namedKeys.map((key) =>
      toEntry(
        key,
        settings.find((setting) => setting.key === key.key),
      ),
    )
    const others = settings.flatMap((setting) => {
      const key = named.some((entry) => entry.key === setting.key) ? undefined : findConfigKey(setting.key)
      return key === undefined ? [] : [toEntry(key, setting)]
    })
    return [...named, ...others]
  },
  kind: 'config',
  toJson: (entries) => ({ items: entries.map(entryJson) }),
  view: (entries, { terminal, program }) => [
    ...drawColumns(
      [{ head: 'key' }, { head: 'value' }, { head: 'set' }, { head: 'what it is', isFlexible: true }],
      entries.map(({ key, value, setOn, help }) => [key, value ?? '-', setOn ?? '-', help]),
      terminal,
    ),
    '',
    ...wrapText(
      `${rateKeyForm}: ${rateHelp}, such as ${program} config set rate.GBP.USD 1.27`,
      terminal.width,
    ),
  ],
})
