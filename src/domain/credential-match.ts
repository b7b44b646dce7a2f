import { isNameOf, isSameProvider, mayBeginWith, wordsOf } from './same-provider'

/** What is known of a credential whose like is looked for. */
export interface Named {
  name: string
  aliases: readonly string[]
  /** undefined where nothing says who stands behind it. */
  provider: string | undefined
  /** The provider is read out of the name or the address, and may be one of the names that it has had. */
  isProviderGuessed: boolean
  address: string | undefined
  isCertification: boolean
}

interface Known extends Named {
  id: string
}

/** Words that a name has or leaves out as it pleases. */
const passing = new Set(
  'the a an of in for and to with on certified certification certificate credential exam'.split(' '),
)
/** Below this share of common words two names on one page are two credentials. */
const leastAlike = 0.5

/**
 * Finds the credential that is meant by another spelling of its name: `PMI ACP` and PMI-ACP, `Google Professional Cloud
 * Architect` and Professional Cloud Architect by Google Cloud. The name, an alias or a code has to be the same and the
 * provider as well; without a provider the site, or the whole name of a certification. A page counts by itself where one
 * credential alone stands on it and the names share half of their words.
 */
export class CredentialMatcher {
  private readonly byKey = new Map<string, Known[]>()
  private readonly byPage = new Map<string, Known[]>()

  constructor(all: readonly Known[]) {
    for (const known of all) {
      for (const key of keysOf(known)) push(this.byKey, key, known)
      const page = pageOf(known.address)
      if (page !== undefined) push(this.byPage, page, known)
    }
  }

  find(row: Named): string | undefined {
    const onPage = this.byPage.get(pageOf(row.address) ?? '') ?? []
    const [only] = onPage
    if (only !== undefined && onPage.length === 1 && areAlike(row, only)) return only.id
    const found = new Map<string, Known>()
    for (const { key, isName } of rowKeys(row)) {
      for (const known of this.byKey.get(key) ?? []) {
        if (isMeant(row, known, isName)) found.set(known.id, known)
      }
      // The longer and surer keys come first.
      if (found.size > 0) break
    }
    const [first, second] = [...found.keys()]
    return second === undefined ? first : undefined
  }
}

function isMeant(row: Named, known: Known, isName: boolean): boolean {
  const isSameSite = siteOf(row.address) !== undefined && siteOf(row.address) === siteOf(known.address)
  if (isName && row.isProviderGuessed && row.isCertification && known.isCertification) return true
  if (row.provider === undefined) return isSameSite
  if (known.provider !== undefined && isSameProvider(row.provider, known.provider)) return true
  return isSameSite && row.isProviderGuessed && areAlike(row, known)
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/** The telling words of a name, without who stands behind it at its front and what stands in brackets. */
function tellingOf(name: string, provider: string | undefined): string[] {
  const words = wordsOf(name.replace(/\([^()]*\)/g, ' '))
  return afterProvider(words.length === 0 ? wordsOf(name) : words, provider).filter(
    (word) => !passing.has(word),
  )
}

/** `Google Professional Cloud Architect` by Google Cloud, `PMI Agile Certified Practitioner` by PMI, without the first. */
function afterProvider(words: readonly string[], provider: string | undefined): readonly string[] {
  if (provider === undefined || !mayBeginWith(words, provider)) return words
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    if (isNameOf(words.slice(0, count), provider)) return words.slice(count)
  }
  return words
}

const keyOf = (words: readonly string[]) => words.join('')

function keysOf({ name, aliases, provider }: Named): Set<string> {
  const inBrackets = [...name.matchAll(/\(([^()]+)\)/g)].map(([, text]) => text ?? '')
  const names = [name, ...aliases, ...inBrackets]
  const keys = names.flatMap((text) => [keyOf(tellingOf(text, undefined)), keyOf(tellingOf(text, provider))])
  return new Set(keys.filter((key) => key.length > 1))
}

/** The row's own keys, its name first; a code is one word and means its bearer only beside the provider or site. */
function rowKeys({ name, aliases, provider }: Named): { key: string; isName: boolean }[] {
  const keys = [name, ...aliases].flatMap((text, index) => {
    const whole = tellingOf(text, undefined)
    return [
      { key: keyOf(whole), isName: index === 0 && whole.length > 1 },
      { key: keyOf(tellingOf(text, provider)), isName: false },
    ]
  })
  return keys.filter(({ key }) => key.length > 1)
}

function areAlike(row: Named, known: Known): boolean {
  const codes = new Set([row.name, ...row.aliases].map((text) => keyOf(wordsOf(text))))
  if ([known.id, ...known.aliases].some((text) => codes.has(keyOf(wordsOf(text))))) return true
  const [a, b] = [tellingOf(row.name, row.provider ?? known.provider), tellingOf(known.name, known.provider)]
  const [more, others] = [
    [row.name, ...row.aliases].flatMap(wordsOf),
    [known.name, ...known.aliases].flatMap(wordsOf),
  ]
  return shareOf(a, b) >= leastAlike || shareOf([...a, ...more], [...b, ...others]) >= leastAlike
}

function shareOf(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [some, others].map((words) => new Set(words.filter((word) => !passing.has(word))))
  if (a === undefined || b === undefined) return 0
  return [...a].filter((word) => b.has(word)).length / new Set([...a, ...b]).size
}

/** The host without `www`. */
export const hostOf = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : new URL(address).hostname.toLowerCase().replace(/^www\d?\./, '')

/** The part of a host that somebody registered, with its ending: `example.co.uk` of `shop.example.co.uk`. */
export function siteOf(address: string | undefined): string | undefined {
  const parts = hostOf(address)?.split('.')
  if (parts === undefined) return undefined
  const isLongEnding =
    /^(co|com|org|ac|gov|edu|net|ne|or)$/.test(parts.at(-2) ?? '') && parts.at(-1)?.length === 2
  return parts.slice(isLongEnding ? -3 : -2).join('.')
}

/** An address without what does not name the page; of what stands behind `#` only a route names one. */
export function pageOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const { pathname, search, hash } = new URL(address)
  const route = /^#!?\//.test(hash) ? hash : ''
  return `${hostOf(address)}${pathname.replace(/\/+$/, '')}${search}${route}`.toLowerCase()
}
