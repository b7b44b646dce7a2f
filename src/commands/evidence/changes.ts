import type { Context } from '../../context'
import { parseDayOrMonth } from '../../domain/day'
import type { Evidence, EvidenceField, EvidenceKind, Metric } from '../../domain/evidence'
import { parseEvidenceKind, parseMetric, parseWording } from '../../domain/evidence-input'
import { parseAddress } from '../../domain/link'
import { UsageError } from '../../errors'
import { TargetStore } from '../../storage/target-store'
import { cleanLine } from '../../terminal/clean'
import { type CommandInput, listOption, splitPair, textOption } from '../command'
import { resolveSkillId, resolveTarget } from '../lookup'

export type EvidenceFacts = Omit<Evidence, 'id'>

/** What flags or answers set. A text of '' and a null take the field away; a list of 'none' empties it first. */
export interface EvidenceChanges {
  texts: Partial<Record<Exclude<EvidenceField, 'title'> | 'title' | 'confirmedBy', string>>
  kind: EvidenceKind | undefined
  from: string | null | undefined
  to: string | null | undefined
  targetId: string | null | undefined
  skills: readonly { skillId: string; level: number }[]
  hasNoSkills: boolean
  metrics: readonly Metric[]
  hasNoMetrics: boolean
  links: readonly string[]
  hasNoLinks: boolean
  wording: Partial<Record<EvidenceField, string>>
  /** As written; false takes the public wording away too: nobody sees it. */
  isPublic: boolean | undefined
}

export const noEvidence: EvidenceFacts = {
  title: '',
  kind: undefined,
  situation: undefined,
  task: undefined,
  action: undefined,
  result: undefined,
  from: undefined,
  to: undefined,
  confirmedBy: undefined,
  targetId: undefined,
  isPublic: false,
  skills: [],
  metrics: [],
  links: [],
  wording: {},
}

const textFlags = ['title', 'situation', 'task', 'action', 'result', 'confirmedBy'] as const
const isNone = (text: string) => text.trim().toLowerCase() === 'none'

/** Reads every flag of `evidence add` and `evidence edit`. Throws UsageError, or RequestError for an unknown name. */
export function readEvidenceFlags(input: CommandInput, context: Context): EvidenceChanges {
  const skills = listOption(input, 'skill')
  const metrics = listOption(input, 'metric')
  const links = listOption(input, 'link')
  const wording = listOption(input, 'public')
  const kind = textOption(input, 'kind')
  const texts = textFlags.flatMap((name) => {
    const text = textOption(input, name)
    return text === undefined ? [] : [[name, cleanLine(text)]]
  })
  return {
    texts: Object.fromEntries(texts),
    kind: kind === undefined ? undefined : parseEvidenceKind(kind, '--kind'),
    from: readDate(input, 'from', context),
    to: readDate(input, 'to', context),
    targetId: readTarget(input, context),
    skills: skills.filter((text) => !isNone(text)).map((text) => readSkill(text, context)),
    hasNoSkills: skills.some(isNone),
    metrics: metrics.filter((text) => !isNone(text)).map((text) => parseMetric(cleanLine(text), '--metric')),
    hasNoMetrics: metrics.some(isNone),
    links: links.filter((text) => !isNone(text)).map((text) => parseAddress(text, '--link')),
    hasNoLinks: links.some(isNone),
    wording: Object.fromEntries(
      wording
        .filter((text) => text !== 'as-written')
        .map((text) => parseWording(cleanLine(text), '--public')),
    ),
    isPublic: input.options.private === true ? false : wording.includes('as-written') || undefined,
  }
}

/** `sql=3`: a skill at the level that the work shows. */
export function readSkill(text: string, context: Context): { skillId: string; level: number } {
  const [name, level] = splitPair(text, '--skill', 'sql=3')
  if (!/^[1-5]$/.test(level)) {
    throw new UsageError(`--skill "${text}": "${level}" is not a level that work can show.`, {
      hint: 'Expected 1 assisted, 2 routine, 3 independent, 4 lead or 5 shape.',
    })
  }
  return { skillId: resolveSkillId(context, name), level: Number(level) }
}

/** A day or month that has come. Throws UsageError naming the flag. */
export function readWorkDate(text: string, flag: string, context: Context): string {
  const day = parseDayOrMonth(text, context.today, 'past', flag)
  if (day <= context.today.slice(0, day.length)) return day
  throw new UsageError(`${flag} ${day} has not come yet.`, { hint: 'Evidence is of work that was done.' })
}

function readTarget(input: CommandInput, context: Context): string | null | undefined {
  const text = textOption(input, 'for')
  if (text === undefined) return undefined
  if (isNone(text)) return null
  return resolveTarget(context, new TargetStore(context.database.connection).list(), text).id
}

function readDate(input: CommandInput, name: 'from' | 'to', context: Context): string | null | undefined {
  const text = textOption(input, name)
  if (text === undefined) return undefined
  return isNone(text) ? null : readWorkDate(text, `--${name}`, context)
}

/** The evidence with the changes in it. Throws UsageError when it would end before it began. */
export function applyChanges<T extends EvidenceFacts>(evidence: T, changes: EvidenceChanges): T {
  const text = (name: (typeof textFlags)[number]) => {
    const given = changes.texts[name]
    return given === undefined ? evidence[name] : given || undefined
  }
  const earlier = changes.isPublic === false ? {} : evidence.wording
  const wording = Object.entries({ ...earlier, ...changes.wording }).filter(([, words]) => words !== '')
  const changed: T = {
    ...evidence,
    title: text('title') ?? evidence.title,
    situation: text('situation'),
    task: text('task'),
    action: text('action'),
    result: text('result'),
    confirmedBy: text('confirmedBy'),
    kind: changes.kind ?? evidence.kind,
    from: choose(changes.from, evidence.from),
    to: choose(changes.to, evidence.to),
    targetId: choose(changes.targetId, evidence.targetId),
    isPublic: changes.isPublic ?? evidence.isPublic,
    skills: mergeBy(changes.hasNoSkills ? [] : evidence.skills, changes.skills, ({ skillId }) => skillId),
    metrics: mergeBy(changes.hasNoMetrics ? [] : evidence.metrics, changes.metrics, ({ name }) => name),
    links: mergeBy(changes.hasNoLinks ? [] : evidence.links, changes.links, (link) => link),
    wording: Object.fromEntries(wording),
  }
  const { from, to } = changed
  if (from !== undefined && to !== undefined && to < from.slice(0, to.length)) {
    throw new UsageError(`--to ${to} is before --from ${from}.`)
  }
  return changed
}

/** What was given; null takes away, undefined keeps. */
const choose = (given: string | null | undefined, earlier: string | undefined) =>
  given === undefined ? earlier : (given ?? undefined)

/** The earlier ones in their order, each replaced by a later one with the same key, then the new ones. */
function mergeBy<T>(earlier: readonly T[], later: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...new Map([...earlier, ...later].map((entry) => [keyOf(entry), entry])).values()]
}
