import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../context'
import { levelNames, parseRating, type Rating } from '../../domain/level'
import { InvalidDataError, SkillplanError } from '../../errors'
import { splitPair } from '../command'
import { resolveSkillId } from '../lookup'
import type { Subject } from './subject'

const fileForm = 'Expected {"sql": 3, "excel": "2~"}.'

/** Ratings from --answers and --rate, every problem reported at once. A skill outside the role is a problem. */
export function readRatings(
  { rates, answers }: { rates: readonly string[]; answers: string | undefined },
  role: Subject,
  context: Context,
): Map<string, Rating> {
  const pairs = [...readAnswers(answers, context), ...rates.map((text) => splitPair(text, '--rate', 'sql=3'))]
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
      hint: `A level is 0 to 5 (${levelNames.map((name, level) => `${level} ${name}`).join(', ')}), or 3~ for about 3. ${context.program} ${role.postings === undefined ? `role show ${role.id}` : 'posting show'} lists the skills.`,
    },
  )
}

function readAnswers(file: string | undefined, context: Context): [string, string][] {
  if (file === undefined) return []
  let answers: unknown
  try {
    answers = JSON.parse(readFileSync(resolve(context.cwd, file), 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read'
    throw new InvalidDataError(`${file} ${reason}.`, { hint: fileForm })
  }
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    throw new InvalidDataError(`${file} holds no ratings.`, { hint: fileForm })
  }
  const pairs = Object.entries(answers)
  if (pairs.length === 0) throw new InvalidDataError(`${file} holds no ratings.`, { hint: fileForm })
  return pairs.map(([skill, level]) => [skill, String(level)])
}
