import type { Day } from '../../domain/day'
import type { Target } from '../../domain/target'
import { startTarget } from '../../domain/target-change'
import { reply } from '../../views/reply'
import { targetJson } from '../../views/target'
import { defineCommand } from '../command'
import { changeTarget, readPastDay } from './change'

export const planStart = defineCommand<{ text: string; on: Day }, Target>({
  parse: (input, context) => ({ text: input.words[0] ?? '', on: readPastDay(input, context) }),
  run: ({ text, on }, context) =>
    changeTarget(context, 'plan start', text, (target) => startTarget(target, on)),
  kind: 'target',
  toJson: targetJson,
  view: (target, context) =>
    reply([`Started ${target.id}.`, `Next: ${context.program} log ${target.id} 1h.`], context),
})
