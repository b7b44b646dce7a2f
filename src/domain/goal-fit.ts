import { addDays, type Day } from './day'
import type { Money } from './money'

/** What a credential asks of the goal: its time against the date, its cost against the budget. */
export interface GoalFit {
  /** Weeks until it is earned at the user's hours; those of its schedule for a course that has one. */
  studyWeeks: number | undefined
  /** The hours a week of a course on a schedule, where they are more than the user gives. */
  scheduledWeekly: { min: number; max: number } | undefined
  /** undefined where the goal has no date, or the weeks are not known. */
  isInTime: boolean | undefined
  /** undefined where the goal has no budget, or the cost is not known in its currency. */
  isInBudget: boolean | undefined
}

export interface FitFacts {
  /** Until it is earned, without renewals. */
  hours: number | undefined
  /** Hours of work as stated, and the weeks over which a schedule spreads them. */
  schedule: { weeks: number; hours: { min: number; max: number } } | undefined
  /** In the currency of the budget. */
  cost: number | undefined
}

export interface GoalTerms {
  today: Day
  dueDay: Day | undefined
  budget: Money | undefined
  weeklyMinutes: number
}

export function judgeGoalFit({ hours, schedule, cost }: FitFacts, terms: GoalTerms): GoalFit {
  const own = hours === undefined ? undefined : Math.ceil((hours * 60) / terms.weeklyMinutes - 1e-9)
  // On a schedule the hours fall in its weeks, whatever the user gives.
  const studyWeeks = schedule === undefined ? own : Math.ceil(schedule.weeks)
  const weekly =
    schedule === undefined
      ? undefined
      : { min: round(schedule.hours.min / schedule.weeks), max: round(schedule.hours.max / schedule.weeks) }
  return {
    studyWeeks,
    scheduledWeekly: weekly !== undefined && weekly.max * 60 > terms.weeklyMinutes ? weekly : undefined,
    isInTime:
      terms.dueDay === undefined || studyWeeks === undefined
        ? undefined
        : addDays(terms.today, studyWeeks * 7) <= terms.dueDay,
    isInBudget: terms.budget === undefined || cost === undefined ? undefined : cost <= terms.budget.minor,
  }
}

const round = (value: number) => Math.round(value * 10) / 10
