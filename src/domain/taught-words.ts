import type { Mention } from './recognize'

/*
 * Which of the skills that a catalogue's text names are taught, and which only pass by: "without programming", "Python
 * for biologists" (Python is), "a career in security", "The Linux Foundation", the web application that a penetration
 * tester attacks. In doubt a skill is left out: what is not said can be added, what is wrong misleads a plan.
 */

/** Up to four words after one of these and what they end with is not what is taught. */
const denied =
  /\b(?:without|no|not(?! only| just)|never|neither|nor|non|instead of|rather than|alternatives? to|unlike|beyond|free of|sin|sans|ohne|sem|senza)\b(?:[^\S\n]+[\p{L}\p{N}'’-]+){0,4}[^\S\n]*-?$/iu
/** What must be there already, or need not be. */
const asked =
  /^\W*(?:[\p{L}-]+\s+){0,2}?(?:is |are )?(?:not |n['’]t )?(?:needed|required|necessary|assumed|expected|recommended|helpful|unnecessary|prerequisites?)\b/iu
/** The Linux Foundation, the Project Management Institute: a name, and no skill. */
const organization =
  /^\s+(?:Institute|University|School|College|Society|Association|Academy|Group|Cent(?:er|re)|Council|Office|Department|Company|Corporation|Press|Museum|Board|Alliance)\b/
/** "Foundation" is a level too, as in "Ethical Hacking Foundation". */
const foundation = /^\s+Foundation\b/
/** About working there. */
const career =
  /^\s+(?:\p{L}+\s+)?(?:careers?|jobs?|job market|industry|industries|professions?|interviews?|startups?)\b/iu
/** About it, or teaching it to others. */
const aboutIt =
  /\b(?:marketing|selling|promoting|teaching|(?:history|laws?|ethics|philosophy|economics|business|psychology|sociology|politics|future|impact|regulation|role|implications|applications|uses?) of|applications? in|applied to)\s+(?:your\s+|the\s+|new\s+)*$/i
/** Who or what it is for: of "Statistics for Data Science" statistics are taught. */
const purpose = /(\p{L}+)?\s+for\s+[^:;,(|–—]{0,60}$/iu
const training =
  /^(?:preparation|prep|preparing|prepare|training|courses?|certifications?|certificates?|guide|tutorial|bootcamp|workshop|exam)$/i
const alternative = /\bor\s+$/i
/** Of "Analyzing Data with Python" Python is the tool, and known before. */
const tool = /(\p{L}+)[^:;,(|–—]{0,30}?\s+(?:with|using)\s+(?:[\p{L}\p{N}+#.]+\s+(?:and|&)\s+)?$/iu
/** What is done with a tool that one knows; programming and building with it is learning it. */
const applying =
  /\b(?:analy\w+|visuali\w+|data|statistic\w*|machine learning|modell?ing|forecasting|research|probability)\b/i
const beginning = /\b(?:program\w*|coding|start(?:ed|ing)?|basics|introduction to (?:python|r|sql))\b/i

/** Words that are a skill's name and something else besides: taken only where the text around bears the skill out, or not against it. */
const ambiguous: readonly { words: RegExp; needs?: RegExp; refuses?: RegExp }[] = [
  {
    words: /^networking$/i,
    refuses:
      /\b(?:e-?mails?|interviews?|conversa\w+|linkedin|contacts|colleagues|english|inglés|careers?|people|job search|professional networks?)\b/i,
  },
  { words: /^spring$/i, needs: /\b(?:java|boot|framework|microservices?|mvc|hibernate|backend|kotlin)\b/i },
  {
    words: /^communications?$/i,
    refuses:
      /\b(?:signals?|wireless|satellite|packets?|antennas?|telecom\w*|optical|5g|communications? (?:systems?|networks?|technolog\w+))\b/i,
  },
  {
    words: /^e-?learning$/i,
    needs:
      /\b(?:e-?learning (?:design|author|develop|content|course)\w*|storyline|captivate|instructional)\b/i,
  },
  { words: /^travel management$/i, refuses: /\b(?:tourism|hospitality)\b/i },
  { words: /^systems engineering$/i, needs: /\b(?:IT|servers?|infrastructure|cloud|linux|windows)\b/ },
  { words: /^digital content$/i, needs: /\b(?:marketing|brands?|seo|audiences?|campaigns?)\b/i },
  { words: /^operating systems?$/i, needs: /\b(?:support|help ?desk|troubleshoot\w*|technicians?)\b/i },
  {
    words: /^computer hardware$/i,
    needs: /\b(?:support|repair\w*|troubleshoot\w*|technicians?|maintenance)\b/i,
  },
  {
    words: /^social media$/i,
    needs:
      /\b(?:marketing|brands?|advertis\w+|campaigns?|audiences?|business(?:es)?|strateg\w+|engagement|manage\w*)\b/i,
  },
  {
    words: /^sustainable development(?: goals)?$/i,
    needs: /\b(?:business(?:es)?|corporat\w+|compan(?:y|ies)|firms?|enterprises?|strateg\w+)\b/i,
  },
  { words: /^(?:ios|android)(?: apps?)?$/i, refuses: /\b(?:forensic\w*|examiner|marketing)\b/i },
  { words: /^data ?cent(?:er|re)s?$/i, refuses: /\b(?:virtuali[sz]ation|vmware)\b/i },
  // The skill is to build on it; most courses tell what it is for.
  {
    words: /^(?:blockchain|distributed ledger technology|dlt|web3)$/i,
    needs:
      /\b(?:develop\w*|build\w*|programm\w*|coding|code|engineer\w*|smart contracts|solidity|hyperledger|dapps?)\b/i,
  },
  { words: /^education polic(?:y|ies)$/i, needs: /\b(?:law|legal|schools? (?:law|leaders?)|compliance)\b/i },
  { words: /^malware$/i, needs: /\b(?:analy\w+|reverse|research\w*|investigat\w+)\b/i },
  { words: /^document preparation$/i, refuses: /\b(?:la)?tex\b/i },
  { words: /^ai chatbots?$/i, refuses: /\b(?:build\w*|develop\w*|deploy\w*|creat\w*|without)\b/i },
  {
    words: /^(?:apis?|rest)$/i,
    needs: /\b(?:design\w*|develop\w*|build\w*|creat\w*|rest|web services?)\b/i,
    refuses: /\b(?:graphql|microcontrollers?)\b/i,
  },
  {
    words: /^system design$/i,
    refuses: /\b(?:iot|internet of things|embedded|control|mechanical|power|electr\w+)\b/i,
  },
  { words: /^algorithms?$/i, refuses: /\b(?:quantum|robot\w*|protein\w*|fusion)\b/i },
  { words: /^(?:programming|compilers?)$/i, refuses: /\bquantum\b/i },
  {
    words: /^(?:cisco|fortinet|palo alto(?: networks)?|f5(?: big-?ip)?|juniper|check ?point)$/i,
    needs:
      /\b(?:internetwork\w*|networks?(?! security)|networking|routing|routers?|switch\w*|firewalls?|load balanc\w+|traffic)\b/i,
    refuses: /\b(?:cyber ?ops|devnet|cloud|security operations)\b/i,
  },
]

/** `Financial programming` is of an economy, `linear programming` of an equation, `debt statistics` of an office. */
const otherSenses: readonly { words: RegExp; after: RegExp }[] = [
  { words: /^virtuali[sz]ation$/i, after: /\b(?:network|storage|data|application|desktop|function)\s+$/i },
  { words: /^coding$/i, after: /\b(?:html\d?|css\d?|markup|medical|clinical|billing)\s+$/i },
  {
    words: /^programming\b/i,
    after:
      /\b(?:financial|linear|integer|quadratic|convex|stochastic|mathematical|dynamic|neuro-?linguistic|tv|television|radio|fitness|events?|community|cultural|secure)\s+$/i,
  },
  {
    words: /^statistics$/i,
    after:
      /\b(?!(?:introductory|intro|basic|basics|applied|business|advanced|descriptive|inferential|mathematical|bayesian|elementary|essential|practical|probability|and|of|to|in|with|the|learn|using|medical|modern)\b)\p{L}+\s+$/iu,
  },
]

/** What is attacked or examined there is not taught as a craft. */
const attack =
  /\b(?:penetration test\w*|pen-?test\w*|forensics?|examiners?|hack(?:er|ers|ing)|exploit\w*|attack\w*|defenders?|security|secure|malware|bug bounty|assess(?:ing|ment)|application testers?)\b/i
const attacked = new Set([
  ...['web-development', 'mobile-development', 'ios-development', 'android-development', 'desktop-support'],
  ...['cloud-computing', 'wireless-networking', 'programming', 'hardware-support', 'firewalls'],
])

export interface TaughtText {
  text: string
  /** Title and summary together, which say what an ambiguous word means. */
  around: string
  isTitle: boolean
}

export function isTaught(mention: Mention, { text, around, isTitle }: TaughtText): boolean {
  const { skillId, start, end } = mention
  const words = text.slice(start, end)
  const before = text.slice(Math.max(start - 120, 0), start)
  const after = text.slice(end, end + 80)
  if (denied.test(before) || asked.test(after) || organization.test(after)) return false
  if (foundation.test(after) && /\bthe\s+$/i.test(before)) return false
  if (career.test(after) || aboutIt.test(before)) return false
  if (attacked.has(skillId) && attack.test(isTitle ? text : around) && !/firewall/i.test(words)) return false
  if (otherSenses.some((sense) => sense.words.test(words) && sense.after.test(before))) return false
  for (const sense of ambiguous) {
    if (!sense.words.test(words)) continue
    if (sense.refuses?.test(around)) return false
    // The word itself does not bear itself out.
    const rest = isTitle ? `${before} ; ${after} ; ${around.slice(text.length)}` : `${before} ; ${after}`
    if (sense.needs !== undefined && !sense.needs.test(rest)) return false
  }
  return isTitle ? isTitleTaught(before, after) : isObject(before, after)
}

function isTitleTaught(before: string, after: string): boolean {
  if (alternative.test(before) || /^\s+or\b/i.test(after)) return false
  const [used] = tool.exec(before) ?? []
  if (used !== undefined && applying.test(used) && !beginning.test(used)) return false
  const [found, word] = purpose.exec(before) ?? []
  return found === undefined || (word !== undefined && training.test(word))
}

/** Words between what says that something is taught and what it is: no preposition leads away from it. */
const between =
  "(?:(?!(?:of|in|behind|for|with|to|on|about|from|through|at|by|your|our|into|and|or|that|which|who|how|why|what|where)\\b)[\\p{L}\\p{N}'’-]+\\s+){0,3}"
/** In a summary: right after the words that say that it is taught. */
const teaching = new RegExp(
  `\\b(?:${[
    'learn(?:ing)?(?: (?:about|to use|how to use|how to apply|to apply|to (?:program|code) (?:in|with)))?',
    'master(?:ing)?',
    'teach(?:es|ing)?(?: you)?',
    'introduces(?: you to)?',
    'introduction (?:to|in)',
    '(?:fundamentals?|basics|foundations?|essentials) (?:of|in)',
    '(?:principles|concepts|techniques|methods|knowledge|understanding) of',
    'grounding in',
    'skills? in',
    'proficien\\w+ (?:in|with)',
    'experience (?:in|with)',
    'learn (?:how )?to (?:build|create|develop|write|design|analyze|perform|do)',
    'how to (?:use|apply|(?:program|code) in|perform)',
    'programming in',
    'hands-on',
    'using',
  ].join('|')})\\s+${between}$`,
  'iu',
)
/** `Develop your SQL skills`. */
const acquiring = new RegExp(
  `\\b(?:develop|build|improve|strengthen|acquire|gain|enhance|practi[cs]e)(?:ing)?\\s+(?:your\\s+)?${between}$`,
  'iu',
)
const skills = /^\s+(?:[\p{L}-]+\s+)?(?:skills|knowledge|expertise|abilities|proficiency)\b/iu
const item = new RegExp(`^${between}$`, 'iu')

function isObject(before: string, after: string): boolean {
  const clause = /[^.!?;:]*$/.exec(before)?.[0] ?? ''
  if (teaching.test(clause) || (acquiring.test(clause) && skills.test(after))) return true
  // `Learn SQL, Python and R`: back over the entries of a list, as long as each is short.
  const parts = clause.split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/)
  let last = parts.pop()
  while (parts.length > 0 && last !== undefined && item.test(last === '' ? '' : `${last.trim()} `)) {
    const rest = parts.join(', ')
    if (teaching.test(rest.replace(/\S+$/, ''))) return true
    last = parts.pop()
  }
  return false
}
