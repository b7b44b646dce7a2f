import { type Confidence, type Level, levelNames } from '../domain/level'
import { reply } from './reply'
import type { ViewContext } from './view-context'

export interface RatedSkill {
  skill: { id: string; name: string }
  level: Level
  confidence: Confidence
  /** The rating before, undefined for none. */
  before: number | undefined
  proven: number
  /** The assessment that it counts in, undefined when none asks about the skill. */
  assessment: { id: number; roleId: string | null; name: string; state: string } | undefined
  required: number | undefined
}

export function ratedView(rated: RatedSkill, context: ViewContext): string[] {
  const { skill, level, confidence, before, proven, assessment, required } = rated
  const was = before === undefined ? '' : ` (was ${before})`
  return reply(
    [
      `Rated ${skill.name} ${level} ${levelNames[level]}${confidence === 1 ? ', unsure' : ''}${was}.`,
      assessment === undefined || required === undefined
        ? 'No assessment asks about it.'
        : `${assessment.name} needs ${required}: ${level >= required ? 'met' : `${required - level} to learn`}${assessment.state === 'open' ? ', assessment not finished' : ''}.`,
      level > 2 && proven === 0
        ? `Above 2 it counts as claimed until something proves it: ${context.program} evidence add "what changed" --skill ${skill.id}=${level}.`
        : undefined,
    ],
    context,
  )
}

export const ratedJson = ({ skill, assessment, required, before, ...rated }: RatedSkill) => ({
  ...skill,
  level: rated.level,
  confidence: rated.confidence,
  before: before ?? null,
  proven: rated.proven,
  required: required ?? null,
  assessment:
    assessment === undefined
      ? null
      : {
          id: assessment.id,
          name: assessment.name,
          role: assessment.roleId,
          state: assessment.state,
        },
})
