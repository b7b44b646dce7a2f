/** A turn of phrase that asks for a skill without its name: a word, and what stands around it. */
export interface Phrase {
  skillId: string
  /** Any of these words begins the phrase. */
  words: string
  /** What follows the word in its sentence. */
  after?: RegExp
  /** What goes before the word in its sentence. */
  before?: RegExp
  notBefore?: RegExp
}

const after = (source: string) => new RegExp(`^${source}`, 'i')
const before = (source: string) => new RegExp(`${source}$`, 'i')
/** At most so many other words between the two ends of a phrase. */
const some = (most: number) => `(?:[ ,/&-]+[\\w'\\u2019()]+){0,${most}}?[ ,/&-]+`
const oneOf = (words: string) => `(?:${words.split(/\s+/).join('|')})\\b`

const team = oneOf('teams? squads? crews?')
const people = oneOf(
  `teams? crews? squads? people staff employees colleagues associates juniors? interns? trainees apprentices graduates
  peers nurses assistants teachers engineers developers analysts scientists designers accountants technicians operatives
  coordinators administrators managers carers tutors workers subcontractors members researchers consultants professionals individuals others`,
)
const audience = oneOf(
  `audiences? stakeholders? management managers? leaders? leadership executives? clients? customers? boards? committees?
  users? peers colleagues teams? partners? public parents people everyone senior c-?level non-?technical technical
  internal external conferences? meetings? groups? departments? decision.makers? professionals them`,
)
const findings = oneOf(
  `findings? results? insights? ideas? recommendations? conclusions? analys[ie]s reports? information data concepts?
  proposals? solutions? updates? research designs? work plans? outcomes? observations? performance papers? posters?
  cases? models?`,
)
const duties = oneOf(
  `priorit(?:y|ies) projects? tasks? assignments? deadlines? demands responsibilities workloads? requests duties
  activities clients accounts cases deliverables tickets`,
)
const crossing =
  '(?:cross|multi|inter|trans)[ -]?(?:functional|disciplinary|professional|agency|departmental)'
/** `At present`, `the present report`. */
const noVerb = before('\\b(?:at|the|all|always|be|is|are|being|every) ')

/** `As a team leader`. */
const noLeader = after('(?! (?:lead|leader|leads|leaders|manager|managers)\\b)')
/** `The centre works closely with`. */
const ofOthers = before(
  '\\b(?:centre|center|company|department|organi[sz]ation|institute|group|firm|unit|office|school|hospital|trust) ',
)

/**
 * What postings write in place of a name. A word of the general kind counts only with what goes with it: "work closely
 * with" but not "work with", "present findings" but not "present in". Skills that the vocabulary lacks are passed over.
 */
export const phrases: readonly Phrase[] = [
  {
    skillId: 'teamwork',
    words: 'collaborate collaborated cooperate cooperating collaboratively',
    notBefore: ofOthers,
  },
  {
    skillId: 'teamwork',
    words: 'work working worked liaise liaising',
    after: after(
      '(?: (?:very|both|independently|and))* (?:(?:closely|together|collaboratively|cooperatively|cross-functionally|side.by.side|hand.in.hand|in (?:close )?(?:partnership|collaboration|cooperation|conjunction|tandem))(?:,? and)? ?)+(?:\\w+ ){0,2}(?:with|across|alongside|as|in|on|to)\\b',
    ),
    notBefore: ofOthers,
  },
  {
    skillId: 'teamwork',
    words: 'work working worked',
    after: after(
      ` (?:effectively|well|productively) (?:both )?(?:(?:in|as part of|within) (?:an? )?(?:\\w+[ -]){0,3}${team}|with (?:\\w+ ){0,3}${people})`,
    ),
  },
  {
    skillId: 'teamwork',
    words: 'work working worked',
    after: after(
      ` (?:(?:in|within|as part of|on) (?:an?|the|small|large|global|agile) (?:[\\w-]+ ){0,2}|with (?:(?:an?|the|other|our|many|all|various|multiple|different|diverse) )*${crossing} (?:[\\w-]+ ){0,3})${team}`,
    ),
  },
  {
    skillId: 'teamwork',
    words: 'partner partnering',
    after: after(' (?:closely |effectively )?(?:with|across)\\b'),
    // The verb: no "partner with offices in Leeds".
    before: before("(?:^|[,/&-] ?|\\b(?:to|will|you|and|closely|also) |['\\u2019]ll )"),
  },
  {
    skillId: 'teamwork',
    words: 'team',
    after: after(
      '[ -](?:environments?|settings?|based|oriented|focused|focussed|worker|participation|efforts?)\\b',
    ),
  },
  {
    skillId: 'teamwork',
    words: 'team',
    before: before(`\\b${crossing}(?: \\w+){0,3} `),
    after: noLeader,
    // Whoever leads the team is asked for more than to work in it.
    notBefore: before('\\b(?:leads?|leading|led|manag\\w+|supervis\\w+) (?:\\S+ ){0,4}'),
  },
  {
    skillId: 'teamwork',
    words: 'team',
    before: before(
      '\\b(?:part of an?(?: \\w+){0,3}|member of an?(?: \\w+){0,3}|within an?(?: \\w+){0,3}|in an?(?: \\w+){0,2}|as an?) ',
    ),
    after: noLeader,
    // "You will be part of a young team" tells where the work is.
    notBefore: before(
      '\\b(?:leads?|leading|led|manag\\w+|supervis\\w+|join(?:ing)?|be|being) (?:\\S+ ){0,7}',
    ),
  },
  { skillId: 'communication', words: 'communicator articulate communicated' },
  {
    skillId: 'communication',
    words: 'communicate communicating',
    after: after(
      '(?! (?:with|to) (?:\\w+ ){0,2}(?:back-?ends?|servers?|apis?|databases?|devices?|hardware)\\b)',
    ),
    // What a job asks of the body, and what machines do.
    notBefore: before(
      '\\b(?:sit|sitting|stand|hear|see|talk|walk|that|which|services|systems|devices|applications)[, ]+(?:or |and |to )?',
    ),
  },
  {
    skillId: 'communication',
    words: 'convey conveying explain explaining',
    after: after(`(?:${some(4)}(?:${audience}|${findings}|clearly)| clearly)`),
  },
  {
    skillId: 'written-communication',
    words: 'write writing written',
    after: after('(?: and (?:speaking|presenting|verbal|oral)|, (?:verbal|oral|presentation|spoken))\\b'),
  },
  {
    skillId: 'written-communication',
    words: 'written',
    before: before('\\b(?:verbal|oral|spoken)(?:,| and|/| &) ?'),
  },
  {
    skillId: 'written-communication',
    words: 'write writing draft drafting',
    after: after(
      ` (?:\\w+[ ,]+){0,4}?${oneOf('reports? papers? correspondence letters proposals articles manuscripts summaries minutes')}`,
    ),
  },
  {
    skillId: 'presentation',
    words: 'present presented demo',
    after: after(`(?:${some(4)}${findings}|[ -].{0,60}?\\bto (?:\\w+ ){0,4}${audience})`),
    notBefore: noVerb,
  },
  {
    skillId: 'presentation',
    words: 'present',
    after: after('(?: at| to| clearly| effectively| confidently| and communicate| and defend|, )\\b'),
    before: before('(?:^|\\b(?:ability|able|will|you|can|and) (?:to )?)'),
  },
  {
    skillId: 'time-management',
    words: 'meet meeting met manage managing adhere hit under tight strict demanding competing multiple',
    after: after(`${some(5)}deadlines?\\b`),
  },
  { skillId: 'time-management', words: 'tight strict', after: after(' timelines?\\b') },
  {
    skillId: 'time-management',
    words: 'deadline',
    after: after('[ -](?:driven|oriented|focused|focussed|environments?)\\b'),
  },
  {
    skillId: 'time-management',
    words: 'prioritize prioritizing organize organizing manage managing',
    after: after(
      `${some(5)}(?:tasks|workloads?|own work|own time|your time|time effectively|time well|assignments|work effectively|competing|conflicting)\\b`,
    ),
  },
  {
    skillId: 'time-management',
    words: 'prioritize prioritizing',
    after: after(
      '(?:,? (?:and|&) (?:\\w+ ){0,2}\\w+)? (?:multiple|your|own|work|projects|time|effectively|among|between|in a)\\b',
    ),
  },
  {
    skillId: 'time-management',
    words: `manage managing handle handling juggle juggling balance balancing work working deliver coordinate execute perform
      complete`,
    after: after(
      `(?: \\w+){0,2} (?:multiple|several|competing|concurrent|simultaneous|numerous|conflicting|changing|shifting|many)${some(3)}${duties}`,
    ),
  },
  {
    skillId: 'time-management',
    words: 'competing shifting changing conflicting multiple',
    after: after(' (?:\\w+ )?(?:priorities|deadlines|demands)\\b'),
  },
  { skillId: 'time-management', words: 'multitask' },
  { skillId: 'time-management', words: 'multi', after: after('[ -]task') },
  {
    skillId: 'time-management',
    words: 'project task assignment',
    after: after(' (?:simultaneously|concurrently|at once|at the same time|in parallel)\\b'),
  },
  {
    skillId: 'time-management',
    words: 'organized',
    before: before('\\b(?:highly|well|very|extremely|self)[ -]'),
  },
  {
    skillId: 'problem-solving',
    words: 'solve solving solved',
    after: after(`${some(6)}(?:problems?|challenges|issues|puzzles)\\b`),
    // What a subject or a product is for.
    notBefore: before(
      '\\b(?:into|trials to|products? (?:to|that)|aims? (?:to|at)|mission (?:to|of)|need to \\w+ [\\w ]{0,30} to) ',
    ),
  },
  {
    skillId: 'leadership',
    words: 'lead leading led',
    after: after(`${some(4)}${people}`),
    notBefore: before('\\b(?:industry|market|world|an?|the|our)[ -]'),
  },
  { skillId: 'leadership', words: 'lead leading', after: after(' by example\\b') },
  {
    skillId: 'mentoring',
    words: 'mentor mentoring coach coaching',
    after: after(`(?: (?:and|or|&) \\w+)?${some(5)}${people}`),
    notBefore: before('\\b(?:an?|the|our|your|as|will) (?:\\w+ )?'),
  },
  {
    skillId: 'mentoring',
    words: 'mentor mentoring coach coaching',
    after: after(`(?: (?:and|or|&) \\w+)?${some(5)}${people}`),
    before: before("\\b(?:you|you\\u2019ll|you'll) will "),
  },
  {
    skillId: 'mentoring',
    words: 'teach teaching guide guiding train training develop developing',
    after: after(
      ' (?:and \\w+ )?(?:(?:the|our|other|new|less|more|experienced) )*(?:junior|team members|colleagues|staff|others|peers|new starters|new hires)\\b',
    ),
  },
  {
    skillId: 'people-management',
    words: 'manage managing managed supervise supervising supervised',
    after: after(
      `(?: (?:and|or) \\w+)?(?: (?:an?|the|your|other|our|small|large|growing|local|remote|team|of|day-to-day|junior)){0,4} (?:\\w+ (?:of )?)?${oneOf('teams? staff people employees crews? subcontractors operatives personnel juniors assistants')}`,
    ),
  },
  {
    skillId: 'reporting',
    words: `create creating develop developing prepare preparing produce producing generate generating build building write
      writing design designing deliver delivering provide providing maintain maintaining compile compiling run running
      publish automate present presenting submit report`,
    after: after(
      `${some(6)}(?:reports?|reporting|dashboards?|scorecards?)\\b(?! (?:directly )?to (?:the|our|an?)\\b)`,
    ),
  },
  {
    skillId: 'reporting',
    words: 'report reporting',
    before: before(
      '\\b(?:weekly|monthly|quarterly|annual|daily|regular|custom|written|technical|final|standard|detailed|scientific) ',
    ),
    after: after('(?! to\\b)'),
  },
  {
    skillId: 'algorithms',
    words: 'algorithm',
    before: before(
      '\\b(?:knowledge of|understanding of|proficien\\w+ (?:in|with)|strong|skills in|fundamentals of|grasp of|grounding in|background in|expertise in|complexity of|design of) ',
    ),
    after: after('(?! (?:for|that|to|in|of|used|such|development|from)\\b)'),
  },
  {
    skillId: 'data-cleaning',
    words: 'clean cleaning cleanse cleansing wrangle wrangling munge munging scrub scrubbing',
    after: after(`${some(5)}(?:data|datasets?)\\b`),
  },
  {
    skillId: 'data-cleaning',
    words: 'cleaning cleansing cleanse wrangling munging',
    before: before('\\bdata\\b.{0,60}[ ,/]'),
  },
  {
    skillId: 'data-visualization',
    words: 'visualize visualizing',
    after: after(`${some(4)}(?:data|results?|insights?|findings|trends|information|analys[ie]s)\\b`),
  },
  {
    skillId: 'medication-administration',
    words: 'administer administering',
    after: after(`${some(4)}(?:medications?|medicines?|drugs)\\b`),
  },
  {
    skillId: 'requirements-analysis',
    words: 'gather gathering elicit eliciting capture',
    after: after(`${some(3)}requirements\\b`),
  },
  { skillId: 'negotiation', words: 'negotiate negotiator' },
  {
    skillId: 'databases',
    words: 'database',
    after: after(
      '(?: (?:solutions?|optimi[sz]ation|set-? ?up|environments?|queries|querying|applications?|tools|platforms?|use|utili[sz]ation|theory|principles)\\b)',
    ),
  },
  {
    skillId: 'databases',
    words: 'databases',
    before: before(
      "\\b(?:with|in|of|use|using|utili[sz]\\w+|quer(?:y|ying)|build\\w*|design\\w*|creat\\w+|manag\\w+|maintain\\w*|and|or|,)(?:[ ,/&-]+[\\w+#.'\\u2019-]+){0,4}?[ ,/&-]+",
    ),
  },
  {
    skillId: 'databases',
    words: 'database',
    before: before(
      '\\b(?:use|using|utili[sz]ation|utili[sz]ing|querying|updating|maintaining) (?:of )?(?:(?:the|our|an?|client|customer|donor|member|internal) ){0,2}',
    ),
  },
  {
    skillId: 'leadership',
    words: 'lead leading leads steer steering',
    after: after(
      ` (?:and \\w+ )?(?:(?:an?|the|our|your|multiple|several|complex|small|large|key|strategic|technical|data|analytics|cross-functional) ){0,4}(?:projects?|initiatives?|workstreams?|efforts|teams?)\\b`,
    ),
    notBefore: before('\\b(?:the|a|our|your|industry|market|world|sales|team|of|who|which|that|we|he|she) '),
  },
  {
    skillId: 'stakeholder-management',
    words: 'manage managing engage engaging influence influencing align aligning',
    after: after(`${some(3)}stakeholders\\b`),
  },
  {
    skillId: 'stakeholder-management',
    words:
      'work working collaborate collaborating partner partnering liaise liaising interact interacting communicate communicating interface interfacing',
    after: after(
      `(?:[ ,/&-]+[\\w'\\u2019()]+){0,2}?[ ,/&-]+(?:with|to)(?:[ ,/&-]+[\\w'\\u2019()]+){0,4}?[ ,/&-]+(?:stakeholders|sponsors)\\b`,
    ),
    notBefore: ofOthers,
  },
  {
    skillId: 'risk-management',
    words: 'identify identifying assess assessing mitigate mitigating manage managing',
    after: after(`${some(3)}risks\\b`),
  },
  {
    skillId: 'contract-management',
    words: 'manage managing administer administering',
    after: after(`${some(2)}contracts\\b`),
  },
  {
    skillId: 'data-analysis',
    words: 'analyze analyzing analyzed',
    after: after(`${some(4)}(?:data|datasets?)\\b`),
  },
  {
    skillId: 'customer-service',
    words: 'answer answering handle handling resolve resolving respond responding',
    after: after(
      ` (?:\\w+ ){0,4}(?:customers?|clients?|guests?|patrons?)\\W{0,2}s? (?:\\w+ ){0,2}${oneOf('enquir(?:y|ies) inquir(?:y|ies) complaints? questions queries requests calls issues problems')}`,
    ),
  },
  {
    skillId: 'lesson-planning',
    words: 'plan planning prepare preparing teach teaching deliver delivering',
    after: after(`${some(4)}lessons\\b`),
  },
  {
    skillId: 'student-assessment',
    words: 'assess assessing mark marking grade grading',
    after: after(`${some(5)}(?:students?|pupils?|learners?|homework|assignments|exams?|coursework)\\b`),
  },
  { skillId: 'classroom-management', words: 'manage managing', after: after(`${some(2)}behaviou?r\\b`) },
  {
    skillId: 'records-management',
    words: 'keep keeping maintain maintaining',
    after: after(`${some(2)}records\\b(?! of (?:success|achievement))`),
  },
]
