import type { Need } from './posting'
import { isHeading, sentenceAt } from './recognize-context'

const strength: Readonly<Record<Need, number>> = { required: 2, 'nice-to-have': 1, unstated: 0 }
export const stronger = (a: Need, b: Need): Need => (strength[a] >= strength[b] ? a : b)

const niceWords =
  /(?:\b(?:is|are|be|considered|also|as|a|an)\s+)*\b(?:(?:(?:a|an|is|are|be|big|huge|strong|definite|real|major) (?:\w+ )?|(?<=\w ))plus(?:es)?\b(?!\s+\d)|(?:nice|good).to.haves?|preferred|preferably|preference|bonus(?: points)?|desirable|desired|advantage(?:ous)?|ideally|optional|(?:would be|is|are) (?:great|nice|helpful|useful|beneficial|welcome)|would be good|not (?:required|essential|necessary|mandatory|a must)|beneficial|an asset)\b/gi
const strongWords = /\b(?:must|mandatory|required|requires?|requirements?|essential|prerequisites?)\b/i
const requiredWords =
  /\b(?:minimum|at least|you (?:will )?have|you['\u2019]ll (?:need|have|bring)|need(?:ed)? to|\d+\+? ?(?:or more )?years?)\b/i
const niceHeading =
  /\b(?:preferred|nice.to.haves?|bonus|desired|desirable|plus(?:es)?|ideally|advantage(?:s|ous)?|optional|good.to.have|extra)\b/i
const requiredHeading =
  /\b(?:requirements?|required|minimum|basic qualifications|must.haves?|essentials?|qualifications?|what you(?:['\u2019]ll| will)? (?:need|have|bring)|you have|who you are|we(?:['\u2019]re| are) looking for|(?:person|candidate) specification|skills|skill ?sets?|experience)\b/i
/** Headings under which neither is said. */
const otherHeading =
  /^\W*(?:(?:key |main |your |the |job |core |primary )?(?:responsibilities|duties|tasks|accountabilities|role|position|day)|what you(?:['\u2019]ll| will) do|you will|benefits|perks|about (?:us|the .+)|what we offer|who we are)\W*$/i
/** What headings are made of: a line with any other word in it is an item, "Angular a plus". */
const headingWords = new Set(
  `preferred nice good great to have haves bonus points desired desirable plus plusses pluses ideally advantage advantages
  advantageous optional extra extras additional also other general requirement requirements required minimum basic
  qualification qualifications must essential essentials skill skills set sets skillset experience experiences education
  knowledge competencies competency competence criteria person candidate specification profile job role position key core
  technical professional personal soft hard the your our a an and or of for in with what you we who are is be it not but
  will ll re need bring looking seeking ideal successful required. background abilities ability attributes certifications
  certification licenses licences license licence training credentials work working this would should
  expertise language languages physical demonstrated about strongly highly
  technologies tools years`.split(/\s+/),
)
const isMadeOfHeadingWords = (line: string) =>
  (line.toLowerCase().match(/[a-z]+/g) ?? []).every((word) => headingWords.has(word))

interface Heading {
  at: number
  need: Need
}

/** What the sentence says of a place in it, else the heading above it. */
export function readNeeds(text: string): (at: number) => Need {
  const headings = readHeadings(text)
  const told = new Map<string, { nice: readonly Range[]; rest: Need; isStrong: boolean }>()
  return (place) => {
    const { sentence, from } = sentenceAt(text, place)
    let said = told.get(sentence)
    if (said === undefined) {
      said = readSentence(sentence)
      told.set(sentence, said)
    }
    const at = place - from
    if (said.nice.some((range) => range.from <= at && at < range.to)) return 'nice-to-have'
    const above = headings.findLast((heading) => heading.at <= place)?.need ?? 'unstated'
    // "3+ years" under "Preferred" is still only preferred.
    const isOverruled = said.rest === 'required' && !said.isStrong && above === 'nice-to-have'
    return said.rest === 'unstated' || isOverruled ? above : said.rest
  }
}

function readHeadings(text: string): Heading[] {
  const headings: Heading[] = [{ at: 0, need: 'unstated' }]
  let at = 0
  for (const full of text.split('\n')) {
    const line = full.trim()
    if (
      line !== '' &&
      isHeading(line) &&
      (line.endsWith(':') || isMadeOfHeadingWords(line) || otherHeading.test(line))
    ) {
      if (niceHeading.test(line)) headings.push({ at, need: 'nice-to-have' })
      else if (otherHeading.test(line)) headings.push({ at, need: 'unstated' })
      else if (requiredHeading.test(line)) headings.push({ at, need: 'required' })
      else if (line.endsWith(':')) headings.push({ at, need: 'unstated' })
    }
    at += full.length + 1
  }
  return headings
}

interface Range {
  from: number
  to: number
}

function readSentence(sentence: string): { nice: readonly Range[]; rest: Need; isStrong: boolean } {
  const nice: Range[] = []
  let last = 0
  for (const match of sentence.matchAll(niceWords)) {
    const cue = { from: match.index, to: match.index + match[0].length }
    const range = pointsBack(sentence, cue, last)
      ? { from: findStart(sentence, cue, last), to: cue.from }
      : { from: cue.to, to: findEnd(sentence, cue.to) }
    nice.push(range)
    last = cue.to
  }
  const left = nice.length === 0 ? sentence : sentence.replace(niceWords, ' ')
  const isStrong = strongWords.test(left)
  return { nice, rest: isStrong || requiredWords.test(left) ? 'required' : 'unstated', isStrong }
}

const firstWord = /[\p{L}\p{N}]/u

/** "SQL is a plus" speaks of what went before, "preferably SQL" of what comes. */
function pointsBack(sentence: string, { from, to }: Range, last: number): boolean {
  const said = sentence.slice(from, to)
  const next = sentence.slice(to)
  if (!firstWord.test(sentence.slice(last, from))) return false
  if (!firstWord.test(next)) return true
  if (/^\s*:/.test(next)) return false
  if (/preferably|ideally/i.test(said)) return false
  return (
    /^(?:is|are|be|a|an|would|considered|not|also|as)\b/i.test(said) ||
    /^\s*(?:[.,;)\]|/\u2013\u2014-]|(?:but|though|and|or|in|for|by|at)\b)/.test(next) ||
    /^(?:plus|bonus)/i.test(said)
  )
}

/** Where another thing than the one that the cue speaks of was said before. */
const breaks =
  /[;|\u2022]\s|\.\s|,? (?:but|while|whereas|although|though) |, (?:and |with |plus )?(?=(?:\w+ )?(?:experience|knowledge|skills?|familiarity|exposure|understanding|background|proficiency|certifications?|ability|degree|expertise)\b)|\b(?:mandatory|required|essential|a must)\b(?:[,:)]+| and\b)\s*/gi
const openings =
  /\b(?:experience|knowledge|familiarity|exposure|understanding|background|proficiency|expertise|skills?|certifications?|degree) (?:with|in|of|to|using|on)\b/i
const strongly = /\b(?:strong|solid|proven|extensive|excellent|advanced|expert|deep|\d+\+?)\b/i

function findStart(sentence: string, { from: to, to: end }: Range, last: number): number {
  const before = sentence.slice(last, to)
  const bracket = before.lastIndexOf('(')
  if (bracket >= 0 && !before.includes(')', bracket)) {
    // "Python (preferred)" and "(Python preferred)".
    if (firstWord.test(before.slice(bracket))) return last + bracket
    return last + Math.max(before.lastIndexOf(',', bracket), before.lastIndexOf(';', bracket), 0)
  }
  let start = 0
  for (const { index, 0: found } of before.matchAll(breaks)) start = index + found.length
  const clause = before.slice(start)
  const isOne =
    /\b(?:must|requires?)\b/i.test(clause) ||
    /^(?:(?:is|a|also|would|be)\b|plus|bonus)/i.test(sentence.slice(to, end))
  const comma = Math.max(clause.lastIndexOf(', '), clause.lastIndexOf(' / '))
  if (!isOne || comma < 0) return last + start
  // "React, Vue, Angular a plus": of one thing. "Experience with Java, Go is a plus": of the experience.
  const hasVerb = /^(?:is|would|also|be)\b/i.test(sentence.slice(to, end))
  const isOfAll = hasVerb && openings.test(clause.slice(0, comma)) && !strongly.test(clause.slice(0, comma))
  return last + start + (isOfAll ? 0 : comma)
}

/** Up to the end of the clause. */
function findEnd(sentence: string, from: number): number {
  const next =
    /[;)|\u2022]|,? but |, (?:and |with )(?=(?:\w+ )?(?:experience|knowledge|skills?|familiarity|ability|must)\b)/i.exec(
      sentence.slice(from),
    )
  return next === null ? sentence.length : from + next.index
}
