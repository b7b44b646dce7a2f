import type { Award } from '../domain/award'
import { formatMonth } from '../domain/day'
import type { Portfolio, PortfolioSkill, Project, Section, StartedTarget } from '../domain/portfolio'
import { escapeText, formatBold, formatBullet, formatHeading, formatLink } from './markdown-text'

const sectionTitles: Readonly<Record<Section, string>> = {
  skills: 'Skills',
  projects: 'Projects',
  certifications: 'Certifications',
  development: 'Professional Development',
}

/** The blocks of lines of each section; a blank line parts them. */
const writers: Readonly<Record<Section, (portfolio: Portfolio) => string[][]>> = {
  skills: ({ skillGroups }) => [skillGroups.flatMap(writeGroup)],
  projects: ({ projects }) => projects.flatMap(writeProject),
  certifications: ({ certifications }) => [certifications.flatMap(writeCertification)],
  development: ({ development }) => [development.flatMap(writeStarted)],
}

/** The sections of a resume, to stand alone or inside a document of the user's own. */
export function writeMarkdown(portfolio: Portfolio): string {
  const blocks = portfolio.sections.flatMap((section) => [
    [formatHeading(2, sectionTitles[section])],
    ...writers[section](portfolio),
  ])
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

const writeGroup = ({ label, skills }: Portfolio['skillGroups'][number]): string[] =>
  formatBullet(`${formatBold(`${label}:`)} ${skills.map(nameInFull).join(', ')}`)

const nameInFull = ({ name, fullName }: PortfolioSkill): string =>
  escapeText(fullName === undefined ? name : `${name} (${fullName})`)

function writeProject({ title, from, to, points, skillNames, links }: Project): string[][] {
  const months = [from, to].filter((date) => date !== undefined).map(formatMonth)
  const bullets = [
    ...points.map(escapeText),
    ...(skillNames.length === 0 ? [] : [`Skills: ${skillNames.map(escapeText).join(', ')}`]),
    ...links.map(formatLink),
  ].filter((bullet) => bullet !== '')
  return [
    [formatHeading(3, title)],
    ...(months.length === 0 ? [] : [[[...new Set(months)].join(' - ')]]),
    ...(bullets.length === 0 ? [] : [bullets.flatMap(formatBullet)]),
  ]
}

function writeCertification(award: Award): string[] {
  const { name, provider, issuedOn, expiresOn, certificateId, address } = award
  return writeFacts([
    formatBold(name),
    provider && escapeText(provider),
    formatMonth(issuedOn),
    expiresOn && `expires ${formatMonth(expiresOn)}`,
    certificateId && `ID ${escapeText(certificateId)}`,
    address && formatLink(address),
  ])
}

const writeStarted = ({ target, exam, expected }: StartedTarget): string[] =>
  writeFacts([
    escapeText(target.name),
    target.purpose === 'renew' ? 'renewal in progress' : 'in progress',
    exam === undefined ? expected && `expected ${formatMonth(expected)}` : `exam ${formatMonth(exam)}`,
  ])

/** One bullet of the facts that there are. */
const writeFacts = (facts: readonly (string | undefined)[]): string[] =>
  formatBullet(facts.filter(Boolean).join(', '))
