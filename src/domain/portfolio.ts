import type { Award } from './award'
import { isExpired } from './award'
import type { Day } from './day'
import { type Evidence, isDraft, isShowable, type Metric, publicText } from './evidence'
import type { Proof } from './proof'
import type { SkillCategory } from './skill'
import type { Target } from './target'

export interface PortfolioSkill {
  id: string
  name: string
  /** What an abbreviation stands for, where the library knows it: people and machines search for either. */
  fullName: string | undefined
  category: SkillCategory
}

export interface Project {
  evidenceId: number
  title: string
  from: string | undefined
  to: string | undefined
  /** What changed, by how much, and what was done. */
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
  started: readonly StartedTarget[]
  describeSkill: (id: string) => PortfolioSkill | undefined
  today: Day
}

/** A started target with the month to name: of a booked exam, or of a due day that will be met with 8 in 10 odds. */
export interface StartedTarget {
  target: Target
  exam: Day | undefined
  expected: Day | undefined
}

export type Section = 'skills' | 'projects' | 'certifications' | 'development'

/** What a reader may see. It holds no levels: a reader takes "3 of 5" for mediocre. */
export interface Portfolio {
  /** Those with something in them, the strongest for the role first. */
  sections: Section[]
  skillGroups: { label: string; skills: PortfolioSkill[] }[]
  projects: Project[]
  /** Newest first. A stated award is held too; it only proves nothing. */
  certifications: Award[]
  development: StartedTarget[]
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
  const skillGroups = groupSkills(skills)
  const projects = evidence
    .filter(isShowable)
    .map((piece) => describeProject(piece, skills))
    .sort((a, b) => lastDate(b).localeCompare(lastDate(a)) || b.evidenceId - a.evidenceId)
  const certifications = awards.filter((award) => !isExpired(award, today))
  const development = sources.started.map((started) => dropPastExam(started, today))
  return {
    sections: orderSections({ skills: skillGroups, projects, certifications, development }, field),
    skillGroups,
    projects,
    certifications,
    development,
    restsOnWord: skills.filter(({ id }) => !isProven(id, proofs)).map(({ name }) => name),
    privateIds: evidence.filter((piece) => !isDraft(piece) && !isShowable(piece)).map(({ id }) => id),
    draftIds: evidence.filter(isDraft).map(({ id }) => id),
    expiredIds: awards.filter((award) => isExpired(award, today)).map(({ id }) => id),
  }
}

export const isEmpty = (portfolio: Portfolio): boolean => portfolio.sections.length === 0

function orderSections(
  contents: Readonly<Record<Section, readonly unknown[]>>,
  field: string | undefined,
): Section[] {
  const order: Section[] =
    field !== undefined && certifiedFields.has(field)
      ? ['certifications', 'skills', 'projects', 'development']
      : ['skills', 'projects', 'certifications', 'development']
  return order.filter((section) => contents[section].length > 0)
}

const isProven = (id: string, proofs: ReadonlyMap<string, Proof>) =>
  (proofs.get(id)?.level ?? 0) >= lowestShown

/** Proven skills first, then in the order in which the role asks for them. */
function chooseSkills(sources: PortfolioSources, isProvenOnly: boolean): PortfolioSkill[] {
  const { roleSkillIds, claims, proofs, describeSkill } = sources
  const hasProof = (id: string) => isProven(id, proofs)
  const isClaimed = (id: string) => (claims.get(id)?.level ?? 0) >= lowestShown
  // Without a role every claim counts; with one, a claim that the role does not ask for is left out.
  const asked = roleSkillIds.length > 0 ? roleSkillIds : [...claims.keys()]
  const proven = [...proofs.keys()].filter(hasProof)
  const ids = [
    ...new Set([...asked.filter(hasProof), ...proven, ...(isProvenOnly ? [] : asked.filter(isClaimed))]),
  ]
  return ids.map(describeSkill).filter((skill) => skill !== undefined)
}

/** By category; the category of the first skill leads, so that what is proven comes first here too. */
const groupSkills = (skills: readonly PortfolioSkill[]): Portfolio['skillGroups'] =>
  [...new Set(skills.map(({ category }) => category))].map((category) => ({
    label: groupLabels[category],
    skills: skills.filter((skill) => skill.category === category),
  }))

/** An exam that was sat and not passed tells a reader nothing good. */
const dropPastExam = (started: StartedTarget, today: Day): StartedTarget =>
  started.exam !== undefined && started.exam < today ? { ...started, exam: undefined } : started

const lastDate = (project: Project) => project.to ?? project.from ?? ''

/** The result comes first: it is what a reader looks for. Skills that are not listed are not named here either. */
function describeProject(evidence: Evidence, listed: readonly PortfolioSkill[]): Project {
  // Figures and addresses of private work have no public wording, so they stay private.
  const isOpen = evidence.kind !== 'work' || evidence.isPublic
  const metrics = isOpen ? evidence.metrics.map(wordMetric) : []
  const shown = new Set(evidence.skills.map(({ skillId }) => skillId))
  return {
    evidenceId: evidence.id,
    title: publicText(evidence, 'title') ?? '',
    from: evidence.from,
    to: evidence.to,
    points: [publicText(evidence, 'result'), ...metrics, publicText(evidence, 'action')].filter(
      (point) => point !== undefined,
    ),
    skillNames: listed.filter(({ id }) => shown.has(id)).map(({ name }) => name),
    links: isOpen ? evidence.links : [],
  }
}

/** A measure as a sentence says it: `Out-of-stock lines from 6.1% to 4.3%`, `Weekly report from 180 to 20 minutes`. */
export function wordMetric({ name, before, after, unit }: Metric): string {
  const isPercent = unit?.startsWith('%') === true
  const withUnit = (value: string) => (unit === undefined ? value : `${value}${isPercent ? '' : ' '}${unit}`)
  const subject = capitalise(name)
  if (before === undefined || after === undefined) return `${subject}: ${withUnit(after ?? before ?? '')}`
  return `${subject} from ${isPercent ? withUnit(before) : before} to ${withUnit(after)}`
}

/** A bullet begins with a capital; a word with a capital of its own, such as `iPhone`, stays as it is written. */
const capitalise = (text: string): string =>
  /^\p{Ll}[^\p{Lu}\s]*(?=\s|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text

const smallWords = new Set(['and', 'of', 'the', 'for', 'in', 'to'])

/** The alias that an abbreviation is the initials of, such as Structured Query Language for SQL. */
export function findFullName(name: string, aliases: readonly string[]): string | undefined {
  if (!/^[A-Z]{2,6}$/.test(name)) return undefined
  return aliases.find((alias) => {
    const words = alias.split(/[\s-]+/).filter((word) => !smallWords.has(word.toLowerCase()))
    return words.map((word) => word.charAt(0).toUpperCase()).join('') === name
  })
}
