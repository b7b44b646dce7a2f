import { formatDay } from '../domain/day'
import type { Coverage, Gap, GapReport } from '../domain/gap'
import { drawBar } from '../terminal/bars'
import { type Column, drawColumns, drawEnds } from '../terminal/columns'
import type { Terminal } from '../terminal/terminal'
import { widthOf, wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface GapViewInput {
  assessment: { id: number; roleId: string | null; name: string; state: string; updatedAt: string }
  report: GapReport
  /** How many skills the role or the postings ask for beyond those that were asked. */
  leftOut: number
  against: string
  /** Whose arithmetic is shown: of all skills, of none, or of the one with this id. */
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
  { assessment, report, leftOut, against, why }: GapViewInput,
  { terminal, program }: ViewContext,
): string[] {
  const lines = [
    ...drawEnds(
      assessment.name,
      [`assessed ${formatDay(assessment.updatedAt.slice(0, 10))}`, countPostings(report)]
        .filter(Boolean)
        .join(', '),
      terminal,
    ),
    ...wrapText(
      describeCoverage(report.coverage).replace(/^Role/, assessment.roleId === null ? 'Postings' : 'Role'),
      terminal.width,
    ),
  ]
  // One width for the names of both tables, so that their columns stand under each other.
  const nameWidth = Math.max(
    ...[...report.toLearn, ...report.toProve].map((gap) => widthOf(gap.skillName)),
    0,
  )
  if (report.toLearn.length > 0) lines.push('', ...toLearnLines(report.toLearn, nameWidth, terminal))
  if (report.toProve.length > 0) lines.push('', ...toProveLines(report.toProve, nameWidth, terminal))
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
  if (leftOut > 0) {
    const whose =
      assessment.roleId === null
        ? 'that fewer postings ask for'
        : 'of the role that weigh no more than those asked, or that its framework only names'
    const told = `LEFT OUT  ${leftOut} ${leftOut === 1 ? 'skill' : 'skills'} ${whose}: ${program} gap ${against} --all asks ${leftOut === 1 ? 'it' : 'them'} too`
    lines.push('', ...wrapText(told, terminal.width))
  }
  if (why !== false) lines.push('', ...whyLines(report, typeof why === 'string' ? why : undefined, terminal))
  else lines.push('', ...nextLines(report, program, terminal))
  return lines
}

/** How many postings the demand is counted from; a framework's flag counts none. */
function countPostings({ toLearn, toProve, met }: GapReport): string {
  const demand = [...toLearn, ...toProve, ...met].find(isOfPostings)?.demand
  return demand === undefined ? '' : `${demand.denominator} postings`
}

const isOfPostings = ({ demand }: Gap) => demand !== undefined && /\bpostings\b/.test(demand.source)

/** What to type next, and where the arithmetic stands. */
function nextLines(report: GapReport, program: string, terminal: Terminal): string[] {
  const [worst] = report.toLearn
  const next =
    worst !== undefined
      ? `catalog search ${worst.skillName.toLowerCase()}`
      : report.toProve.length > 0
        ? 'evidence add "what changed because of you"'
        : 'export'
  const lines = [`Next: ${program} ${next}`, `Arithmetic: ${program} gap show --why`]
  const row = lines.join('        ')
  return row.length <= terminal.width && !terminal.isAccessible
    ? [row]
    : lines.flatMap((line) => wrapText(line, terminal.width))
}

/** A rating above 2 without proof is the user's word alone, and is called so. */
function proofCell({ claimed, proven }: Gap): string {
  if (proven > 0) return String(proven)
  return claimed > 2 ? 'claimed' : '-'
}

const levelColumns = (head: string, nameWidth: number): Column[] => [
  { head: head.padEnd(nameWidth), isFlexible: true },
  { head: 'you', align: 'right' },
  { head: 'proof'.padStart('claimed'.length), align: 'right' },
  { head: 'need', align: 'right' },
]

function toLearnLines(gaps: readonly Gap[], nameWidth: number, terminal: Terminal): string[] {
  if (terminal.isAccessible) {
    return [
      'TO LEARN',
      ...gaps.map((gap) => `${spoken(gap)}${spokenDemand(gap)}, priority ${gap.priority.toFixed(1)}`),
    ]
  }
  const most = Math.max(...gaps.map((gap) => gap.priority))
  const hasBars = terminal.width >= 60
  const hasAsked = hasBars && gaps.some(isOfPostings)
  return drawColumns(
    [
      ...levelColumns('TO LEARN', nameWidth),
      ...(hasAsked ? [{ head: 'asked', align: 'right' as const }] : []),
      { head: 'priority', align: 'right' },
      ...(hasBars ? [{ head: '' }] : []),
    ],
    gaps.map((gap) => [
      gap.skillName,
      String(gap.claimed),
      proofCell(gap),
      String(gap.required),
      ...(hasAsked ? [askedCell(gap)] : []),
      gap.priority.toFixed(1),
      ...(hasBars ? [drawBar(gap.priority, most, 14, terminal)] : []),
    ]),
    terminal,
  )
}

const askedCell = (gap: Gap) =>
  isOfPostings(gap) ? `${gap.demand?.numerator}/${gap.demand?.denominator}` : '-'
const spokenDemand = (gap: Gap) =>
  isOfPostings(gap) ? `, asked by ${gap.demand?.numerator} of ${gap.demand?.denominator}` : ''

const spoken = (gap: Gap) =>
  `${gap.skillName}: you ${gap.claimed}, proof ${gap.proven === 0 ? (gap.claimed > 2 ? 'claimed only' : 'none') : gap.proven}, need ${gap.required}`

function toProveLines(gaps: readonly Gap[], nameWidth: number, terminal: Terminal): string[] {
  if (terminal.isAccessible) return ['TO PROVE', ...gaps.map(spoken)]
  return drawColumns(
    levelColumns('TO PROVE', nameWidth),
    gaps.map((gap) => [gap.skillName, String(gap.claimed), proofCell(gap), String(gap.required)]),
    terminal,
  )
}

/** How each priority came about, so that it can be checked by hand. */
function whyLines(report: GapReport, skillId: string | undefined, terminal: Terminal): string[] {
  const gaps = [...report.toLearn, ...report.toProve, ...report.met].filter(
    (gap) => skillId === undefined || gap.skillId === skillId,
  )
  return gaps.flatMap((gap) => [
    ...wrapText(
      `${gap.skillName}: to learn ${gap.required} - ${gap.current} = ${gap.toLearn}; priority ${gap.toLearn} x importance ${gap.importance} x (1 + demand ${gap.demandShare.toFixed(2)}, ${describeDemand(gap)}) = ${gap.priority.toFixed(1)}${gap.isAssumed ? '; level or importance is assumed' : ''}`,
      terminal.width,
    ),
    ...(gap.basis === undefined
      ? []
      : wrapText(`  proof ${gap.proven} from ${gap.basis.id} ${gap.basis.name}`, terminal.width)),
  ])
}

/** Where the demand share comes from; DESIGN.md, "Arithmetic that the user can check". */
function describeDemand(gap: Gap): string {
  if (gap.demand === undefined) return 'fewer than 5 postings'
  return isOfPostings(gap) ? `${gap.demand.numerator} ${gap.demand.source}` : gap.demand.source
}

export function gapJson({ assessment, report, leftOut }: GapViewInput) {
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
    items: [...report.toLearn, ...report.toProve, ...report.met].map((gap) => ({
      ...named(gap),
      basis: gap.basis ?? null,
      demand: gap.demand ?? null,
      evidenceKind: gap.evidenceKind ?? null,
      evidenceExample: gap.evidenceExample ?? null,
    })),
    unrated: report.unrated.map(named),
    notRelevant: report.notRelevant.map(named),
    leftOut,
  }
}
