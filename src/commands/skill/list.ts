import type { SkillHeading } from '../../domain/skill'
import { skillListView } from '../../views/skill-list'
import { defineCommand, readLimit } from '../command'
import type { FoundList } from '../find/found-list'
import { findSkills, listLeadingSkills } from '../find/skills'

interface Request {
  text: string
  limit: number
}

type Result = FoundList<SkillHeading> & { text: string }

const listedAtMost = 40

export const skillList = defineCommand<Request, Result>({
  parse: (input) => ({ text: input.words.join(' ').trim(), limit: readLimit(input, listedAtMost) }),
  run: ({ text, limit }, context) => ({
    text,
    ...(text === '' ? listLeadingSkills(context, limit) : findSkills(context, text, limit)),
  }),
  kind: 'skills',
  toJson: ({ items, total }) => ({
    total,
    items: items.map(({ id, name, category, source, roleCount }) => ({
      id,
      name,
      category,
      source,
      roleCount,
    })),
  }),
  view: skillListView,
})
