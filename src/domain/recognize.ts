import { jobs, readContexts } from './recognize-context'
import { type Found, isCued, isListGap, judge, type Reading } from './recognize-evidence'
import { type Name, readName, type VocabularyEntry } from './recognize-names'
import { abbreviates, findCompanies, findOwnAbbreviations } from './recognize-others'
import { opensPhrase, readPhrases } from './recognize-phrases'
import { type Token, tokenize } from './recognize-tokens'
import { formOf } from './recognize-words'

export type { VocabularyEntry } from './recognize-names'

/** A skill named in a text, from `start` up to and without `end`. */
export interface Mention {
  skillId: string
  start: number
  end: number
  /**
   * `job`: it stands before the name of a job (`Java Developer`) and tells who somebody is. `employer`: the employer
   * speaks of itself there. `candidate` asks for the skill as something to know or to have done, `work` names it among
   * the duties.
   */
  context: 'candidate' | 'work' | 'job' | 'employer'
}

/** Names by their words: a node a word. */
interface Node {
  next: Map<string, Node>
  names: Name[]
}

interface Open extends Found {
  verdict: 'sure' | 'weak' | 'faint'
}

type Phrased = Pick<Mention, 'skillId' | 'start' | 'end'>

const plainWord = /^[A-Za-z]?[a-z]*$/

const makeNode = (): Node => ({ next: new Map(), names: [] })

/** Addresses are no prose: their words name nobody's skills. */
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi

/**
 * Finds the skills that a text names: longest name first, each by its name or an alias, at the bounds of words, and
 * where the name is an ordinary word too, only where the text shows that the skill is meant. Pure; where two entries
 * have the same name the first one counts.
 */
export function buildRecognizer(entries: readonly VocabularyEntry[]): (text: string) => Mention[] {
  const vocabulary = new Vocabulary(entries)
  return (text) => vocabulary.recognize(text)
}

class Vocabulary {
  private readonly root = makeNode()
  /** Every word of a name. */
  private readonly words = new Set<string>()
  private readonly skillIds = new Set<string>()
  private readonly longNames = new Map<string, string[][]>()

  constructor(entries: readonly VocabularyEntry[]) {
    const names: Name[] = []
    for (const entry of entries) {
      this.skillIds.add(entry.skillId)
      const name = readName(entry)
      if (name === undefined) continue
      this.add(name)
      names.push(name)
    }
    this.keepLongNames(names)
  }

  private add(name: Name): void {
    this.addPath(name.forms, name)
    const { forms, written } = name
    const [only = ''] = written
    if (forms.length > 1) {
      // `Power BI` is written PowerBI, `data base` database, `Node.js` NodeJS.
      const glued = formOf(written.join(''))
      const isLong = glued.length >= 5 || (glued.length === 4 && /^[A-Z]+$/.test(written.join('')))
      if (isLong && forms.length <= 4 && !/^\d/.test(glued)) this.addPath([glued], name)
    } else if (/[a-z][A-Z]/.test(only)) {
      const pieces = splitCases(only)
      if (pieces.every((piece) => piece.length > 1)) this.addPath(pieces.map(formOf), name)
    }
  }

  private keepLongNames(names: readonly Name[]): void {
    const lettersOf = new Map<string, string[]>()
    for (const { skillId, written } of names) {
      const [only = ''] = written
      if (written.length > 1 || !/^[A-Z]{2,6}$/.test(only)) continue
      lettersOf.set(skillId, [...(lettersOf.get(skillId) ?? []), only.toLowerCase()])
    }
    for (const { skillId, forms } of names) {
      for (const letters of (forms.length > 1 && lettersOf.get(skillId)) || []) {
        if (!abbreviates(letters, forms)) continue
        this.longNames.set(letters, [...(this.longNames.get(letters) ?? []), forms])
      }
    }
  }

  private addPath(forms: readonly string[], name: Name): void {
    let node = this.root
    for (const form of forms) {
      this.words.add(form)
      let next = node.next.get(form)
      if (next === undefined) {
        next = makeNode()
        node.next.set(form, next)
      }
      node = next
    }
    node.names.push(name)
  }

  recognize(text: string): Mention[] {
    const prose = text.replace(address, (found) => ' '.repeat(found.length))
    const reading = { text: prose, tokens: this.separate(tokenize(prose), prose) }
    const sure: Found[] = []
    const open: Open[] = []
    for (let at = 0; at < reading.tokens.length; ) {
      const found = this.findAt(at, reading)
      if (found === undefined) at += 1
      else {
        if (found.verdict === 'sure') sure.push(found)
        else open.push(found)
        at = found.last + 1
      }
    }
    const contextAt = readContexts(prose)
    const named = this.withoutOthers(keepListed(sure, open, reading), reading)
    const mentions = named.map((found): Mention => {
      const start = reading.tokens[found.first]?.start ?? 0
      return {
        skillId: found.name.skillId,
        start,
        end: reading.tokens[found.last]?.end ?? start,
        context: isOfJob(found, reading) ? 'job' : contextAt(start),
      }
    })
    const phrased = this.findPhrases(named, reading)
    if (phrased.length === 0) return mentions
    for (const found of phrased) mentions.push({ ...found, context: contextAt(found.start) })
    return mentions.sort((a, b) => a.start - b.start)
  }

  /** Without the names that this text has for a company, or for an abbreviation of its own. */
  private withoutOthers(found: readonly Found[], reading: Reading): Found[] {
    const companies = findCompanies(reading.text)
    const own = findOwnAbbreviations(reading.text, this.longNames)
    if (companies.size + own.size === 0) return [...found]
    return found.filter((one) => {
      const [form = ''] = one.name.forms
      if (one.name.forms.length > 1) return true
      return !own.has(form) && (!companies.has(form) || isCued(one, reading))
    })
  }

  /** What is asked for by a turn of phrase, at words that are no part of a name. */
  private findPhrases(named: readonly Found[], { text, tokens }: Reading): Phrased[] {
    const phrased: Phrased[] = []
    let next = 0
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || !opensPhrase(token.form)) continue
      while ((named[next]?.last ?? at) < at) next += 1
      if ((named[next]?.first ?? at + 1) <= at) continue
      const { form, start, end } = token
      for (const skillId of readPhrases(form, start, end, text)) {
        if (this.skillIds.has(skillId)) phrased.push({ skillId, start, end })
      }
    }
    return phrased
  }

  /** The longest name that begins at this word and is meant there; else the longest that may be. */
  private findAt(first: number, reading: Reading): Open | undefined {
    const { tokens } = reading
    let node = this.root.next.get(tokens[first]?.form ?? '')
    if (node === undefined) return undefined
    const candidates: Found[] = []
    for (let last = first; node !== undefined; last++) {
      for (const name of node.names) candidates.push({ name, first, last })
      const token = tokens[last + 1]
      node = token === undefined || token.gap === 'break' ? undefined : node.next.get(token.form)
    }
    let open: Open | undefined
    // Of the same words, the names that came first go first.
    if (candidates.length > 1) candidates.sort((a, b) => b.last - a.last)
    for (const found of candidates) {
      const verdict = judge(found, reading)
      if (verdict === 'sure') return { ...found, verdict }
      if (verdict !== 'no') open ??= { ...found, verdict }
    }
    return open
  }

  /** Takes apart what bad copying glued, `SQLPython`, and takes a version off, `Python3`, where that gives a name. */
  private separate(tokens: readonly Token[], text: string): Token[] {
    const separated: Token[] = []
    for (const token of tokens) {
      if (this.words.has(token.form)) separated.push(token)
      else for (const part of this.takeApart(token, text)) separated.push(part)
    }
    return separated
  }

  private takeApart(token: Token, text: string): readonly Token[] {
    const written = text.slice(token.start, token.end)
    // Most unknown words are lower case through and through.
    if (plainWord.test(written)) return [token]
    const versioned = /^([a-z]{3,})[\d.]+\+?$|^([a-z]+)\+$/.exec(token.form)
    const form = versioned?.[1] ?? versioned?.[2]
    if (form !== undefined && this.words.has(form)) return [{ ...token, form }]
    if (written.length < 5 || !/[a-z)][A-Z]|[A-Z]{3}[a-z]/.test(written)) return [token]
    return this.unglue(token, written)
  }

  private unglue(token: Token, written: string): Token[] {
    const isName = (piece: string) => {
      const node = this.root.next.get(formOf(piece))
      return node?.names.some(({ forms, risk }) => forms.length === 1 && risk !== 'letter') === true
    }
    const isWord = (piece: string) => postingWords.has(piece.toLowerCase())
    const isPart = (piece: string) => isWord(piece) || (piece.length > 3 && this.words.has(formOf(piece)))
    const pieces = joinNames(splitCases(written), isName)
    const isGlued = pieces.every((piece) => piece.length > 1 && (isName(piece) || isPart(piece)))
    if (!isGlued || !(pieces.every(isName) || pieces.some(isWord))) return [token]
    let start = token.start
    return pieces.map((piece, index) => {
      const part = {
        form: formOf(piece),
        start,
        end: start + piece.length,
        gap: index === 0 ? token.gap : ('break' as const),
      }
      start = part.end
      return part
    })
  }
}

/** `SQLPython` as SQL and Python, `experienceStrong` as its two words. */
const splitCases = (word: string): string[] => word.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)

/** `Type`, `Script`, `Good` as TypeScript and Good. */
function joinNames(pieces: readonly string[], isName: (piece: string) => boolean): string[] {
  const joined: string[] = []
  for (let at = 0; at < pieces.length; ) {
    let to = pieces.length
    while (to > at + 1 && !isName(pieces.slice(at, to).join(''))) to -= 1
    joined.push(pieces.slice(at, to).join(''))
    at = to
  }
  return joined
}

/** A weak one counts beside a sure one in a list, a faint one between two; and then it vouches for the next. */
function keepListed(sure: readonly Found[], open: readonly Open[], { text, tokens }: Reading): Found[] {
  const firsts = new Set(sure.map(({ first }) => first))
  const lasts = new Set(sure.map(({ last }) => last))
  const kept: Found[] = [...sure]
  const isGap = (before: number, after: number) =>
    isListGap(text, tokens[before]?.end ?? 0, tokens[after]?.start ?? 0)
  // Between two entries of a list stand at most two words, such as "and MS".
  const steps = [1, 2, 3]
  const isAfterOne = (first: number) =>
    steps.some((step) => lasts.has(first - step) && isGap(first - step, first))
  const isBeforeOne = (last: number) =>
    steps.some((step) => firsts.has(last + step) && isGap(last, last + step))
  let left = open
  for (let count = -1; count !== kept.length; ) {
    count = kept.length
    left = left.filter((found) => {
      const isAfter = isAfterOne(found.first)
      const isBefore = isBeforeOne(found.last)
      const isKept = found.verdict === 'weak' ? isAfter || isBefore : isAfter && isBefore
      if (!isKept) return true
      kept.push(found)
      firsts.add(found.first)
      lasts.add(found.last)
      return false
    })
  }
  return kept.sort((a, b) => a.first - b.first)
}

function isOfJob({ first, last }: Found, { tokens, text }: Reading): boolean {
  // `Manager DevOps`.
  const before = tokens[first - 1]
  if (tokens[first]?.gap === 'space' && before?.form === 'manager' && text[before.start] === 'M') return true
  for (let at = last + 1; at <= last + 2; at++) {
    const after = tokens[at]
    if (after === undefined || (after.gap !== 'space' && after.gap !== 'hyphen')) return false
    if (jobs.has(after.form)) return true
    // `Java Backend Engineer`: one more capital word may stand between.
    if (!/^[A-Z]/.test(text.slice(after.start, after.end))) return false
  }
  return false
}

/** Words that bad copying leaves glued to a name, where one line ended and the next began. */
const postingWords = new Set(
  `ability about additional advanced all analytical and any applicants apply are aptitude at bachelor bachelors background
  basic benefits candidate candidates certification company comfortable competencies computer create degree demonstrated
  deep description design desired develop duties education environment equivalent essential excellent experience
  expertise familiar familiarity for full good great hands have help high highly ideal in including intermediate job
  knowledge lead location looking maintain manage master masters minimum more must nice other our overview own
  preferred prior problem professional proficiency proficient programming proven provide qualifications related
  required requirements responsibilities responsible role salary self senior skill skills solid some strong summary
  support team technical the this to tools track understanding use using we what who will willingness with work working
  year years you your`.split(/\s+/),
)
