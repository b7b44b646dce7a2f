import type { Operation } from '../../storage/journal'
import { defineCommand } from '../command'
import { operationJson } from './history'

export const redo = defineCommand<undefined, Operation | undefined>({
  parse: () => undefined,
  run: (_, context) => context.database.journal.redo(),
  kind: 'redo',
  toJson: (operation) => (operation === undefined ? null : operationJson(operation)),
  view: (operation, context) =>
    operation === undefined
      ? ['Nothing to do again.']
      : [`Did again: ${operation.summary} (${operation.command}). Undo: ${context.program} undo`],
})
