import type { Operation } from '../../storage/journal'
import { drawColumns } from '../../terminal/columns'
import { defineCommand, readLimit } from '../command'

export const operationJson = ({ id, at, command, summary, kind, state }: Operation) => ({
  id,
  name: summary,
  at,
  command,
  kind,
  state,
})

const standing = { done: '', undone: 'taken back', gone: 'taken back', sealed: 'can no longer be taken back' }

export const history = defineCommand<number, Operation[]>({
  parse: (input) => readLimit(input),
  run: (limit, context) => context.database.journal.list(limit),
  kind: 'history',
  toJson: (operations) => ({ items: operations.map(operationJson) }),
  view: (operations, context) =>
    operations.length === 0
      ? ['Nothing has been changed yet.']
      : drawColumns(
          [{ head: 'when' }, { head: 'command' }, { head: 'what', isFlexible: true }, { head: '' }],
          operations.map((operation) => [
            operation.at.slice(0, 16).replace('T', ' '),
            operation.command,
            operation.summary,
            operation.kind === 'do' ? standing[operation.state] : '',
          ]),
          context.terminal,
        ),
})
