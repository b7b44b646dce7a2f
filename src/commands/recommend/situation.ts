import type { Context } from '../../context'
import { type Day, daysBetween, mondayOf } from '../../domain/day'
import type { Gap } from '../../domain/gap'
import type { Goal } from '../../domain/goal'
import type { Shown } from '../../domain/recommend/further-proof'
import type { Offer } from '../../domain/recommend/offer'
import type { Limits, Need } from '../../domain/recommend/problem'
import { isOpen, remainingMinutes, type Target } from '../../domain/target'
import { RequestError, UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { AwardStore } from '../../storage/award-store'
import { GoalStore } from '../../storage/goal-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { assessGaps } from '../gap/report'
import { listOffers } from './offers'
import type { Request } from './request'

/** Credentials lead to level 3 at most; DESIGN.md, "Words". */
const highestTaught = 3
/** Where neither the goal nor the log says how many hours a week: only what a subscription costs rests on it. */
const assumedWeeklyMinutes = 5 * 60
const paceWeeks = 8

/** All that the search starts from, with the grounds of each limit. */
export interface Situation {
  role: string
  gaps: readonly Gap[]
  /** Skills of the role that are not rated: they have no gap. */
  unratedCount: number
  /** Ids of all skills that the role asks for. */
  asked: ReadonlySet<string>
  /** The rated skills, with what is shown of each. */
  rated: readonly Shown[]
  /** The user's level by skill id, of the rated skills. */
  levels: ReadonlyMap<string, number>
  /** The library's role that is aimed at, and what each of its roles asks for. */
  roleId: string | undefined
  jobSkills: ReadonlyMap<string, ReadonlySet<string>>
  needs: readonly Need[]
  limits: Limits
  currency: string
  /** The day to be done by; undefined without one. */
  dueDay: Day | undefined
  weeklyMinutes: number
  paceFrom: 'goal' | 'log' | 'assumed'
  /** Where a limit does not come from a flag: the goal, less what the open targets take. */
  taken: { minutes: number; cost: number; unknownTargets: readonly string[] }
  held: ReadonlySet<string>
  planned: ReadonlySet<string>
}

/** Throws RequestError where there is nothing to close, UsageError where --by has no weekly hours to count with. */
export function describeSituation(
  request: Request,
  must: ReadonlySet<string>,
  context: Context,
): { situation: Situation; offers: Offer[] } {
  const { connection } = context.database
  const goal = new GoalStore(connection).find()
  const { report, role, roleId } = findGapsOf(goal, context)
  const jobSkills = context.library.listJobSkills()
  const targets = new TargetStore(connection)
  const open = targets.list().filter(isOpen)
  const plannedLevels = targets.listOpenLevels()
  const needs = report.toLearn.flatMap((gap): Need[] => {
    const from = Math.max(gap.current, plannedLevels.get(gap.skillId) ?? 0)
    const to = Math.min(gap.required, highestTaught)
    const weight = gap.importance * (1 + gap.demandShare)
    return to > from ? [{ skillId: gap.skillId, skillName: gap.skillName, from, to, weight }] : []
  })
  const pace = findPace(goal, context)
  const spent = new LogStore(connection).listSpent()
  const rated = [...report.toLearn, ...report.toProve, ...report.met]
  const offers = listOffers(
    [...new Set([...needs, ...report.toProve].map(({ skillId }) => skillId))],
    [...must],
    context,
  )
  const currency = request.cost?.currency || goal?.budget?.currency || commonCurrency(offers)
  const taken = measureTaken(open, spent, currency)
  const situation: Situation = {
    role,
    gaps: report.toLearn,
    unratedCount: report.unrated.length,
    rated: rated.map((gap) => ({ ...gap, weight: gap.importance * (1 + gap.demandShare) })),
    levels: new Map(rated.map(({ skillId, current }) => [skillId, current])),
    asked: new Set([...rated, ...report.unrated].map(({ skillId }) => skillId)),
    roleId: roleId !== null && jobSkills.has(roleId) ? roleId : undefined,
    jobSkills,
    needs,
    limits: {
      minutes: request.minutes ?? minutesUntil(request, goal, pace, taken.minutes, context),
      cost: request.cost?.minor ?? (goal?.budget && Math.max(goal.budget.minor - taken.cost, 0)),
      most: request.most,
      providerShare: request.providerShare,
    },
    currency,
    dueDay: request.by ?? goal?.dueDay,
    weeklyMinutes: pace.weeklyMinutes,
    paceFrom: pace.from,
    taken,
    held: new Set(new AwardStore(connection).list().flatMap(({ credentialId }) => credentialId ?? [])),
    planned: new Set(open.flatMap(({ credentialId }) => credentialId ?? [])),
  }
  return { situation, offers }
}

function findGapsOf(goal: Goal | undefined, context: Context) {
  const store = new AssessmentStore(context.database.connection)
  const assessment = store.findLatest(goal?.roleId) ?? store.findLatest()
  if (assessment === undefined) {
    throw new RequestError('no-assessment', 'There are no ratings yet, so no gap to close.', {
      hint: `${context.program} gap ${goal?.roleId ?? 'ROLE'} rates your skills.`,
    })
  }
  const { report } = assessGaps(context, assessment, false)
  if (report.toLearn.length + report.toProve.length + report.met.length === 0) {
    throw new RequestError('no-assessment', `No skill of ${assessment.name} is rated yet.`, {
      hint: `${context.program} gap ${assessment.roleId ?? ''}`.trim(),
    })
  }
  return { report, role: assessment.name, roleId: assessment.roleId }
}

function findPace(
  goal: Goal | undefined,
  context: Context,
): { weeklyMinutes: number; from: 'goal' | 'log' | 'assumed' } {
  if (goal?.weeklyMinutes !== undefined) return { weeklyMinutes: goal.weeklyMinutes, from: 'goal' }
  const weeksAgo = (week: string) => daysBetween(mondayOf(week), mondayOf(context.today)) / 7
  const weeks = new LogStore(context.database.connection)
    .listWeeks(paceWeeks)
    .filter(({ week }) => weeksAgo(week) < paceWeeks)
  const [first] = weeks
  if (first === undefined) return { weeklyMinutes: assumedWeeklyMinutes, from: 'assumed' }
  // Weeks with nothing logged count too.
  const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0)
  return { weeklyMinutes: Math.max(Math.round(minutes / (weeksAgo(first.week) + 1)), 1), from: 'log' }
}

/** Weekly hours times the weeks until the day, less what the open targets still take. Undefined without a day. */
function minutesUntil(
  request: Request,
  goal: Goal | undefined,
  pace: { weeklyMinutes: number; from: string },
  takenMinutes: number,
  context: Context,
): number | undefined {
  const until = request.by ?? goal?.dueDay
  if (until === undefined) return undefined
  if (pace.from === 'assumed') {
    if (request.by === undefined) return undefined
    throw new UsageError('--by needs your hours a week, and neither the goal nor the log has them.', {
      hint: `${context.program} goal set ROLE --hours-per-week 6, or give --hours.`,
    })
  }
  const whole = Math.round((pace.weeklyMinutes * Math.max(daysBetween(context.today, until), 0)) / 7)
  return Math.max(whole - takenMinutes, 0)
}

/** What open targets take of the goal's time and money. What was started is taken to be paid. */
function measureTaken(
  open: readonly Target[],
  spent: ReadonlyMap<string, number>,
  currency: string,
): Situation['taken'] {
  const left = open.map((target) => ({
    target,
    minutes: remainingMinutes(target, spent.get(target.id) ?? 0),
  }))
  return {
    minutes: left.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    cost: open.reduce(
      (sum, { state, price }) =>
        sum + (state === 'planned' && price?.currency === currency ? price.minor : 0),
      0,
    ),
    unknownTargets: left.flatMap(({ target, minutes }) => (minutes === undefined ? [target.id] : [])),
  }
}

/** The currency in which most of the catalogue's prices are. */
function commonCurrency(offers: readonly Offer[]): string {
  const counts = new Map<string, number>()
  for (const { price } of offers) {
    if (price !== undefined && price.minor > 0)
      counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'USD'
}
