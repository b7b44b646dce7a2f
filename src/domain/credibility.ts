import { type Credential, readKeyFacts } from './credential'
import type { Day } from './day'

/** One fact that speaks for a credential, or against it; what is not known is no word against it. */
export interface CredibilityFact {
  id: 'accredited' | 'proctored' | 'project' | 'badge' | 'years' | 'postings' | 'reviews'
  label: string
  state: 'yes' | 'no' | 'unknown'
  text: string
  /** The fact whose source stands behind it. */
  fact: string | undefined
}

/** How many of the user's own postings name a credential; undefined while there are none. */
export interface NamedInPostings {
  named: number
  postings: number
}

/** Years after which a credential has shown that it lasts. */
const lastingYears = 5
/** A rating of 5 from which people are content, and how many must have said so. */
const goodRating = 4
const enoughReviews = 50

export function judgeCredibility(
  credential: Pick<Credential, 'facts'>,
  postings: NamedInPostings | undefined,
  today: Day,
): CredibilityFact[] {
  const fact = <T>(name: string) => credential.facts[name]?.value as T | undefined
  const { assessment } = readKeyFacts(credential.facts)
  const accreditation = fact<string[]>('accreditation')
  const badge = fact<{ kind: string }>('badge')
  const verification = fact<string>('verification')
  const since = fact<number>('since')
  const years = since === undefined ? undefined : Number(today.slice(0, 4)) - since
  const reviews = fact<{ rating: number; count?: number }>('reviews')
  const how = assessment?.replace('-', ' ')
  return [
    {
      id: 'accredited',
      label: 'accredited',
      state: accreditation === undefined ? 'unknown' : 'yes',
      text: accreditation?.join(', ') ?? 'unknown',
      fact: 'accreditation',
    },
    {
      id: 'proctored',
      label: 'proctored exam',
      state: assessment === undefined ? 'unknown' : assessment === 'proctored-exam' ? 'yes' : 'no',
      text: assessment === undefined ? 'unknown' : assessment === 'proctored-exam' ? 'yes' : `no, ${how}`,
      fact: 'assessment',
    },
    {
      id: 'project',
      label: 'assessed project',
      state: assessment === undefined ? 'unknown' : assessment === 'project' ? 'yes' : 'no',
      text: assessment === undefined ? 'unknown' : assessment === 'project' ? 'yes' : `no, ${how}`,
      fact: 'assessment',
    },
    {
      id: 'badge',
      label: 'checkable badge',
      state: badge === undefined && verification === undefined ? 'unknown' : 'yes',
      text:
        badge?.kind ??
        (verification === undefined ? 'unknown' : `numbers at ${new URL(verification).hostname}`),
      fact: badge === undefined ? 'verification' : 'badge',
    },
    {
      id: 'years',
      label: 'years running',
      state: years === undefined ? 'unknown' : years >= lastingYears ? 'yes' : 'no',
      text: years === undefined ? 'unknown' : `${years}, since ${since}`,
      fact: 'since',
    },
    {
      id: 'postings',
      label: 'in your postings',
      state: postings === undefined ? 'unknown' : postings.named > 0 ? 'yes' : 'no',
      text: postings === undefined ? 'unknown, none added' : `${postings.named} of ${postings.postings}`,
      fact: undefined,
    },
    {
      id: 'reviews',
      label: 'reviews',
      state:
        reviews === undefined || (reviews.count ?? 0) < enoughReviews
          ? 'unknown'
          : reviews.rating >= goodRating
            ? 'yes'
            : 'no',
      text: reviews === undefined ? 'unknown' : describeReviews(reviews),
      fact: 'reviews',
    },
  ]
}

export const describeReviews = ({ rating, count }: { rating: number; count?: number }): string =>
  `${rating} of 5 from ${count === undefined ? 'an unknown number' : count.toLocaleString('en-US')}`

/** 0 to 1. What is not known counts half, as if it could be either. A project and a proctored exam are one assessment. */
export function scoreCredibility(facts: readonly CredibilityFact[]): number {
  const assessment = facts.filter(({ id }) => id === 'proctored' || id === 'project')
  const others = facts.filter((fact) => !assessment.includes(fact))
  const worth = (state: CredibilityFact['state']) => (state === 'yes' ? 1 : state === 'no' ? 0 : 0.5)
  const points = [
    ...others.map(({ state }) => worth(state)),
    Math.max(...assessment.map(({ state }) => worth(state))),
  ]
  return points.reduce((sum, point) => sum + point, 0) / points.length
}

/** Whether a text names a credential: its name or an alias of three letters at least, as words of their own. */
export function isNamed(text: string, { name, aliases }: Pick<Credential, 'name' | 'aliases'>): boolean {
  const lower = text.toLowerCase()
  return [name, ...aliases]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3)
    .some((word) => {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        const isBound = (index: number) => !/[\p{L}\p{N}]/u.test(lower[index] ?? ' ')
        if (isBound(at - 1) && (isBound(at + word.length) || /\W$/.test(word))) return true
      }
      return false
    })
}
