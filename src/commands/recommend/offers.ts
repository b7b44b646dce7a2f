import type { Context } from '../../context'
import { type CandidateCredential, readKeyFacts } from '../../domain/credential'
import type { Offer } from '../../domain/recommend/offer'
import { loadCandidates } from '../load-candidates'
import { findCredential } from '../lookup'
import { middleMinutes } from '../plan/plan-target'

/** The credentials that teach one of the skills, those named besides, and those that have to come before them. */
export function listOffers(
  skillIds: readonly string[],
  besides: readonly string[],
  context: Context,
): Offer[] {
  const jobs = context.library.listCredentialJobs()
  const toOffer = (entry: OfferEntry): Offer => ({ ...withoutJobs(entry), jobs: jobs.get(entry.id) ?? [] })
  const offers = new Map(loadCandidates(context, skillIds).map((entry) => [entry.id, toOffer(entry)]))
  const add = (id: string) => {
    const credential = offers.has(id) ? undefined : findCredential(context, id)
    if (credential !== undefined)
      offers.set(id, toOffer({ ...credential, ...readKeyFacts(credential.facts) }))
  }
  besides.forEach(add)
  // A map is walked to its end, so that what is added on the way is looked through too.
  for (const { requires } of offers.values()) requires.forEach(add)
  return [...offers.values()]
}

type OfferEntry = Pick<
  CandidateCredential,
  | 'id'
  | 'name'
  | 'provider'
  | 'platform'
  | 'kind'
  | 'price'
  | 'covers'
  | 'isFree'
  | 'hours'
  | 'level'
  | 'asksFirst'
  | 'languages'
  | 'skills'
  | 'requiredFirst'
  | 'source'
>

const withoutJobs = (entry: OfferEntry): Omit<Offer, 'jobs'> => ({
  id: entry.id,
  name: entry.name,
  provider: entry.provider,
  platform: entry.platform,
  minutes: middleMinutes(entry),
  isCourse: entry.kind === 'course' || entry.kind === 'certificate',
  stage: entry.level,
  asksFirst: entry.asksFirst,
  price: entry.price,
  covers: entry.covers,
  isFree: entry.isFree,
  languages: entry.languages,
  teaches: entry.skills.map(({ skillId, teaches }) => ({ skillId, level: teaches })),
  assesses: entry.skills.flatMap(({ skillId, assesses }) =>
    assesses > 0 ? [{ skillId, level: assesses }] : [],
  ),
  requires: entry.requiredFirst,
  isImported: !['library', 'user'].includes(entry.source),
})
