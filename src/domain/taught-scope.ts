import type { Mention } from './recognize'

/*
 * How much of a skill the title of a course takes in: all of it, a part ("Statistics for Gene Mapping"), or none, where
 * the skill's name is that of a series.
 */

/** For whom or where everything is taught, bakers and biologists too: these make no subject narrower. */
const anyPurpose =
  /^(?:a|an|the|all|your|our|today|new|beginners?|starters?|everyone|everybody|anyone|students?|adults?|professionals?|managers?|leaders?|leadership|teams?|entrepreneurs?|business(?:es)?|organi[sz]ations?|enterprises?|compan(?:y|ies)|work|workplace|practice|action|success|life|real|world|modern|digital|age|decisions?|decision-?making|making|projects?|context|english|research|and|or|of|part|\d+|\p{L}+(?:ers|ors|ists|ians|ants))$/iu

/**
 * Whether a title goes on to a subject that is no skill, or lists more such: neither `Statistics for Gene Mapping` nor
 * `Calculus, Newton's Laws and Statistics` is a whole course of statistics.
 */
export function isNarrowed(title: string, mention: Mention, mentions: readonly Mention[]): boolean {
  return isAmongOthers(title, mention, mentions) || isForSubject(title, mention, mentions)
}

/** Whether the list that it stands in has three items and more, and one of them is no skill. */
function isAmongOthers(title: string, { start }: Mention, mentions: readonly Mention[]): boolean {
  let at = title.lastIndexOf(':', start) + 1
  const list = /^[^:(|]*/.exec(title.slice(at))?.[0] ?? ''
  // Every second part is what stands between two items.
  const isSkill = list.split(/(,\s*(?:and\s+)?|\s+(?:and|&)\s+)/).flatMap((part, index) => {
    const [from, to] = [at, at + part.length]
    at = to
    return index % 2 === 1 ? [] : [mentions.some((other) => other.start < to && other.end > from)]
  })
  return isSkill.length >= 3 && isSkill.includes(false)
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

/** Of "Data Science: Productivity Tools" the words before the colon name a series, unless the summary bears them out. */
export function isSeries(
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

/** Whether the first sentence about a course cuts it to one science. */
export const isOfOneScience = (sentence: string): boolean => science.test(sentence)
