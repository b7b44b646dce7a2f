/** Who a line of a posting speaks of. */
export type LineContext = 'candidate' | 'job' | 'employer'

const candidate = /\b(?:you|your|yours|you['\u2019]\w+|candidates?|applicants?|someone|successful)\b/i
const employer = /\b(?:we|our|us|ours|we['\u2019]\w+)\b/i
/** Words that ask, or tell what the work is done with, whoever the sentence speaks of. */
const asking =
  /\b(?:experienced?|knowledge|skills?|skilled|proficien\w+|familiar\w*|understanding|degree|ability|able|expertise|background|must|require[ds]?|requirements?|certifi\w+|qualifi\w+|looking for|seek\w*|prefer\w*|plus|technology stack|tech stack|stack|technologies|tools|uses?|using|written in|built (?:on|with|in)|build with|work(?:ing)? (?:with|in)|languages?)\b/i

/** What is offered, whatever the sentence asks. */
const offering =
  /\b(?:unlimited|discounts?|reimburse\w*|gym|vacation|paid time off|flexible (?:and agile )?working|commitment to your|(?:learning|training|development|education)\w* budgets?|budget (?:for|of|\()|access to (?:e-?learning|linkedin|online|training))/i

const employerHeading =
  /^\W*(?:about (?!you|the (?:role|job|position|opportunity))\S|who we are|our (?:company|story|values|culture|benefits|mission|offer|client)|(?:the )?company (?:description|overview|profile|information)|what we (?:can )?offer|what (?:do )?we offer|we offer|(?:the |employee |other |some )?benefits|perks|what['\u2019]?s in it|what you(?:['\u2019]ll| will)? get|why (?:join|work|us|you|choose|should)|compensation|salary|equal (?:employment )?opportunity|eeo|disclaimer|privacy|how to apply|interested|application process|the application|contact|additional information)/i
const candidateHeading =
  /\b(?:requirements?|requires?|qualifications?|responsibilit\w+|what you|your (?:role|profile|tasks?|skills?|mission|responsib\w+|background|experience)|skills?|experience|about (?:you|the (?:role|job|position))|job (?:description|summary|duties)|duties|must.haves?|nice.to.haves?|preferred|education|the role|position|you have|who you are|who are you|looking for|tasks|profile|stack|technolog\w+|competenc\w+|we expect)\b/i

/** Names of jobs, in one form. */
export const jobs: ReadonlySet<string> = new Set(
  `engineer developer architect manager administrator consultant analyst specialist lead master tester programmer
  officer director scientist designer expert practitioner technician coordinator owner guru professional`.split(
    /\s+/,
  ),
)
const jobWord = new RegExp(`\\b(?:${[...jobs].join('|')})s?\\b`, 'i')
const isTitle = (line: string) =>
  line.length <= 120 &&
  line.split(/\s+/).length <= 14 &&
  !/[.;:]$|, *\w+ing\b/.test(line) &&
  jobWord.test(line) &&
  /^[\W\d]*[A-Z]/.test(line) &&
  !asking.test(line) &&
  !candidate.test(line) &&
  !/\b[a-z]{4,} (?:to|with|the|by|that|for)\b|\bis\b|\bare\b/.test(line)

const isHeading = (line: string) => line.length <= 60 && line.split(/\s+/).length <= 9 && !/[.,;]$/.test(line)

/**
 * Tells for each place of a posting whether the employer speaks of the candidate or of itself. Under a heading such as
 * "What we offer", and in a sentence that says "we" and neither addresses nor asks anybody, it speaks of itself.
 */
export function readContexts(text: string): (at: number) => LineContext {
  const lines = text.split('\n')
  const ends: number[] = []
  const contexts: LineContext[] = []
  let isEmployers = false
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
    const sentence = sentenceAt(text, at)
    if (offering.test(sentence)) return 'employer'
    return employer.test(sentence) && !candidate.test(sentence) && !asking.test(sentence)
      ? 'employer'
      : 'candidate'
  }
}

/** From one full stop or line end to the next. */
function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(at - 400, 0), at)
  const from = /.*(?:[\n.!?]\s|\n)/s.exec(before)?.[0].length ?? 0
  const after = text.slice(at, at + 400)
  const end = after.search(/\n|[.!?](?:\s|$)/)
  return before.slice(from) + (end < 0 ? after : after.slice(0, end))
}
