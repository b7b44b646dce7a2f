import type { Operation } from '../../storage/journal'
import { cleanLine } from '../../terminal/clean'
import { wrapText } from '../../terminal/width'
import { defineCommand } from '../command'
import { operationJson } from './history'

export const redo = defineCommand<undefined, Operation | undefined>({
  parse: () => undefined,
  run(_, context) {
    const { journal } = context.database
    const next = journal.findRedoable()
    if (next !== undefined) context.warn(`Doing again ${next.command}: ${cleanLine(next.summary)}`)
    return journal.redo()
  },
  kind: 'redo',
  toJson: (operation) => (operation === undefined ? null : operationJson(operation)),
  view: (operation, context) =>
    operation === undefined
      ? ['Nothing to do again.']
      : wrapText(
          `Did again ${operation.command}: ${cleanLine(operation.summary)}. Undo: ${context.program} undo`,
          context.terminal.width,
        ),
})
