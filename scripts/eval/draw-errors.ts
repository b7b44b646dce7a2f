import { createHash } from 'node:crypto'
import type { Mention } from '../../src/domain/recognize'
import { doOverlap } from './scores'
import type { AnnotatedPosting } from './skillspan'

const seed = '20261124'

/** A place in the draw that rests on the seed and the error alone: other errors that come or go leave it where it is. */
const placeOf = (line: string): string => createHash('sha256').update(`${seed} ${line}`).digest('hex')

/** `false`: 200 mentions that overlap no span; `missed`: 100 spans that no mention overlaps. With words around each. */
export function drawErrors(
  postings: readonly AnnotatedPosting[],
  recognize: (text: string) => readonly Mention[],
  which: string,
): string[] {
  const isMissed = which === 'missed'
  const lines = postings.flatMap(({ source, text, spans }) => {
    const found = recognize(text)
    const wrong = isMissed
      ? spans.filter((span) => !found.some((mention) => doOverlap(mention, span)))
      : found.filter((mention) => !spans.some((span) => doOverlap(mention, span)))
    return wrong.map((span) => {
      const { start, end } = span
      const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60)
      const stop = text.indexOf('\n', end)
      return `${source} ${'skillId' in span ? `{${span.skillId}} ` : ''}${text.slice(from, start)}[[${text.slice(start, end)}]]${text.slice(end, Math.min(stop, end + 50))}`
    })
  })
  return lines
    .map((line) => ({ line, place: placeOf(line) }))
    .sort((one, other) => one.place.localeCompare(other.place))
    .slice(0, isMissed ? 100 : 200)
    .map(({ line }) => line)
}
