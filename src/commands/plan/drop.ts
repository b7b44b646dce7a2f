import type { Target } from '../../domain/target'
import { dropTarget } from '../../domain/target-change'
import { reply } from '../../views/reply'
import { targetJson } from '../../views/target'
import { defineCommand } from '../command'
import { changeTarget } from './change'

export const planDrop = defineCommand<string, Target>({
  parse: (input) => input.words[0] ?? '',
  run: (text, context) =>
    changeTarget(context, 'plan drop', text, (target) => dropTarget(target, context.today)),
  kind: 'target',
  toJson: targetJson,
  view: (target, context) => reply([`Dropped ${target.id}; what was logged on it stays.`], context),
})
