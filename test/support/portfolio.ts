import type { Award } from '../../src/domain/award'
import type { Evidence } from '../../src/domain/evidence'
import type { PortfolioSources } from '../../src/domain/portfolio'
import type { Proof } from '../../src/domain/proof'
import type { SkillCategory } from '../../src/domain/skill'
import type { Target } from '../../src/domain/target'

export const makeEvidence = (facts: Partial<Evidence> & Pick<Evidence, 'id'>): Evidence => ({
  title: `Piece ${facts.id}`,
  kind: 'own-project',
  situation: undefined,
  task: undefined,
  action: 'Built it',
  result: 'It works',
  from: undefined,
  to: undefined,
  confirmedBy: undefined,
  targetId: undefined,
  isPublic: false,
  skills: [{ skillId: 'sql', level: 2 }],
  metrics: [],
  links: [],
  wording: {},
  ...facts,
})

export const makeAward = (facts: Partial<Award> & Pick<Award, 'id'>): Award => ({
  name: `Award ${facts.id}`,
  provider: undefined,
  credentialId: undefined,
  targetId: undefined,
  issuedOn: '2026-02',
  expiresOn: undefined,
  certificateId: undefined,
  address: undefined,
  standing: 'stated',
  assessment: undefined,
  skills: [],
  ...facts,
})

export const makeTarget = (facts: Partial<Target> & Pick<Target, 'id'>): Target => ({
  credentialId: undefined,
  name: `Target ${facts.id}`,
  provider: undefined,
  purpose: 'earn',
  state: 'active',
  dueDay: undefined,
  examDay: undefined,
  estimatedMinutes: undefined,
  leftMinutes: undefined,
  units: undefined,
  price: undefined,
  assessment: undefined,
  address: undefined,
  addedOn: '2026-01-01',
  startedOn: '2026-01-01',
  endedOn: undefined,
  skills: [],
  ...facts,
})

const skills: Readonly<Record<string, [name: string, category: SkillCategory, fullName?: string]>> = {
  sql: ['SQL', 'technical', 'Structured Query Language'],
  'data-cleaning': ['Data cleaning', 'technical'],
  statistics: ['Statistics', 'technical'],
  excel: ['Microsoft Excel', 'tool'],
  'power-bi': ['Power BI', 'tool'],
  'business-acumen': ['Business acumen', 'transferable'],
}

export const makeProof = (level: number, id = 'E1'): Proof => ({ level, basis: { id, name: 'Piece 1' } })

/** Sources on 24 Nov 2026 with nothing in them but what is given. Claims are skill ids with levels. */
export function makeSources({
  claims = {},
  proofs = {},
  ...facts
}: Partial<Omit<PortfolioSources, 'claims' | 'proofs'>> & {
  claims?: Record<string, number>
  proofs?: Record<string, Proof>
}): PortfolioSources {
  return {
    roleSkillIds: Object.keys(skills),
    field: 'data',
    claims: new Map(Object.entries(claims).map(([id, level]) => [id, { level }])),
    proofs: new Map(Object.entries(proofs)),
    evidence: [],
    awards: [],
    started: [],
    describeSkill(id) {
      const [name, category, fullName] = skills[id] ?? [id, 'technical']
      return { id, name, category, fullName }
    },
    today: '2026-11-24',
    ...facts,
  }
}
