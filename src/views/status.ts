import type { Attention } from '../domain/attention'
import { type Day, daysBetween, formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import type { TargetForecast } from '../domain/forecast'
import type { Coverage } from '../domain/gap'
import type { Goal } from '../domain/goal'
import type { Target } from '../domain/target'
import { drawProgress } from '../terminal/bars'
import { drawColumns, drawEnds } from '../terminal/columns'
import type { Terminal } from '../terminal/terminal'
import { wrapText } from '../terminal/width'
import { goalJson } from './goal'
import { describeProgress, targetJson } from './target'
import type { ViewContext } from './view-context'

export interface StatusFacts {
  goal: Goal | undefined
  coverage: Coverage | undefined
  /** Minutes of this week, then of the four weeks before it, newest first. */
  weekMinutes: number
  lastWeeks: readonly number[]
  active: readonly { target: Target; spentMinutes: number; forecast: TargetForecast | undefined }[]
  draftCount: number
  attention: readonly Attention[]
  next: Attention
  /** Nothing was ever recorded. */
  isNew: boolean
}

const shownAttention = 3
/** Of the 20 lines that status may take, what its active targets may. */
const shownActive = 6

export function statusView(status: StatusFacts, today: Day, view: ViewContext): string[] {
  if (status.isNew) return welcome(view)
  const { terminal } = view
  const lines = [...goalLines(status, today, terminal), ...weekLines(status, terminal)]
  if (status.active.length > 0) lines.push('', ...activeLines(status, today, terminal))
  if (status.attention.length > 0) {
    lines.push('', ...commandLines('ATTENTION', '! ', status.attention.slice(0, shownAttention), view))
  }
  return [...lines, '', ...commandLines('NEXT', '', [status.next], view)]
}

function welcome({ terminal, program }: ViewContext): string[] {
  const text = [
    'Welcome to skillplan. It finds what you are missing for a role, plans the credentials that close it, keeps',
    'your log, and turns what you did into a resume section. All of it stays in one file on this machine.',
  ].join(' ')
  return [
    ...wrapText(text, terminal.width),
    '',
    ...drawColumns(
      [{ head: '' }, { head: '' }],
      [
        [`${program} gap`, 'choose a role, rate yourself'],
        [`${program} demo`, 'see a filled plan first'],
        [`${program} --help`, 'everything that works'],
      ],
      terminal,
    ),
  ]
}

function goalLines({ goal, coverage, draftCount }: StatusFacts, today: Day, terminal: Terminal): string[] {
  const drafts = draftCount === 0 ? '' : draftCount === 1 ? '1 draft' : `${draftCount} drafts`
  if (goal === undefined) return drawEnds('No goal yet.', drafts, terminal)
  const left = goal.dueDay === undefined ? undefined : daysBetween(today, goal.dueDay)
  const days =
    left === undefined ? '' : left < 0 ? `, ${-left} days ago` : left === 1 ? ', 1 day' : `, ${left} days`
  const by = goal.dueDay === undefined ? '' : ` by ${formatDay(goal.dueDay)}${days}`
  return drawEnds(
    `${goal.roleName}${by}`,
    [describeMet(coverage), drafts].filter((part) => part !== '').join(', '),
    terminal,
  )
}

const percent = (part: number) => `${Math.round(part * 100)}%`

function describeMet(coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'not assessed yet'
  const atLeast = coverage.isAtLeast ? 'at least ' : ''
  const proof = coverage.proven === undefined ? 'no proof yet' : `with proof ${percent(coverage.proven)}`
  return `role met ${atLeast}${percent(coverage.current)}, ${proof}`
}

function weekLines({ goal, weekMinutes, lastWeeks }: StatusFacts, terminal: Terminal): string[] {
  const weekly = goal?.weeklyMinutes
  const of = weekly === undefined ? '' : ` of ${formatDuration(weekly)}`
  const bar = weekly === undefined ? '' : drawProgress(weekMinutes, weekly, 20, terminal)
  const lastFour = `last four: ${lastWeeks.map(formatDuration).join(' ')}`
  const parts = [`This week  ${formatDuration(weekMinutes)}${of}`, bar, lastFour].filter(
    (part) => part !== '',
  )
  const line = parts.join('  ')
  return line.length <= terminal.width ? [line] : [parts[0] ?? '', ...wrapText(lastFour, terminal.width)]
}

function describeOdds(forecast: TargetForecast | undefined, day: Day | undefined, today: Day): string {
  if (forecast === undefined || forecast.state === 'unknown') return 'no estimate'
  if (forecast.state === 'too-early') return 'too early'
  return day === undefined ? 'years off' : formatDay(day, today)
}

function activeLines({ active }: StatusFacts, today: Day, terminal: Terminal): string[] {
  const rows = active
    .slice(0, shownActive)
    .map(({ target, spentMinutes, forecast }) => [
      target.id,
      describeProgress(target),
      formatDuration(spentMinutes),
      target.dueDay === undefined ? '-' : formatDay(target.dueDay, today),
      describeOdds(forecast, forecast?.p50, today),
      describeOdds(forecast, forecast?.p80, today),
    ])
  const more = active.length > shownActive ? [`and ${active.length - shownActive} more`] : []
  const isLow = active.some(({ forecast }) => forecast?.state === 'forecast' && forecast.isLowData)
  const low = isLow ? wrapText('low data: a short history, so the spread is wide', terminal.width) : []
  if (terminal.isAccessible) {
    return [
      'ACTIVE',
      ...rows.map(
        ([id, done, spent, due, even, eight]) =>
          `${id}: done ${done}, spent ${spent}, due ${due}, even odds ${even}, 8 in 10 ${eight}`,
      ),
      ...more,
      ...low,
    ]
  }
  const heads = ['done', 'spent', 'due', 'even odds', '8 in 10'].map((head) => ({ head }))
  return [...drawColumns([{ head: 'ACTIVE', isFlexible: true }, ...heads], rows, terminal), ...more, ...low]
}

function commandLines(
  head: string,
  mark: string,
  entries: readonly Attention[],
  { terminal, program }: ViewContext,
): string[] {
  const style = terminal.style.bold
  if (terminal.isAccessible) {
    return [head, ...entries.map(({ text, command }) => `${text}: ${program} ${command}`)]
  }
  const rows = entries.map(({ text, command }) => [`${mark}${text}`, `${program} ${command}`])
  const isNarrow = rows.some((row) => row.join('  ').length > terminal.width)
  if (isNarrow)
    return [
      style(head),
      ...rows.flatMap(([text = '', command = '']) => [...wrapText(text, terminal.width), `  ${command}`]),
    ]
  return [style(head), ...drawColumns([{ head: '' }, { head: '' }], rows, terminal)]
}

export const statusJson = (status: StatusFacts) => ({
  goal: status.goal === undefined ? null : goalJson(status.goal),
  coverage:
    status.coverage === undefined ? null : { ...status.coverage, proven: status.coverage.proven ?? null },
  weekMinutes: status.weekMinutes,
  lastWeeksMinutes: status.lastWeeks,
  draftCount: status.draftCount,
  items: status.active.map(({ target, spentMinutes, forecast }) => ({
    ...targetJson(target),
    spentMinutes,
    forecast:
      forecast === undefined
        ? null
        : {
            state: forecast.state,
            p50: forecast.p50 ?? null,
            p80: forecast.p80 ?? null,
            p95: forecast.p95 ?? null,
            dueChance: forecast.dueChance ?? null,
            isLowData: forecast.isLowData,
          },
  })),
  attention: status.attention,
  next: status.next,
  isNew: status.isNew,
})
