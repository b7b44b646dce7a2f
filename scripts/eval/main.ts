import { join } from 'node:path'
import type { Mention } from '../../src/domain/recognize'
import { drawErrors } from './draw-errors'
import { buildPlainMatcher } from './plain-matching'
import { scoreSpans } from './scores'
import { readSkillSpan } from './skillspan'
import { keyOf, scoreLabels } from './techwolf'
import { loadVocabularies, type Vocabulary } from './vocabularies'

const data = process.env.SKILLPLAN_EVAL_DATA ?? '../shared/data'
const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const postings = readSkillSpan(join(data, `postings/skillspan/${option('--split') ?? 'dev'}.json`))
const labelFiles = ['tech', 'house'].map((source) =>
  join(data, `postings/techwolf/${source}_validation_annotations.csv`),
)
const vocabularies = loadVocabularies(
  join(data, 'onet/Technology Skills.txt'),
  option('--esco') ?? process.env.SKILLPLAN_ESCO,
)
const figures = (...scores: { precision: number; recall: number; f1: number }[]) =>
  scores.flatMap(({ precision, recall, f1 }) => [precision, recall, f1].map((value) => value.toFixed(3)))
const row = (cells: readonly unknown[]) => console.log(`| ${cells.join(' | ')} |`)

/** Three ways of the same vocabulary: what is asked for, with what is named among the duties, and plain matching. */
const waysOf = ({
  entries,
  recognize,
}: Vocabulary): readonly (readonly [string, (text: string) => Mention[]])[] => [
  ['asked for', (text) => recognize(text).filter(({ context }) => context === 'candidate')],
  [
    'asked for or among the duties',
    (text) => recognize(text).filter(({ context }) => context === 'candidate' || context === 'work'),
  ],
  ['plain', buildPlainMatcher(entries)],
]

const errorsOf = option('--errors')
if (errorsOf === undefined) {
  row([
    'vocabulary',
    'names',
    'source',
    'how',
    'spans',
    'found',
    'exact P',
    'R',
    'F1',
    'overlap P',
    'R',
    'F1',
  ])
  row(Array(12).fill('---'))
  for (const vocabulary of vocabularies) {
    for (const source of ['tech', 'house']) {
      const chosen = postings.filter((posting) => posting.source === source)
      for (const [how, match] of waysOf(vocabulary)) {
        const { exact, overlap, found, gold } = scoreSpans(chosen, match)
        row([
          vocabulary.name,
          vocabulary.entries.length,
          source,
          how,
          gold,
          found,
          ...figures(exact, overlap),
        ])
      }
    }
  }
  console.log()
  row(['vocabulary', 'how', 'labels', 'of them names in it', 'P', 'R', 'F1'])
  row(Array(7).fill('---'))
  for (const vocabulary of vocabularies) {
    const byKey = new Map<string, Set<string>>()
    for (const { skillId, name } of vocabulary.entries) {
      byKey.set(keyOf(name), (byKey.get(keyOf(name)) ?? new Set()).add(skillId))
    }
    const idsOf = (label: string) => byKey.get(keyOf(label)) ?? new Set<string>()
    for (const [how, match] of [
      ['recognised', vocabulary.recognize],
      ['plain', buildPlainMatcher(vocabulary.entries)],
    ] as const) {
      const { all, known, labels } = scoreLabels(labelFiles, match, idsOf)
      row([vocabulary.name, how, labels, known, ...figures(all)])
    }
  }
} else {
  const [, withTechnologies] = vocabularies
  if (withTechnologies === undefined) throw new Error('there is no vocabulary with technologies')
  const match = waysOf(withTechnologies)[1]?.[1]
  if (match !== undefined) for (const line of drawErrors(postings, match, errorsOf)) console.log(line)
}
