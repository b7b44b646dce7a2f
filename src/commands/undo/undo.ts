import type { Operation } from '../../storage/journal'
import { defineCommand } from '../command'
import { operationJson } from './history'

export const undo = defineCommand<undefined, Operation | undefined>({
  parse: () => undefined,
  run: (_, context) => context.database.journal.undo(),
  kind: 'undo',
  toJson: (operation) => (operation === undefined ? null : operationJson(operation)),
  view: (operation, context) =>
    operation === undefined
      ? ['Nothing to take back.']
      : [`Took back: ${operation.summary} (${operation.command}). Redo: ${context.program} redo`],
})
