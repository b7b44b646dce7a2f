import type { Context } from '../../context'
import { type Day, mondayOf } from '../../domain/day'
import { formatDuration, parseDuration } from '../../domain/duration'
import { type LogEntry, type LogKind, logKinds } from '../../domain/log-entry'
import { type LogWords, parseUnit, splitLogWords } from '../../domain/log-input'
import { isOpen, type Target } from '../../domain/target'
import { recordWork } from '../../domain/target-change'
import { RequestError, SkillplanError, UsageError } from '../../errors'
import { GoalStore } from '../../storage/goal-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { cleanLine } from '../../terminal/clean'
import { logEntryJson } from '../../views/log'
import { reply } from '../../views/reply'
import { describeProgress } from '../../views/target'
import { type CommandInput, defineCommand, textOption } from '../command'
import { findTarget, nameSkill, resolveSkillId } from '../lookup'
import { readPastDay } from '../plan/change'

interface Request extends LogWords {
  day: Day
  kind: LogKind
  unit: { done: number; total: number | undefined } | undefined
  leftMinutes: number | undefined
  /** `--no-target`: on nothing in particular. */
  isFree: boolean
}

interface Logged {
  entry: LogEntry
  before: Target | undefined
  target: Target | undefined
  weekMinutes: number
  weeklyMinutes: number | undefined
}

export const logAdd = defineCommand<Request, Logged>({
  parse(input, context) {
    const unit = textOption(input, 'unit')
    return {
      ...splitLogWords(input.words.map(cleanLine)),
      day: readPastDay(input, context),
      kind: readKind(input),
      unit: unit === undefined ? undefined : parseUnit(unit),
      leftMinutes: readLeft(input),
      isFree: input.options.target === false,
    }
  },
  async run(request, context) {
    const { connection, journal } = context.database
    const targets = new TargetStore(connection)
    const { targetId, skillId } = await chooseSubject(request, targets.list(), context)
    if (targetId === undefined && (request.unit !== undefined || request.leftMinutes !== undefined)) {
      throw new UsageError('--unit and --left need a target.', {
        hint: `${context.program} plan lists them.`,
      })
    }
    return journal.run(
      'log',
      () => {
        const log = new LogStore(connection)
        const before = targetId === undefined ? undefined : targets.get(targetId)
        const target = before === undefined ? undefined : recordWork(before, request)
        if (target !== undefined) targets.update(target)
        const { day, minutes, kind, note, unit } = request
        const entry = { targetId, skillId, day, minutes, kind, note, unit: unit?.done }
        const id = log.insert(entry, context.now().toISOString())
        return {
          entry: { id, ...entry },
          before,
          target,
          weekMinutes: log.getWeekMinutes(mondayOf(day)),
          weeklyMinutes: new GoalStore(connection).find()?.weeklyMinutes,
        }
      },
      ({ entry }) =>
        `L${entry.id}, ${formatDuration(entry.minutes)}${targetId || skillId ? ` on ${targetId ?? skillId}` : ''}`,
    )
  },
  kind: 'log-entry',
  toJson: ({ entry, weekMinutes, weeklyMinutes }) => ({
    ...logEntryJson(entry),
    weekMinutes,
    weeklyMinutes: weeklyMinutes ?? null,
  }),
  view({ entry, before, target, weekMinutes, weeklyMinutes }, context) {
    const isThisWeek = mondayOf(entry.day) === mondayOf(context.today)
    const subject = target?.id ?? (entry.skillId && nameSkill(context, entry.skillId))
    const of = weeklyMinutes === undefined ? '' : ` of ${formatDuration(weeklyMinutes)}`
    return reply(
      [
        `Logged ${formatDuration(entry.minutes)}${subject ? ` on ${subject}` : ''} (L${entry.id}).`,
        target !== undefined && before?.state !== target.state ? `Started ${target.id}.` : undefined,
        target !== undefined && (entry.unit !== undefined || target.leftMinutes !== before?.leftMinutes)
          ? `Now ${describeProgress(target)}.`
          : undefined,
        `${isThisWeek ? 'Week' : `Week of ${mondayOf(entry.day)}`} ${formatDuration(weekMinutes)}${of}.`,
      ],
      context,
    )
  },
})

interface Subject {
  targetId: string | undefined
  skillId: string | undefined
}

async function chooseSubject(
  request: Request,
  targets: readonly Target[],
  context: Context,
): Promise<Subject> {
  if (request.isFree) return { targetId: undefined, skillId: undefined }
  if (request.subject !== '') return findSubject(request.subject, targets, context)
  const active = targets.filter((target) => target.state === 'active')
  if (active.length <= 1) return { targetId: active[0]?.id, skillId: undefined }
  if (!context.terminal.isInteractive) {
    throw new UsageError('Which target? More than one is active.', {
      hint: `Name one of ${active.map(({ id }) => id).join(', ')}, or add --no-target.`,
    })
  }
  const { prompter } = context
  const choices = active.map(({ id, name }) => ({ value: id as string | undefined, label: `${id}  ${name}` }))
  const targetId = await prompter.choose<string | undefined>({
    message: 'On which target?',
    choices: [...choices, { value: undefined, label: 'none of these' }],
  })
  return { targetId, skillId: undefined }
}

/** An open target, a closed one by its whole id, or a skill. */
function findSubject(text: string, targets: readonly Target[], context: Context): Subject {
  const target =
    findTarget(targets.filter(isOpen), text) ?? targets.find(({ id }) => id === text.toLowerCase())
  if (target !== undefined) return { targetId: target.id, skillId: undefined }
  try {
    return { targetId: undefined, skillId: resolveSkillId(context, text) }
  } catch (error) {
    if (!(error instanceof SkillplanError) || error.code !== 'unknown') throw error
    throw new RequestError('unknown', `There is no open target and no skill "${text}".`, {
      details: error.details,
      hint: `${context.program} plan lists targets; without a name before the time it is logged on the active one.`,
    })
  }
}

function readKind(input: CommandInput): LogKind {
  const text = (textOption(input, 'kind') ?? 'study').trim().toLowerCase()
  const kind = logKinds.find((known) => known === text)
  if (kind !== undefined) return kind
  throw new UsageError(`--kind "${text}" is not a kind of work.`, {
    hint: `Expected ${logKinds.join(', ')}.`,
  })
}

function readLeft(input: CommandInput): number | undefined {
  const text = textOption(input, 'left')
  if (text === undefined) return undefined
  return /^0[hm]?$/.test(text.trim()) ? 0 : parseDuration(text, '--left')
}
