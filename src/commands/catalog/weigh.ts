import { existsSync } from 'node:fs'
import type { Context } from '../../context'
import type { Credential } from '../../domain/credential'
import {
  type CredibilityFact,
  isNamed,
  judgeCredibility,
  type NamedInPostings,
} from '../../domain/credibility'
import type { Day } from '../../domain/day'
import { convertMoney, type ExchangeRate } from '../../domain/exchange'
import type { Gap } from '../../domain/gap'
import { type GoalFit, judgeGoalFit } from '../../domain/goal-fit'
import type { Money } from '../../domain/money'
import { type ClosedGap, findClosed, measureOwnership, type Ownership } from '../../domain/ownership'
import { UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { type CommandInput, textOption } from '../command'
import { assessGaps } from '../gap/report'
import { loadRates, readConfig } from '../load-config'

/** What is assumed of a week where the goal names no hours; only the length of a subscription rests on it. */
const assumedWeeklyMinutes = 5 * 60

export interface Terms {
  years: number
  retakeOdds: number
  weeklyMinutes: number
  /** The goal's, undefined without one. */
  dueDay: Day | undefined
  budget: Money | undefined
}

export interface Weighed {
  credential: Credential
  closed: ClosedGap[]
  points: number
  ownership: Ownership
  credibility: CredibilityFact[]
  fit: GoalFit
}

/** `--years`, else the setting; `--retake-odds 30%`, else none; the goal's weekly hours. */
export function readTerms(input: CommandInput, context: Context): Terms {
  const years = textOption(input, 'years') ?? readConfig(context, 'compare.years')
  if (!/^([1-9]|1\d|20)$/.test(years)) {
    throw new UsageError(`--years "${years}" is not a number of years.`, { hint: 'Expected 1 to 20.' })
  }
  const odds = textOption(input, 'retakeOdds') ?? '0%'
  const percent = Number(/^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(odds.trim())?.[1] ?? Number.NaN)
  if (!(percent >= 0 && percent <= 100)) {
    throw new UsageError(`--retake-odds "${odds}" is not a share.`, {
      hint: 'Expected 0% to 100%, such as 30%.',
    })
  }
  const goal = existsSync(context.databasePath)
    ? new GoalStore(context.database.connection).find()
    : undefined
  return {
    years: Number(years),
    retakeOdds: percent / 100,
    weeklyMinutes: goal?.weeklyMinutes ?? assumedWeeklyMinutes,
    dueDay: goal?.dueDay,
    budget: goal?.budget,
  }
}

/**
 * The gaps of the goal's assessment, else of the last one, and how many of its skills are not rated: nothing is known of
 * theirs. Undefined while there is none.
 */
export function findGapsToLearn(
  context: Context,
): { gaps: readonly Gap[]; unratedCount: number } | undefined {
  if (!existsSync(context.databasePath)) return undefined
  const { connection } = context.database
  const store = new AssessmentStore(connection)
  const assessment = store.findLatest(new GoalStore(connection).find()?.roleId) ?? store.findLatest()
  if (assessment === undefined) return undefined
  const { toLearn, unrated } = assessGaps(context, assessment, false).report
  return { gaps: toLearn, unratedCount: unrated.length }
}

/** How many of the user's postings name each of the credentials. */
export function countNamed(
  credentials: readonly Credential[],
  context: Context,
): (NamedInPostings | undefined)[] {
  if (!existsSync(context.databasePath)) return credentials.map(() => undefined)
  const texts = context.database.connection.prepare('SELECT text FROM posting').pluck().all() as string[]
  if (texts.length === 0) return credentials.map(() => undefined)
  return credentials.map((credential) => ({
    named: texts.filter((text) => isNamed(text, credential)).length,
    postings: texts.length,
  }))
}

export function weigh(
  credentials: readonly Credential[],
  terms: Terms,
  gaps: readonly Gap[] | undefined,
  context: Context,
): Weighed[] {
  const named = countNamed(credentials, context)
  const rates = loadRates(context)
  return credentials.map((credential, index) => {
    const closed = findClosed(gaps ?? [], credential)
    const ownership = measureOwnership(credential, terms)
    return {
      credential,
      closed,
      points: closed.reduce((sum, gap) => sum + gap.points, 0),
      ownership,
      credibility: judgeCredibility(credential, named[index], context.today),
      fit: judgeFit(
        { hours: ownership.earningHours, cost: ownership.total },
        terms,
        rates,
        context,
        credential,
      ),
    }
  })
}

/** Against the goal's date and budget; a budget of nothing has no currency. */
export function judgeFit(
  { hours, cost }: { hours: number | undefined; cost: Money | undefined },
  terms: Terms,
  rates: readonly ExchangeRate[],
  context: Context,
  credential?: Credential,
): GoalFit {
  const currency = terms.budget?.minor === 0 ? cost?.currency : terms.budget?.currency
  const inBudget =
    cost === undefined || currency === undefined ? undefined : convertMoney(cost, currency, rates)
  const weeks = credential?.format === 'scheduled' ? credential.facts.weeks?.value : undefined
  return judgeGoalFit(
    {
      hours,
      schedule:
        typeof weeks === 'number' && credential?.hours !== undefined
          ? { weeks, hours: credential.hours }
          : undefined,
      cost: inBudget?.money.minor,
    },
    { ...terms, today: context.today },
  )
}
