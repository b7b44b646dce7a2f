import { stripVTControlCharacters } from 'node:util'
import { isDay, readWrittenDay } from '../../domain/day'
import { cleanCell } from '../clean-cell'
import { decodeText, type Unreadable } from './decode'
import { isHtml, readHtml } from './html-text'
import { findJobData } from './job-data'

/** A posting as its file tells it. */
export interface PostingText {
  text: string
  title: string | undefined
  company: string | undefined
  address: string | undefined
  postedOn: string | undefined
}

/** Characters that steer a terminal or hide in words; every kind of line end becomes one. */
const steering = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\ufeff]/gu

/** Reads text, markdown, or a web page saved from a browser. */
export function readPostingFile(bytes: Uint8Array): PostingText | Unreadable {
  const decoded = decodeText(bytes)
  if (typeof decoded !== 'string') return decoded
  const posting = isHtml(decoded) ? readPage(decoded) : readPlain(clean(decoded))
  return posting.text === '' ? { problem: 'without any text' } : posting
}

const clean = (text: string) =>
  stripVTControlCharacters(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(steering, '')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()

const longEnough = 200

function readPage(html: string): PostingText {
  const page = readHtml(html)
  const job = findJobData(page.data)
  const described = job?.description === undefined ? '' : readHtml(job.description).text
  const title = job?.title ?? page.heading ?? page.title?.split(/ [|\u2013\u2014-] /)[0]
  const text = clean(described.length >= longEnough ? `${title ?? ''}\n\n${described}` : page.text)
  return {
    text,
    title: title === undefined ? undefined : cleanCell(title) || undefined,
    company:
      (job?.company === undefined ? undefined : cleanCell(job.company)) ?? findLabel(text, labels.company),
    address: job?.address,
    postedOn: job?.postedOn ?? findPostedOn(text),
  }
}

const labels = {
  title: /^(?:job title|position title|title|position|role)\s*[:=]\s*(.+)$/i,
  company: /^(?:company(?: name)?|employer|organi[sz]ation|hiring organi[sz]ation)\s*[:=]\s*(.+)$/i,
  address: /^(?:url|link|address|source|apply at)\s*[:=]\s*(https?:\/\/\S+)$/i,
} as const
const headerLines = 15

const linesOf = (text: string) =>
  text.split('\n').map((line) => cleanCell(line.replace(/^[#>*_\s]+|[*_\s]+$/g, '')))

function findLabel(text: string, label: RegExp): string | undefined {
  for (const line of linesOf(text).slice(0, headerLines)) {
    const value = label.exec(line)?.[1]
    if (value !== undefined) return value.trim()
  }
  return undefined
}

const posted =
  /(?:^date|\b(?:date posted|posted(?: on)?|posting date|published(?: on)?))\s*[:=]?\s*(?:(\d{4}-\d{2}-\d{2})|(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))\b/i

/** `Posted 3 November 2026`, `Date posted: 2026-11-03`. Of `03/11/2026` nobody knows the month: it is left. */
function findPostedOn(text: string): string | undefined {
  for (const line of linesOf(text).slice(0, headerLines)) {
    const [, iso, dayFirst, month, year, otherMonth, daySecond, otherYear] = posted.exec(line) ?? []
    const day = iso ?? readWrittenDay(dayFirst ?? daySecond, month ?? otherMonth, year ?? otherYear)
    if (day !== undefined && isDay(day)) return day
  }
  return undefined
}

function readPlain(text: string): PostingText {
  const find = (label: RegExp) => findLabel(text, label)
  const first = linesOf(text).find((line) => line !== '' && line !== '---')
  const isTitle =
    first !== undefined &&
    first.length <= 100 &&
    first.split(' ').length <= 14 &&
    !/[.:;]$|^\w+: /.test(first)
  return {
    text,
    title: find(labels.title) ?? (isTitle ? first : undefined),
    company: find(labels.company),
    address: find(labels.address),
    postedOn: findPostedOn(text),
  }
}
