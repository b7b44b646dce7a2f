import { type CatalogueField, type ColumnMap, fieldNames } from '../domain/column-map'
import { readLanguage } from '../domain/language'
import { quoteShort } from './bad-file'
import { isBlank, readPrice } from './catalogue-money'
import type { CatalogueRow, ReadRow } from './catalogue-row'
import {
  multiply,
  type Range,
  type Read,
  readAssessment,
  readCount,
  readEffort,
  readFormat,
  readHours,
  readKind,
  readLevel,
  readRating,
  readValidity,
  readWeeks,
  splitNames,
} from './catalogue-values'
import { cleanCell } from './clean-cell'

export interface RecordRules {
  map: ColumnMap
  /** The currency of prices that name none. */
  currency: string | undefined
  /** Where the file itself names no platform. */
  platform: string | undefined
}

const longestName = 200
const longestSummary = 240

/** A record of columns as a credential, by the rules of `catalogue-values`. `get` gives a column's text, or ''. */
export function readRecord(place: string, get: (column: string) => string, rules: RecordRules): ReadRow {
  const cell = (field: CatalogueField): string => {
    const column = rules.map[field]
    return column === undefined ? '' : get(column)
  }
  const text = (field: CatalogueField) => {
    const cleaned = cleanCell(cell(field))
    return isBlank(cleaned) ? undefined : cleaned
  }
  const name = text('title')
  if (name === undefined) return { place, reason: 'it has no title' }
  if (name.length > longestName)
    return { place, reason: `its title has ${name.length} characters, more than ${longestName}` }
  const reading = new Reading(cell)
  const hours = reading.hours()
  if (hours === 'negative')
    return { place, reason: `hours ${quoteShort(cleanCell(cell('hours') || cell('minutes')))} are below 0` }
  const format = reading.fact('format', readFormat)
  const address = readAddress(text('address'))
  const currency = text('currency')?.toUpperCase() ?? rules.currency
  const row: CatalogueRow = {
    place,
    name,
    sourceId: text('id'),
    provider: text('provider'),
    platform: text('platform') ?? rules.platform,
    kind: reading.take('kind', readKind) ?? 'course',
    address,
    aliases: cell('aliases') === '' ? [] : splitNames(cell('aliases')).map(cleanCell),
    summary: shorten(text('summary')),
    facts: {
      ...reading.price(currency),
      ...(hours === undefined ? {} : { hours }),
      ...format,
      ...(format.format === 'scheduled' && reading.weeks !== undefined ? { weeks: reading.weeks } : {}),
      ...reading.fact('level', readLevel),
      ...reading.languages(),
      ...reading.fact('assessment', readAssessment),
      ...reading.validity(),
      ...reading.reviews(),
      ...reading.fact('enrolled', readCount),
      ...reading.since(),
      ...instructors(text('instructors')),
    },
    skillNames: cell('skills') === '' ? [] : splitNames(cell('skills')).map(cleanCell),
    unread: reading.unread,
  }
  if (address === undefined && text('address') !== undefined) reading.miss('address')
  return row
}

const instructors = (names: string | undefined) => (names === undefined ? {} : { instructors: [names] })

/** The text cut at a word, so that 50,000 descriptions do not become the catalogue. */
export function shorten(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= longestSummary) return text
  return `${text.slice(0, longestSummary).replace(/\s+\S*$/, '')}…`
}

export function readAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\/[^\s]+$/i.test(text) || text.length > 500) return undefined
  return URL.canParse(text) ? text : undefined
}

/** Reads the cells of one record, and keeps what no rule reads. */
class Reading {
  readonly unread: { field: string; text: string }[] = []
  /** Over how many weeks the hours are spread, where those are told. */
  weeks: number | undefined

  constructor(private readonly cell: (field: CatalogueField) => string) {}

  miss(field: CatalogueField): undefined {
    this.unread.push({ field, text: cleanCell(this.cell(field)) })
    return undefined
  }

  take<T>(field: CatalogueField, read: (text: string) => Read<T>): T | undefined {
    const value = read(cleanCell(this.cell(field)))
    return value === 'unread' ? this.miss(field) : (value as T | undefined)
  }

  fact<T>(field: CatalogueField, read: (text: string) => Read<T>): Record<string, T> {
    const value = this.take(field, read)
    return value === undefined ? {} : { [field]: value }
  }

  /** Hours in all, else weeks times the hours of a week. */
  hours(): Range | undefined | 'negative' {
    const minutes = cleanCell(this.cell('minutes'))
    const stated = readHours(minutes === '' ? cleanCell(this.cell('hours')) : `${minutes} minutes`)
    if (stated === 'negative') return stated
    if (stated === 'unread') return this.miss(minutes === '' ? 'hours' : 'minutes')
    if (stated !== undefined) return stated
    const weeks = this.take('weeks', readWeeks)
    const effort = this.take('effort', readEffort)
    if (weeks === undefined || effort === undefined) return undefined
    this.weeks = weeks.max
    return multiply(weeks, effort)
  }

  price(currency: string | undefined): Record<string, unknown> {
    const text = cleanCell(this.cell('price'))
    const { price, isLearningFree, isUnread } = readPrice(text, currency)
    if (isUnread) this.miss('price')
    return {
      ...(price && { price }),
      ...(isLearningFree && { freeLearning: true }),
      ...(isUnread && { priceAsTold: text }),
    }
  }

  languages(): Record<string, unknown> {
    const text = cleanCell(this.cell('language'))
    if (isBlank(text)) return {}
    const codes = splitNames(text).map(readLanguage)
    if (codes.some((code) => code === undefined)) this.miss('language')
    const known = [...new Set(codes.filter((code) => code !== undefined))]
    return known.length === 0 ? {} : { languages: known }
  }

  validity(): Record<string, unknown> {
    const months = readValidity(cleanCell(this.cell('validity')))
    if (months === 'unread') this.miss('validity')
    return months === undefined || months === 'unread' ? {} : { validity: { months } }
  }

  /** A rating with the number of its reviews, where that is told. */
  reviews(): Record<string, unknown> {
    const rating = this.take('rating', readRating)
    const count = this.take('reviews', readCount)
    if (rating === undefined) return {}
    return { reviews: { rating, ...(count === undefined || count === 0 ? {} : { count }) } }
  }

  since(): Record<string, unknown> {
    const text = cleanCell(this.cell('since'))
    const year = /^(?:[a-z]+ )?((?:19|20)\d\d)(?:-\d\d(?:-\d\d)?)?/i.exec(text)?.[1]
    if (year === undefined) return isBlank(text) ? {} : (this.miss('since') ?? {})
    return { since: Number(year) }
  }
}

/** The columns that a map names and the file has not. */
export const findMissing = (map: ColumnMap, columns: readonly string[]): string[] =>
  fieldNames
    .map((field) => map[field])
    .filter((column): column is string => column !== undefined && !columns.includes(column))
