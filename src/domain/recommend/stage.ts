import type { Offer } from './offer'

/*
 * Whether a credential begins where a person stands: not above, not below, and with the years that it asks for.
 */

/** The level in a skill below which a course that its source calls so is none for it. */
const beginnings: Readonly<Record<string, number>> = { intermediate: 1, advanced: 2 }

/** The level in a skill, 0-2, that a learner needs for what the offer teaches of it up to `level`. */
export function beginningOf({ isCourse, stage = '', isImported }: Offer, level: number): number {
  // The levels of a foreign catalogue are its own words, each a step above where its learners begin.
  return Math.max(isCourse ? (beginnings[stage] ?? 0) : 0, isImported ? level - 1 : 0)
}

/** On the average of the skills that a credential teaches: who is there needs no course for beginners. */
const atHome = 2
/** Half routine: years of practice would show as much. */
const practised = 1.5

/** Why a credential is for people at another stage, if it is. Skills that are not rated say nothing. */
export function findWrongStage(
  offer: Offer,
  levels: ReadonlyMap<string, number>,
): 'too-basic' | 'practice' | undefined {
  const known = offer.teaches.flatMap(({ skillId }) => levels.get(skillId) ?? [])
  if (known.length === 0) return undefined
  const average = known.reduce((sum, level) => sum + level, 0) / known.length
  if (offer.isCourse && offer.stage === 'beginner' && average >= atHome) return 'too-basic'
  return average < practised && asksForPractice(offer.asksFirst) ? 'practice' : undefined
}

const number = '(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several)'
const advice = /\b(?:advised|recommended|suggested|preferred|expected|is the aim)\b|^\s*(?:none|not?)\b/i
/** A span in which, or under which, something lies. */
const span = new RegExp(`\\b(?:within|in|less than|under) (?:the )?(?:last )?${number} years?\\b`, 'gi')
const practice = new RegExp(
  [
    `\\b${number} (?:(?:to|or) ${number} )?(?:[\\p{L}-]+ ){0,2}?(?:years?|months?)\\b(?! (?:or older|old|of (?:age|education|study|college|university|school|training))\\b)`,
    `\\b${number} hours?\\b[^.;,]{0,40}\\b(?:work|practice|experience|setting|bookkeeping|analysis|as an?)\\b`,
    '\\b(?:work|professional|practical|documented|supervised) (?:[\\p{L}-]+ )?experience\\b',
    '\\b(?:graduation from|graduates? of)\\b',
  ].join('|'),
  'iu',
)

/** Whether what a credential asks for first, in the words of its source, is years of practice or study, and no mere advice. */
export const asksForPractice = (text = ''): boolean =>
  text.split(/[.;](?!\d)/).some((clause) => !advice.test(clause) && practice.test(clause.replace(span, ' ')))
