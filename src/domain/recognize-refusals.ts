/** Where a name means something else: by what goes right before it, or right after. */
export interface Refusal {
  before?: RegExp
  after?: RegExp
  /** Meant all the same where this follows. */
  unlessAfter?: RegExp
  /** By what the posting is about; what goes before may tell better. */
  about?: RegExp
  unlessBefore?: RegExp
}

const endsWith = (source: string) => new RegExp(`(?:${source})[\\s-]*$`, 'i')
const beginsWith = (source: string) => new RegExp(`^[\\s-]*(?:${source})`, 'i')

const computing = beginsWith('design|develop|integrat|test|gateway|endpoint|documentation|platform')
const leadership: Refusal = {
  // The people at the head, and the firm's place in its market.
  before: endsWith(
    '\\b(?:executive|senior|c-?level|c-?suite|company|corporate|our|their|its|scientific|market|industry|category|global|cost|customer|client|hospital|school|site|regional|to|with|from|by|of|all|providers,?|managers?,?|executives?,?|stakeholders?,?|staff,?|legal|compliance|hr)(?: (?:and|&|or))?',
  ),
  after: beginsWith(
    '(?:teams?|groups?|members?|boards?|meetings?|forums?|committees?|staff|and (?:staff|management|executives|stakeholders|clients|business|teams|other)|development|program|pipeline|in the (?:industry|market)|opportunit|reviews?)\\b',
  ),
  unlessAfter: beginsWith('(?:experience|abilit|capabilit|qualit|competenc|potential)'),
}

/** By the words of the name in the form that texts are compared in. */
const refusals: Readonly<Record<string, Refusal>> = {
  leadership,
  compliance: { after: beginsWith('(?:leadership|departments?|teams?|functions?|colleagues)\\b') },
  // The nimble, and no method.
  agile: {
    before: endsWith('\\b(?:you are|be|being|remain|stay)'),
    unlessAfter: beginsWith('(?:team|method|coach|practi|develop|software|environment|project|deliver)'),
  },
  pricing: { before: endsWith('\\b(?:special|discounted|our)') },
  reporting: {
    after: beginsWith('(?:directly )?(?:in)?to\\b|lines?\\b|relationship|directly|manager'),
    before: endsWith('\\b(?:child abuse|mandatory|mandated|abuse|incident|credit)'),
  },
  presentation: {
    after: beginsWith(
      '(?:requirements?|layers?|tiers?|logic|phases?|interface|of (?:symptoms|disease|illness))\\b',
    ),
    before: endsWith('\\b(?:clinical|food|product|retail)'),
  },
  communication: {
    before: endsWith(
      '\\b(?:inter-?process|machine|data|wireless|serial|satellite|network|radio|electronic|out-?going)',
    ),
    after: beginsWith(
      '(?:protocols?|systems?|equipment|devices?|interfaces?|bus|via|(?:between|with) (?:\\w+ ){0,2}(?:systems|services|devices)|between (?:\\w+ )?(?:systems|services|devices|process(?:es|ors)|components|programs|applications|machines))\\b',
    ),
  },
  coding: {
    before: endsWith(
      '\\b(?:medical|clinical|diagnosis|procedure|billing and|icd|invoice|account|colou?r|bar)',
    ),
    after: beginsWith('(?:systems?|clerk|guidelines|accuracy|compliance)\\b'),
  },
  programming: {
    before: endsWith(
      '\\b(?:linear|integer|quadratic|stochastic|constraint|convex|nonlinear|mathematical|neuro-?linguistic|fitness|event|television|tv|radio|school|youth|cultural|public|artistic|community|adult|recreation|linear ?/)',
    ),
  },
  'application development': { before: endsWith('\\bjoint') },
  'data structure': {
    before: endsWith(
      '\\b(?:columnar|dimensional|underlying|existing|of|nested|hierarchical|database|different)',
    ),
  },
  'full stack': { after: beginsWith('(?:machine|data|ml|ai|analytics|market|recruit)') },
  fullstack: { after: beginsWith('(?:machine|data|ml|ai|analytics|market|recruit)') },
  'control system': {
    before: endsWith(
      '\\b(?:laboratory|document|quality|access|version|source|inventory|stock|internal|environmental|management|cost)',
    ),
  },
  'data management': { after: beginsWith('(?:software|platform|company|solutions?|services?|provider)\\b') },
  'privacy notice': { before: endsWith('\\b(?:applicant|candidate|employee|recruitment|our|the|job)') },
  'privacy policy': { before: endsWith('\\b(?:applicant|candidate|employee|recruitment|our|the|job)') },
  'controlled drug': { after: beginsWith('(?:test|screen|and radioactive)') },
  emr: {
    // Amazon's Elastic MapReduce.
    about: /\b(?:S3|EC2|Redshift|Athena|Hadoop)\b/,
    unlessAfter: beginsWith('(?:system|software|chart|documentation|vendor)'),
  },
  'patient care': {
    after: beginsWith('(?:services|technolog|outcomes?|industry|solutions?|organi[sz]ation)'),
  },
  forensic: { before: endsWith('\\b(?:chemical|nuclear|accounting|forensic|biological|dna|materials)') },
  induction: { before: endsWith('\\b(?:site|safety)') },
  ai: {
    after: beginsWith(
      '(?:powered|driven|enabled|assisted|first|company|startup|start-up|unicorn|revolution)\\b',
    ),
  },
  'artificial intelligence': { after: beginsWith('(?:powered|driven|company|startup)\\b') },
  api: {
    // An active pharmaceutical ingredient.
    about: /\b(?:drug (?:substance|product)s?|active pharmaceutical|c?GMP|HPLC|small.molecules?)\b/,
    unlessBefore: endsWith('\\b(?:rest|restful|web|open|software|cloud|public|http|graphql|json)'),
    unlessAfter: computing,
  },
}

/** What there is to look for around a name of these words. */
export const findRefusal = (forms: readonly string[]): Refusal | undefined => refusals[forms.join(' ')]

const longest = 60

/** Whether the words found, by what stands around them, are no name of the skill. */
export function isRefusedHere(
  { before, after, unlessAfter, about, unlessBefore }: Refusal,
  from: number,
  to: number,
  text: string,
): boolean {
  const next = text.slice(to, to + longest)
  if (unlessAfter?.test(next) === true) return false
  const last = text.slice(Math.max(from - longest, 0), from)
  if (unlessBefore?.test(last) === true) return false
  return after?.test(next) === true || before?.test(last) === true || about?.test(text) === true
}
