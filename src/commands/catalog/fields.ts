import type { Context } from '../../context'
import {
  type AssessmentMethod,
  assessmentCap,
  assessmentMethods,
  type CredentialKind,
  type CredentialSkill,
  credentialKinds,
  type OwnCredential,
  type SourcedFact,
} from '../../domain/credential'
import { credentialFormats, credentialLevels } from '../../domain/credential-search'
import { readLanguage } from '../../domain/language'
import { parseAddress } from '../../domain/link'
import { parseMoney } from '../../domain/money'
import { UsageError } from '../../errors'
import { cleanLine } from '../../terminal/clean'
import { splitPair } from '../command'
import { nameSkill, resolveSkillId } from '../lookup'

/** What the user said of a credential, by the names of the flags; a list where a flag may come several times. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

/** Flags that `catalog add` and `catalog edit` share; `none` takes a fact away. */
export const fieldNames = [
  ...[
    'name',
    'provider',
    'platform',
    'kind',
    'url',
    'summary',
    'alias',
    'price',
    'charged',
    'covers',
    'hours',
  ],
  ...[
    'format',
    'level',
    'language',
    'teaches',
    'assesses',
    'assessment',
    'validFor',
    'instructor',
    'accredited',
  ],
  ...['badge', 'verify', 'since', 'rating', 'reviews', 'fee', 'renewalHours', 'source'],
] as const

const none = 'none'

const usage = (flag: string, text: string, what: string, hint: string) =>
  new UsageError(`--${flag} "${text}" is not ${what}.`, { hint })

function readWord<T extends string>(flag: string, text: string, words: readonly T[]): T {
  const word = words.find((other) => other === text.trim().toLowerCase())
  if (word !== undefined) return word
  throw usage(flag, text, 'one of its words', `Expected ${words.join(', ')}.`)
}

function readNumber(flag: string, text: string, least: number, most: number, isWhole: boolean): number {
  const value = Number(text.trim().replace(/(?<=\d),(?=\d{3}\b)/g, ''))
  if (text.trim() !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value)))
    return value
  throw usage(
    flag,
    text,
    `a number from ${least} to ${most}`,
    `For example --${flag} ${isWhole ? Math.max(least, 2) : 4.5}.`,
  )
}

function readRange(text: string): { min: number; max: number } {
  const [, first = '', second = first] =
    /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*h?(?:ours)?$/i.exec(text.trim()) ?? []
  const [min, max] = [Number(first), Number(second)]
  if (first !== '' && min > 0 && min <= max && max <= 20_000) return { min, max }
  throw usage('hours', text, 'hours of work, more than 0', 'Expected 40 or 30-50.')
}

function readMonths(text: string): number | null {
  if (text.trim().toLowerCase() === 'never') return null
  const [, count = '', unit = ''] = /^(\d{1,3})\s*(y|years?|m|months?)$/i.exec(text.trim()) ?? []
  if (Number(count) > 0) return Number(count) * (/^y/i.test(unit) ? 12 : 1)
  throw usage(
    'valid-for',
    text,
    'a length of time',
    'Expected 3 years, 36 months, or never where it does not expire.',
  )
}

function readCode(text: string): string {
  const code = readLanguage(text)
  if (code !== undefined) return code
  throw usage(
    'language',
    text,
    'a language that is known here',
    'Expected its name or two letters, such as en.',
  )
}

/** How each flag becomes the value of a fact. */
const factReaders: Readonly<Record<string, readonly [fact: string, read: (text: string) => unknown]>> = {
  hours: ['hours', readRange],
  format: ['format', (text) => readWord('format', text, credentialFormats)],
  level: ['level', (text) => readWord('level', text, credentialLevels)],
  assessment: ['assessment', (text) => readWord('assessment', text, assessmentMethods)],
  validFor: ['validity', (text) => ({ months: readMonths(text) })],
  badge: ['badge', (text) => ({ kind: cleanLine(text), hosts: [] })],
  verify: ['verification', (text) => parseAddress(text, '--verify')],
  since: ['since', (text) => readNumber('since', text, 1900, 2100, true)],
  fee: ['fee', (text) => parseMoney(text, '--fee')],
  renewalHours: ['renewalHours', (text) => readNumber('renewal-hours', text, 0, 5000, false)],
}
const listReaders: Readonly<Record<string, readonly [fact: string, read: (text: string) => string]>> = {
  language: ['languages', readCode],
  instructor: ['instructors', cleanLine],
  accredited: ['accreditation', cleanLine],
}

const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? value : undefined
}
const listOf = (fields: Fields, name: string): readonly string[] | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? [value] : value !== undefined && value.length > 0 ? value : undefined
}

/** The credential with what the fields say of it. Throws UsageError or RequestError that names the flag. */
export function applyFields(credential: OwnCredential, fields: Fields, context: Context): OwnCredential {
  const source = textOf(fields, 'source')
  const cite = (value: unknown): SourcedFact => ({
    value,
    title: source === undefined ? 'your own word' : cleanLine(source),
    address: undefined,
    date: context.today,
  })
  const facts: Record<string, SourcedFact> = { ...credential.facts }
  const set = (name: string, text: string, read: (text: string) => unknown) => {
    if (text.trim().toLowerCase() === none) delete facts[name]
    else facts[name] = cite(read(text))
  }
  for (const [flag, [name, read]] of Object.entries(factReaders)) {
    const text = textOf(fields, flag)
    if (text !== undefined) set(name, text, read)
  }
  for (const [flag, [name, read]] of Object.entries(listReaders)) {
    const texts = listOf(fields, flag)
    if (texts !== undefined) set(name, texts[0] ?? none, () => texts.map(read))
  }
  setPrice(facts, fields, cite)
  setReviews(facts, fields, cite)
  const kind = textOf(fields, 'kind')
  const address = textOf(fields, 'url')
  const text = (name: string, present: string) => cleanLine(textOf(fields, name) ?? present)
  const provider = text('provider', credential.provider)
  const skills = changeSkills(
    credential.skills,
    fields,
    facts.assessment?.value as AssessmentMethod | undefined,
    context,
  )
  return {
    ...credential,
    name: text('name', credential.name),
    provider,
    platform: cleanLine(textOf(fields, 'platform') ?? (credential.platform || provider)),
    kind: kind === undefined ? credential.kind : readWord<CredentialKind>('kind', kind, credentialKinds),
    address:
      address === undefined
        ? credential.address
        : address.trim() === none
          ? undefined
          : parseAddress(address, '--url'),
    summary: textOf(fields, 'summary') === undefined ? credential.summary : text('summary', '') || undefined,
    aliases:
      listOf(fields, 'alias')
        ?.map(cleanLine)
        .filter((alias) => alias !== none) ?? credential.aliases,
    facts,
    skills,
    skillNames: skills.map(({ skillId }) => nameSkill(context, skillId)),
  }
}

function setPrice(
  facts: Record<string, SourcedFact>,
  fields: Fields,
  cite: (value: unknown) => SourcedFact,
): void {
  const price = textOf(fields, 'price')
  const charged = textOf(fields, 'charged')
  const covers = textOf(fields, 'covers')
  if (price?.trim().toLowerCase() === none) delete facts.price
  else if (price !== undefined) {
    const money = /^free$/i.test(price.trim()) ? { minor: 0, currency: 'USD' } : parseMoney(price, '--price')
    facts.price = cite({ ...money, charged: 'once' })
  }
  if (price !== undefined) {
    delete facts.freeLearning
    delete facts.priceAsTold
  }
  const known = facts.price?.value as Record<string, unknown> | undefined
  if (charged === undefined && covers === undefined) return
  if (known === undefined)
    throw new UsageError('There is no price that --charged or --covers could tell more of.', {
      hint: 'Add --price 49USD.',
    })
  facts.price = cite({
    ...known,
    ...(charged === undefined ? {} : { charged: readWord('charged', charged, ['once', 'month', 'year']) }),
    ...(covers === undefined ? {} : { covers: cleanLine(covers) }),
  })
}

function setReviews(
  facts: Record<string, SourcedFact>,
  fields: Fields,
  cite: (value: unknown) => SourcedFact,
): void {
  const rating = textOf(fields, 'rating')
  const count = textOf(fields, 'reviews')
  if (rating?.trim().toLowerCase() === none) delete facts.reviews
  else if (rating !== undefined) facts.reviews = cite({ rating: readNumber('rating', rating, 0.1, 5, false) })
  if (count === undefined) return
  const known = facts.reviews?.value as Record<string, unknown> | undefined
  if (known === undefined)
    throw new UsageError('--reviews is the number behind a rating.', { hint: 'Add --rating 4.7.' })
  facts.reviews = cite({ ...known, count: readNumber('reviews', count, 1, 100_000_000, true) })
}

function changeSkills(
  present: readonly CredentialSkill[],
  fields: Fields,
  method: AssessmentMethod | undefined,
  context: Context,
): CredentialSkill[] {
  const skills = new Map(present.map((skill) => [skill.skillId, skill]))
  const change = (
    flag: 'teaches' | 'assesses',
    least: number,
    use: (skillId: string, level: number) => void,
  ) => {
    for (const text of listOf(fields, flag) ?? []) {
      if (text.trim().toLowerCase() === none) {
        if (flag === 'teaches') skills.clear()
        continue
      }
      const [name, level] = splitPair(text, `--${flag}`, 'sql=2')
      const number = Number(level)
      if (!/^[0-3]$/.test(level) || number < least) {
        throw usage(
          flag,
          text,
          'a skill with a level',
          `Expected SKILL=1 to SKILL=3, or SKILL=0 to take it away.`,
        )
      }
      use(resolveSkillId(context, name), number)
    }
  }
  change('teaches', 0, (skillId, teaches) => {
    if (teaches === 0) skills.delete(skillId)
    else
      skills.set(skillId, {
        skillId,
        teaches,
        assesses: Math.min(skills.get(skillId)?.assesses ?? 0, teaches),
      })
  })
  change('assesses', 0, (skillId, assesses) => {
    const cap = Math.min(method === undefined ? 0 : assessmentCap[method], skills.get(skillId)?.teaches ?? 0)
    if (assesses > cap) {
      throw usage(
        'assesses',
        `${skillId}=${assesses}`,
        `what it can show: ${cap} at most`,
        'Its --assessment and what it teaches set the limit: quiz 1, project 2, proctored-exam 3.',
      )
    }
    const skill = skills.get(skillId)
    if (skill !== undefined) skills.set(skillId, { ...skill, assesses })
  })
  return [...skills.values()]
}
