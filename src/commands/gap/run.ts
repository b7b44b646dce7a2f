import type { Context } from '../../context'
import { narrowRole } from '../../domain/asked-first'
import type { Role } from '../../domain/role'
import { UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { gapJson, gapView } from '../../views/gap'
import { defineCommand, hasOption, listOption, textOption } from '../command'
import { listRoles, resolveRole } from '../lookup'
import { interview } from './interview'
import { readRatings } from './ratings'
import { type AssessedGaps, assessGaps, readWhy } from './report'

interface Request {
  role: string | undefined
  rates: readonly string[]
  answers: string | undefined
  isAll: boolean
  why: string | boolean
}

export const gapRun = defineCommand<Request, AssessedGaps>({
  parse: (input) => ({
    role: input.words.join(' ') || undefined,
    rates: listOption(input, 'rate'),
    answers: textOption(input, 'answers'),
    isAll: hasOption(input, 'all'),
    why: textOption(input, 'why') ?? hasOption(input, 'why'),
  }),
  async run(request, context) {
    const role = await chooseRole(request.role, context)
    // Before anything is asked or saved.
    const why = readWhy(request.why, role.skills, context)
    const assessment = isGiven(request)
      ? saveRatings(role, request, context)
      : await interview(role, { isAll: request.isAll }, context)
    return assessGaps(context, assessment, why)
  },
  kind: 'gap-report',
  toJson: gapJson,
  view: gapView,
})

const isGiven = ({ rates, answers }: Request) => rates.length > 0 || answers !== undefined

async function chooseRole(text: string | undefined, context: Context): Promise<Role> {
  const { connection } = context.database
  const named =
    text ?? new GoalStore(connection).find()?.roleId ?? new AssessmentStore(connection).findOpenRoleId()
  if (named !== undefined) return resolveRole(context, named)
  if (!context.terminal.isInteractive) {
    throw new UsageError('No role is named and no goal is set.', {
      hint: `${context.program} gap ROLE, or ${context.program} goal set ROLE; ${context.program} role list lists roles.`,
    })
  }
  const { findRoles } = await import('../find/roles')
  const roles = listRoles(context)
  const id = await context.prompter.search({
    message: 'Which role do you aim at? Type a part of its name',
    find: (typed) => {
      const found = typed.trim() === '' ? roles : findRoles(context, typed, 30).items
      return found.map((role) => ({ value: role.id, label: role.name, hint: role.field }))
    },
  })
  return resolveRole(context, id)
}

/** The assessment without a terminal: skills that are not given stay unrated. */
function saveRatings(role: Role, request: Request, context: Context) {
  const ratings = readRatings(request, role, context)
  const { connection, journal } = context.database
  const asked = request.isAll ? role : narrowRole(role, new Set(ratings.keys()))
  const store = new AssessmentStore(connection)
  const at = context.now().toISOString()
  return journal.run(
    'gap',
    () => {
      const id = store.begin(asked, at)
      for (const [skillId, { level, confidence }] of ratings) {
        store.answer(id, skillId, { state: 'rated', level, confidence }, at)
      }
      store.finish(id, at)
      return store.get(id)
    },
    () => `${ratings.size} ${ratings.size === 1 ? 'rating' : 'ratings'} for ${role.name}`,
  )
}
