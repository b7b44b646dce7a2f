import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../context'
import { parseRating, type Rating } from '../../domain/level'
import type { Role } from '../../domain/role'
import { InvalidDataError, RequestError, SkillplanError, UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { gapJson, gapView } from '../../views/gap'
import { defineCommand, hasOption, listOption, textOption } from '../command'
import { resolveRole, resolveSkillId } from '../lookup'
import { type AssessedGaps, assessGaps } from './report'

interface Request {
  role: string | undefined
  rates: readonly string[]
  answers: string | undefined
  why: string | boolean
}

export const gapRun = defineCommand<Request, AssessedGaps & { why: string | boolean }>({
  parse: (input) => ({
    role: input.words[0],
    rates: listOption(input, 'rate'),
    answers: textOption(input, 'answers'),
    why: textOption(input, 'why') ?? hasOption(input, 'why'),
  }),
  run(request, context) {
    const role = chooseRole(request.role, context)
    const ratings = readRatings(request, role, context)
    const assessment = saveRatings(role, ratings, context)
    return { ...assessGaps(context, assessment), why: request.why }
  },
  kind: 'gap-report',
  toJson: gapJson,
  view: gapView,
})

function chooseRole(text: string | undefined, context: Context): Role {
  const named = text ?? new GoalStore(context.database.connection).find()?.roleId
  if (named !== undefined) return resolveRole(context, named)
  throw new UsageError('No role is named and no goal is set.', {
    hint: `${context.program} gap ROLE, or ${context.program} goal set ROLE; ${context.program} role list lists roles.`,
  })
}

/** Ratings from --answers and --rate, every problem reported at once. A skill outside the role is a problem. */
function readRatings(request: Request, role: Role, context: Context): Map<string, Rating> {
  const pairs = [...readAnswers(request.answers, context), ...request.rates.map(splitRate)]
  if (pairs.length === 0) {
    throw new UsageError('No ratings were given.', {
      hint: `${context.program} gap ${role.id} --rate ${role.skills[0]?.skillId ?? 'sql'}=2, once for each skill.`,
    })
  }
  const asked = new Set(role.skills.map((skill) => skill.skillId))
  const ratings = new Map<string, Rating>()
  const problems: string[] = []
  for (const [name, level] of pairs) {
    try {
      const skillId = resolveSkillId(context, name)
      if (!asked.has(skillId)) problems.push(`${name}: ${role.name} does not ask for it`)
      ratings.set(skillId, parseRating(level, name))
    } catch (error) {
      if (!(error instanceof SkillplanError)) throw error
      problems.push([error.message, ...error.details.slice(0, 1).map((near) => `nearest: ${near}`)].join(' '))
    }
  }
  if (problems.length === 0) return ratings
  throw new InvalidDataError(
    `${problems.length} of ${pairs.length} ratings cannot be taken; nothing was saved.`,
    {
      details: problems,
      hint: `A level is 0 to 5, or 3~ for about 3. ${context.program} role show ${role.id} lists the skills.`,
    },
  )
}

function splitRate(text: string): [string, string] {
  const at = text.lastIndexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new UsageError(`--rate "${text}" is not a rating.`, { hint: 'Expected SKILL=LEVEL, such as sql=3.' })
}

function readAnswers(file: string | undefined, context: Context): [string, string][] {
  if (file === undefined) return []
  let answers: unknown
  try {
    answers = JSON.parse(readFileSync(resolve(context.cwd, file), 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read'
    throw new RequestError('invalid-data', `${file} ${reason}.`, {
      hint: 'Expected {"sql": 3, "excel": "2~"}.',
    })
  }
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    throw new InvalidDataError(`${file} holds no ratings.`, { hint: 'Expected {"sql": 3, "excel": "2~"}.' })
  }
  return Object.entries(answers).map(([skill, level]) => [skill, String(level)])
}

function saveRatings(role: Role, ratings: ReadonlyMap<string, Rating>, context: Context) {
  const { connection, journal } = context.database
  const store = new AssessmentStore(connection)
  const at = context.now().toISOString()
  return journal.run(
    'gap',
    () => {
      const id = store.begin(role, at)
      for (const [skillId, rating] of ratings) store.rate(id, skillId, rating, at)
      store.finish(id, at)
      return store.get(id)
    },
    () => `${ratings.size} ${ratings.size === 1 ? 'rating' : 'ratings'} for ${role.name}`,
  )
}
