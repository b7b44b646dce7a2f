import { z } from 'zod'
import { siteOf } from '../domain/credential-match'
import type { CredentialLevel } from '../domain/credential-search'
import { isBlank, readPrice } from './catalogue-money'
import { readAddress } from './catalogue-record'
import { type CatalogueRow, isSkipped, type ReadRow, type TakeRow } from './catalogue-row'
import { findBodies } from './certifying-body'
import { cleanCell } from './clean-cell'

/*
 * The list behind a chart of security certifications: `content` is the short name, `tooltiptext` the full one, and on
 * its further lines what it costs, in words. `skillLevel` is the row of the chart, from 1 at its top, where the most
 * advanced ones stand, to 26.
 */
const itemSchema = z.object({
  content: z.string(),
  tooltiptext: z.string(),
  href: z.string().nullish(),
  skillLevel: z.unknown().optional(),
})

const isItem = (item: unknown): boolean => itemSchema.safeParse(item).success

export const isSecurityCertifications = (content: unknown): boolean =>
  Array.isArray(content) &&
  content.length > 0 &&
  content.slice(0, 20).some(isItem) &&
  !content.slice(0, 20).every((item) => !isItem(item))

export function readSecurityCertifications(content: unknown, take: TakeRow): void {
  const rows = (content as unknown[]).map((item, index) => readItem(`item ${index + 1}`, item))
  const items = rows.map((row) =>
    isSkipped(row) ? nobody : { name: row.name, short: row.sourceId ?? '', address: row.address },
  )
  const bodies = findBodies(items)
  const siteOfShort = new Map<string, string | undefined>()
  for (const [index, row] of rows.entries()) {
    if (isSkipped(row)) {
      take(row)
      continue
    }
    // An abbreviation is no id: CCSE is Check Point's and the EC-Council's. The later body's goes by its site too.
    const short = row.sourceId ?? ''
    const site = siteOf(row.address)
    if (!siteOfShort.has(short)) siteOfShort.set(short, site)
    const sourceId = siteOfShort.get(short) === site ? short : `${short} ${site ?? ''}`.trim()
    take({ ...row, sourceId, body: bodies[index] ?? null })
  }
}

const nobody = { name: '', short: '', address: undefined }

function readItem(place: string, item: unknown): ReadRow {
  const read = itemSchema.safeParse(item)
  if (!read.success) return { place, reason: 'it has no content or no tooltiptext' }
  // The line ends are written as \n in words too.
  const lines = read.data.tooltiptext
    .split(/\\n|\n/)
    .map(cleanCell)
    .filter((line) => line !== '')
  const short = cleanCell(read.data.content)
  const [name, ...rest] = lines
  if (name === undefined || short === '') return { place, reason: 'it has no name' }
  if (isSentence(name)) return { place, reason: `"${short}" is advice and no credential` }
  const href = cleanCell(read.data.href ?? '')
  const address = readAddress(href)
  const { facts, unread } = readTerms(rest)
  const { level, leastLevel } = readLevel(read.data.skillLevel, `${short} ${name}`)
  return {
    place,
    name,
    sourceId: short,
    provider: undefined,
    platform: undefined,
    kind: 'certification',
    address,
    aliases: [short],
    summary: undefined,
    facts: { ...facts, ...(level && { level }) },
    leastLevel,
    skillNames: [],
    unread: [...unread, ...(address === undefined && href !== '' ? [{ field: 'address', text: href }] : [])],
  }
}

/** A full stop after several words: the chart gives advice among its certifications. */
const isSentence = (name: string) => /[a-z]\.$/.test(name) && name.split(' ').length > 5

const firstSteps =
  /\b(foundations?|fdn|fundamentals?|essentials?|introductions?|entry.level|basics?|junior|level 1)\b/i

/**
 * The chart calls its rows advanced, intermediate and beginner from the top down; where one band ends it does not say to
 * the row, so the rows at the borders have no level and teach as those below them. Neither has a level whose name says
 * otherwise, such as "Foundation".
 */
function readLevel(
  row: unknown,
  name: string,
): { level?: CredentialLevel | undefined; leastLevel?: CredentialLevel | undefined } {
  if (typeof row !== 'number' || !(row >= 1 && row <= 26)) return {}
  const leastLevel = row <= 8 ? 'advanced' : row <= 20 ? 'intermediate' : 'beginner'
  if (firstSteps.test(name) && leastLevel !== 'beginner') return {}
  const isBorder = (row > 8 && row < 11) || (row > 20 && row < 23)
  return isBorder ? { leastLevel } : { level: leastLevel }
}

const hasSum = (line: string) => /[$€£]\s?\d/.test(line) || /^free\b/i.test(line)

/** The one definite sum among the lines, with what the others say beside it. */
function readTerms(lines: readonly string[]): Pick<CatalogueRow, 'facts' | 'unread'> {
  const told = lines.join('; ')
  const validity = /\bno expir(y|ation)\b/i.test(told) ? { validity: { months: null } } : {}
  const asTold = told === '' ? {} : { priceAsTold: told }
  const [sum, ...others] = lines.filter(hasSum)
  if (sum === undefined || others.length > 0) {
    const isUnread = told !== '' && !lines.every(isBlank)
    return { facts: { ...asTold, ...validity }, unread: isUnread ? [{ field: 'price', text: told }] : [] }
  }
  const beside = lines.filter((line) => line !== sum)
  const { price } = beside.some((line) => /\b(plus|unknown|subscription|travel)\b|\+/i.test(line))
    ? {}
    : readPrice(sum, 'USD')
  if (price === undefined)
    return { facts: { ...asTold, ...validity }, unread: [{ field: 'price', text: told }] }
  const covers = [price.covers, ...beside].filter((text) => text !== undefined).join('; ')
  return { facts: { price: covers === '' ? price : { ...price, covers }, ...validity }, unread: [] }
}
