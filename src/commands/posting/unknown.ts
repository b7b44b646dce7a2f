import { buildRecognizer } from '../../domain/recognize'
import { judgeOrdinary } from '../../domain/recognize-ordinary'
import { findUnknownPhrases, type UnknownPhrase } from '../../domain/unknown-phrases'
import { PostingStore } from '../../storage/posting-store'
import { cleanLine } from '../../terminal/clean'
import { drawColumns } from '../../terminal/columns'
import { wrapText } from '../../terminal/width'
import { defineCommand, readLimit } from '../command'
import { loadVocabulary } from '../vocabulary'

interface Unknown {
  phrases: readonly UnknownPhrase[]
  count: number
}

/** From so many postings on, what only one of them has is left out. */
const many = 10
const fewestOf = (count: number) => (count >= many ? 2 : 1)

export const postingUnknown = defineCommand<number, Unknown>({
  parse: (input) => readLimit(input),
  run(limit, context) {
    const postings = new PostingStore(context.database.connection).list()
    const words = context.library.listOrdinaryWords()
    // A credential that the catalogue has is no name to be given to a skill.
    const credentials = context.library.listCredentialNames().map((name) => ({
      skillId: '',
      name,
      ordinary: judgeOrdinary(name, words),
    }))
    const recognize = buildRecognizer([...loadVocabulary(context), ...credentials])
    const texts = postings.map(({ text, title, company }) => ({
      text,
      mentions: recognize(text),
      names: [title, company].filter((name) => name !== undefined),
    }))
    const phrases = findUnknownPhrases(texts, words, fewestOf(postings.length))
    return { phrases: phrases.slice(0, limit), count: postings.length }
  },
  kind: 'posting-unknown',
  toJson: ({ phrases }) => ({
    items: phrases.map(({ phrase, postings, example }) => ({ id: phrase, name: phrase, postings, example })),
  }),
  view({ phrases, count }, { terminal, program }) {
    if (count === 0) return wrapText(`No postings yet. ${program} posting add FILE...`, terminal.width)
    if (phrases.length === 0) {
      const where = fewestOf(count) > 1 ? ' in two postings or more' : ''
      return wrapText(`Nothing that looks like a name was left over${where}.`, terminal.width)
    }
    const rows = phrases.map(({ phrase, postings, example }) => [
      cleanLine(phrase),
      `${postings}/${count}`,
      cleanLine(example),
    ])
    const table = terminal.isAccessible
      ? rows.map(([phrase, share, example]) => `${phrase}: ${share}, ${example}`)
      : drawColumns(
          [{ head: 'phrase' }, { head: 'postings', align: 'right' }, { head: 'such as', isFlexible: true }],
          rows,
          terminal,
        )
    return [
      ...table,
      '',
      ...wrapText(
        `To count one from now on: ${program} skill alias add "PHRASE" --for SKILL, or without --for as a skill of its own.`,
        terminal.width,
      ),
    ]
  },
})
