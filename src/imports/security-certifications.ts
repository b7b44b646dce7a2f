import { z } from 'zod'
import { isBlank, readPrice } from './catalogue-money'
import { readAddress } from './catalogue-record'
import type { CatalogueRow, ReadRow, TakeRow } from './catalogue-row'
import { cleanCell } from './clean-cell'

/*
 * The list behind a chart of security certifications: `content` is the short name, `tooltiptext` the full one, and on
 * its further lines what it costs, in words. `skillLevel` is the place on the chart and no level.
 */
const itemSchema = z.object({
  content: z.string(),
  tooltiptext: z.string(),
  href: z.string().nullish(),
})

const isItem = (item: unknown): boolean => itemSchema.safeParse(item).success

export const isSecurityCertifications = (content: unknown): boolean =>
  Array.isArray(content) &&
  content.length > 0 &&
  content.slice(0, 20).some(isItem) &&
  !content.slice(0, 20).every((item) => !isItem(item))

export function readSecurityCertifications(content: unknown, take: TakeRow): void {
  for (const [index, item] of (content as unknown[]).entries()) take(readItem(`item ${index + 1}`, item))
}

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
  const href = cleanCell(read.data.href ?? '')
  const address = readAddress(href)
  const { facts, unread } = readTerms(rest)
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
    facts,
    skillNames: [],
    unread: [...unread, ...(address === undefined && href !== '' ? [{ field: 'address', text: href }] : [])],
  }
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
