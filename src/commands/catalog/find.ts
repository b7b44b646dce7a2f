import type { Context } from '../../context'
import type { CredentialHeading } from '../../domain/credential'
import { type CredentialQuery, mergeFound, scoreFit } from '../../domain/credential-search'
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
export function findCredentials(asked: CredentialQuery, context: Context): Found {
  const { query, named } = findNamed(asked, context)
  const all = searchBoth(query, named, context)
  if (all.length >= Math.min(query.limit, few) || query.words.length < 2)
    return { items: all, isPartial: false }
  const known = new Set(all.map(({ id }) => id))
  const partial = searchBoth({ ...query, isAnyWord: true }, named, context).filter(({ id }) => !known.has(id))
  const telling = partial.filter((heading) => scoreFit(heading, query.words, true) > 0)
  const some = telling.length > 0 ? telling : partial
  return { items: [...all, ...some].slice(0, query.limit), isPartial: all.length === 0 && some.length > 0 }
}

/** The credentials that go by what was typed. `Security+` holds no word "plus", so without it what goes by that is found. */
function findNamed(
  query: CredentialQuery,
  context: Context,
): { query: CredentialQuery; named: ReadonlySet<string> } {
  if (query.words.length === 0) return { query, named: new Set() }
  const { own, shipped } = openCatalogue(context)
  const list = (name: string) =>
    [shipped, own].flatMap((reader) => reader?.listNamed(name) ?? []).map(({ id }) => id)
  const words = query.words.slice(0, -1)
  if (words.length === 0 || query.words.at(-1) !== 'plus')
    return { query, named: new Set(list(query.words.join(' '))) }
  const named = new Set(list(`${words.join(' ')}+`))
  return { query: named.size > 0 ? { ...query, words } : query, named }
}

function searchBoth(
  query: CredentialQuery,
  named: ReadonlySet<string>,
  context: Context,
): CredentialHeading[] {
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
    named,
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
