import type { TaughtText } from './taught-words'

/*
 * What else the words of a skill's name mean, and where they name what is attacked, secured or sold and no craft.
 */

/** Words that are a skill's name and something else besides: taken only where the text around bears the skill out, or not against it. */
const ambiguous: readonly { words: RegExp; needs?: RegExp; refuses?: RegExp }[] = [
  {
    words: /^networking$/i,
    refuses:
      /\b(?:e-?mails?|interviews?|conversa\w+|linkedin|contacts|colleagues|english|inglés|careers?|people|job search|profesional|professional network(?:s|ing)?)\b/i,
  },
  { words: /^spring$/i, needs: /\b(?:java|boot|framework|microservices?|mvc|hibernate|backend|kotlin)\b/i },
  {
    words: /^communications?$/i,
    refuses:
      /\b(?:signals?|wireless|satellite|packets?|antennas?|telecom\w*|optical|5g|communications? (?:systems?|networks?|technolog\w+|sciences?|studies|theor\w+|disorders?))\b|^[^\n]*\b(?:english|inglés|anglais|spanish|french|german|italian|portuguese|russian|arabic|chinese|mandarin|japanese|korean|language)\b/i,
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
    words: /^(?:blockchain|distributed ledger technology|dlt|web3|hyperledger|ethereum)$/i,
    needs: /\b(?:develop\w*|build\w*|programm\w*|coding|code|engineer\w*|smart contracts|solidity|dapps?)\b/i,
    refuses: /\b(?:primer|overview|non-?technical|use cases|implications)\b/i,
  },
  // So is this one to process it, and not what a field or a firm gains by it.
  {
    words: /^big data$/i,
    needs:
      /\b(?:hadoop|spark|mapreduce|distributed|parallel|cluster\w*|process\w*|procesa\w*|technolog\w+|tecnolog\w+|tools?|herramientas|analytics|engineer\w*|programm\w*|software|pipelines?|nosql|storage|almacena\w*|architect\w*|infrastructure)\b/i,
  },
  {
    words: /^public polic(?:y|ies)$/i,
    needs: /\b(?:analy\w+|design\w*|making|makers?|evaluat\w+|formulat\w+|options?|implement\w*)\b/i,
  },
  { words: /^story-?telling$/i, refuses: /\b(?:data|datos|dados|données|daten|visuali[sz]\w+)\b/iu },
  {
    words: /^data recovery$/i,
    needs: /\b(?:back-?ups?|disasters?|continuity|restor\w+)\b/i,
  },
  // The system and not what is done with it.
  { words: /^kali linux$/i, needs: /\b(?:pen-?test\w*|penetration|hack\w*|attack\w*|exploit\w*)\b/i },
  { words: /^time[- ]value of money$/i, needs: /\b(?:npv|capital|budget\w*|corporate|cash flows?)\b/i },
  // The lists and dictionaries of a language.
  { words: /^charting$/i, needs: /\b(?:clinical|nurs\w+|patients?|medical|health\w*|dental)\b/i },
  {
    words: /^vmware$/i,
    refuses: /\b(?:nsx|network virtuali[sz]ation|carbon black|workspace one|tanzu|horizon)\b/i,
  },
  // To read them is another skill than to make them.
  {
    words: /^financial statements?$/i,
    needs: /\b(?:prepar\w+|consolidat\w+|reporting|ifrs|gaap|statutory)\b/i,
  },
  { words: /^data structures?$/i, refuses: /\b(?:dictionar\w+|tuples?)\b/i },
  { words: /^math(?:s|ematics)?$/i, refuses: /\bmath\w* and sciences?\b|\bscience and math/i },
  { words: /^applied math(?:s|ematics)?$/i, refuses: /\ba-levels?\b/i },
  {
    words: /^(?:ai|artificial intelligence)$/i,
    refuses:
      /\b(?:ai|artificial intelligence)(?: \w+)? for (?:every(?:one|body)|all)\b|^[^\n]*\b(?:ethic\w*|responsible|society|governance|regulation)\b/i,
  },
  { words: /^risk management$/i, refuses: /\b(?:information security|cyber\w*|iso(?:\/iec)? 27005)\b/i },
  { words: /^compliance$/i, refuses: /\b(?:cloud|security|cyber\w*)\b/i },
  { words: /^education polic(?:y|ies)$/i, needs: /\b(?:law|legal|schools? (?:law|leaders?)|compliance)\b/i },
  { words: /^malware$/i, needs: /\b(?:analy\w+|reverse|research\w*|investigat\w+)\b/i },
  { words: /^document preparation$/i, refuses: /\b(?:la)?tex\b/i },
  { words: /^ai chatbots?$/i, refuses: /\b(?:build\w*|develop\w*|deploy\w*|creat\w*|without)\b/i },
  {
    words: /^(?:apis?|rest)$/i,
    needs: /\b(?:design\w*|develop\w*|build\w*|creat\w*|rest|web services?)\b/i,
    refuses: /\b(?:graphql|microcontrollers?|html5)\b/i,
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
    refuses: /\b(?:cyber ?ops|devnet|cloud|security)\b/i,
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
    words: /^(?:application|software) development$/i,
    after: /\b(?:learning|intelligence|ai|ml|analytics|data|database|iot|blockchain|low-?code|no-?code)\s+$/i,
  },
  {
    words: /^statistics$/i,
    after:
      /\b(?!(?:introductory|intro|basic|basics|applied|business|advanced|descriptive|inferential|mathematical|bayesian|elementary|essential|practical|probability|and|of|to|in|with|the|learn|using|medical|modern)\b)\p{L}+\s+$/iu,
  },
  { words: /^policy analysis$/i, after: /\b(?:monetary|fiscal|macro-?economic)\s+$/i },
  {
    words: /^auditing$/i,
    after: /\b(?:security|code|contracts?|energy|seo|website|content|quality|safety|environmental)\s+$/i,
  },
  // Products of those who sell them.
  {
    words: /^cloud\b/i,
    after:
      /\b(?:community|sales|service|marketing|experience|commerce|creative|document|data|health|revenue|nonprofit|education|adobe|salesforce|sap)\s+$/i,
  },
]

/** What is attacked, examined, secured or watched there is not taught as a craft. */
const objects: readonly { skillIds: ReadonlySet<string>; by: RegExp; inTitleOnly?: true }[] = [
  {
    skillIds: new Set([
      ...[
        'web-development',
        'mobile-development',
        'ios-development',
        'android-development',
        'desktop-support',
      ],
      ...['cloud-computing', 'wireless-networking', 'programming', 'hardware-support', 'firewalls'],
    ]),
    by: /\b(?:penetration test\w*|pen-?test\w*|forensics?|examiners?|researchers?|hack(?:er|ers|ing)|exploit\w*|attack\w*|defenders?|security|secure|malware|revers(?:e engineer\w*|ing)|bug bounty|assess(?:ing|ment)|application testers?)\b/i,
  },
  {
    skillIds: new Set([
      ...['aws', 'azure', 'gcp', 'oracle-cloud', 'linux', 'windows-server', 'macos-administration'],
      ...['active-directory', 'kubernetes', 'docker'],
    ]),
    by: /\b(?:penetration test\w*|pen-?test\w*|forensics?|examiners?|hack(?:er|ers|ing)|exploit\w*|malware|revers(?:e engineer\w*|ing)|bug bounty)\b/i,
    inTitleOnly: true,
  },
  {
    skillIds: new Set(['cloud-computing', 'iot', 'blockchain']),
    by: /\b(?:threats?|detection|incidents?|defen[cs]e|governance|compliance|(?:cyber-?)?security)\b/i,
    inTitleOnly: true,
  },
]

/** Whether the words found stand for something else there than the skill. */
export function isOtherSense(
  skillId: string,
  { words, before, after }: { words: string; before: string; after: string },
  { text, around, isTitle }: TaughtText,
): boolean {
  const isObject = objects.some(
    ({ skillIds, by, inTitleOnly }) =>
      skillIds.has(skillId) && (isTitle || !inTitleOnly) && by.test(isTitle ? text : around),
  )
  if (isObject && !/firewall/i.test(words)) return true
  if (otherSenses.some((sense) => sense.words.test(words) && sense.after.test(before))) return true
  // The word itself does not bear itself out.
  const rest = isTitle ? `${before} ; ${after} ; ${around.slice(text.length)}` : `${before} ; ${after}`
  return ambiguous.some(
    (sense) =>
      sense.words.test(words) &&
      (sense.refuses?.test(around) === true || (sense.needs !== undefined && !sense.needs.test(rest))),
  )
}
