import type { Context } from '../../context'
import { type SkillCategory, skillCategories } from '../../domain/skill'
import { makeId } from '../../domain/target'
import { RequestError, UsageError } from '../../errors'
import { DemandStore } from '../../storage/demand-store'
import { SkillStore } from '../../storage/skill-store'
import { cleanLine } from '../../terminal/clean'
import { reply } from '../../views/reply'
import { defineCommand, textOption } from '../command'
import { refreshPostings } from '../load-demand'
import { findSkill, listSkillNames, nameSkill, resolveSkillId } from '../lookup'

interface Request {
  name: string
  skill: string | undefined
  category: SkillCategory
}

interface Named {
  name: string
  skillId: string
  skillName: string
  isNewSkill: boolean
  /** How many postings ask for the skill now. */
  postings: number
}

const longestName = 60

/** Another name for a skill, or a new skill of the user's own: postings that were added already count it too. */
export const skillAliasAdd = defineCommand<Request, Named>({
  parse(input) {
    const name = cleanLine(input.words.join(' '))
    if (!/[\p{L}\p{N}]/u.test(name) || name.length > longestName) {
      throw new UsageError(`"${name}" is not a name of a skill.`, {
        hint: `Expected 1 to ${longestName} characters with a letter or digit.`,
      })
    }
    return { name, skill: textOption(input, 'for'), category: readCategory(textOption(input, 'category')) }
  },
  async run({ name, skill, category }, context) {
    refuseKnown(name, context)
    const known = skill === undefined ? undefined : resolveSkillId(context, skill)
    const store = new SkillStore(context.database.connection)
    const skillId = context.database.journal.run(
      'skill alias add',
      () => {
        if (known !== undefined) {
          store.addAlias(name, known, 'user')
          return known
        }
        const taken = new Set(listSkillNames(context).map(({ id }) => id))
        const id = makeId(name, (wanted) => taken.has(wanted))
        store.save({ id, name, category, description: undefined, source: 'user', sourceId: undefined })
        return id
      },
      (id) => (known === undefined ? `${id}, a skill of your own` : `${name} is ${id}`),
    )
    await refreshPostings(context)
    const postings = new DemandStore(context.database.connection).listCounts(undefined).get(skillId) ?? 0
    return {
      name,
      skillId,
      skillName: nameSkill(context, skillId),
      isNewSkill: known === undefined,
      postings,
    }
  },
  kind: 'skill-alias',
  toJson: ({ name, skillId, skillName, isNewSkill, postings }) => ({
    id: skillId,
    name: skillName,
    alias: name,
    isNewSkill,
    postings,
  }),
  view: ({ name, skillId, skillName, isNewSkill, postings }, context) =>
    reply(
      [
        isNewSkill
          ? `"${name}" is now a skill of yours (${skillId}).`
          : `"${name}" is now another name of ${skillName}.`,
        postings > 0 ? `Postings that ask for it: ${postings}.` : undefined,
      ],
      context,
    ),
})

function readCategory(text: string | undefined): SkillCategory {
  if (text === undefined) return 'technical'
  const category = skillCategories.find((known) => known === text.toLowerCase())
  if (category !== undefined) return category
  throw new UsageError(`--category "${text}" is not a category.`, {
    hint: `Expected ${skillCategories.join(', ')}.`,
  })
}

function refuseKnown(name: string, context: Context): void {
  const own = new SkillStore(context.database.connection).findIdByName(name)
  const known = own ?? context.library.findSkillIdByName(name) ?? findSkill(context, name.toLowerCase())?.id
  if (known === undefined) return
  throw new RequestError('conflict', `"${name}" means ${nameSkill(context, known)} already.`, {
    hint: 'Postings count it under that skill.',
  })
}
