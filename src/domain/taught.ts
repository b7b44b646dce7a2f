import { type AssessmentMethod, assessmentCap, type CredentialSkill } from './credential'
import type { Mention } from './recognize'
import type { SkillCategory } from './skill'
import { isOnlyExam, mostIntroduced, mostTaughtIn, withoutProgramme } from './taught-depth'
import {
  isBesideField,
  isFieldOf,
  isLeftBehind,
  isNarrowed,
  isOfOneScience,
  isSetting,
  readSeries,
  tradeOf,
} from './taught-scope'
import { isKnownTool, isLanguage, isTaught } from './taught-words'

export interface TaughtTexts {
  title: string
  /** Names of skills that the source lists. */
  listed: readonly string[]
  summary: string | undefined
  /** The source's own word for the level. */
  level: string | undefined
  assessment: AssessmentMethod | undefined
  /** Hours of work in all, but those of preparing for an exam. */
  hours: { min: number; max: number } | undefined
  /** `transferable` are those that any course may claim, such as communication. */
  categoryOf: (skillId: string) => SkillCategory | undefined
  /** Whether the texts are English, or nothing is said of their language. */
  isEnglish: boolean
}

/** The texts with a summary that names no programme, and its sentences, found once for all readings. */
type ReadTexts = TaughtTexts & { sentences: readonly string[] }

/** What a level of a foreign catalogue means here; without one, a learner can count on the lowest. */
export const taughtLevel: Readonly<Record<string, number>> = { beginner: 1, intermediate: 2, advanced: 3 }

/** A sentence that says what must be known before names skills that are not taught. */
const before =
  /\b(prerequisites?|pre-requisites?|no prior|prior (knowledge|experience)|previous (knowledge|experience)|required knowledge|(should|must) (already )?(know|have|be familiar)|familiarity with|familiar with|background in|basic (knowledge|understanding) of|assumes?)\b|^(?:\w+ )?(?:knowledge|experience|understanding|proficiency)\b.*\b(?:expected|required|assumed|needed|recommended|helpful)\b/i

/**
 * The skills that an imported credential teaches, by what its texts name: in the title or the list of skills at the
 * level that the source gives, in the summary alone or of a part of the subject a level lower, never below 1 nor above
 * what its hours allow. What is assessed is capped by how; nothing is where the source does not say how.
 */
export function readTaught(
  texts: TaughtTexts,
  recognize: (text: string) => Mention[],
  /** The skill of exactly this name: in a list of skills an ordinary word is the skill. */
  findNamed: (name: string) => string | undefined,
): CredentialSkill[] {
  if (isOnlyExam(texts.title)) return []
  const summary = withoutProgramme(texts.summary)
  const read: ReadTexts = { ...texts, summary, sentences: (summary ?? '').split(/(?<=[.!?])\s+/) }
  const taught = new TaughtLevels()
  const level = levelOf(read)
  readTitle(read, level, taught, recognize, findNamed)
  readList(read, level, taught, recognize, findNamed)
  readSummary(read, Math.max(level - 1, 1), taught, recognize)
  const cap = texts.assessment === undefined ? 0 : assessmentCap[texts.assessment]
  return taught
    .list()
    .map(([skillId, teaches]) => ({ skillId, teaches, assesses: Math.min(teaches, cap) }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1))
}

/** A longer list than this is of tags: what the course touches, and what any course claims. */
const longestList = 10

function readList(
  { listed, categoryOf }: TaughtTexts,
  level: number,
  taught: TaughtLevels,
  recognize: (text: string) => Mention[],
  findNamed: (name: string) => string | undefined,
): void {
  const areTags = listed.length > longestList
  for (const name of listed) {
    const named = findNamed(name)
    const skillIds = named === undefined ? recognize(name).map(({ skillId }) => skillId) : [named]
    for (const skillId of skillIds) {
      if (!areTags) taught.raise(skillId, level)
      else if (categoryOf(skillId) !== 'transferable') taught.raise(skillId, Math.max(level - 1, 1))
    }
  }
}

/** The level that the title's skills are taught at, unless it takes in only a part of one. */
function levelOf({ title, sentences, level, hours }: ReadTexts): number {
  return Math.min(
    taughtLevel[level ?? ''] ?? 1,
    hours === undefined ? 3 : mostTaughtIn(hours),
    mostIntroduced(title, sentences[0] ?? '', hours),
  )
}

/** The levels found so far. */
class TaughtLevels {
  private readonly levels = new Map<string, number>()
  /** Languages among them, and those that the title has for known. */
  private readonly languages = new Set<string>()
  private readonly known = new Set<string>()

  raise(skillId: string, level: number, words = ''): void {
    const most = this.known.has(skillId) ? 1 : level
    this.levels.set(skillId, Math.max(this.levels.get(skillId) ?? 0, most))
    if (isLanguage(words)) this.languages.add(skillId)
  }

  expect(skillId: string): void {
    this.known.add(skillId)
  }

  /** Programming is done in some language: where only one is taught, it is taught as far. */
  list(): [string, number][] {
    const [only, another] = this.languages
    const programming = this.levels.get('programming')
    if (only !== undefined && another === undefined && programming !== undefined)
      this.raise(only, programming)
    return [...this.levels]
  }
}

function readTitle(
  texts: ReadTexts,
  level: number,
  taught: TaughtLevels,
  recognize: (text: string) => Mention[],
  findNamed: (name: string) => string | undefined,
): void {
  const { title: text, summary } = texts
  const isOfPart = isOfOneScience(texts.sentences[0] ?? '')
  const mentions = recognize(text)
  const found: { skillId: string; teaches: number; words: string }[] = []
  for (const mention of mentions) {
    const { skillId, start, end } = mention
    const words = text.slice(start, end)
    if (isKnownTool(words, text.slice(0, start))) taught.expect(skillId)
    if (!isNamed(texts, mention, text)) continue
    // A loan word such as "storytelling" stands for less in the other language.
    if (!texts.isEnglish && texts.categoryOf(skillId) === 'transferable') continue
    if (!isTaught(mention, { text, around: `${text}\n${summary ?? ''}`, isTitle: true })) continue
    const isTool = texts.categoryOf(skillId) === 'tool' || isLanguage(words)
    if (isTool && isLeftBehind(text, mention)) continue
    const series = isTool ? 'none' : readSeries(text, mention, summary, recognize)
    if (series === 'series' || (!isTool && isSetting(text, mention, mentions))) continue
    const crafts = mentions.filter((other) => texts.categoryOf(other.skillId) !== 'transferable')
    if (isFieldOf(text, mention, crafts)) continue
    const isWhole = !isOfPart && series === 'none' && !isNarrowed(text, mention, mentions)
    const trade = isTool ? tradeOf(text.slice(end)) : undefined
    const named = trade === undefined ? undefined : findNamed(`${words} ${trade}`)
    const teaches = isWhole ? level : Math.max(level - 1, 1)
    const most = isBesideField(text, mention, mentions) ? 2 : 3
    found.push({ skillId: named ?? skillId, teaches: Math.min(teaches, most), words })
  }
  // Three and more in one course: none of them goes all the way.
  const most = new Set(found.map(({ skillId }) => skillId)).size < 3 ? 3 : 2
  for (const { skillId, teaches, words } of found) taught.raise(skillId, Math.min(teaches, most), words)
}

function readSummary(
  texts: ReadTexts,
  level: number,
  taught: TaughtLevels,
  recognize: (text: string) => Mention[],
): void {
  const text = texts.sentences.filter((sentence) => !before.test(sentence)).join(' ')
  if (text === '') return
  const around = `${texts.title}\n${texts.summary ?? ''}`
  for (const mention of recognize(text)) {
    const { skillId, start, end, context } = mention
    // "Java Developer" as a title is about Java; in a description it says who the course is for.
    if (context === 'job' || context === 'employer' || texts.categoryOf(skillId) === 'transferable') continue
    if (!isNamed(texts, mention, text) || !isTaught(mention, { text, around, isTitle: false })) continue
    taught.raise(skillId, level, text.slice(start, end))
  }
}

/** In a text of another language an English word can be another word; a name has a capital. */
const isNamed = ({ isEnglish }: TaughtTexts, { start }: Mention, text: string): boolean =>
  isEnglish || /^[\p{Lu}\d.]/u.test(text.slice(start, start + 1))
