import type { Context } from '../../context'
import { narrowRole } from '../../domain/asked-first'
import type { Role } from '../../domain/role'
import { UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { gapJson, gapView } from '../../views/gap'
import { defineCommand, hasOption, listOption, textOption } from '../command'
import { refreshPostings } from '../load-demand'
import { listLibraryTwins, listRoles, resolveRole } from '../lookup'
import { interview } from './interview'
import { readRatings } from './ratings'
import { type AssessedGaps, assessGaps, readWhy } from './report'
import type { Subject } from './subject'

interface Request {
  role: string | undefined
  rates: readonly string[]
  answers: string | undefined
  isAll: boolean
  /** Files, folders, ids of postings, or `all`. */
  postings: readonly string[]
  why: string | boolean
}

/** `--rate sql=2 excel=3`: no role has such a name, so the second is a rating too. */
const isRate = (word: string) => /^[^=]+=\d+~?$/.test(word)

export const gapRun = defineCommand<Request, AssessedGaps>({
  parse: (input) => ({
    role: input.words.filter((word) => !isRate(word)).join(' ') || undefined,
    rates: [...listOption(input, 'rate'), ...input.words.filter(isRate)],
    answers: textOption(input, 'answers'),
    isAll: hasOption(input, 'all'),
    postings: listOption(input, 'posting'),
    why: textOption(input, 'why') ?? hasOption(input, 'why'),
  }),
  async run(request, context) {
    const role = await chooseSubject(request, context)
    tellOfLibraryRole(role, context)
    // Before anything is asked or saved.
    const why = readWhy(request.why, role.skills, context)
    const assessment = isGiven(request)
      ? saveRatings(role, request, context)
      : await interview(role, { isAll: request.isAll }, context)
    await refreshPostings(context)
    return assessGaps(context, assessment, why)
  },
  kind: 'gap-report',
  toJson: gapJson,
  view: gapView,
})

async function chooseSubject({ role, postings }: Request, context: Context): Promise<Subject> {
  if (postings.length === 0) return chooseRole(role, context)
  if (role !== undefined) {
    throw new UsageError(`A role (${role}) and --posting are two things to assess against.`, {
      hint: `${context.program} gap ${role}, or ${context.program} gap --posting ${postings[0]}`,
    })
  }
  const { gatherPostings } = await import('./posting-subject')
  return gatherPostings(postings, context)
}

/** O*NET's skills are those of all work: whoever is asked only these should know of the role that names the craft. */
function tellOfLibraryRole(role: Subject, context: Context): void {
  const [twin] = role.postings === undefined ? listLibraryTwins(context, role) : []
  if (twin === undefined) return
  context.warn(
    `${role.name} comes from ${role.source}. The library has the same work in its own terms: ${context.program} gap ${twin.id}`,
  )
}

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
function saveRatings(role: Subject, request: Request, context: Context) {
  const ratings = readRatings(request, role, context)
  const { connection, journal } = context.database
  const asked = request.isAll ? role : narrowRole(role, new Set(ratings.keys()))
  const store = new AssessmentStore(connection)
  const at = context.now().toISOString()
  return journal.run(
    'gap',
    () => {
      const id = store.begin(asked, at, role.savePostings?.())
      for (const [skillId, { level, confidence }] of ratings) {
        store.answer(id, skillId, { state: 'rated', level, confidence }, at)
      }
      store.finish(id, at)
      return store.get(id)
    },
    () => `${ratings.size} ${ratings.size === 1 ? 'rating' : 'ratings'} for ${role.name}`,
  )
}
