import type { Context } from '../../context'
import { type Day, parseDay } from '../../domain/day'
import type { Target } from '../../domain/target'
import { UsageError } from '../../errors'
import { TargetStore } from '../../storage/target-store'
import { type CommandInput, textOption } from '../command'
import { resolveTarget } from '../lookup'

/** The day of `--on`, today without it. Throws UsageError for a day that has not come yet. */
export function readPastDay(input: CommandInput, context: Context): Day {
  const text = textOption(input, 'on')
  if (text === undefined) return context.today
  const day = parseDay(text, context.today, 'past', '--on')
  if (day <= context.today) return day
  throw new UsageError(`--on ${day} has not come yet.`, { hint: `Expected ${context.today} or earlier.` })
}

/** Changes one target as one operation. */
export function changeTarget(
  context: Context,
  command: string,
  text: string,
  change: (target: Target) => Target,
): Target {
  const { connection, journal } = context.database
  const store = new TargetStore(connection)
  return journal.run(
    command,
    () => {
      const changed = change(resolveTarget(context, store.list(), text))
      store.update(changed)
      return changed
    },
    (target) => target.id,
  )
}
