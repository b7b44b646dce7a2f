import { formatDay } from '../domain/day'
import type { Coverage, Gap, GapReport } from '../domain/gap'
import { drawBar } from '../terminal/bars'
import { drawColumns } from '../terminal/columns'
import type { Terminal } from '../terminal/terminal'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface GapViewInput {
  assessment: { id: number; roleId: string | null; name: string; state: string; updatedAt: string }
  report: GapReport
  /** True for all skills, or the text that names one. */
  why: string | boolean
}

const percent = (part: number) => `${Math.round(part * 100)}%`

/** `Role met: 68% by your rating, 29% with proof`. */
export function describeCoverage({ current, proven, isAtLeast }: Coverage): string {
  const atLeast = isAtLeast ? 'at least ' : ''
  const proof = proven === undefined ? 'no proof yet' : `${atLeast}${percent(proven)} with proof`
  return `Role met: ${atLeast}${percent(current)} by your rating, ${proof}`
}

export function gapView(
  { assessment, report, why }: GapViewInput,
  { terminal, program }: ViewContext,
): string[] {
  const lines = [
    ...headLines(assessment.name, `assessed ${formatDay(assessment.updatedAt.slice(0, 10))}`, terminal),
    ...wrapText(describeCoverage(report.coverage), terminal.width),
  ]
  if (report.toLearn.length > 0) lines.push('', ...toLearnLines(report.toLearn, terminal))
  if (report.toProve.length > 0) lines.push('', ...toProveLines(report.toProve, terminal))
  const lists: [string, readonly { skillName: string }[]][] = [
    ['MET', report.met],
    ['NOT RATED', report.unrated],
    ['NOT RELEVANT', report.notRelevant],
  ]
  for (const [head, skills] of lists) {
    if (skills.length === 0) continue
    const names = skills.map((skill) => skill.skillName).join(', ')
    lines.push('', ...wrapText(`${head}  ${names}`, terminal.width))
  }
  if (why !== false) lines.push('', ...whyLines(report, typeof why === 'string' ? why : undefined, terminal))
  else lines.push('', ...wrapText(`Arithmetic: ${program} gap show --why`, terminal.width))
  return lines
}

/** Two texts at the two ends of a line, or under each other where they do not fit. */
function headLines(left: string, right: string, terminal: Terminal): string[] {
  const space = terminal.width - left.length - right.length
  return space < 2 ? [left, right] : [terminal.style.bold(left) + ' '.repeat(space) + right]
}

const levelCell = (level: number) => (level === 0 ? '-' : String(level))

function toLearnLines(gaps: readonly Gap[], terminal: Terminal): string[] {
  if (terminal.isAccessible) {
    return ['TO LEARN', ...gaps.map((gap) => `${spoken(gap)}, priority ${gap.priority.toFixed(1)}`)]
  }
  const most = Math.max(...gaps.map((gap) => gap.priority))
  const hasBars = terminal.width >= 60
  return drawColumns(
    [
      { head: 'TO LEARN', isFlexible: true },
      { head: 'you', align: 'right' },
      { head: 'proof', align: 'right' },
      { head: 'need', align: 'right' },
      { head: 'priority', align: 'right' },
      ...(hasBars ? [{ head: '' }] : []),
    ],
    gaps.map((gap) => [
      gap.skillName,
      String(gap.claimed),
      levelCell(gap.proven),
      String(gap.required),
      gap.priority.toFixed(1),
      ...(hasBars ? [drawBar(gap.priority, most, 14, terminal)] : []),
    ]),
    terminal,
  )
}

const spoken = (gap: Gap) =>
  `${gap.skillName}: you ${gap.claimed}, proof ${gap.proven === 0 ? 'none' : gap.proven}, need ${gap.required}`

function toProveLines(gaps: readonly Gap[], terminal: Terminal): string[] {
  if (terminal.isAccessible) return ['TO PROVE', ...gaps.map(spoken)]
  return drawColumns(
    [
      { head: 'TO PROVE', isFlexible: true },
      { head: 'you', align: 'right' },
      { head: 'proof', align: 'right' },
      { head: 'need', align: 'right' },
    ],
    gaps.map((gap) => [gap.skillName, String(gap.claimed), levelCell(gap.proven), String(gap.required)]),
    terminal,
  )
}

/** How each priority came about, so that it can be checked by hand. */
function whyLines(report: GapReport, named: string | undefined, terminal: Terminal): string[] {
  const gaps = [...report.toLearn, ...report.toProve, ...report.met].filter(
    (gap) =>
      named === undefined || gap.skillId === named || gap.skillName.toLowerCase() === named.toLowerCase(),
  )
  return gaps.flatMap((gap) => [
    ...wrapText(
      `${gap.skillName}: to learn ${gap.required} - ${gap.current} = ${gap.toLearn}; priority ${gap.toLearn} x importance ${gap.importance} x (1 + demand ${gap.demandShare.toFixed(2)}, ${gap.demand?.source ?? 'no postings'}) = ${gap.priority.toFixed(1)}`,
      terminal.width,
    ),
    ...(gap.basis === undefined
      ? []
      : wrapText(`  proof ${gap.proven} from ${gap.basis.id} ${gap.basis.name}`, terminal.width)),
  ])
}

export function gapJson({ assessment, report }: GapViewInput) {
  const named = <T extends { skillId: string; skillName: string }>({ skillId, skillName, ...rest }: T) => ({
    id: skillId,
    name: skillName,
    ...rest,
  })
  return {
    assessment: assessment.id,
    role: { id: assessment.roleId, name: assessment.name },
    state: assessment.state,
    assessedAt: assessment.updatedAt,
    coverage: { ...report.coverage, proven: report.coverage.proven ?? null },
    items: [...report.toLearn, ...report.toProve, ...report.met].map(named),
    unrated: report.unrated.map(named),
    notRelevant: report.notRelevant.map(named),
  }
}
