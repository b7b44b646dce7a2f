import type { Context } from '../../context'
import type { EvidenceField } from '../../domain/evidence'
import { parseEvidenceKind, parseMetric } from '../../domain/evidence-input'
import { levelMeanings, levelNames } from '../../domain/level'
import { parseAddress } from '../../domain/link'
import { TargetStore } from '../../storage/target-store'
import { cleanLine } from '../../terminal/clean'
import { check } from '../answers'
import { findSkills } from '../find/skills'
import { nameSkill } from '../lookup'
import { applyChanges, type EvidenceFacts, readWorkDate } from './changes'

const questions: readonly [EvidenceField, string][] = [
  ['situation', 'Situation: where was it, what was wrong?'],
  ['task', 'Task: what were you asked to do?'],
  ['action', 'Action: what did you do yourself?'],
  ['result', 'Result: what changed because of it?'],
]

/** The whole form, with what is known already as the answers to start from. Enter keeps or leaves out. */
export async function askEvidence(evidence: EvidenceFacts, context: Context): Promise<EvidenceFacts> {
  const { prompter } = context
  const title = await prompter.ask({
    message: 'What changed because of you, in one line?',
    initial: evidence.title,
    isRequired: true,
  })
  const kind = await prompter.choose({
    message: 'Where was it?',
    choices: [
      { value: 'work', label: 'at work', hint: 'proves up to 4, up to 5 when a named person confirms it' },
      { value: 'own-project', label: 'own project', hint: 'proves up to 3' },
      { value: 'course-work', label: 'course work', hint: 'proves up to 2' },
    ],
    initial: evidence.kind,
  })
  if (kind === 'work') {
    context.warn('Name no patient, pupil or customer, and nothing that your employer keeps to itself.')
  }
  const texts: Record<string, string> = { title: cleanLine(title) }
  for (const [field, message] of questions) {
    texts[field] = cleanLine(await prompter.ask({ message, initial: evidence[field] }))
  }
  const metrics = await askSeveral('Measure, as "what: before -> after unit"', context, (text) =>
    parseMetric(text, 'The measure'),
  )
  const from = await askDate('Begun on (date or month)', evidence.from, context)
  const to = await askDate('Ended on (date or month)', evidence.to, context)
  const links = await askSeveral('Link', context, (text) => parseAddress(text, 'The link'))
  texts.confirmedBy = cleanLine(
    await prompter.ask({ message: 'Who can confirm it? (a name)', initial: evidence.confirmedBy }),
  )
  const skills = await askSkills(context)
  const targetId = await askTarget(evidence.targetId, context)
  const shown = kind === 'work' ? await askWording(evidence, texts, context) : {}
  return applyChanges(evidence, {
    texts,
    kind: parseEvidenceKind(kind, 'The kind'),
    from,
    to,
    targetId,
    skills,
    hasNoSkills: false,
    metrics,
    hasNoMetrics: false,
    links,
    hasNoLinks: false,
    wording: {},
    isPublic: undefined,
    ...shown,
  })
}

async function askSeveral<T>(message: string, context: Context, read: (text: string) => T): Promise<T[]> {
  const answers: T[] = []
  for (;;) {
    const text = cleanLine(
      await context.prompter.ask({
        message: `${answers.length === 0 ? message : 'Another one'} (Enter for none)`,
        validate: (typed) => typed.trim() === '' || check(() => read(typed)),
      }),
    )
    if (text === '') return answers
    answers.push(read(text))
  }
}

async function askDate(message: string, initial: string | undefined, context: Context) {
  const text = await context.prompter.ask({
    message,
    initial,
    validate: (typed) => typed.trim() === '' || check(() => readWorkDate(typed, 'The date', context)),
  })
  return text.trim() === '' ? null : readWorkDate(text, 'The date', context)
}

async function askSkills(context: Context): Promise<{ skillId: string; level: number }[]> {
  const skills: { skillId: string; level: number }[] = []
  for (;;) {
    const skillId = await context.prompter.search<string | undefined>({
      message: skills.length === 0 ? 'Which skill does it show?' : 'Another skill?',
      find: (typed) => offerSkills(typed, context),
    })
    if (skillId === undefined) return skills
    const level = await context.prompter.choose({
      message: `At which level does it show ${nameSkill(context, skillId)}?`,
      choices: [1, 2, 3, 4, 5].map((value) => ({
        value,
        label: `${value} ${levelNames[value]}`,
        hint: levelMeanings[value],
      })),
    })
    skills.push({ skillId, level })
  }
}

const shownMatches = 20

function offerSkills(typed: string, context: Context) {
  const found = typed.trim() === '' ? [] : findSkills(context, typed, shownMatches).items
  return [
    ...found.map(({ id, name }) => ({ value: id, label: name })),
    { value: undefined, label: 'no more' },
  ]
}

async function askTarget(initial: string | undefined, context: Context): Promise<string | null | undefined> {
  const targets = new TargetStore(context.database.connection).list()
  if (targets.length === 0) return undefined
  return context.prompter.choose<string | null>({
    message: 'Does it belong to a target?',
    choices: [{ value: null, label: 'no' }, ...targets.map(({ id, name }) => ({ value: id, label: name }))],
    initial,
  })
}

/** What readers may see of work: nothing, all of it, or wording of its own for the title and the result. */
async function askWording(evidence: EvidenceFacts, texts: Record<string, string>, context: Context) {
  const hasWording = Object.keys(evidence.wording).length > 0
  const choice = await context.prompter.choose({
    message: 'May readers of a resume see it?',
    choices: [
      { value: 'private', label: 'no, keep it private' },
      { value: 'worded', label: 'yes, in words for the public' },
      { value: 'as-written', label: 'yes, as written' },
    ],
    initial: evidence.isPublic ? 'as-written' : hasWording ? 'worded' : 'private',
  })
  if (choice !== 'worded') return { isPublic: choice === 'as-written' }
  const wording: Record<string, string> = {}
  for (const field of ['title', 'action', 'result'] as const) {
    const words = await context.prompter.ask({
      message: `Public ${field}`,
      initial: evidence.wording[field] ?? texts[field],
    })
    if (words.trim() !== '') wording[field] = cleanLine(words)
  }
  return { isPublic: false, wording }
}
