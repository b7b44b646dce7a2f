/** Who a line of a posting speaks of. */
export type LineContext = 'candidate' | 'work' | 'job' | 'employer'

/** Words that ask what somebody knows or can do. */
const knowing =
  /\b(?:experienced?|knowledge|skills?|skilled|proficien\w+|familiar\w*|understanding|degree|ability|able|expertise|background|must|require[ds]?|certifi\w+|qualifi\w+|preferred|plus|nice to have|advantage|comfortable|fluen\w+|master\w*)\b/i
/** An entry of a list, rather than a sentence that tells of the work. */
const shortWords = 8

const candidate = /\b(?:you|your|yours|you['\u2019]\w+|candidates?|applicants?|someone|successful)\b/i
const employer =
  /\b(?:we|us|ours|we['\u2019]\w+)\b|^\W*our\b|\b(?:with|at|of|in|and) our (?:company|firm|team|clients|customers|people|culture)\b/i
/** A sentence that begins so tells the candidate what to do, whoever it names after that. */
const duty =
  /^\W*(?:work|develop|design|build|creat|support|manag|ensur|provid|implement|maintain|contribut|driv|deliver|improv|lead|perform|writ|collaborat|partner|conduct|identify|assist|help|analy[sz]|participat|communicat|coordinat|establish|evaluat|optimi[sz]|own|define|research|utili[sz]e|apply|monitor|prepare|review|translate|present|document|plan|oversee|mentor|champion|act|serve|interpret|investigat|recommend|test|troubleshoot|will|responsible|accountable)(?:e|ing|es|s)?\b/i
/** Words that ask, or tell what the work is done with, whoever the sentence speaks of. */
const asking =
  /\b(?:experienced?|knowledge|skills?|skilled|proficien\w+|familiar\w*|understanding|degree|ability|able|expertise|background|must|require[ds]?|requirements?|certifi\w+|qualifi\w+|looking for|seek\w*|prefer\w*|plus|technology stack|tech stack|stack|technologies|tools|uses?|using|written in|built (?:on|with|in)|build with|work(?:ing)? (?:with|in)|languages?)\b/i

/** What is offered, whatever the sentence asks. */
const offering =
  /\b(?:unlimited|(?:recruit\w+|hiring|application) process\w*|our (?:youtube|linkedin|facebook|instagram|twitter)|discounts?|reimburse\w*|gym|vacation|paid time off|flexible (?:and agile )?working|commitment to your|(?:learning|training|development|education)\w* budgets?|budget (?:for|of|\()|please (?:provide|send|submit|attach|include|upload|apply|contact|enclose)|you (?:will|can|may) (?:get|enjoy|receive)|you['\u2019]ll (?:get|enjoy|receive)|never expected to|on your first day|(?:learning|training) and development (?:time|opportunit\w+|program\w*)|access to (?:e-?learning|linkedin|online|training)|equal[ -](?:employment[ -])?opportunit\w+|affirmative action|without regard to|regardless of (?:race|age|gender|sex|color|colour)|protected veterans?|discriminat\w+|(?:drug|background) (?:test|screen|check)\w*)/i

/** What the employer says of itself, whatever words it uses for that. */
const ownPraise =
  /^\W*we(?:['\u2019]re| are)? (?:\w+ ){0,2}(?:promote|believe|foster|encourage|celebrate|proud|take pride|offer|invest in|care (?:about|for)|solving|building|creating|committed|on a mission|changing)\b/i

const employerHeading =
  /^\W*(?:about (?!you|(?:the|this) (?:role|job|position|opportunity|team))\S|who we are|our (?:company|story|values|culture|benefits|mission|offer|client)|(?:the )?company (?:description|overview|profile|information)|what we (?:can )?offer|what (?:do )?we offer|we offer|(?:the |employee |other |some )?benefits|perks|what['\u2019]?s in it|what you(?:['\u2019]ll| will)? get|why (?:join|work|us|you|choose|should)|compensation|salary|equal (?:employment )?opportunity|eeo|disclaimer|privacy|how to apply|interested|application process|the application|contact|additional information)/i
const candidateHeading =
  /\b(?:requirements?|requires?|expectations?|overview|summary|opportunity|accountabilit\w+|objectives?|essential|what youll|day.to.day|qualifications?|responsibilit\w+|what you|your (?:role|profile|tasks?|skills?|mission|responsib\w+|background|experience)|skills?|experience|about (?:you|the (?:role|job|position))|job (?:description|summary|duties)|duties|must.haves?|nice.to.haves?|preferred|education|the role|position|you have|who you are|who are you|looking for|tasks|profile|stack|technolog\w+|competenc\w+|we expect|you will|you['\u2019]ll|(?:person|candidate) (?:specification|profile)|skill ?sets?|(?:key|main) (?:duties|tasks)|we (?:need|seek|want)|day to day)\b/i

/** Names of jobs, in one form. */
export const jobs: ReadonlySet<string> = new Set(
  `engineer developer architect manager administrator consultant analyst specialist lead master tester programmer
  officer director scientist designer expert technician coordinator owner guru professional`.split(/\s+/),
)
/** Words that also tell how good somebody is, or what to do: "Expert in SQL", "Lead the team". */
const ambiguousJobs = new Set(['expert', 'guru', 'lead', 'master', 'professional'])
const jobWord = new RegExp(`\\b(?:${[...jobs].filter((job) => !ambiguousJobs.has(job)).join('|')})s?\\b`, 'i')
/** An item of a list is no title, whoever it names: "5. Train junior analysts". */
const listMark = /^(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2010-\u2015*-]|\d{1,2}[.)])\s/
const isTitle = (line: string) =>
  line.length <= 120 &&
  line.split(/\s+/).length <= 14 &&
  !/[.;:]$|, *\w+ing\b/.test(line) &&
  jobWord.test(line) &&
  !listMark.test(line) &&
  /^[\W\d]*[A-Z]/.test(line) &&
  !asking.test(line) &&
  !candidate.test(line) &&
  !/\b[a-z]{4,} (?:to|with|the|by|that|for)\b|\bis\b|\bare\b/.test(line)

/** A line that is short enough and no sentence. */
export const isHeading = (line: string): boolean =>
  !/^[\u2022\u00b7\u25aa\u25cf\u25e6\u2010-\u2015*\u2713\u2714\u261e\u2023-] /.test(line) &&
  ((line.length <= 60 && line.split(/\s+/).length <= 9 && !/[.,;]$/.test(line)) ||
    (line.length <= 100 && line.endsWith(':')))

/**
 * Tells for each place of a posting whether the employer speaks of what the candidate knows, of the work, or of itself. Under a heading such as
 * "What we offer", and in a sentence that says "we" and neither addresses nor asks anybody, it speaks of itself.
 */
export function readContexts(text: string): (at: number) => LineContext {
  const lines = text.split('\n')
  const ends: number[] = []
  const contexts: LineContext[] = []
  let isEmployers = false
  const judged = new Map<string, LineContext>()
  let end = 0
  for (const full of lines) {
    const line = full.trim()
    end += full.length + 1
    if (line !== '' && isHeading(line)) {
      if (employerHeading.test(line)) isEmployers = true
      else if (candidateHeading.test(line)) isEmployers = false
    }
    ends.push(end)
    contexts.push(isTitle(line) ? 'job' : isEmployers ? 'employer' : 'candidate')
  }
  return (at) => {
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const context = contexts[low] ?? 'candidate'
    if (context !== 'candidate') return context
    const { sentence } = sentenceAt(text, at)
    let known = judged.get(sentence)
    if (known === undefined) {
      known = judgeSentence(sentence)
      judged.set(sentence, known)
    }
    return known
  }
}

function judgeSentence(sentence: string): LineContext {
  if (offering.test(sentence) || ownPraise.test(sentence)) return 'employer'
  const told =
    knowing.test(sentence) || sentence.trim().split(/\s+/).length <= shortWords ? 'candidate' : 'work'
  if (duty.test(sentence)) return told
  // The country is none of ours.
  return employer.test(sentence.replace(/\bUS\b/g, '')) && !candidate.test(sentence) && !asking.test(sentence)
    ? 'employer'
    : told
}

/** The sentence around a place, from one full stop or line end to the next, and where it begins. */
export function sentenceAt(text: string, at: number): { sentence: string; from: number } {
  let from = at
  while (from > 0 && at - from < longestSide && !isEnd(text, from - 1)) from -= 1
  let end = at
  while (end < text.length && end - at < longestSide && !isEnd(text, end)) end += 1
  return { sentence: text.slice(from, end), from }
}

/** The end of a line, or a mark that ends a sentence before a space. */
function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 10) return true
  if (code !== 46 && code !== 33 && code !== 63) return false
  const next = text.charCodeAt(at + 1)
  return Number.isNaN(next) || next === 32 || next === 10 || next === 9 || next === 160
}

const longestSide = 400
