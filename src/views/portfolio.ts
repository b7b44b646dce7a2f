import type { Portfolio } from '../domain/portfolio'
import { awardJson } from './award'

export const portfolioJson = (portfolio: Portfolio) => ({
  items: portfolio.skillGroups.flatMap(({ label, skills }) =>
    skills.map(({ id, name }) => ({
      id,
      name,
      group: label,
      restsOnWord: portfolio.restsOnWord.includes(name),
    })),
  ),
  sections: portfolio.sections,
  projects: portfolio.projects.map(({ evidenceId, title, from, to, points, skillNames, links }) => ({
    id: `E${evidenceId}`,
    name: title,
    from: from ?? null,
    to: to ?? null,
    points,
    skills: skillNames,
    links,
  })),
  certifications: portfolio.certifications.map(awardJson),
  development: portfolio.development.map(({ target, exam, expected }) => ({
    id: target.id,
    name: target.name,
    exam: exam ?? null,
    expected: expected ?? null,
  })),
  left: {
    private: portfolio.privateIds.map((id) => `E${id}`),
    drafts: portfolio.draftIds.map((id) => `E${id}`),
    expired: portfolio.expiredIds.map((id) => `A${id}`),
  },
})
