import type { Mention } from '../../src/domain/recognize'
import { doOverlap } from './scores'
import type { AnnotatedPosting } from './skillspan'

const seed = 20_261_124

/** Numbers of 0-1 that follow from the seed (mulberry32). */
function makeRandom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

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
  const random = makeRandom(seed)
  for (let at = lines.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']
  }
  return lines.slice(0, isMissed ? 100 : 200)
}
