import type { Operation } from '../../storage/journal'
import { cleanLine } from '../../terminal/clean'
import { wrapText } from '../../terminal/width'
import { defineCommand } from '../command'
import { operationJson } from './history'

export const undo = defineCommand<undefined, Operation | undefined>({
  parse: () => undefined,
  run(_, context) {
    const { journal } = context.database
    const next = journal.findUndoable()
    if (next !== undefined) context.warn(`Taking back ${next.command}: ${cleanLine(next.summary)}`)
    return journal.undo()
  },
  kind: 'undo',
  toJson: (operation) => (operation === undefined ? null : operationJson(operation)),
  view: (operation, context) =>
    operation === undefined
      ? ['Nothing to take back.']
      : wrapText(
          `Took back ${operation.command}: ${cleanLine(operation.summary)}. Redo: ${context.program} redo`,
          context.terminal.width,
        ),
})
