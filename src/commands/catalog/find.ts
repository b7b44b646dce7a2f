import type { Context } from '../../context'
import type { CredentialHeading } from '../../domain/credential'
import { type CredentialQuery, mergeFound } from '../../domain/credential-search'
import type { CredentialReader } from '../../storage/credential-reader'
import { findSkillId, openCatalogue } from '../lookup'

/** How many of each list are weighed for the best fit. */
const weighed = 60

/** Where fewer hold all the words, those that hold some of them follow. */
const few = 5

export interface Found {
  items: CredentialHeading[]
  /** No credential holds all the words; these hold some. */
  isPartial: boolean
}

/** What a query finds in the library and in the user's catalogue, the user's copy in the place of the library's. */
export function findCredentials(query: CredentialQuery, context: Context): Found {
  const all = searchBoth(query, context)
  if (all.length >= Math.min(query.limit, few) || query.words.length < 2)
    return { items: all, isPartial: false }
  const known = new Set(all.map(({ id }) => id))
  const some = searchBoth({ ...query, isAnyWord: true }, context).filter(({ id }) => !known.has(id))
  return { items: [...all, ...some].slice(0, query.limit), isPartial: all.length === 0 && some.length > 0 }
}

function searchBoth(query: CredentialQuery, context: Context): CredentialHeading[] {
  const { own, shipped } = openCatalogue(context)
  const wide = { ...query, limit: Math.max(query.limit, query.order === 'fit' ? weighed : 0) }
  const skillId = query.words.length === 0 ? undefined : findSkillId(context, query.words.join(' '))
  const library = shipped.search(wide)
  const copied = own?.listKnown(library.map(({ id }) => id))
  const foundOwn = own === undefined ? [] : searchOwn(own, wide, skillId)
  const taught =
    skillId === undefined ? [] : [shipped.listLevels(skillId, library), own?.listLevels(skillId, foundOwn)]
  const merged = mergeFound(
    query,
    library.filter(({ id }) => copied?.has(id) !== true),
    foundOwn,
    new Map(taught.flatMap((levels) => [...(levels ?? [])])),
  )
  return merged.slice(0, query.limit)
}

/** The user's rows hold the first name of each skill; by its other names they are found through the skill. */
function searchOwn(
  own: CredentialReader,
  query: CredentialQuery,
  skillId: string | undefined,
): CredentialHeading[] {
  const found = own.search(query)
  if (skillId === undefined || found.length >= query.limit) return found
  const known = new Set(found.map(({ id }) => id))
  const taught = own.search({ ...query, words: [], skillIds: [...query.skillIds, skillId] })
  return [...found, ...taught.filter(({ id }) => !known.has(id))]
}
