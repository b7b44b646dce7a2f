import type { Context } from '../../context'
import { levelMeanings, levelNames, parseRating, type Rating, readRating } from '../../domain/level'
import type { Skill } from '../../domain/skill'
import { CancelledError, UsageError } from '../../errors'
import { type Assessment, AssessmentStore } from '../../storage/assessment-store'
import { GoalStore } from '../../storage/goal-store'
import { type RatedSkill, ratedJson, ratedView } from '../../views/skill-rate'
import { defineCommand } from '../command'
import { loadProof } from '../load-proof'
import { behaviourOf, findRole, findSkill, resolveSkillId } from '../lookup'

export const skillRate = defineCommand<readonly string[], RatedSkill>({
  parse: (input) => input.words,
  async run(words, context) {
    const last = words.at(-1) ?? ''
    const isGiven = words.length > 1 && /^-?\d/.test(last)
    const skillId = resolveSkillId(context, (isGiven ? words.slice(0, -1) : words).join(' '))
    const skill = findSkill(context, skillId)
    if (skill === undefined) throw new Error(`skill ${skillId} was found and is not there`)
    const rating = isGiven ? parseRating(last, skill.name) : await askRating(skill, context)
    return saveRating(skill, rating, context)
  },
  kind: 'rating',
  toJson: ratedJson,
  view: ratedView,
})

async function askRating(skill: Skill, context: Context): Promise<Rating> {
  if (!context.terminal.isInteractive) {
    throw new UsageError(`No level for ${skill.name} was given.`, {
      hint: `${context.program} skill rate ${skill.id} 2, from 0 none to 5 shape.`,
    })
  }
  const claim = new AssessmentStore(context.database.connection).listClaims().get(skill.id)
  const answer = await context.prompter.rate({
    skillName: skill.name,
    description: skill.description,
    behaviour: behaviourOf(context, skill),
    levelNames,
    position: 1,
    count: 1,
    canGoBack: false,
    more: levelNames.map((name, level) => `${level} ${name}: ${levelMeanings[level]}`),
    ...(claim && { initial: { level: claim.level, isUnsure: claim.confidence === 1 } }),
  })
  if (answer.kind !== 'rated') throw new CancelledError('Nothing was rated.')
  const rating = readRating(`${answer.level}${answer.isUnsure ? '~' : ''}`)
  if (rating === undefined) throw new Error(`a question answered with level ${answer.level}`)
  return rating
}

/**
 * A rating outside an assessment takes the place of the answer in the assessment that counts: the goal's, else the last
 * one that asks about the skill. A finished one of an earlier day stays as it was, and a new one begins with all that it
 * holds, so that `gap history` tells the change. A skill that none asks about is rated by itself.
 */
function saveRating(skill: Skill, { level, confidence }: Rating, context: Context): RatedSkill {
  const { connection, journal } = context.database
  const store = new AssessmentStore(connection)
  const at = context.now().toISOString()
  return journal.run(
    'skill rate',
    () => {
      const before = store.listClaims().get(skill.id)?.level
      const { id, isSingle } = findPlace(skill, at, store, context)
      store.answer(id, skill.id, { state: 'rated', level, confidence }, at)
      const item = store.listItems(id).find(({ skillId }) => skillId === skill.id)
      return {
        skill: { id: skill.id, name: skill.name },
        level,
        confidence,
        before,
        proven: loadProof(context).get(skill.id)?.level ?? 0,
        assessment: isSingle ? undefined : store.get(id),
        required: isSingle ? undefined : item?.required,
      }
    },
    () => `${skill.name} ${level}`,
  )
}

function findPlace(
  skill: Skill,
  at: string,
  store: AssessmentStore,
  context: Context,
): { id: number; isSingle: boolean } {
  const asks = ({ id }: Assessment) => store.listItems(id).some(({ skillId }) => skillId === skill.id)
  const goalRoleId = new GoalStore(context.database.connection).find()?.roleId
  const ofGoal = goalRoleId === undefined ? undefined : store.findLatest(goalRoleId)
  const role = goalRoleId === undefined || ofGoal !== undefined ? undefined : findRole(context, goalRoleId)
  // Not assessed yet: the rating is the first answer, and `gap` goes on from it.
  if (role?.skills.some(({ skillId }) => skillId === skill.id)) {
    return { id: store.begin(role, at), isSingle: false }
  }
  const standing = ofGoal !== undefined && asks(ofGoal) ? ofGoal : store.findLatestAsking(skill.id)
  if (standing === undefined) {
    return { id: store.addSingle({ skillId: skill.id, skillName: skill.name }, at), isSingle: true }
  }
  const isOfToday = standing.updatedAt.slice(0, 10) === at.slice(0, 10)
  const isKept = standing.state === 'open' || isOfToday
  return { id: isKept ? standing.id : store.renew(standing.id, at), isSingle: false }
}
