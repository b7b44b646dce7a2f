import type { EligibilityRules } from '../../../src/domain/recommend/eligible'
import type { Offer } from '../../../src/domain/recommend/offer'
import type { Candidate, Limits, Need, Problem } from '../../../src/domain/recommend/problem'

/* Made-up needs, candidates and offers for the rules of recommending. */

export const none: Limits = { minutes: undefined, cost: undefined, most: undefined, providerShare: undefined }

export const need = (skillId: string, from: number, to: number, weight = 1): Need => ({
  skillId,
  skillName: skillId.toUpperCase(),
  from,
  to,
  weight,
})

export const candidate = (
  id: string,
  teaches: Record<string, number>,
  facts: Partial<Candidate> = {},
): Candidate => ({
  id,
  name: id,
  provider: 'Someone',
  platform: 'Somewhere',
  minutes: 600,
  price: { minor: 0, charged: 'once' },
  teaches: new Map(Object.entries(teaches)),
  requires: [],
  ...facts,
})

export const problem = (needs: Need[], candidates: Candidate[], facts: Partial<Problem> = {}): Problem => ({
  needs,
  candidates,
  limits: none,
  must: new Set(),
  monthMinutes: 1200,
  ...facts,
})

export const month = (minor: number) => ({ minor, charged: 'month' as const })

export const offer = (id: string, facts: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  provider: 'Someone',
  platform: 'Somewhere',
  minutes: 600,
  price: { minor: 5000, currency: 'USD', charged: 'once' },
  covers: undefined,
  isFree: false,
  languages: ['en'],
  teaches: [{ skillId: 'sql', level: 2 }],
  assesses: [],
  requires: [],
  isCourse: true,
  stage: undefined,
  asksFirst: undefined,
  jobs: [],
  isImported: false,
  ...facts,
})

export const rules = (facts: Partial<EligibilityRules> = {}): EligibilityRules => ({
  needs: [need('sql', 1, 3)],
  limits: { ...none, minutes: 1200, cost: 9000 },
  monthMinutes: 1200,
  currency: 'USD',
  rates: [],
  known: { price: true, minutes: true },
  levels: new Map(),
  asked: new Set(['sql']),
  roleId: undefined,
  jobSkills: new Map(),
  isOffTopicAllowed: false,
  language: 'en',
  must: new Set(),
  excluded: new Set(),
  poor: new Set(),
  held: new Set(),
  planned: new Set(),
  ...facts,
})
