import { stripVTControlCharacters } from 'node:util'
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
    company: job?.company === undefined ? undefined : cleanCell(job.company),
    address: job?.address,
    postedOn: job?.postedOn,
  }
}

const labels = {
  title: /^(?:job title|position title|title|position|role)\s*[:=]\s*(.+)$/i,
  company: /^(?:company(?: name)?|employer|organi[sz]ation|hiring organi[sz]ation)\s*[:=]\s*(.+)$/i,
  address: /^(?:url|link|address|source|apply at)\s*[:=]\s*(https?:\/\/\S+)$/i,
  postedOn: /^(?:date posted|posted(?: on)?|posting date|date|published)\s*[:=]\s*(\d{4}-\d{2}-\d{2})\b.*$/i,
} as const
const headerLines = 15

function readPlain(text: string): PostingText {
  const lines = text.split('\n').map((line) => cleanCell(line.replace(/^[#>*_\s]+|[*_\s]+$/g, '')))
  const find = (label: RegExp) => {
    for (const line of lines.slice(0, headerLines)) {
      const value = label.exec(line)?.[1]
      if (value !== undefined) return value.trim()
    }
    return undefined
  }
  const first = lines.find((line) => line !== '' && line !== '---')
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
    postedOn: find(labels.postedOn),
  }
}
