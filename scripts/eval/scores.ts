import type { Mention } from '../../src/domain/recognize'
import type { AnnotatedPosting, Span } from './skillspan'

export interface Score {
  precision: number
  recall: number
  f1: number
}

export interface SpanScores {
  exact: Score
  overlap: Score
  found: number
  gold: number
}

export const scoreOf = (right: number, found: number, hit: number, gold: number): Score => {
  const precision = right / (found || 1)
  const recall = hit / (gold || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

export const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end
export const doOverlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

export function scoreSpans(
  postings: readonly AnnotatedPosting[],
  recognize: (text: string) => readonly Mention[],
): SpanScores {
  const count = { found: 0, gold: 0, exact: 0, overlapping: 0, overlapped: 0 }
  for (const { text, spans } of postings) {
    const found = recognize(text)
    count.found += found.length
    count.gold += spans.length
    count.exact += spans.filter((span) => found.some((mention) => isSame(mention, span))).length
    count.overlapping += found.filter((mention) => spans.some((span) => doOverlap(mention, span))).length
    count.overlapped += spans.filter((span) => found.some((mention) => doOverlap(mention, span))).length
  }
  return {
    exact: scoreOf(count.exact, count.found, count.exact, count.gold),
    overlap: scoreOf(count.overlapping, count.found, count.overlapped, count.gold),
    found: count.found,
    gold: count.gold,
  }
}
