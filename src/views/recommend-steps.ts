import { formatDuration } from '../domain/duration'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import { more, points, price, type Recommendation, skillLevels } from './recommendation'
import type { ViewContext } from './view-context'

const work = (minutes: number | undefined) => (minutes === undefined ? 'unknown' : formatDuration(minutes))

/** The set in its order, with work and money running up. */
export function stepLines({ steps, currency }: Recommendation, { terminal }: ViewContext): string[] {
  const taken = (index: number) => steps.slice(0, index + 1).map(({ candidate }) => candidate)
  const charged = { once: '', month: '/month', year: '/year' }
  return drawColumns(
    [
      { head: 'TAKE, IN THIS ORDER', isFlexible: true },
      { head: 'closes', align: 'right' },
      { head: 'work', align: 'right' },
      { head: 'so far', align: 'right' },
      { head: 'price', align: 'right' },
      { head: 'so far', align: 'right' },
    ],
    steps.map(({ candidate, closed, minutesSoFar, costSoFar }, index) => [
      candidate.id,
      points(closed),
      work(candidate.minutes),
      formatDuration(minutesSoFar) + more(taken(index), 'minutes'),
      candidate.price === undefined
        ? 'unknown'
        : `${price(candidate.price.minor, currency)}${candidate.price.minor === 0 ? '' : charged[candidate.price.charged]}`,
      price(costSoFar, currency) + more(taken(index), 'price'),
    ]),
    terminal,
  )
}

const indent = (text: string, width: number) => wrapText(text, width - 2).map((line) => `  ${line}`)

/** What each of the set closes, shows, costs and asks for. */
export function closesLines(
  { steps, asksFirst, covers, proves, currency }: Recommendation,
  { terminal }: ViewContext,
): string[] {
  return [
    terminal.style.dim('WHAT EACH CLOSES'),
    ...steps.flatMap(({ candidate, closes }) => {
      const skills = closes.map(({ need, from, to }) => `${need.skillName} ${from} to ${to}`).join(', ')
      const asks = asksFirst.get(candidate.id)
      const shows = proves.get(candidate.id) ?? []
      const { price: paid } = candidate
      // What a subscription is paid for is said once for all of them, below.
      const paysFor = paid?.charged === 'once' && paid.minor > 0 ? covers.get(candidate.id) : undefined
      const where = candidate.platform === candidate.provider ? '' : `, on ${candidate.platform}`
      return [
        ...wrapText(`${candidate.name}, ${candidate.provider}${where}`, terminal.width),
        ...indent(skills === '' ? 'comes before another one' : skills, terminal.width),
        ...(shows.length === 0 ? [] : indent(`proves: ${skillLevels(shows)}`, terminal.width)),
        ...(candidate.certificate === undefined
          ? []
          : indent(
              `free to learn; its certificate costs ${price(candidate.certificate, currency)}`,
              terminal.width,
            )),
        ...(paysFor === undefined || paid === undefined
          ? []
          : indent(`${price(paid.minor, currency)} pays for: ${paysFor}`, terminal.width)),
        ...(asks === undefined ? [] : indent(`asks first: ${asks}`, terminal.width)),
      ]
    }),
  ]
}
