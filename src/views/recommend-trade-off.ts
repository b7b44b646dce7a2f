import { formatDay } from '../domain/day'
import { formatDuration } from '../domain/duration'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import {
  moneyWords,
  more,
  percent,
  points,
  price,
  type Recommendation,
  type TradeOffRow,
} from './recommendation'
import type { ViewContext } from './view-context'

/** What other money and other time would close. */
export function tradeOffLines(result: Recommendation, { terminal }: ViewContext): string[] {
  const { tradeOff, openPriority, currency } = result
  const table = (of: 'cost' | 'minutes', head: string, limitOf: (row: TradeOffRow) => string) => {
    const rows = tradeOff.filter((row) => row.of === of)
    if (rows.length === 0) return []
    return [
      '',
      ...drawColumns(
        [
          { head, isFlexible: true },
          { head: 'closes', align: 'right' },
          { head: 'of the gap', align: 'right' },
          { head: 'cost', align: 'right' },
          { head: 'work', align: 'right' },
          { head: 'done by', align: 'right', isSpare: true },
        ],
        rows.map((row) => [
          `${limitOf(row)}${row.isAsked ? ' (yours)' : ''}`,
          row.best === undefined ? '-' : points(row.best.closed),
          row.best === undefined ? 'none fits' : percent(row.best.closed, openPriority),
          row.best === undefined ? '-' : price(row.cost, currency) + more(row.best.set, 'price'),
          row.best === undefined ? '-' : formatDuration(row.minutes) + more(row.best.set, 'minutes'),
          row.doneBy === undefined ? '-' : `${formatDay(row.doneBy)}${row.isLate ? ' late' : ''}`,
        ]),
        terminal,
      ),
      ...changeLines(rows, limitOf, terminal.width),
    ]
  }
  const lines = [
    ...table('cost', 'FOR MONEY UP TO', ({ limits }) =>
      limits.cost === undefined ? 'no limit' : price(limits.cost, currency),
    ),
    ...table('minutes', 'FOR TIME UP TO', ({ limits }) =>
      limits.minutes === undefined ? 'no limit' : formatDuration(limits.minutes),
    ),
  ].slice(1)
  return [...lines, ...footLines(result).flatMap((text) => wrapText(text, terminal.width))]
}

/** What a reader of the rows has to know: the limit that stands still, and what a newcomer asks for. */
function footLines({ tradeOff, currency, limits, steps, asksFirst }: Recommendation): string[] {
  const { minutes, cost } = limits
  const own = new Set(steps.map(({ candidate }) => candidate.id))
  const others = new Set(tradeOff.flatMap(({ best }) => best?.set.map(({ id }) => id) ?? []))
  return [
    ...(minutes === undefined || cost === undefined
      ? []
      : [
          `Each row of money keeps your ${formatDuration(minutes)}, each row of time your ${moneyWords(cost, currency)}.`,
        ]),
    ...[...others].flatMap((id) => {
      const asks = own.has(id) ? undefined : asksFirst.get(id)
      return asks === undefined ? [] : [`${id} asks first: ${asks}`]
    }),
  ]
}

/** What comes in and what goes out of the set that the user's own limits give, where a row has another one. */
function changeLines(
  rows: readonly TradeOffRow[],
  limitOf: (row: TradeOffRow) => string,
  width: number,
): string[] {
  const idsOf = (row: TradeOffRow | undefined) => row?.best?.set.map(({ id }) => id) ?? []
  const own = idsOf(rows.find(({ isAsked }) => isAsked))
  return rows.flatMap((row, index) => {
    const ids = idsOf(row)
    const isAsBefore = index > 0 && ids.join() === idsOf(rows[index - 1]).join()
    const gone = own.filter((id) => !ids.includes(id))
    const come = ids.filter((id) => !own.includes(id))
    if (isAsBefore || gone.length + come.length === 0) return []
    const parts = [
      ...(gone.length === 0 ? [] : [`without ${gone.join(', ')}`]),
      ...(come.length === 0 ? [] : [`with ${come.join(', ')}`]),
    ]
    return wrapText(`${limitOf(row)}: ${parts.join('; ')}`, width)
  })
}
