import type { Context } from '../../context'
import type { Role } from '../../domain/role'
import { CancelledError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import type { CarriedOver } from '../../views/goal'

/**
 * Takes what the user has rated into an open assessment of the role to go to, where there is none yet; called within
 * one operation. In a terminal the questions do that, so that nothing is saved that was not confirmed.
 */
export function carryOver(from: Role, to: Role, context: Context): CarriedOver {
  const store = new AssessmentStore(context.database.connection)
  const claims = store.listClaims()
  const left = new Set(from.skills.map(({ skillId }) => skillId))
  const rated = to.skills.flatMap(({ skillId, skillName }) => {
    const claim = claims.get(skillId)
    return claim === undefined ? [] : [{ skillId, skillName, ...claim }]
  })
  const unrated = to.skills.filter(({ skillId }) => !claims.has(skillId) && left.has(skillId))
  const isSaved = !context.terminal.isInteractive && rated.length > 0 && store.findLatest(to.id) === undefined
  if (isSaved) {
    const at = context.now().toISOString()
    const id = store.begin(to, at)
    for (const { skillId, level, confidence } of rated) {
      store.answer(id, skillId, { state: 'rated', level, confidence }, at)
    }
  }
  return {
    from: { id: from.id, name: from.name },
    rated,
    unrated: unrated.map(({ skillId, skillName }) => ({ skillId, skillName })),
    newCount: to.skills.length - rated.length - unrated.length,
    isSaved,
    isAsked: false,
  }
}

/** Asks the assessment of the role to go to; a skill that was never rated begins from what the other role requires. */
export async function askCarried(from: Role, to: Role, context: Context): Promise<boolean> {
  const { interview } = await import('../gap/interview')
  const suggested = new Map(
    from.skills.map(({ skillId, required }) => [skillId, { level: required, confidence: 1 as const }]),
  )
  try {
    await interview(to, { isAll: false, suggested }, context)
    return true
  } catch (error) {
    // The goal stands, whether or not the questions were answered to their end.
    if (!(error instanceof CancelledError)) throw error
    context.warn([error.message, error.hint].filter((line) => line !== undefined).join(' '))
    return true
  }
}
