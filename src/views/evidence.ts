import { formatDay, formatMonth } from '../domain/day'
import {
  type Evidence,
  evidenceCap,
  evidenceFields,
  findMissingParts,
  isDraft,
  isShowable,
  type Metric,
} from '../domain/evidence'
import { cleanLine } from '../terminal/clean'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

type NameSkill = (id: string) => string

const kindWords = { work: 'work', 'own-project': 'own project', 'course-work': 'course work' }

const describeState = (evidence: Evidence) => {
  if (isDraft(evidence)) return 'draft'
  return isShowable(evidence) ? '' : 'private'
}

const describeSkills = (evidence: Evidence, nameSkill: NameSkill) =>
  evidence.skills.map(({ skillId, level }) => `${nameSkill(skillId)} ${level}`).join(', ')

const withUnit = (value: string, unit: string | undefined) =>
  unit === undefined ? value : `${value} ${unit}`

const describeMetric = ({ name, before, after, unit }: Metric) =>
  `${name}: ${[before, after === undefined ? undefined : withUnit(after, unit)].filter(Boolean).join(' -> ')}`

const describeDate = (date: string) => (date.length === 7 ? formatMonth(date) : formatDay(date))

export function evidenceListView(
  pieces: readonly Evidence[],
  nameSkill: NameSkill,
  { terminal, program }: ViewContext,
): string[] {
  if (pieces.length === 0) {
    return wrapText(`No evidence yet. ${program} evidence add "what changed because of you"`, terminal.width)
  }
  const rows = pieces.map((piece) => [
    `E${piece.id}`,
    cleanLine(piece.title),
    piece.kind === undefined ? '-' : kindWords[piece.kind],
    describeState(piece),
    describeSkills(piece, nameSkill),
  ])
  if (terminal.isAccessible) {
    return rows.map(([id, title, kind, state, skills]) =>
      [`${id}: ${title}`, kind, state, skills].filter(Boolean).join(', '),
    )
  }
  return drawColumns(
    [
      { head: 'id' },
      { head: 'evidence', isFlexible: true },
      { head: 'kind' },
      { head: '' },
      { head: 'skills' },
    ],
    rows,
    terminal,
  )
}

export function evidenceView(
  evidence: Evidence,
  nameSkill: NameSkill,
  { terminal, program }: ViewContext,
): string[] {
  const { kind } = evidence
  const missing = findMissingParts(evidence)
  const span = [evidence.from, evidence.to].filter((date) => date !== undefined).map(describeDate)
  const texts = evidenceFields.filter((field) => field !== 'title')
  const rows: [string, string | undefined][] = [
    [
      'kind',
      kind && `${kindWords[kind]}, proves ${evidenceCap(kind, evidence.confirmedBy !== undefined)} at most`,
    ],
    ...texts.map((field): [string, string | undefined] => [field, evidence[field]]),
    ...evidence.metrics.map((metric): [string, string] => ['metric', describeMetric(metric)]),
    ['dates', [...new Set(span)].join(' - ') || undefined],
    ['skills', describeSkills(evidence, nameSkill) || undefined],
    ['confirmed', evidence.confirmedBy && `by ${evidence.confirmedBy}`],
    ['target', evidence.targetId],
    ...evidence.links.map((link): [string, string] => ['link', link]),
    ...Object.entries(evidence.wording).map(([field, words]): [string, string] => [
      'public',
      `${field}: ${words}`,
    ]),
    ['missing', missing.join(', ') || undefined],
    [
      'shown',
      isShowable(evidence) ? 'in exports' : isDraft(evidence) ? 'nowhere, a draft' : 'nowhere, private',
    ],
  ]
  return [
    ...wrapText(cleanLine(`${evidence.title} (E${evidence.id})`), terminal.width).map((line) =>
      terminal.style.bold(line),
    ),
    ...rows.flatMap(([label, value]) =>
      value === undefined
        ? []
        : wrapText(cleanLine(value), terminal.width - 11).map(
            (line, index) => (index === 0 ? label : '').padEnd(11) + line,
          ),
    ),
    ...(missing.length === 0
      ? []
      : ['', ...wrapText(`Next: ${program} evidence edit E${evidence.id}`, terminal.width)]),
  ]
}

export const evidenceJson = (evidence: Evidence) => ({
  id: `E${evidence.id}`,
  name: evidence.title,
  evidenceKind: evidence.kind ?? null,
  isDraft: isDraft(evidence),
  situation: evidence.situation ?? null,
  task: evidence.task ?? null,
  action: evidence.action ?? null,
  result: evidence.result ?? null,
  from: evidence.from ?? null,
  to: evidence.to ?? null,
  confirmedBy: evidence.confirmedBy ?? null,
  target: evidence.targetId ?? null,
  isPublic: evidence.isPublic,
  skills: evidence.skills.map(({ skillId, level }) => ({ id: skillId, level })),
  metrics: evidence.metrics.map(({ name, before, after, unit }) => ({
    name,
    before: before ?? null,
    after: after ?? null,
    unit: unit ?? null,
  })),
  links: evidence.links,
  publicWording: evidence.wording,
})
