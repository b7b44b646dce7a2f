import type { Mention } from './recognize'
import { isTaught } from './taught-words'

/*
 * How much of a skill the title of a course takes in: all of it, a part ("Statistics for Gene Mapping"), or none, where
 * the skill's name is that of a series.
 */

/** For whom or where everything is taught, bakers and biologists too: these make no subject narrower. */
const anyPurpose =
  /^(?:a|an|the|all|your|our|today|new|beginners?|starters?|everyone|everybody|anyone|students?|adults?|professionals?|managers?|leaders?|leadership|teams?|entrepreneurs?|business(?:es)?|organi[sz]ations?|enterprises?|compan(?:y|ies)|work|workplace|practice|action|success|life|real|world|modern|digital|age|decisions?|decision-?making|making|projects?|context|english|research|todos|todas|tous|principiantes|iniciantes|débutants|einsteiger|empresas|negocios|profesionales|and|or|of|part|\d+|\p{L}+(?:ers|ors|ists|ians|ants))$/iu

/** `International Project Management`: how it differs there. */
const elsewhere = /\b(?:international|global|cross-?cultural|intercultural)\s+$/i
/** `From Linear Models to Deep Learning`: each is a stage. */
const stage = /\bfrom\s+(?:[^:;(|]*\bto\s+)?$/i
/** `AI Applications with Watson`: what one product does of it. */
const productOf = /^\s+(?:applications?|apps|services)\s+(?:with|using|on)\s/i
/** `Google Cloud Security`, `Security in Azure`: how it is secured. */
const securing = { before: /\bsecurity\s+(?:in|on|of|for)\s+(?:the\s+)?$/i, after: /^\s+security\b/i }
/** `Climate Change and Health`: what the one has to do with the other, unless it is what every skill has. */
const beside = /^\s+(?:and|&)\s+(?!(?:its|their|the)\b)((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)\s*(?:$|[:(|–—])/iu
const anySide =
  /\b(?:practices?|principles?|methods?|techniques?|tools?|analysis|design|applications?|management|implementation|beyond|more|skills?|strateg\w+|technolog\w+|systems?|theory|development)$/i
/** `Accounting Analytics`, not `Business Analytics`. */
const fieldBefore =
  /\b(?!(?:business|data|advanced|applied|modern|predictive|and|of|in|to|the|with)\b)\p{L}+\s+$/iu

/**
 * Whether a title goes on to a subject that is no skill, or lists more such: neither `Statistics for Gene Mapping` nor
 * `Calculus, Newton's Laws and Statistics` is a whole course of statistics.
 */
export function isNarrowed(title: string, mention: Mention, mentions: readonly Mention[]): boolean {
  const [before, after] = [title.slice(0, mention.start), title.slice(mention.end)]
  if (elsewhere.test(before) || stage.test(before) || productOf.test(after)) return true
  if (securing.before.test(before) || securing.after.test(after)) return true
  if (/^analytics$/i.test(title.slice(mention.start, mention.end)) && fieldBefore.test(before)) return true
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
  const found =
    /^[^:;,(|–—-]{0,30}?\b(?:for|in|para|pour|für)\s+([^:;,(|–—]+?)(?=\s+(?:with|using|con|avec|mit)\s|[:;,(|–—]|$)/i.exec(
      title.slice(end),
    )
  if (found?.[1] === undefined) return false
  const from = end + found[0].length - found[1].length
  const to = end + found[0].length
  if (mentions.some((other) => other.start < to && other.end > from)) return false
  const words = found[1].split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '')
  return words.some((word) => !anyPurpose.test(word))
}

/** Whether a title sets it beside a field that is no skill. */
export function isBesideField(title: string, { end }: Mention, mentions: readonly Mention[]): boolean {
  const [found, side] = beside.exec(title.slice(end)) ?? []
  if (found === undefined || side === undefined || anySide.test(side)) return false
  return !mentions.some((other) => other.start >= end && other.start < end + found.length)
}

/** `Cybersecurity Forensic Analyst`: the field in which the narrower skill is at home. */
export const isFieldOf = (
  title: string,
  { start, end, skillId }: Mention,
  mentions: readonly Mention[],
): boolean =>
  /^(?:cyber[ -]?|information |it )security$/i.test(title.slice(start, end)) &&
  mentions.some((other) => other.skillId !== skillId && /^\s+$/.test(title.slice(end, other.start)))

/** Of "From Java to Kotlin" the first is known. */
export const isLeftBehind = (title: string, { start, end }: Mention): boolean =>
  /\bfrom\s+$/i.test(title.slice(0, start)) && /^\s+to\s/i.test(title.slice(end))

/** Of "Statistics in Data Science" data science is where it is used; a language or a tool is what it is learned in. */
export function isSetting(title: string, { start }: Mention, mentions: readonly Mention[]): boolean {
  const lead = /[^:;(|–—]*\bin\s+(?:the\s+)?$/i.exec(title.slice(0, start))?.[0]
  return lead !== undefined && mentions.some((other) => other.end > start - lead.length && other.end < start)
}

/** Who administers or extends a product does another work than who uses it: `Microsoft 365 Certified Administrator`. */
export function tradeOf(after: string): 'administration' | 'development' | undefined {
  const words = /^[^:(|]*/.exec(after)?.[0] ?? ''
  if (/\b(?:administrat(?:ors?|ion)|admins?)\b/i.test(words)) return 'administration'
  return /\b(?:developers?|architects?|designers?)\b/i.test(words) ? 'development' : undefined
}

/** A rest that is no subject of its own. */
const anyRest =
  /^(?:(?:an?|the)\s+)?(?:capstone(?: project)?|final project|introduction|basics|fundamentals|foundations|essentials|getting started|advanced topics|(?:part|level|course|module|volume)\s+\w+|\p{L}+\s+approach)[.!]?$/iu
/** In a summary too the name of a series passes by: "one of the most popular data science techniques". */
const inPassing = /\bin\s+(?:the\s+)?$/i
const passing =
  /^\s+(?:techniques?|methods?|tools?|scientists?|professionals?|problems?|careers?|projects?|programs?|series)\b/i
const passingWords = /\s(?:techniques?|methods?|tools?|projects?)$/i

/**
 * What the words before the colon of a title are: of "Data Science: Productivity Tools" the name of a series, unless the
 * summary bears them out. Without a summary the course is at most a part of that.
 */
export function readSeries(
  title: string,
  { end, skillId }: Mention,
  summary: string | undefined,
  recognize: (text: string) => Mention[],
): 'none' | 'series' | 'part' {
  const rest = /^\s*:\s*(\S.*)$/.exec(title.slice(end))?.[1]
  if (rest === undefined || anyRest.test(rest)) return 'none'
  if (recognize(rest).some((other) => other.skillId === skillId)) return 'none'
  if (summary === undefined) return 'part'
  const isAbout = recognize(summary).some((other) => {
    if (other.skillId !== skillId) return false
    if (isTaught(other, { text: summary, around: summary, isTitle: false })) return true
    const [before, after] = [summary.slice(0, other.start), summary.slice(other.end)]
    const words = summary.slice(other.start, other.end)
    return !(inPassing.test(before) || passing.test(after) || passingWords.test(words))
  })
  return isAbout ? 'none' : 'series'
}

/** What a course of statistics or programming may be cut to: "for analyzing data in the life sciences". */
const science =
  /\b(?:in|for|to|of) (?:\w+ ){0,3}?(?:(?:life|health|social|political|medical|biomedical|environmental|earth|marine|agricultural|behaviou?ral) sciences?|bioinformatics|genomics|genetics|medicine|biology|astronomy|chemistry|physics)\b/i

/** Whether the first sentence about a course cuts it to one science. */
export const isOfOneScience = (sentence: string): boolean => science.test(sentence)
