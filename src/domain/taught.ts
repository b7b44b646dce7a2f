import { type AssessmentMethod, assessmentCap, type CredentialSkill } from './credential'
import type { Mention } from './recognize'
import { isNarrowed, isOfOneScience, isSeries } from './taught-scope'
import { isTaught } from './taught-words'

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

/** A sentence that says what must be known before names skills that are not taught. */
const before =
  /\b(prerequisites?|pre-requisites?|no prior|prior (knowledge|experience)|previous (knowledge|experience)|required knowledge|(should|must) (already )?(know|have|be familiar)|familiarity with|familiar with|background in|basic (knowledge|understanding) of|assumes?)\b/i

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
  const most = texts.hours === undefined ? 3 : mostTaughtIn(texts.hours)
  const level = Math.min(taughtLevel[texts.level ?? ''] ?? 1, most)
  const cap = texts.assessment === undefined ? 0 : assessmentCap[texts.assessment]
  const taught = new Map<string, number>()
  const raise = (skillId: string, teaches: number) =>
    taught.set(skillId, Math.max(taught.get(skillId) ?? 0, teaches))
  const around = `${texts.title}\n${texts.summary ?? ''}`
  const sentences = (texts.summary ?? '').split(/(?<=[.!?])\s+/)
  const isOfPart = isOfOneScience(sentences[0] ?? '')
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
      const isWhole = !isTitle || !(isOfPart || isNarrowed(text, mention, mentions))
      raise(skillId, isWhole ? teaches : Math.max(teaches - 1, 1))
    }
  }
  offer(texts.title, level, true)
  for (const name of texts.listed) {
    const skillId = findNamed(name)
    if (skillId !== undefined) raise(skillId, level)
    else for (const mention of recognize(name)) raise(mention.skillId, level)
  }
  const told = sentences.filter((sentence) => !before.test(sentence))
  if (told.length > 0) offer(told.join(' '), Math.max(level - 1, 1), false)
  return [...taught]
    .map(([skillId, teaches]) => ({ skillId, teaches, assesses: Math.min(teaches, cap) }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1))
}
