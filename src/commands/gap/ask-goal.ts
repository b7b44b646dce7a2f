import type { Context } from '../../context'
import type { Role } from '../../domain/role'
import type { Assessment } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { check } from '../answers'
import { readDueDay, readWeeklyMinutes } from '../goal/facts'
import type { Session } from './session'

/** Without a goal the assessment ends by asking for one: by when, with how many hours a week. */
export async function askGoal(role: Role, session: Session, context: Context): Promise<Assessment> {
  const goals = new GoalStore(context.database.connection)
  if (goals.find() !== undefined) return session.get()
  const { prompter } = context
  const due = await prompter.ask({
    message: `By when do you want to be ready as ${role.name}? (a date, +6m; Enter for none)`,
    validate: (text) => text.trim() === '' || check(() => readDueDay(text, 'The date', context)),
  })
  const hours = await prompter.ask({
    message: 'How many hours a week for learning? (Enter for none)',
    validate: (text) => text.trim() === '' || check(() => readWeeklyMinutes(text, 'The hours')),
  })
  session.save(() =>
    goals.save({
      roleId: role.id,
      roleName: role.name,
      dueDay: due.trim() === '' ? undefined : readDueDay(due, 'The date', context),
      weeklyMinutes: hours.trim() === '' ? undefined : readWeeklyMinutes(hours, 'The hours'),
      budget: undefined,
      setOn: context.today,
    }),
  )
  return session.get()
}
