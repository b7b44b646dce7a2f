import type { Day } from './day'
import type { Money } from './money'

/** The role that the user aims at. A budget of 0 means "no money"; its currency is empty then. */
export interface Goal {
  roleId: string
  roleName: string
  dueDay: Day | undefined
  weeklyMinutes: number | undefined
  budget: Money | undefined
  setOn: Day
}
