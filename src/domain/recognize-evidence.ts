import type { Name } from './recognize-names'
import { isRefusedHere } from './recognize-refusals'
import type { Token } from './recognize-tokens'
import { plainOf } from './recognize-words'

/** Words of a text where a name was found: from `first` to `last`, both included. */
export interface Found {
  name: Name
  first: number
  last: number
}

export interface Reading {
  text: string
  tokens: readonly Token[]
}

/**
 * `weak`: the words may mean the skill, and do where they stand in a list beside another one; `faint`: only between two
 * others.
 */
export type Verdict = 'sure' | 'weak' | 'faint' | 'no'

const wordsOf = (text: string) => new Set(text.split(/\s+/))

/** Words before which nothing but the name of what somebody knows or uses stands. */
const cuesBefore =
  wordsOf(`in of with using use uses via including include like eg ie as know knowing knowledge skills
  skill experience experienced proficient proficiency expertise expert familiarity familiar tools tool languages language
  technologies technology software platforms frameworks programming advanced intermediate basic strong solid good
  excellent hands-on ms microsoft apache`)
/** Words that follow the name of a language or tool. */
const cuesAfter =
  wordsOf(`skill experience programming programmer developer development engineer scripting script code
  coding language certification certified framework knowledge expertise proficiency environment stack platform function
  macro formula spreadsheet database report dashboard studio package shiny api app application preferred required
  desirable essential etc version suite integration pipeline query server administrator admin specialist`)
const linkWords = wordsOf('and or nor plus')
const refusedBefore = wordsOf('non pre un anti no')

/** Whether a word goes before it or after it that only what somebody knows or uses has there. */
export const isCued = ({ first, last }: Found, reading: Reading): boolean =>
  lookBefore(first, reading) === 'cue' || lookAfter(last, reading) === 'cue'

/** Whether the words found, with what stands around them, mean the skill. */
export function judge(found: Found, reading: Reading): Verdict {
  if (!hasFittingGaps(found, reading) || isRefused(found, reading)) return 'no'
  const { name, first, last } = found
  if (name.risk === 'free') return areSplitCapitals(found, reading) ? 'sure' : 'no'
  if (name.risk === 'capitals') return areCapitals(found, reading) ? 'sure' : 'no'
  const written = reading.text.slice(reading.tokens[first]?.start, reading.tokens[last]?.end)
  const before = lookBefore(first, reading)
  const after = lookAfter(last, reading)
  const isHyphened = reading.tokens[first]?.gap === 'hyphen' || reading.tokens[last + 1]?.gap === 'hyphen'
  const place = { found, reading, written, before, after, isHyphened }
  if (name.risk === 'exact') return written === name.written[0] ? 'sure' : 'no'
  if (name.risk === 'letter') return judgeLetter(place)
  if (name.risk === 'acronym') return judgeAcronym(place)
  return judgeProduct(place)
}

interface Place {
  found: Found
  reading: Reading
  written: string
  before: Side
  after: Side
  /** Part of a compound word. */
  isHyphened: boolean
}

const isDelimited = ({ before, after }: Place) => before !== 'nothing' && after !== 'nothing'

/** `C`, `R`: never a part of something (`C-level`, `R&D`, `Series C`), and with a cue or in a list. */
function judgeLetter(place: Place): Verdict {
  const { found, reading, written, before, after } = place
  const { first, last } = found
  if (place.isHyphened) return 'no'
  const isAnd = (at: number) => reading.text[reading.tokens[at]?.start ?? -1] === '&'
  if (isAnd(first - 1) || isAnd(last + 1)) return 'no'
  if (written !== found.name.written[0]) return 'faint'
  if (isLoud(first, reading)) return isDelimited(place) ? 'weak' : 'no'
  if (after === 'cue' && before !== 'nothing') return 'sure'
  if (before === 'cue' && after !== 'nothing' && !isAfterThing(first, reading)) return 'sure'
  if (isDelimited(place) && isAsked(first, reading)) return 'sure'
  return isDelimited(place) ? 'weak' : 'faint'
}

/** "Experience of Weka and R": something known goes before, though nobody knows it here; not "hepatitis B and C". */
function isAsked(first: number, { text, tokens }: Reading): boolean {
  const at = tokens[first]?.start ?? 0
  const before = text.slice(Math.max(at - 70, 0), at)
  return /\b(?:experience|knowledge|proficien\w+|skills?|expertise|fluen\w+|familiar\w*) (?:of|in|with) (?:[\w.+#]{2,}, )*[A-Z][\w.+#]+,? (?:and|or) $/.test(
    before,
  )
}

function judgeAcronym(place: Place): Verdict {
  const { found, reading, written } = place
  const isUpper = /^[^a-z]+s?$/.test(written)
  if (isUpper && !isLoud(found.first, reading) && !place.isHyphened) return 'sure'
  return isDelimited(place) ? 'weak' : isUpper ? 'faint' : 'no'
}

function judgeProduct(place: Place): Verdict {
  const { found, reading, written, before, after } = place
  const { name, first } = found
  const isCommon = name.risk === 'common-product'
  const hasCapital = written === name.written[0] || /^[A-Z]{2,}$/.test(written)
  if (place.isHyphened && (!hasCapital || isCommon)) return 'no'
  const isCued = before === 'cue' && after !== 'nothing'
  if (!hasCapital || isLoud(first, reading)) {
    if (isCued && !isCommon) return 'sure'
    return isDelimited(place) ? 'weak' : 'faint'
  }
  const isStart = isSentenceStart(first, reading)
  if (isCommon) return isCued || (after === 'cue' && !isStart) ? 'sure' : 'weak'
  if (isStart) return isDelimited(place) ? 'sure' : 'weak'
  // A verb at the head of a sentence whose full stop was lost: "Excel in what you do".
  const next = reading.tokens[found.last + 1]?.form ?? ''
  if (before === 'nothing' && (next === 'in' || next === 'at')) return 'weak'
  return isInsideTitle(found, reading) && !isDelimited(place) ? 'weak' : 'sure'
}

function hasFittingGaps({ name, first, last }: Found, { tokens }: Reading): boolean {
  for (let at = first + 1; at <= last; at++) {
    const gap = tokens[at]?.gap
    const own = name.gaps[at - first]
    if (gap === 'break' || gap === undefined) return false
    if (gap === 'slash' && own !== 'slash') return false
    if (gap === 'comma' && own !== 'comma') return false
    if (gap === 'dot' && own !== 'dot' && own !== 'none') return false
  }
  return true
}

/** One word with a capital, and not the name of a file, of which there are several: `Dockerfiles`. */
const oneProduct = /^[A-Z][a-z]+(?<!file)$/

/** `non-SQL`; one of several (`a statistic`), or several of one product (`teams`): other words. */
function isRefused(found: Found, { text, tokens }: Reading): boolean {
  const { name, first, last } = found
  const token = tokens[first]
  const before = tokens[first - 1]
  if (token === undefined) return true
  if (token.gap === 'hyphen' && before !== undefined && refusedBefore.has(before.form)) return true
  const after = tokens[last + 1]
  // "In collaboration with" is no more than "with".
  if (before?.form === 'in' && after?.form === 'with' && token.gap === 'space') return true
  if (after !== undefined && isOfOthers(found, after, text)) return true
  const end = tokens[last]?.end ?? token.end
  if (name.refusal !== undefined && isRefusedHere(name.refusal, token.start, end, text)) return true
  if (first !== last || name.forms.length > 1) return false
  // Capitals to the end: `UMLS` is not several UML.
  if (text.slice(token.start, token.end) === `${name.written[0]}S` && !isLoud(first, { text, tokens }))
    return true
  const written = plainOf(text.slice(token.start, token.end))
  const own = plainOf(name.written[0] ?? '')
  if (own.length > written.length && own.endsWith('s')) return true
  if (written.length <= own.length || !written.endsWith('s')) return false
  // A product is one: no several Canva are a canvas.
  return name.risk.endsWith('product') || (name.category === 'tool' && oneProduct.test(name.written[0] ?? ''))
}

/** `InDesign` is not written "in design", though `JavaScript` is written Java Script. */
function areSplitCapitals({ name, first, last }: Found, { text, tokens }: Reading): boolean {
  if (name.forms.length > 1 || last === first) return true
  for (let at = first; at <= last; at++) {
    if (!/^[A-Z]/.test(text[tokens[at]?.start ?? 0] ?? '')) return false
  }
  return true
}

function areCapitals({ name, first, last }: Found, { text, tokens }: Reading): boolean {
  if (name.forms.length !== last - first + 1) return true
  for (let at = first; at <= last; at++) {
    const isCapital = /^[A-Z]/.test(name.written[at - first] ?? '')
    if (isCapital && !/^[A-Z0-9]/.test(text[tokens[at]?.start ?? 0] ?? '')) return false
  }
  return true
}

const compoundEnds = wordsOf(
  'based first native driven like friendly oriented wide ready centric enabled agnostic',
)
const organizations = wordsOf(
  'company firm agency organization practice partner provider vendor consultancy startup',
)

/** `A cloud-based approach`, `a consulting firm` tell of the employer. A product keeps its sense: `Java-based`. */
function isOfOthers({ name, last }: Found, after: Token, text: string): boolean {
  if (after.gap === 'hyphen') {
    const isLower =
      /^[^A-Z]*$/.test(name.written.slice(1).join('')) && !/^[A-Z]{2}/.test(name.written[0] ?? '')
    return isLower && compoundEnds.has(after.form) && /^[a-z]/.test(text.slice(after.start))
      ? name.forms.length === 1 && isConcept(name)
      : false
  }
  return after.gap === 'space' && organizations.has(after.form) && last >= 0
}

const isConcept = ({ category }: Name) => category !== 'tool'

type Side = 'cue' | 'separator' | 'nothing'

function lookBefore(first: number, { text, tokens }: Reading): Side {
  const token = tokens[first]
  const before = tokens[first - 1]
  if (token === undefined) return 'nothing'
  if (before === undefined || isSeparating(text, before.end, token.start)) return 'separator'
  if (linkWords.has(before.form)) return 'separator'
  const isCue = token.gap === 'space' && cuesBefore.has(plainOf(text.slice(before.start, before.end)))
  return isCue ? 'cue' : 'nothing'
}

function lookAfter(last: number, { text, tokens }: Reading): Side {
  const token = tokens[last]
  const after = tokens[last + 1]
  if (token === undefined) return 'nothing'
  if (after === undefined || isSeparating(text, token.end, after.start)) return 'separator'
  if (linkWords.has(after.form)) return 'separator'
  return cuesAfter.has(after.form) ? 'cue' : 'nothing'
}

const separators =
  /[,;:|/()[\]{}\u2022\u00b7\u25aa\u25cf\u25e6\n\r\t*!?"]|[.]\s|[-\u2010-\u2015]\s|\s[-\u2013\u2014]|\.$/

const isSeparating = (text: string, from: number, to: number) => separators.test(text.slice(from, to))

/** Between these two places stands what separates the entries of a list, and nothing else. */
export function isListGap(text: string, from: number, to: number): boolean {
  if (to - from > 30) return false
  const between = text.slice(from, to)
  return /^(?:[\s,;|/()&+*:\u2022\u00b7\u25aa\u25cf\u25e6\u2010-\u2015-]|and|or|nor|ms|etc|e\.g\.)+$/i.test(
    between,
  )
}

function isSentenceStart(first: number, { text, tokens }: Reading): boolean {
  const from = tokens[first - 1]?.end ?? 0
  return first === 0 || /[\n\r.!?:\u2022\u00b7\u25aa\u25cf*]/.test(text.slice(from, tokens[first]?.start))
}

const isCapitalAt = ({ text, tokens }: Reading, at: number) =>
  /[A-Z]/.test(text[tokens[at]?.start ?? -1] ?? '')

/** Beside another capital word (`American Express`, `Slack Technologies`) it is a part of some other name. */
function isInsideTitle({ first, last }: Found, reading: Reading): boolean {
  const { tokens } = reading
  const hasBefore =
    tokens[first]?.gap === 'space' && isCapitalAt(reading, first - 1) && !isSentenceStart(first - 1, reading)
  const hasAfter = tokens[last + 1]?.gap === 'space' && isCapitalAt(reading, last + 1)
  const isCue = cuesAfter.has(tokens[last + 1]?.form ?? '')
  return hasBefore || (hasAfter && !isCue)
}

/** `Class C`, `Vitamin C`, `Series C`, `John R.`: a letter after a capital word counts or abbreviates. */
function isAfterThing(first: number, reading: Reading): boolean {
  return (
    reading.tokens[first]?.gap === 'space' &&
    isCapitalAt(reading, first - 1) &&
    !isSentenceStart(first - 1, reading)
  )
}

/** A line in capitals: they say nothing of the word there. */
function isLoud(first: number, { text, tokens }: Reading): boolean {
  const at = tokens[first]?.start ?? 0
  const from = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at)
  const line = text.slice(from, next < 0 ? text.length : next)
  if (!/[A-Z]\S* +\S*[A-Z]/.test(line)) return false
  const lower = line.replace(/[^a-z]/g, '').length
  return lower * 4 < line.replace(/[^A-Z]/g, '').length
}
