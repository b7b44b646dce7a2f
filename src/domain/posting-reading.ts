import type { AskedSkill, Need } from './posting'
import { readNeeds, stronger } from './posting-needs'
import type { Mention } from './recognize'
import { sentenceAt } from './recognize-context'

/** How postings are read: which skills a text names, and which broader ones a name of a skill says itself. */
export interface Reader {
  recognize: (text: string) => readonly Mention[]
  /** Of `T-SQL`, the name of a skill whose broader skill is SQL: SQL. */
  findBroader: (skillId: string, words: string) => readonly string[]
}

/**
 * The skills that a posting asks for, each once. What stands before the name of a job counts in the first line, which is
 * the posting's title, and in no other.
 */
export function readPosting(
  posting: { text: string; title: string | undefined },
  { recognize, findBroader }: Reader,
): AskedSkill[] {
  const { text, title } = posting
  const firstLine = /^\s*.*/.exec(text)?.[0].length ?? 0
  const needAt = readNeeds(text)
  const cuesOf = new Map<string, Cue[]>()
  const asked = new Map<string, AskedSkill>()
  const add = (skillId: string, need: Need, level: number | undefined) => {
    const known = asked.get(skillId)
    asked.set(skillId, {
      skillId,
      need: known === undefined ? need : stronger(known.need, need),
      level:
        known?.level === undefined ? level : level === undefined ? known.level : Math.max(known.level, level),
    })
  }
  for (const { skillId, start, end, context } of recognize(text)) {
    const isTitle = start < firstLine
    if (!isTitle && (context === 'job' || context === 'employer')) continue
    for (const id of [skillId, ...findBroader(skillId, text.slice(start, end))]) {
      if (isTitle) add(id, 'unstated', undefined)
      else add(id, needAt(start), readLevel(text, start, end, cuesOf))
    }
  }
  for (const { skillId } of title === undefined ? [] : recognize(title)) {
    if (!asked.has(skillId)) add(skillId, 'unstated', undefined)
  }
  return [...asked.values()]
}

const cues: readonly (readonly [level: number, pattern: RegExp])[] = [
  [
    4,
    /\b(?:experts?|expert-level|mastery|guru|(?:an|the|recogni[sz]ed) authority (?:on|in)|world.class)\b/gi,
  ],
  [
    3,
    /\b(?:advanced(?! life| practice| degree)|strong|deep|extensive|proficien\w+|solid|excellent|in-depth|fluen\w+|highly skilled|thorough|expertise|significant|exceptional|outstanding)\b/gi,
  ],
  [2, /\b(?:good|hands.on|comfortable|competen\w+|working knowledge|intermediate|practical)\b/gi],
  [
    1,
    /\b(?:familiar\w*|(?<!visual )basic(?! life)|basics|exposure|aware\w*|introductory|beginner|some (?:experience|knowledge|exposure)|interest in|willing\w* to learn)\b/gi,
  ],
]
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const years = new RegExp(
  `\\b(\\d{1,2}|${numbers.join('|')})\\W{0,3}(?:\\d{1,2}\\W{0,3}|to \\d{1,2} |or more |plus )?(?:years?|yrs?)\\b`,
  'gi',
)

/** Years of experience as a level: under 3 routine, under 8 independent, from 8 on lead. */
const levelOfYears = (count: number) => (count < 3 ? 2 : count < 8 ? 3 : 4)

interface Cue {
  level: number
  start: number
  end: number
}

/**
 * The level that the sentence names for what stands at this place: by the word for it that goes before or is in it, else the one
 * that comes after. Words for it that follow one another closely ("strong hands-on") count as the highest of them, or
 * as the lowest level where one of them says so.
 */
function readLevel(text: string, start: number, end: number, cuesOf: Map<string, Cue[]>): number | undefined {
  const { sentence, from } = sentenceAt(text, start)
  const found = cuesOf.get(sentence) ?? findCues(sentence)
  cuesOf.set(sentence, found)
  if (found.length === 0) return undefined
  // A name may say it itself: `advanced SQL`.
  const at = end - from
  const before = found.filter((cue) => cue.end <= at && !otherClause.test(sentence.slice(cue.end, at)))
  const last = before.at(-1)
  if (last !== undefined) {
    const cluster = [last]
    for (const cue of before.slice(0, -1).reverse()) {
      const next = cluster.at(-1)
      if (next === undefined || sentence.slice(cue.end, next.start).trim().split(/\s+/).length > 2) break
      cluster.push(cue)
    }
    return levelOf(cluster)
  }
  const after = found.find((cue) => cue.start >= at)
  return after === undefined || sentence.slice(at, after.start).includes(';') ? undefined : after.level
}

/** What is expert in "Expert in SQL, experience with Python" is the one, and not the other. */
const otherClause =
  /;|(?:, (?:and )?|[a-z](?=[A-Z]))(?:\w+ )?(?:understanding|experience|knowledge|familiarity|exposure|background|able to|ability to)\b/

const levelOf = (cluster: readonly Cue[]) => {
  const levels = cluster.map(({ level }) => level)
  return levels.includes(1) ? 1 : Math.max(...levels)
}

function findCues(sentence: string): Cue[] {
  const found: Cue[] = []
  for (const [level, pattern] of cues) {
    for (const match of sentence.matchAll(pattern)) {
      found.push({ level, start: match.index, end: match.index + match[0].length })
    }
  }
  for (const match of sentence.matchAll(years)) {
    const [all, count = ''] = match
    const number = /^\d/.test(count) ? Number(count) : numbers.indexOf(count.toLowerCase())
    found.push({ level: levelOfYears(number), start: match.index, end: match.index + all.length })
  }
  return found.sort((a, b) => a.start - b.start)
}
