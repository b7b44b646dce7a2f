import { type AssessmentMethod, assessmentCap, type CredentialSkill } from './credential'
import type { Mention } from './recognize'
import { isTaught } from './taught-words'

export interface TaughtTexts {
  title: string
  /** Names of skills that the source lists. */
  listed: readonly string[]
  summary: string | undefined
  /** The source's own word for the level. */
  level: string | undefined
  assessment: AssessmentMethod | undefined
  /** Hours of work in all. */
  hours: { min: number; max: number } | undefined
  /** Whether a skill is one of the many that any course may claim, such as communication. */
  isTransferable: (skillId: string) => boolean
  /** Whether the texts are English, or nothing is said of their language. */
  isEnglish: boolean
}

/** What a level of a foreign catalogue means here; without one, a learner can count on the lowest. */
export const taughtLevel: Readonly<Record<string, number>> = { beginner: 1, intermediate: 2, advanced: 3 }

/**
 * The level that a course of so many hours goes to at most: less than 5 show how a thing is done, to do it alone in an
 * unfamiliar case takes 20 and more. Of an exam, whose hours are those of preparing, they bound nothing.
 */
export function mostTaughtIn({ min, max }: { min: number; max: number }): number {
  const middle = (min + max) / 2
  return middle < 5 ? 1 : middle < 20 ? 2 : 3
}

/** For whom or where everything is taught, bakers and biologists too: these make no subject narrower. */
const anyPurpose =
  /^(?:a|an|the|all|your|our|today|new|beginners?|starters?|everyone|everybody|anyone|students?|adults?|professionals?|managers?|leaders?|leadership|teams?|entrepreneurs?|business(?:es)?|organi[sz]ations?|enterprises?|compan(?:y|ies)|work|workplace|practice|action|success|life|real|world|modern|digital|age|decisions?|decision-?making|making|projects?|success|context|english|research|and|or|of|part|\d+|\p{L}+(?:ers|ors|ists|ians|ants))$/iu

/**
 * Whether a title goes on to a subject that is no skill, or lists more such: neither `Statistics for Gene Mapping` nor
 * `Calculus, Newton's Laws and Statistics` is a whole course of statistics.
 */
function isNarrowed(title: string, mention: Mention, mentions: readonly Mention[]): boolean {
  return isAmongOthers(title, mention, mentions) || isForSubject(title, mention, mentions)
}

/** Of "Data Science: Productivity Tools" the words before the colon name a series, unless the summary bears them out. */
function isSeries(
  title: string,
  { end, skillId }: Mention,
  summary: string | undefined,
  recognize: (text: string) => Mention[],
): boolean {
  const rest = /^\s*:\s*(\S.*)$/.exec(title.slice(end))?.[1]
  if (rest === undefined || summary === undefined) return false
  return !recognize(`${rest}. ${summary}`).some((other) => other.skillId === skillId)
}

/** What a course of statistics or programming may be cut to: "for analyzing data in the life sciences". */
const science =
  /\b(?:in|for|to|of) (?:\w+ ){0,3}?(?:(?:life|health|social|political|medical|biomedical|environmental|earth|marine|agricultural|behaviou?ral) sciences?|bioinformatics|genomics|genetics|medicine|biology|astronomy|chemistry|physics)\b/i

function isAmongOthers(title: string, { start }: Mention, mentions: readonly Mention[]): boolean {
  const from = title.lastIndexOf(':', start) + 1
  const list = /^[^:(|]*/.exec(title.slice(from))?.[0] ?? ''
  let at = from
  let others = 0
  let items = 0
  for (const item of list.split(/(,\s*(?:and\s+)?|\s+(?:and|&)\s+)/)) {
    const end = at + item.length
    const isBetween = /^(?:,\s*(?:and\s+)?|\s+(?:and|&)\s+)$/.test(item)
    if (!isBetween) items++
    if (!isBetween && !mentions.some((other) => other.start < end && other.end > at)) others++
    at = end
  }
  return items >= 3 && others >= 1
}

function isForSubject(title: string, { end }: Mention, mentions: readonly Mention[]): boolean {
  const found = /^[^:;,(|–—-]{0,30}?\b(?:for|in)\s+([^:;,(|–—]+)/i.exec(title.slice(end))
  if (found?.[1] === undefined) return false
  const from = end + found[0].length - found[1].length
  const to = end + found[0].length
  if (mentions.some((other) => other.start < to && other.end > from)) return false
  const words = found[1].split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '')
  return words.some((word) => !anyPurpose.test(word))
}

/** A sentence that says what must be known before names skills that are not taught. */
const before =
  /\b(prerequisites?|pre-requisites?|no prior|prior (knowledge|experience)|previous (knowledge|experience)|required knowledge|(should|must) (already )?(know|have|be familiar)|familiarity with|familiar with|background in|basic (knowledge|understanding) of|assumes?)\b/i

/**
 * The skills that an imported credential teaches, by what its texts name: in the title or the list of skills at the
 * level that the source gives, in the summary alone or for a narrower subject (`Statistics for Gene Mapping`) a level lower, never below 1 nor above what its hours allow. What is
 * assessed is capped by how; nothing is where the source does not say how.
 */
export function readTaught(
  texts: TaughtTexts,
  recognize: (text: string) => Mention[],
  /** The skill of exactly this name: in a list of skills an ordinary word is the skill. */
  findNamed: (name: string) => string | undefined,
): CredentialSkill[] {
  const most = texts.hours === undefined ? 3 : mostTaughtIn(texts.hours)
  const level = Math.min(taughtLevel[texts.level ?? ''] ?? 1, most)
  const cap = texts.assessment === undefined ? 0 : assessmentCap[texts.assessment]
  const taught = new Map<string, number>()
  const raise = (skillId: string, teaches: number) =>
    taught.set(skillId, Math.max(taught.get(skillId) ?? 0, teaches))
  const around = `${texts.title}\n${texts.summary ?? ''}`
  const [firstSentence = ''] = (texts.summary ?? '').split(/(?<=[.!?])\s+/)
  const isOfScience = science.test(firstSentence)
  const offer = (text: string, teaches: number, isTitle: boolean) => {
    const mentions = recognize(text)
    for (const mention of mentions) {
      const { skillId, start, context } = mention
      // "Java Developer" as a title is about Java; in a description it says who the course is for.
      if (!isTitle && (context === 'job' || context === 'employer' || texts.isTransferable(skillId))) continue
      // In a text of another language an English word can be another word; a name has a capital.
      if (!texts.isEnglish && !/^[\p{Lu}\d.]/u.test(text.slice(start, start + 1))) continue
      if (!isTaught(mention, { text, around, isTitle })) continue
      if (isTitle && isSeries(text, mention, texts.summary, recognize)) continue
      const isWhole = !isTitle || !(isOfScience || isNarrowed(text, mention, mentions))
      raise(skillId, isWhole ? teaches : Math.max(teaches - 1, 1))
    }
  }
  offer(texts.title, level, true)
  for (const name of texts.listed) {
    const skillId = findNamed(name)
    if (skillId !== undefined) raise(skillId, level)
    else for (const mention of recognize(name)) raise(mention.skillId, level)
  }
  const sentences = (texts.summary ?? '').split(/(?<=[.!?])\s+/).filter((sentence) => !before.test(sentence))
  if (sentences.length > 0) offer(sentences.join(' '), Math.max(level - 1, 1), false)
  return [...taught]
    .map(([skillId, teaches]) => ({ skillId, teaches, assesses: Math.min(teaches, cap) }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1))
}
