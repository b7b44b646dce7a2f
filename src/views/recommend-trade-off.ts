import { formatDuration } from '../domain/duration'
import { drawColumns } from '../terminal/columns'
import { more, percent, points, price, type Recommendation, type TradeOffRow } from './recommendation'
import type { ViewContext } from './view-context'

/** What other money and other time would close. */
export function tradeOffLines(
  { tradeOff, openPriority, currency }: Recommendation,
  { terminal }: ViewContext,
): string[] {
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
          { head: 'credentials', align: 'right' },
          { head: 'cost', align: 'right' },
          { head: 'work', align: 'right' },
        ],
        rows.map((row) => [
          `${limitOf(row)}${row.isAsked ? ' (yours)' : ''}`,
          row.best === undefined ? '-' : points(row.best.closed),
          row.best === undefined ? '-' : percent(row.best.closed, openPriority),
          row.best === undefined ? 'none fits' : String(row.best.set.length),
          row.best === undefined ? '-' : price(row.cost, currency) + more(row.best.set, 'price'),
          row.best === undefined ? '-' : formatDuration(row.minutes) + more(row.best.set, 'minutes'),
        ]),
        terminal,
      ),
    ]
  }
  return [
    ...table('cost', 'FOR MONEY UP TO', ({ limits }) =>
      limits.cost === undefined ? 'no limit' : price(limits.cost, currency),
    ),
    ...table('minutes', 'FOR TIME UP TO', ({ limits }) =>
      limits.minutes === undefined ? 'no limit' : formatDuration(limits.minutes),
    ),
  ].slice(1)
}
