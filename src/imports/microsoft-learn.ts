import { z } from 'zod'
import { readAddress, shorten } from './catalogue-record'
import type { ReadRow, TakeRow } from './catalogue-row'
import { readLevel } from './catalogue-values'
import { cleanCell } from './clean-cell'

/*
 * The JSON of the Microsoft Learn catalogue: an object of lists. Modules and learning paths carry a duration and cost
 * nothing; certifications, applied skills and exams carry neither. Units are parts of modules and no credentials; the
 * other lists name levels, roles and products.
 */
const recordSchema = z.object({
  uid: z.string().min(1),
  title: z.string().min(1),
  url: z.string().nullish(),
  summary: z.string().nullish(),
  subtitle: z.string().nullish(),
  levels: z.array(z.string()).nullish(),
  locale: z.string().nullish(),
  duration_in_minutes: z.number().nullish(),
  rating: z.object({ count: z.number(), average: z.number() }).nullish(),
})

const learning = ['modules', 'learningPaths'] as const
const earned = ['certifications', 'mergedCertifications', 'appliedSkills', 'exams'] as const
const lists = [...learning, ...earned]

export function isMicrosoftLearn(content: unknown): boolean {
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return false
  const records = lists.flatMap((list) => {
    const items = (content as Record<string, unknown>)[list]
    return Array.isArray(items) ? items.slice(0, 3) : []
  })
  return records.some((record) => recordSchema.safeParse(record).success)
}

export function readMicrosoftLearn(content: unknown, take: TakeRow): void {
  for (const list of lists) {
    const items = (content as Record<string, unknown>)[list]
    if (!Array.isArray(items)) continue
    for (const [index, item] of items.entries()) take(readItem(`${list} ${index + 1}`, item, list))
  }
}

/** A summary comes as a paragraph of HTML. */
const plainText = (html: string) =>
  cleanCell(
    html
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'"),
  )

function readItem(place: string, item: unknown, list: (typeof lists)[number]): ReadRow {
  const read = recordSchema.safeParse(item)
  if (!read.success) return { place, reason: 'it has no uid or no title' }
  const {
    uid,
    title,
    url,
    summary,
    subtitle,
    levels,
    locale,
    duration_in_minutes: minutes,
    rating,
  } = read.data
  const isLearning = learning.some((name) => name === list)
  const text = plainText(summary ?? subtitle ?? '')
  const [level, ...more] = (levels ?? []).map(readLevel)
  if (minutes !== null && minutes !== undefined && minutes < 0) {
    return { place, reason: `duration_in_minutes ${minutes} is below 0` }
  }
  const hours = minutes ? Math.round(minutes / 6) / 10 : undefined
  const address = readAddress(url ?? undefined)
  return {
    place,
    name: cleanCell(title),
    sourceId: uid,
    provider: 'Microsoft',
    platform: 'Microsoft Learn',
    kind: isLearning ? 'course' : list === 'appliedSkills' ? 'badge' : 'certification',
    // The address asks for a campaign where it comes from the catalogue.
    address: address?.replace(/\?wt\.mc_id=[^&]*$/i, ''),
    aliases: [],
    summary: shorten(text === '' ? undefined : text),
    facts: {
      ...(isLearning
        ? { price: { minor: 0, currency: 'USD', charged: 'once' }, freeLearning: true, format: 'self-paced' }
        : {}),
      ...(hours === undefined || hours === 0 ? {} : { hours: { min: hours, max: hours } }),
      // Several levels are no level.
      ...(more.length === 0 && level !== undefined && level !== 'unread' ? { level } : {}),
      ...(locale?.toLowerCase().startsWith('en') ? { languages: ['en'] } : {}),
      ...(rating && rating.count > 0 && rating.average > 0 && rating.average <= 5
        ? { reviews: { rating: Math.round(rating.average * 100) / 100, count: rating.count } }
        : {}),
    },
    skillNames: [],
    unread: [],
  }
}
