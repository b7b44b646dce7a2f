import { type Day, parseDay } from '../../domain/day'
import { UsageError } from '../../errors'
import { ConfigStore } from '../../storage/config-store'
import { cleanLine } from '../../terminal/clean'
import { reply } from '../../views/reply'
import { defineCommand, textOption } from '../command'
import { type ConfigEntry, entryJson, resolveKey, toEntry } from './entry'

interface Request {
  key: string
  value: string
  on: Day
}

const back = 'default'

export const configSet = defineCommand<Request, ConfigEntry>({
  parse(input, context) {
    const [key = '', ...words] = input.words
    const value = cleanLine(words.join(' '))
    if (value === '') {
      throw new UsageError(`config set ${key}: the value is missing.`, {
        hint: `${context.program} config list shows what there is; ${back} takes back what was set.`,
      })
    }
    const text = textOption(input, 'on')
    const on = text === undefined ? context.today : parseDay(text, context.today, 'past', '--on')
    if (on > context.today) {
      throw new UsageError(`--on ${on} has not come yet.`, { hint: `Expected ${context.today} or earlier.` })
    }
    return { key, value, on }
  },
  run({ key: text, value: typed, on }, context) {
    const { connection, journal } = context.database
    const key = resolveKey(text, context)
    const value = typed.toLowerCase() === back ? undefined : key.read(typed)
    const store = new ConfigStore(connection)
    return journal.run(
      'config set',
      () => {
        if (value === undefined) store.remove(key.key)
        else if (value !== store.find(key.key)?.value || key.initial === undefined) {
          store.save({ key: key.key, value, setOn: on })
        }
        return toEntry(key, store.find(key.key))
      },
      (entry) => `${entry.key} ${entry.value ?? back}`,
    )
  },
  kind: 'config-entry',
  toJson: entryJson,
  view: ({ key, value, setOn }, context) =>
    reply(
      [
        setOn === undefined
          ? `${key} is ${value ?? 'not set'} again.`
          : `${key} is ${value}, as of ${setOn}.`,
      ],
      context,
    ),
})
