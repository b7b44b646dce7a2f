import { findRefusal, type Refusal } from './recognize-refusals'
import { type Gap, tokenize } from './recognize-tokens'
import { plainOf } from './recognize-words'
import type { SkillCategory } from './skill'

/** A name or alias of a skill. */
export interface VocabularyEntry {
  skillId: string
  name: string
  category?: SkillCategory
  /**
   * For a name all of whose words are ordinary English: `common` where even its commonest reading is ordinary
   * (`Go`, `Word`), `known` where the words are rarer (`Slack`, `Spark`).
   */
  ordinary?: 'known' | 'common' | undefined
}

/** How much a text must show before the words of a name mean the skill. */
export type Risk =
  /** Nothing: nobody writes these words for anything else. */
  | 'free'
  /** Capitals throughout: `REST`, `AI`. */
  | 'acronym'
  /** Just so: `SAFe`, `LaTeX`. */
  | 'exact'
  /** One letter, `C` or `R`. */
  | 'letter'
  /** A product named by rarer words, `Slack`: a capital in the middle of a sentence, or its place in a list. */
  | 'known-product'
  /** A product named by one of the commonest words, `Go`: a capital, and its place in the sentence or in a list. */
  | 'common-product'
  /** A product named by several ordinary words, `Constant Contact`: a capital each. */
  | 'capitals'

export interface Name {
  skillId: string
  category: SkillCategory | undefined
  forms: string[]
  gaps: Gap[]
  /** The words as the vocabulary has them. */
  written: string[]
  risk: Risk
  /** What the words mean elsewhere. */
  refusal: Refusal | undefined
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** In lower case too these mean the language or the tool in a posting. */
const neverOrdinary = wordsOf('python bash typescript azure pandas')
const concept =
  /(ing|tion|sion|ics|ity|ance|ence|ment|phy|logy|ship|ness|is|sis|als|ure|algorithms|calculus|printers|backups|stats)$/
const littleWords = wordsOf('of and the for in a to on at with by')

/** What postings write for something else wherever they write it. */
const refused = new Set([
  ...[
    'etc',
    'eg',
    'ie',
    'na',
    'tbd',
    'asap',
    'faq',
    'usa',
    'uk',
    'eu',
    'ceo',
    'cto',
    'cfo',
    'coo',
    'vp',
    'pa',
  ],
  ...['programming language', 'job description', 'web browser', 'social media site'],
])

export function readName({ skillId, name, category, ordinary }: VocabularyEntry): Name | undefined {
  const tokens = tokenize(name)
  if (tokens.length === 0 || refused.has(tokens.map(({ form }) => form).join(' '))) return undefined
  const written = tokens.map(({ start, end }) => name.slice(start, end))
  const forms = tokens.map(({ form }) => form)
  return {
    skillId,
    category,
    forms,
    gaps: tokens.map(({ gap }) => gap),
    written,
    risk: judgeRisk(written, category, ordinary),
    refusal: findRefusal(forms),
  }
}

function judgeRisk(
  written: readonly string[],
  category: SkillCategory | undefined,
  ordinary: VocabularyEntry['ordinary'],
): Risk {
  const [first = ''] = written
  if (written.length > 1) {
    if (ordinary === undefined || category !== 'tool') return 'free'
    const isEachCapital = written.every((word) => /^[^a-z]/.test(word) || littleWords.has(word))
    return isEachCapital ? 'capitals' : 'free'
  }
  if (/^[A-Za-z]\+?$/.test(first)) return 'letter'
  if (first.length <= 2 && !/[#+]/.test(first) && first === first.toUpperCase()) return 'acronym'
  if (ordinary === undefined || neverOrdinary.has(plainOf(first))) return 'free'
  if (/^[A-Z]{2,}s?$/.test(first)) return 'acronym'
  if (/.[A-Z]/.test(first)) return 'exact'
  if (!/^[A-Z]/.test(first) || category === 'domain' || category === 'transferable') return 'free'
  if (category !== 'tool' && concept.test(first)) return 'free'
  return ordinary === 'common' ? 'common-product' : 'known-product'
}
