import type { Day } from '../domain/day'
import { formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import { formatMoney } from '../domain/money'
import { isOpen, type Target } from '../domain/target'
import { cleanLine } from '../terminal/clean'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface PlannedTarget {
  target: Target
  spentMinutes: number
}

/** Units done, or the hours that the user says are left, or nothing: hours spent are never shown as done. */
export function describeProgress(target: Target): string {
  if (target.units !== undefined) return `unit ${target.units.done}/${target.units.total}`
  if (target.leftMinutes !== undefined) return `${formatDuration(target.leftMinutes)} left`
  return '-'
}

const describeSpent = ({ target, spentMinutes }: PlannedTarget) =>
  target.estimatedMinutes === undefined
    ? formatDuration(spentMinutes)
    : `${formatDuration(spentMinutes)} of ${formatDuration(target.estimatedMinutes)}`

const stateOrder = ['active', 'paused', 'planned', 'passed', 'dropped']

/** In the order in which they matter: what is worked on, by due day. */
export const inPlanOrder = (a: PlannedTarget, b: PlannedTarget): number =>
  stateOrder.indexOf(a.target.state) - stateOrder.indexOf(b.target.state) ||
  (a.target.dueDay ?? '9').localeCompare(b.target.dueDay ?? '9')

export function planView(
  { items, closedCount }: { items: readonly PlannedTarget[]; closedCount: number },
  today: Day,
  { terminal, program }: ViewContext,
): string[] {
  const closed =
    closedCount === 0 ? [] : ['', ...wrapText(`${closedCount} closed: ${program} plan --all`, terminal.width)]
  if (items.length === 0) {
    const hint = `${program} catalog search WORD finds credentials, ${program} plan add ID plans one.`
    return [...wrapText(`Nothing is planned. ${hint}`, terminal.width), ...closed]
  }
  const cells = items.map((item) => {
    const { target } = item
    const due = target.dueDay === undefined ? '-' : formatDay(target.dueDay, today)
    const isLate = isOpen(target) && target.dueDay !== undefined && target.dueDay < today
    return [
      target.id,
      target.state,
      describeProgress(target),
      describeSpent(item),
      isLate ? `${due} late` : due,
    ]
  })
  if (terminal.isAccessible) {
    return [
      ...cells.map(
        ([id, state, done, spent, due]) => `${id}: ${state}, done ${done}, spent ${spent}, due ${due}`,
      ),
      ...closed,
    ]
  }
  return [
    ...drawColumns(
      [
        { head: 'target', isFlexible: true },
        { head: 'state' },
        { head: 'done' },
        { head: 'spent', align: 'right' },
        { head: 'due' },
      ],
      cells,
      terminal,
    ),
    ...closed,
  ]
}

export interface TargetDetail extends PlannedTarget {
  skills: readonly { name: string; teaches: number; assesses: number }[]
  evidence: readonly { id: number; title: string }[]
  awards: readonly { id: number; standing: string }[]
  lastEntries: readonly { id: number; day: Day; minutes: number; note: string | undefined }[]
}

export function targetView(detail: TargetDetail, { terminal, program }: ViewContext): string[] {
  const { target } = detail
  const day = (value: Day | undefined) => (value === undefined ? undefined : formatDay(value))
  const rows: [string, string | undefined][] = [
    ['provider', target.provider],
    ['state', target.state],
    ['purpose', target.purpose],
    ['done', describeProgress(target)],
    ['spent', describeSpent(detail)],
    ['due', day(target.dueDay)],
    ['exam', day(target.examDay)],
    ['price', target.price && formatMoney(target.price)],
    ['added', day(target.addedOn)],
    ['started', day(target.startedOn)],
    [target.state === 'dropped' ? 'dropped' : 'passed', day(target.endedOn)],
    ['award', detail.awards.map(({ id, standing }) => `A${id} (${standing})`).join(', ') || undefined],
    ['evidence', detail.evidence.map(({ id, title }) => `E${id} ${title}`).join('; ') || undefined],
    ['address', target.address],
  ]
  const lines = rows.flatMap(([label, value]) =>
    value === undefined
      ? []
      : wrapText(cleanLine(value), terminal.width - 10).map(
          (line, index) => (index === 0 ? label : '').padEnd(10) + line,
        ),
  )
  const skills = detail.skills.map(({ name, teaches, assesses }) => [
    name,
    String(teaches),
    assesses === 0 ? '-' : String(assesses),
  ])
  const entries = detail.lastEntries.map(({ id, day: on, minutes, note }) => [
    `L${id}`,
    formatDay(on),
    formatDuration(minutes),
    cleanLine(note ?? ''),
  ])
  return [
    ...wrapText(cleanLine(`${target.name} (${target.id})`), terminal.width).map((line) =>
      terminal.style.bold(line),
    ),
    ...lines,
    ...(skills.length === 0
      ? []
      : [
          '',
          ...drawColumns(
            [
              { head: 'skill', isFlexible: true },
              { head: 'teaches', align: 'right' },
              { head: 'assesses', align: 'right' },
            ],
            skills,
            terminal,
          ),
        ]),
    ...(entries.length === 0
      ? []
      : [
          '',
          ...drawColumns(
            [
              { head: 'log' },
              { head: 'day' },
              { head: 'time', align: 'right' },
              { head: 'note', isFlexible: true },
            ],
            entries,
            terminal,
          ),
        ]),
    ...(isOpen(target) ? ['', ...wrapText(`Next: ${program} log ${target.id} 1h`, terminal.width)] : []),
  ]
}

export const targetJson = (target: Target) => ({
  id: target.id,
  name: target.name,
  credential: target.credentialId ?? null,
  provider: target.provider ?? null,
  purpose: target.purpose,
  state: target.state,
  due: target.dueDay ?? null,
  exam: target.examDay ?? null,
  estimatedMinutes: target.estimatedMinutes ?? null,
  leftMinutes: target.leftMinutes ?? null,
  units: target.units ?? null,
  price: target.price ?? null,
  address: target.address ?? null,
  addedOn: target.addedOn,
  startedOn: target.startedOn ?? null,
  endedOn: target.endedOn ?? null,
})
