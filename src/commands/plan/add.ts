import type { Context } from '../../context'
import type { Credential, CredentialSkill } from '../../domain/credential'
import { type Day, parseDay } from '../../domain/day'
import { formatDuration, parseHours } from '../../domain/duration'
import type { Target } from '../../domain/target'
import { RequestError, SkillplanError, UsageError } from '../../errors'
import { cleanLine } from '../../terminal/clean'
import { reply } from '../../views/reply'
import { targetJson } from '../../views/target'
import { type CommandInput, defineCommand, listOption, splitPair, textOption } from '../command'
import { resolveCredential, resolveSkillId } from '../lookup'
import { addTarget, snapshotCredential, type TargetFacts } from './plan-target'

interface Request {
  text: string
  due: Day | undefined
  estimatedMinutes: number | undefined
  unitCount: number | undefined
  /** Set for a course of the user's own, which is in no catalogue. */
  own: { provider: string | undefined; teaches: readonly string[] } | undefined
}

export const planAdd = defineCommand<Request, Target>({
  parse(input, context) {
    const due = textOption(input, 'due')
    const hours = textOption(input, 'hours')
    const provider = textOption(input, 'provider')
    const teaches = listOption(input, 'teaches')
    return {
      text: cleanLine(input.words.join(' ')),
      due: due === undefined ? undefined : readDueDay(due, context),
      estimatedMinutes: hours === undefined ? undefined : parseHours(hours, '--hours'),
      unitCount: readUnitCount(input),
      own: provider === undefined && teaches.length === 0 ? undefined : { provider, teaches },
    }
  },
  run(request, context) {
    const facts = request.own === undefined ? describeListed(request, context) : describeOwn(request, context)
    return context.database.journal.run(
      'plan add',
      () => addTarget(facts, request, context),
      (target) => target.id,
    )
  },
  kind: 'target',
  toJson: targetJson,
  view: (target, context) => {
    const { estimatedMinutes, dueDay } = target
    const facts = [
      dueDay === undefined ? undefined : `due ${dueDay}`,
      estimatedMinutes === undefined ? 'hours unknown' : `${formatDuration(estimatedMinutes)} of work`,
    ]
    return reply(
      [
        `Planned ${target.id}: ${facts.filter(Boolean).join(', ')}.`,
        estimatedMinutes === undefined ? 'With --hours N a forecast becomes possible.' : undefined,
        `Next: ${context.program} plan start ${target.id}.`,
      ],
      context,
    )
  },
})

/** The catalogue's entry, with the hours that the user gives in place of its own. */
function describeListed(request: Request, context: Context): TargetFacts {
  const facts = snapshotCredential(findListed(request.text, context))
  return { ...facts, estimatedMinutes: request.estimatedMinutes ?? facts.estimatedMinutes }
}

function findListed(text: string, context: Context): Credential {
  try {
    return resolveCredential(context, text)
  } catch (error) {
    if (!(error instanceof SkillplanError) || error.code !== 'unknown') throw error
    const own = `${context.program} plan add "${text}" --provider WHO --hours N`
    throw new RequestError('unknown', error.message, {
      details: error.details,
      hint: `${error.hint ?? ''} A course of your own: ${own}`.trim(),
    })
  }
}

function describeOwn(request: Request, context: Context): TargetFacts {
  const skills = (request.own?.teaches ?? []).map((text): CredentialSkill => {
    const [name, level] = splitPair(text, '--teaches', 'sql=3')
    if (!/^[1-3]$/.test(level)) {
      throw new UsageError(`--teaches "${text}": "${level}" is not a level that a course teaches.`, {
        hint: 'Expected 1 assisted, 2 routine or 3 independent; 4 and 5 are shown by evidence.',
      })
    }
    return { skillId: resolveSkillId(context, name), teaches: Number(level), assesses: 0 }
  })
  return {
    credentialId: undefined,
    name: request.text,
    provider: request.own?.provider === undefined ? undefined : cleanLine(request.own.provider),
    price: undefined,
    assessment: undefined,
    address: undefined,
    estimatedMinutes: request.estimatedMinutes,
    skills: [...new Map(skills.map((skill) => [skill.skillId, skill])).values()],
  }
}

function readDueDay(text: string, context: Context): Day {
  const day = parseDay(text, context.today, 'future', '--due')
  if (day >= context.today) return day
  throw new UsageError(`--due ${day} is before today, ${context.today}.`, { hint: 'For example --due +3m.' })
}

function readUnitCount(input: CommandInput): number | undefined {
  const text = textOption(input, 'units')
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError(`--units "${text}" is not a number of units.`, { hint: 'Expected 1 to 999.' })
}
