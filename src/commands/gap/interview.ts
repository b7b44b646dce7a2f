import type { Context } from '../../context'
import { narrowRole } from '../../domain/asked-first'
import { formatDay } from '../../domain/day'
import type { AssessmentItem } from '../../domain/gap'
import type { Confidence } from '../../domain/level'
import { levelMeanings, levelNames } from '../../domain/level'
import { CancelledError, UsageError } from '../../errors'
import { type Answer, type Assessment, AssessmentStore } from '../../storage/assessment-store'
import type { RateAnswer } from '../../terminal/prompter'
import { behaviourOf, findSkill } from '../lookup'
import { askGoal } from './ask-goal'
import { Session, type Start } from './session'
import { commandOf, findLatestOf, type Subject } from './subject'

/** How many skills are asked without --all: what a person answers in one sitting. */
const askedAtOnce = 12

/** Levels that the first question for a skill begins from, where the user has never rated it. */
export type Suggested = ReadonlyMap<string, { level: number; confidence: Confidence }>

/**
 * Asks for the ratings of a role, most important skill first. Each answer is saved at once, in a transaction of its
 * own and all of them under one operation, so that whatever ends the program keeps what was answered.
 */
export async function interview(
  role: Subject,
  { isAll, suggested = new Map() }: { isAll: boolean; suggested?: Suggested },
  context: Context,
): Promise<Assessment> {
  if (!context.terminal.isInteractive) {
    throw new UsageError('No ratings were given.', {
      hint: `${context.program} ${commandOf(role)} --rate ${role.skills[0]?.skillId ?? 'sql'}=2, once for each skill.`,
    })
  }
  const store = new AssessmentStore(context.database.connection)
  const latest = findLatestOf(role, store)
  const start = latest === undefined ? 'afresh' : await askStart(latest, store, context)
  if (latest !== undefined && start === 'show') return latest
  const asking = isAll ? role : narrowRole(role, new Set())
  const session = new Session(asking, start === 'afresh' ? undefined : latest, start, isAll, context)
  const items = session.listItems()
  const open =
    start === 'go-on' || start === 'rest' ? items.filter((item) => item.state === 'unrated') : items
  const asked = isAll || start === 'rest' ? open : open.slice(0, askedAtOnce)
  tellLeftOut(role, asking, asked.length, context)
  try {
    // Afresh means without the earlier answers; a first assessment begins from ratings for other roles.
    const isAfresh = latest !== undefined && start === 'afresh'
    const claims = isAfresh ? suggested : new Map([...suggested, ...store.listClaims()])
    await askSkills(asked, claims, session, context)
    await askUnused(session, context)
    return role.postings === undefined ? await askGoal(role, session, context) : session.get()
  } catch (error) {
    if (!(error instanceof CancelledError) || session.answeredCount === 0) throw error
    throw new CancelledError(`Stopped; what you answered is kept (${session.answeredCount}).`, {
      hint: `${context.program} ${commandOf(role)} goes on where you stopped.`,
    })
  }
}

/** Of a role that asks for more than a person can answer: what is asked of it, and why not the rest. */
function tellLeftOut(role: Subject, asking: Subject, count: number, context: Context): void {
  const left = role.skills.length - asking.skills.length
  if (left === 0) return
  context.warn(
    `${role.name} ${asksFor(role)} ${role.skills.length} skills. You are asked ${count} of the ${asking.skills.length} that weigh most; the other ${left} are left out, with --all they are asked too.`,
  )
}

const asksFor = ({ name, postings }: Subject) =>
  postings !== undefined && /^\d+ postings$/.test(name) ? 'ask for' : 'asks for'

/** What to do with an assessment that there is: go on with an open one, show, update or renew a finished one. */
async function askStart(latest: Assessment, store: AssessmentStore, context: Context): Promise<Start> {
  const items = store.listItems(latest.id)
  const left = items.filter((item) => item.state === 'unrated').length
  const day = formatDay(latest.updatedAt.slice(0, 10))
  const isOpen = latest.state === 'open'
  const choices: { value: Start; label: string }[] = [
    ...(isOpen
      ? [{ value: 'go-on' as const, label: `go on: ${items.length - left} answered, ${left} left` }]
      : []),
    { value: 'show', label: 'show it' },
    ...(isOpen ? [] : [{ value: 'update' as const, label: 'update it: your last answers are filled in' }]),
    ...(isOpen || left === 0
      ? []
      : [{ value: 'rest' as const, label: `rate the ${left} skills that are left` }]),
    { value: 'afresh', label: 'start afresh' },
  ]
  return context.prompter.choose({
    message: isOpen
      ? `An assessment of ${latest.name} from ${day} is not finished.`
      : `You rated yourself for ${latest.name} on ${day}.`,
    choices,
  })
}

async function askSkills(
  asked: readonly AssessmentItem[],
  claims: ReadonlyMap<string, { level: number; confidence: Confidence }>,
  session: Session,
  context: Context,
): Promise<void> {
  const given = new Map<string, RateAnswer>()
  for (let index = 0; index < asked.length; ) {
    const item = asked[index]
    if (item === undefined) return
    const answer = await context.prompter.rate({
      ...describeSkill(item, context),
      position: index + 1,
      count: asked.length,
      canGoBack: index > 0,
      ...findInitial(given.get(item.skillId), item, claims.get(item.skillId)),
    })
    if (answer.kind === 'back') {
      index -= 1
      continue
    }
    if (!given.has(item.skillId)) session.answeredCount += 1
    given.set(item.skillId, answer)
    session.save((store, id, at) => store.answer(id, item.skillId, toAnswer(answer), at))
    index += 1
  }
}

/** What the question shows of a skill. The required level is not part of it, so that it does not pull the answer. */
function describeSkill(item: AssessmentItem, context: Context) {
  const skill = findSkill(context, item.skillId)
  return {
    skillName: item.skillName,
    description: skill?.description,
    behaviour: skill === undefined ? levelMeanings : behaviourOf(context, skill),
    levelNames,
    more: [
      'Rate what you have done, not what you know about.',
      ...levelNames.map((name, level) => `${level} ${name}: ${levelMeanings[level]}`),
      'A level includes the ones below it. ~ means about, unsure.',
    ],
  }
}

/** The answer just given, else the one of the assessment that is updated, else the last one for any role. */
function findInitial(
  given: RateAnswer | undefined,
  item: AssessmentItem,
  claim: { level: number; confidence: Confidence } | undefined,
): { initial?: { level: number; isUnsure: boolean } } {
  if (given?.kind === 'rated') return { initial: { level: given.level, isUnsure: given.isUnsure } }
  const { level, confidence } = item.level === undefined ? (claim ?? {}) : item
  return level === undefined ? {} : { initial: { level, isUnsure: confidence === 1 } }
}

function toAnswer(answer: Exclude<RateAnswer, { kind: 'back' }>): Answer {
  if (answer.kind === 'rated') {
    return { state: 'rated', level: answer.level, confidence: answer.isUnsure ? 1 : 3 }
  }
  return { state: answer.kind === 'skip' ? 'skipped' : 'not-relevant' }
}

async function askUnused(session: Session, context: Context): Promise<void> {
  const rated = session.listItems().filter((item) => item.state === 'rated' && (item.level ?? 0) > 0)
  if (rated.length > 0) {
    const unused = await context.prompter.pickMany({
      message: 'Which of these have you not used for a year or more?',
      choices: rated.map((item) => ({ value: item.skillId, label: item.skillName })),
      picked: rated.filter((item) => item.isUnusedForAYear).map((item) => item.skillId),
    })
    session.save((store, id) => store.setUnused(id, new Set(unused)))
  }
  session.save((store, id, at) => store.finish(id, at))
}
