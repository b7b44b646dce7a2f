import type { Context } from '../../context'
import { levelMeanings, levelNames } from '../../domain/level'
import { type SkillCategory, skillCategories } from '../../domain/skill'
import { CancelledError } from '../../errors'
import type { OwnRole, OwnRoleSkill } from '../../imports/own-role'
import { cleanLine } from '../../terminal/clean'
import type { Choice } from '../../terminal/prompter'
import { findSkills } from '../find/skills'
import { findSkill } from '../lookup'

const importances = ['helps a little', 'useful', 'part of the work', 'much of the work', 'the heart of it']
const categoryHints: Readonly<Record<SkillCategory, string>> = {
  technical: 'a way of working with technology, such as data modeling',
  tool: 'a product, such as Excel',
  domain: 'knowledge of a field, such as payroll law',
  transferable: 'useful in any job, such as negotiation',
}
const categories: readonly Choice<SkillCategory>[] = skillCategories.map((value) => ({
  value,
  label: value,
  hint: categoryHints[value],
}))

/** What a search for the next skill gives: a known one, a new one by its name, or that this was the last. */
type Pick = { kind: 'known'; id: string } | { kind: 'new'; name: string } | { kind: 'done' }

/** A role of the user's own, question by question. Nothing is saved before the last one. */
export async function askOwnRole(context: Context): Promise<OwnRole> {
  const { prompter } = context
  const name = cleanLine(
    await prompter.ask({ message: 'What is the role called?', isRequired: true, validate: isShort }),
  )
  const field = await prompter.choose({
    message: 'Which field of work is it in?',
    choices: [
      ...context.library.listFields().map((entry) => ({ value: entry.id, label: entry.name })),
      { value: 'other', label: 'another one' },
    ],
  })
  const summary = cleanLine(
    await prompter.ask({ message: 'What does one do in it, in one sentence? (Enter for none)' }),
  )
  const skills: OwnRoleSkill[] = []
  for (;;) {
    const skill = await askSkill(skills, context)
    if (skill !== undefined) skills.push(skill)
    else if (skills.length > 0) break
    else context.warn('A role needs a skill at least.')
  }
  const list = skills.map((skill) => `${skill.name} ${skill.required}`).join(', ')
  const isSaved = await prompter.confirm({ message: `Save ${name} with ${list}?`, initial: true })
  if (!isSaved) throw new CancelledError('Nothing was saved.')
  const about = { seniority: undefined, summary: summary || undefined, source: undefined }
  return { id: undefined, name, field, ...about, skills }
}

const isShort = (text: string) => text.trim().length <= 60 || 'At most 60 characters.'

/** One skill with its level and importance; undefined when the user has named all. */
async function askSkill(
  chosen: readonly OwnRoleSkill[],
  context: Context,
): Promise<OwnRoleSkill | undefined> {
  const { prompter } = context
  const taken = new Set(chosen.map(({ id }) => id))
  const picked = await prompter.search<Pick>({
    message: chosen.length === 0 ? 'A skill that it asks for' : 'Another skill (or done)',
    find: (typed) => offerSkills(typed, taken, chosen.length > 0, context),
  })
  if (picked.kind === 'done') return undefined
  const skill =
    picked.kind === 'known'
      ? { id: picked.id, name: findSkill(context, picked.id)?.name ?? picked.id, category: undefined }
      : {
          id: undefined,
          name: picked.name,
          category: await prompter.choose({ message: `What is ${picked.name}?`, choices: categories }),
        }
  const required = await prompter.choose({
    message: `At which level does it ask for ${skill.name}?`,
    choices: [1, 2, 3, 4, 5].map((value) => ({
      value,
      label: `${value} ${levelNames[value]}: ${levelMeanings[value]}`,
    })),
    initial: 3,
  })
  const importance = await prompter.choose({
    message: `How important is ${skill.name} in it?`,
    choices: importances.map((label, index) => ({ value: index + 1, label: `${index + 1} ${label}` })),
    initial: 3,
  })
  const given = { required, importance, isLevelAssumed: false, isImportanceAssumed: false }
  return { ...skill, ...given, description: undefined, demand: undefined, evidence: undefined }
}

function offerSkills(
  typed: string,
  taken: ReadonlySet<string | undefined>,
  mayEnd: boolean,
  context: Context,
): Choice<Pick>[] {
  const name = cleanLine(typed)
  const done: Choice<Pick>[] = mayEnd ? [{ value: { kind: 'done' }, label: 'done' }] : []
  if (name === '' || name.toLowerCase() === 'done') return done
  const known = findSkills(context, name, 12).items.filter(({ id }) => !taken.has(id))
  const isThere = known.some((skill) => skill.name.toLowerCase() === name.toLowerCase())
  return [
    ...known.map(
      (skill): Choice<Pick> => ({
        value: { kind: 'known', id: skill.id },
        label: skill.name,
        hint: skill.id,
      }),
    ),
    ...(isThere ? [] : [{ value: { kind: 'new' as const, name }, label: `a new skill: ${name}` }]),
    ...done,
  ]
}
