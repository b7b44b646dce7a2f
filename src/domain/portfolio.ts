import type { Award } from './award'
import { isExpired } from './award'
import type { Day } from './day'
import { type Evidence, isDraft, isShowable, publicText } from './evidence'
import type { Proof } from './proof'
import type { SkillCategory } from './skill'
import { skillCategories } from './skill'
import type { Target } from './target'

export interface PortfolioSkill {
  id: string
  /** With the words that an abbreviation stands for, where the library knows them. */
  name: string
  category: SkillCategory
}

export interface Project {
  evidenceId: number
  title: string
  from: string | undefined
  to: string | undefined
  points: string[]
  skillNames: string[]
  links: readonly string[]
}

export interface PortfolioSources {
  /** Of the goal, most important first; [] without one. */
  roleSkillIds: readonly string[]
  field: string | undefined
  claims: ReadonlyMap<string, { level: number }>
  proofs: ReadonlyMap<string, Proof>
  evidence: readonly Evidence[]
  awards: readonly Award[]
  /** Started ones, with the month to name: of a booked exam, or of a due day that will be met with 8 in 10 odds. */
  started: readonly { target: Target; exam: Day | undefined; expected: Day | undefined }[]
  describeSkill: (id: string) => PortfolioSkill | undefined
  today: Day
}

export type Section = 'skills' | 'projects' | 'certifications' | 'development'

/** What a reader may see. It holds no levels: a reader takes "3 of 5" for mediocre. */
export interface Portfolio {
  sections: Section[]
  skillGroups: { label: string; skills: PortfolioSkill[] }[]
  projects: Project[]
  certifications: Award[]
  development: { target: Target; exam: Day | undefined; expected: Day | undefined }[]
  /** Listed skills that rest on the user's word alone, by name. */
  restsOnWord: string[]
  /** Finished work that stays out because it has no public wording. */
  privateIds: number[]
  draftIds: number[]
  expiredIds: number[]
}

const groupLabels: Readonly<Record<SkillCategory, string>> = {
  technical: 'Technical',
  tool: 'Tools',
  domain: 'Knowledge',
  transferable: 'Working with others',
}

/** Fields of work that live by certifications: there they come first. */
const certifiedFields: ReadonlySet<string> = new Set([
  'security',
  'cloud',
  'healthcare',
  'finance',
  'project-management',
])

/** Routine: one does it alone. What one cannot do alone does not belong on a resume. */
const lowestShown = 2

export function buildPortfolio(sources: PortfolioSources, isProvenOnly: boolean): Portfolio {
  const { evidence, awards, today, field, proofs } = sources
  const skills = chooseSkills(sources, isProvenOnly)
  const certifications = awards.filter((award) => !isExpired(award, today))
  const isCertified = field !== undefined && certifiedFields.has(field) && certifications.length > 0
  return {
    sections: isCertified
      ? ['certifications', 'skills', 'projects', 'development']
      : ['skills', 'projects', 'certifications', 'development'],
    skillGroups: skillCategories.flatMap((category) => {
      const members = skills.filter((skill) => skill.category === category)
      return members.length === 0 ? [] : [{ label: groupLabels[category], skills: members }]
    }),
    projects: evidence
      .filter(isShowable)
      .map((piece) => describeProject(piece, sources))
      .sort((a, b) => lastDate(b).localeCompare(lastDate(a)) || b.evidenceId - a.evidenceId),
    certifications,
    development: [...sources.started],
    restsOnWord: skills
      .filter(({ id }) => (proofs.get(id)?.level ?? 0) < lowestShown)
      .map(({ name }) => name),
    privateIds: evidence.filter((piece) => !isDraft(piece) && !isShowable(piece)).map(({ id }) => id),
    draftIds: evidence.filter(isDraft).map(({ id }) => id),
    expiredIds: awards.filter((award) => isExpired(award, today)).map(({ id }) => id),
  }
}

/** Proven skills first, then in the order in which the role asks for them. */
function chooseSkills(sources: PortfolioSources, isProvenOnly: boolean): PortfolioSkill[] {
  const { roleSkillIds, claims, proofs, describeSkill } = sources
  const isProven = (id: string) => (proofs.get(id)?.level ?? 0) >= lowestShown
  const isClaimed = (id: string) => (claims.get(id)?.level ?? 0) >= lowestShown
  // Without a role every claim counts; with one, a claim that the role does not ask for is left out.
  const asked = roleSkillIds.length > 0 ? roleSkillIds : [...claims.keys()]
  const proven = [...proofs.keys()].filter(isProven)
  const ids = [
    ...new Set([...asked.filter(isProven), ...proven, ...(isProvenOnly ? [] : asked.filter(isClaimed))]),
  ]
  return ids.map(describeSkill).filter((skill) => skill !== undefined)
}

const lastDate = (project: Project) => project.to ?? project.from ?? ''

/** The result comes first: it is what a reader looks for. */
function describeProject(evidence: Evidence, { describeSkill }: PortfolioSources): Project {
  const isOpen = evidence.kind !== 'work' || evidence.isPublic
  const metrics = isOpen ? evidence.metrics.map(describeMetric) : []
  return {
    evidenceId: evidence.id,
    title: publicText(evidence, 'title') ?? '',
    from: evidence.from,
    to: evidence.to,
    points: [publicText(evidence, 'result'), ...metrics, publicText(evidence, 'action')].filter(
      (point) => point !== undefined,
    ),
    skillNames: evidence.skills.flatMap(({ skillId }) => describeSkill(skillId)?.name ?? []),
    links: isOpen ? evidence.links : [],
  }
}

const withUnit = (value: string, unit: string | undefined) => {
  if (unit === undefined) return value
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** `Out-of-stock lines: from 6.1% to 4.3%`. */
function describeMetric({ name, before, after, unit }: Evidence['metrics'][number]): string {
  const last = after === undefined ? undefined : withUnit(after, unit)
  if (before === undefined || last === undefined) return `${name}: ${last ?? before ?? ''}`
  return `${name}: from ${withUnit(before, unit)} to ${last}`
}

/** `SQL (Structured Query Language)` when one of the other names spells the letters out. */
export function spellOut(name: string, aliases: readonly string[]): string {
  if (!/^[A-Z]{2,6}$/.test(name)) return name
  const words = aliases.find((alias) => {
    const initials = alias
      .split(/[\s-]+/)
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
    return initials === name
  })
  return words === undefined ? name : `${name} (${words})`
}
