import { ConfigStore } from '../../storage/config-store'
import { wrapText } from '../../terminal/width'
import { defineCommand } from '../command'
import { type ConfigEntry, entryJson, resolveKey, toEntry } from './entry'

export const configGet = defineCommand<string, ConfigEntry>({
  parse: (input) => input.words[0] ?? '',
  run(text, context) {
    const key = resolveKey(text, context)
    return toEntry(key, new ConfigStore(context.database.connection).find(key.key))
  },
  kind: 'config-entry',
  toJson: entryJson,
  view: ({ key, help, value, setOn }, { terminal }) => {
    const since = setOn === undefined ? (value === undefined ? '' : ' (not set by you)') : ` (set ${setOn})`
    return wrapText(`${key} ${value ?? 'is not set'}${since}: ${help}`, terminal.width)
  },
})
