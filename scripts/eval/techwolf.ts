import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Mention } from '../../src/domain/recognize'
import { plainOf } from '../../src/domain/recognize-words'
import { type Score, scoreOf } from './scores'

/** Labels that say that the label is missing. */
const noLabel = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED'])

interface Row {
  sentence: string
  label: string
}

/**
 * How well the labels of sentences are found: of the skills recognised in a sentence, those that have one of its labels
 * as a name; of its labels, those that a recognised skill has. Recall counts only labels that the vocabulary knows as a
 * name in the second figure.
 */
export function scoreLabels(
  files: readonly string[],
  recognize: (text: string) => readonly Mention[],
  idsOf: (label: string) => ReadonlySet<string>,
): { all: Score; known: number; labels: number } {
  const sentences = new Map<string, Set<string>>()
  for (const file of files) {
    for (const { sentence, label } of parse(readFileSync(file, 'utf8'), {
      columns: true,
      bom: true,
    }) as Row[]) {
      const labels = sentences.get(sentence) ?? new Set()
      sentences.set(sentence, labels)
      if (!noLabel.has(label)) labels.add(label)
    }
  }
  let [found, right, hit, gold, known] = [0, 0, 0, 0, 0]
  for (const [sentence, labels] of sentences) {
    const skills = new Set(recognize(sentence).map(({ skillId }) => skillId))
    const wanted = [...labels].map(idsOf)
    found += skills.size
    right += [...skills].filter((id) => wanted.some((ids) => ids.has(id))).length
    gold += labels.size
    known += wanted.filter((ids) => ids.size > 0).length
    hit += wanted.filter((ids) => [...ids].some((id) => skills.has(id))).length
  }
  return { all: scoreOf(right, found, hit, gold), known, labels: gold }
}

/** A label as a name: without what stands in brackets, in plain letters. */
export const keyOf = (name: string): string => plainOf(name.replace(/ \([^)]*\)$/, '').trim())
