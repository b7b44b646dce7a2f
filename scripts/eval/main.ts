import { join } from 'node:path'
import { buildPlainMatcher } from './plain-matching'
import { scoreSpans } from './scores'
import { readSkillSpan } from './skillspan'
import { loadVocabularies } from './vocabularies'

const data = process.env.SKILLPLAN_EVAL_DATA ?? '../shared/data'
const esco = process.argv[2] ?? process.env.SKILLPLAN_ESCO
const split = process.env.SKILLPLAN_EVAL_SPLIT ?? 'dev'
const postings = readSkillSpan(join(data, `postings/skillspan/${split}.json`))
const format = (value: number) => value.toFixed(3)

for (const { name, entries, recognize } of loadVocabularies(join(data, 'onet/Technology Skills.txt'), esco)) {
  for (const source of ['tech', 'house']) {
    const chosen = postings.filter((posting) => posting.source === source)
    for (const [how, match] of [
      ['recognised', recognize],
      ['plain', buildPlainMatcher(entries)],
    ] as const) {
      const { exact, overlap, found, gold } = scoreSpans(chosen, match)
      const figures = [exact, overlap].flatMap(({ precision, recall, f1 }) =>
        [precision, recall, f1].map(format),
      )
      console.log(`| ${[name, entries.length, source, how, gold, found, ...figures].join(' | ')} |`)
    }
  }
}
