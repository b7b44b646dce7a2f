import type { Award } from '../domain/award'
import { formatMonth } from '../domain/day'
import type { Portfolio, Project, Section } from '../domain/portfolio'
import { escapeAtStart, escapeMarkdown, writeLink } from './markdown-text'

/** The resume section, as DESIGN.md draws it. Empty when there is nothing to show. */
export function writeMarkdown(portfolio: Portfolio): string {
  const blocks = portfolio.sections.flatMap((section) => {
    const lines = writers[section](portfolio)
    return lines.length === 0 ? [] : [[`## ${heads[section]}`, '', ...lines].join('\n')]
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

const heads: Readonly<Record<Section, string>> = {
  skills: 'Skills',
  projects: 'Projects',
  certifications: 'Certifications',
  development: 'Professional Development',
}

const writers: Readonly<Record<Section, (portfolio: Portfolio) => string[]>> = {
  skills: ({ skillGroups }) =>
    skillGroups.map(
      ({ label, skills }) => `- **${label}:** ${skills.map(({ name }) => escapeMarkdown(name)).join(', ')}`,
    ),
  projects: ({ projects }) => projects.map((project) => writeProject(project).join('\n')).flatMap(separate),
  certifications: ({ certifications }) => certifications.map(writeCertification),
  development: ({ development }) =>
    development.map(({ target, exam, expected }) => {
      const month = exam
        ? `, exam ${formatMonth(exam)}`
        : expected
          ? `, expected ${formatMonth(expected)}`
          : ''
      return `- ${escapeAtStart(target.name)}, in progress${month}`
    }),
}

/** An empty line between two projects. */
const separate = (block: string, index: number) => (index === 0 ? [block] : ['', block])

function writeProject({ title, from, to, points, skillNames, links }: Project): string[] {
  const span = [...new Set([from, to].filter((date) => date !== undefined).map(formatMonth))].join(' - ')
  return [
    `### ${escapeMarkdown(title)}`,
    '',
    ...(span === '' ? [] : [span, '']),
    ...points.map((point) => `- ${escapeAtStart(point)}`),
    ...(skillNames.length === 0 ? [] : [`- Skills: ${skillNames.map(escapeMarkdown).join(', ')}`]),
    ...links.map((link) => `- ${writeLink(link)}`),
  ]
}

function writeCertification(award: Award): string {
  const parts = [
    `**${escapeMarkdown(award.name)}**`,
    award.provider === undefined ? undefined : escapeMarkdown(award.provider),
    formatMonth(award.issuedOn),
    award.expiresOn === undefined ? undefined : `expires ${formatMonth(award.expiresOn)}`,
    award.certificateId === undefined ? undefined : `ID ${escapeMarkdown(award.certificateId)}`,
    award.address === undefined ? undefined : writeLink(award.address),
  ]
  return `- ${parts.filter((part) => part !== undefined).join(', ')}`
}
