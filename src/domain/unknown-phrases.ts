import type { Mention } from './recognize'
import { readContexts, sentenceAt } from './recognize-context'
import type { OrdinaryWords } from './recognize-ordinary'
import { judgeOrdinary } from './recognize-ordinary'
import { type Token, tokenize } from './recognize-tokens'
import { plainOf } from './recognize-words'

/** A phrase that looks like the name of something and that no skill matched. */
export interface UnknownPhrase {
  phrase: string
  /** How many postings have it. */
  postings: number
  /** Words around one place where it stands. */
  example: string
}

interface ReadText {
  text: string
  mentions: readonly Mention[]
  /** Names that are no skills: the posting's company and title. */
  names: readonly string[]
}

const longestPhrase = 4

/** What postings are full of in capitals, and no skill: their parts, degrees, months, places, perks, the law. */
const stop = new Set(
  `job title description summary overview requirements qualifications responsibilities duties experience education skills
  preferred required minimum basic about company role position team location salary benefits type full part time remote
  hybrid us usa uk eu united states kingdom america american equal opportunity employer eeo eoe affirmative action
  bachelor bachelors master masters phd bs ba ms mba bsc msc beng meng btech bse pgce gcse ged degree university college
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday inc llc ltd corp gmbh plc id please note and or the we you our this that in of for to with a an
  as at on by is are be will must years year senior junior lead staff principal engineer developer analyst scientist
  manager director head consultant specialist associate administrator architect intern officer vice president new york san
  francisco california texas washington london boston chicago etc ie eg am pm paid off pto vp ceo cto cfo coo cio hr it
  ii iii iv st dr mr ms mrs north south east west al ak az ar ca co ct de dc fl ga id il ia ks ky la md mi mn mo ms mt nc
  nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy ma me illinois colorado massachusetts virginia
  florida georgia ohio denver atlanta seattle austin dallas houston cambridge ph gpa li facebook twitter linkedin instagram
  youtube eeoc ada osha covid value values mission vision federal state county city national international global fortune
  los angeles diego antonio jose portland phoenix philadelphia pittsburgh minneapolis detroit toronto vancouver montreal
  canada ireland dublin england scotland wales leeds manchester birmingham bristol liverpool edinburgh glasgow oxford
  europe european germany berlin munich france paris netherlands amsterdam spain madrid barcelona italy switzerland zurich
  australia sydney melbourne singapore india bangalore bengaluru hyderabad mumbai delhi pune asia emea apac latam africa
  life dental medical insurance retirement pension plan holiday bonus coverage leave wellness gym perks nhs fte pc mac cv
  jazzhr greenhouse lever workday icims taleo applicant application apply powered b2b b2c saas cs r&d tbd faq poc asap`.split(
    /\s+/,
  ),
)
/** Licences, registrations and the bodies that give them: a posting asks for them, and they are no skills. */
const licences = new Set(
  `rn lpn lvn np nmc gmc hcpc gphc rcn sra qts qtls acca cima aca cpa cfa cma cia cisa cism crisc cissp frm aat icaew acas
  cips mcips cipd shrm phr sphr pmp pmi capm acp csm psm cspo cbap cbip cdmp dgsp itil eit fe pe ceng ieng imeche ice rics
  cscs smsts sssts cpcs npors nebosh iosh als ils bls acls pals nrp dbs crb cdl hgv lgv mls mt ascp cls ccna ccnp ccie
  comptia mcse mcsa rhce isaca isc cfp chfc clu finra esq jd llb llm do md pa`.split(/\s+/),
)
/** What follows a company's or an institution's own words. */
const bodies = new Set(
  `corporation group bank university institute hospital school council foundation association agency department center
  centre laboratory laboratories house society board commission ministry trust partners solutions services technologies
  award awards act street avenue road park city county campus team`.split(/\s+/),
)
const degree =
  /\b(?:degree|bachelor\S*|master\S*|ph\.?d\.?|doctorate|diploma|b\.?sc?\.?|m\.?sc?\.?)(?=[\s,])/i
const perks =
  /401\(?k|\b(?:insurance|dental|pension|retirement|holidays?|vacation|paid time off|of your choice|perks|benefits include|locations?|located in|based in|offices? in|headquarter\w*)\b/i
/** Words of science in lower case are told by their endings: "cytometry", "immunoassay". */
const science =
  /^(?!ap?olog|tech|meth|typolog|termin|chronolog|ideolog|geograph|photograph|biograph|demograph|bibliograph|infograph|char|econom|ergonom|graph|asymmetr|geometr|therap)[a-z]*(?:olog(?:y|ies|ical)|ometr(?:y|ic)|ograph(?:y|ic)|omics?|assays?|oscop(?:y|ic)|ectomy|ostomy|otherapy|okinetics?|odynamics?|ogenesis|teri[sz]ation|biotics?)$/

/**
 * Phrases in capitals in the middle of a sentence, and words written as technology is (`dbt2`, `PyMC`, `HL7v2`), that no
 * skill matched, by the number of postings that have them. What stands in lower case elsewhere is an ordinary phrase;
 * words of science are taken in lower case too.
 */
export function findUnknownPhrases(
  texts: readonly ReadText[],
  words: OrdinaryWords,
  fewest: number,
): UnknownPhrase[] {
  const found = new Map<string, { phrase: string; postings: Set<number>; example: string }>()
  const lower = new Map<string, number>()
  const plain = new Set<string>()
  for (const [index, { text, mentions, names }] of texts.entries()) {
    const tokens = tokenize(
      text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi, (link) => ' '.repeat(link.length)),
    )
    const isTaken = markTaken(text, mentions)
    const contextAt = readContexts(text)
    const own = new Set(names.flatMap((name) => tokenize(name).map(({ form }) => form)))
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined) continue
      const word = text.slice(token.start, token.end)
      if (/^[a-z]/.test(word)) lower.set(token.form, (lower.get(token.form) ?? 0) + 1)
      if (isTaken(token) || own.has(token.form) || isLoud(text, token.start)) continue
      const isScience = science.test(word) && judgeOrdinary(word, words) === undefined
      const last =
        isScience || isTechnical(word)
          ? at
          : findPhraseEnd(tokens, at, text, (other) => isTaken(other) || own.has(other.form))
      if (last === undefined) continue
      const phrase = text.slice(token.start, tokens[last]?.end ?? token.end).replace(/\s+/g, ' ')
      at = last
      const forms = tokenize(phrase).map(({ form }) => form)
      if (!isTelling(phrase, forms, words)) continue
      if (contextAt(token.start) === 'employer' || isOfNobody(phrase, sentenceAt(text, token.start).sentence))
        continue
      const key = forms.join(' ')
      if (isScience) plain.add(key)
      const entry = found.get(key) ?? { phrase, postings: new Set(), example: exampleAt(text, token.start) }
      found.set(key, entry)
      entry.postings.add(index)
    }
  }
  return [...found]
    .filter(
      ([key, { postings }]) =>
        postings.size >= fewest && (plain.has(key) || (lower.get(key) ?? 0) < postings.size),
    )
    .map(([, { phrase, postings, example }]) => ({ phrase, postings: postings.size, example }))
    .sort((a, b) => b.postings - a.postings || (a.phrase < b.phrase ? -1 : 1))
}

function markTaken(text: string, mentions: readonly Mention[]): (token: Token) => boolean {
  const taken = new Uint8Array(text.length)
  for (const { start, end } of mentions) taken.fill(1, start, end)
  return ({ start }) => taken[start] === 1
}

/** A digit or a capital within the word, or capitals alone. */
const isTechnical = (word: string) =>
  word.length >= 2 &&
  /[a-zA-Z]/.test(word) &&
  (/^[A-Z]{2,6}$/.test(word) || /[a-z][A-Z]/.test(word) || /^[A-Za-z]+\d/.test(word) || /[+#]$/.test(word))

/** A line in capitals, such as a heading. */
function isLoud(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const to = text.indexOf('\n', at)
  const line = text.slice(from, to < 0 ? text.length : to)
  return /[A-Z]{2}.* .*[A-Z]{2}/.test(line) && !/[a-z]/.test(line)
}

/** The last word of the capital phrase that begins here, in the middle of a sentence. */
function findPhraseEnd(
  tokens: readonly Token[],
  first: number,
  text: string,
  isOut: (token: Token) => boolean,
): number | undefined {
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /^[A-Z][a-z]/.test(text.slice(token.start, token.end))
  const token = tokens[first]
  if (!isCapital(token) || token === undefined) return undefined
  const between = text.slice(tokens[first - 1]?.end ?? 0, token.start)
  const isStart = first === 0 || /[\n.!?:\u2022\u00b7*]/.test(between)
  let last = first
  while (last + 1 < tokens.length && last - first + 1 < longestPhrase) {
    const next = tokens[last + 1]
    if (
      next === undefined ||
      (next.gap !== 'space' && next.gap !== 'hyphen') ||
      !isCapital(next) ||
      isOut(next)
    )
      break
    last += 1
  }
  // One capital at the head of a sentence says nothing.
  return isStart ? undefined : last
}

/** A field of study, a perk or a place. */
const isOfNobody = (phrase: string, sentence: string): boolean =>
  perks.test(sentence) || (/^[A-Z][a-z]/.test(phrase) && degree.test(sentence))

function isTelling(phrase: string, forms: readonly string[], words: OrdinaryWords): boolean {
  if (forms.some((form) => stop.has(form)) || phrase.length > 50) return false
  if (forms.length === 1 ? licences.has(forms[0] ?? '') : bodies.has(forms.at(-1) ?? '')) return false
  if (forms.every((form) => /^\d+$/.test(form)) || plainOf(phrase).length < 2) return false
  const isCapitals = /^[A-Z0-9]+$/.test(phrase)
  return forms.length > 1 || isCapitals || judgeOrdinary(phrase, words) === undefined
}

const exampleAt = (text: string, at: number) => {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 40)
  const end = text.indexOf('\n', at)
  return text.slice(from, Math.min(end < 0 ? text.length : end, at + 50)).trim()
}
