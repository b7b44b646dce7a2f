/*
 * How far a course can take anybody: by its hours, and by what it calls itself. A catalogue's own "advanced" is of its
 * listeners; an overview stays one.
 */

/**
 * The level that a course of so many hours goes to at most: less than 5 show how a thing is done; to do it alone in an
 * unfamiliar case takes 20 and more, also of those who are quick. Of an exam, whose hours are those of preparing, they
 * bound nothing.
 */
export function mostTaughtIn({ min, max }: { min: number; max: number }): number {
  if (min >= 20) return 3
  return (min + max) / 2 < 5 ? 1 : 2
}

const introducing =
  /\b(?:introduc(?:tion|tory|ing|ci[oó]n)|intro|overview|primer|survey of|basics|get(?:ting)? started|(?:your|a) (?:very )?first|(?:for|absolute) beginners?|crash course|explained|made easy|for dummies|101|panorama|conceptos b[aá]sicos|(?:para|pour|für) (?:les )?(?:principiantes|iniciantes|débutants|einsteiger)|desde cero|introdução|einführung|grundlagen)\b/iu
/** At the end of a title or of its first part: "Foundations to Frontiers" goes on. */
const fundamental =
  /\b(?:fundamentals?|essentials?|foundations?)\s*(?:$|[:|(–—])|^(?:the\s+)?(?:fundamentals|essentials|foundations)\s+of\b|\bfoundation\s+(?:certificate|course|diploma|level)\b/iu
/** `Learn HTML in 59 Minutes`. */
const hurried =
  /\bin\s+(?:(?:just|only|under|less\s+than)\s+)*(?:\d+\s*-?\s*min(?:ute)?s?|(?:an|one|two|[1-4])\s*-?\s*hours?)\b/iu
/** Those who have it done by others learn to talk of it. */
const forLaymen =
  /\bfor\s+(?:(?!and\b)\p{L}+\s+){0,2}?(?:managers|executives|leaders|directors|boards?|lawyers|policy\s?makers|everyone|everybody|non-?\p{L}+)\b/iu
/** What the first sentence says of the course: within its first words, or by its verb. */
const opening =
  /^(?:\S+\s+){0,6}?(?:\S*-)?(?:introduc(?:es|ed|tion|ci[oó]n)|introductory\s+(?:course|class|module|mooc)|overview|primer|panorama|survey\s+of)\b|\b(?:high-level|general|broad|brief|quick)\s+(?:overview|introduction|look)\b|^\W*(?:new\s+to|discover|explore|get\s+to\s+know|conoce\w*|descubr\w+|(?:learn\s+)?(?:the\s+)?basics?)\b/iu
const thorough =
  /\b(?:in-depth|graduate|advanced|rigorous|thorough|comprehensive)(?:[\s-]level)?,?\s+(?:introduction|overview|survey)\b/iu

/** The level that what calls itself an introduction goes to at most: 2, or 1 where it may be over in less than 20 hours. */
export function mostIntroduced(
  title: string,
  firstSentence: string,
  hours: { min: number; max: number } | undefined,
): number {
  if (hurried.test(title)) return 1
  if (thorough.test(title) || thorough.test(firstSentence)) return 3
  if ([introducing, fundamental].some((words) => words.test(title)) || opening.test(firstSentence))
    return hours !== undefined && hours.min < 20 ? 1 : 2
  return forLaymen.test(title) ? 2 : 3
}

/** `Solar Energy Engineering: Comprehensive Exams` asks for what was learned elsewhere. */
const examining =
  /\b(?:comprehensive|final|practice|mock|sample|qualifying)\s+(?:exam(?:ination)?s?|tests?)(?:\s+\d+)?\s*$|\bex[aá]men(?:es)?\s+final(?:es)?\s*$/iu

export const isOnlyExam = (title: string): boolean => examining.test(title)

/** "Part of the MicroMasters program in Data Science" names the program's subject, and a text of that alone says nothing. */
const programme =
  /(?:\s*(?:--?|–|—)\s*)?\b(?:this (?:course|class|module) (?:is|forms) )?(?:a )?part of (?:the|an?|our) [^.]{0,80}?\b(?:program(?:me)?s?|certificates?|series|speciali[sz]ations?|micromasters?|degree|track)(?:®|™)?\b[^.]*\.?/giu

export function withoutProgramme(summary: string | undefined): string | undefined {
  const rest = summary?.replace(programme, ' ').trim()
  return rest === '' ? undefined : rest
}
