import { type Day, parseDay } from '../../domain/day'
import type { LogEntry } from '../../domain/log-entry'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { logEntryJson, logView } from '../../views/log'
import { defineCommand, readLimit, textOption } from '../command'
import { resolveTarget } from '../lookup'

interface Request {
  text: string | undefined
  since: Day | undefined
  limit: number
}

export const logList = defineCommand<Request, LogEntry[]>({
  parse(input, context) {
    const since = textOption(input, 'since')
    return {
      text: input.words[0],
      since: since === undefined ? undefined : parseDay(since, context.today, 'past', '--since'),
      limit: readLimit(input),
    }
  },
  run({ text, since, limit }, context) {
    const { connection } = context.database
    const target =
      text === undefined ? undefined : resolveTarget(context, new TargetStore(connection).list(), text)
    return new LogStore(connection).list({ targetId: target?.id, since, limit })
  },
  kind: 'log-entries',
  toJson: (entries) => ({ items: entries.map(logEntryJson) }),
  view: (entries, context) => logView(entries, context.today, context),
})
