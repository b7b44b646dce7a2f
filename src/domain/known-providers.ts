import { hostOf, siteOf } from './credential-match'
import { isSameProvider } from './same-provider'

/** How the library names who stands behind a site: where the site is called as the provider is. */
export class KnownProviders {
  private readonly byHost = new Map<string, string>()
  private readonly bySite = new Map<string, string>()
  private readonly names: string[]

  constructor(shipped: readonly { provider: string; address: string | undefined }[]) {
    this.names = [...new Set(shipped.map(({ provider }) => provider))]
    for (const { provider, address } of shipped) {
      const host = hostOf(address)
      if (host === undefined || !isNamedAs(host, provider)) continue
      this.byHost.set(host, provider)
      if (isNamedAs(siteOf(address) ?? '', provider, true)) this.bySite.set(siteOf(address) ?? '', provider)
    }
  }

  findBySite = (address: string | undefined): string | undefined =>
    this.byHost.get(hostOf(address) ?? '') ?? this.bySite.get(siteOf(address) ?? '')

  /** A body as the library names it; where two of its names fit, the one whose site it is. */
  nameBody(body: string, address: string | undefined): string {
    const ofSite = this.findBySite(address)
    if (ofSite !== undefined && isSameProvider(body, ofSite)) return ofSite
    const same = this.names.filter((name) => isSameProvider(body, name))
    return same.length === 1 ? (same[0] ?? body) : body
  }
}

/** `isaca.org` is ISACA's, `pmi.org` the Project Management Institute's, `aws.amazon.com` Amazon Web Services'. */
function isNamedAs(host: string, provider: string, isWhole = false): boolean {
  const words = provider.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const initials = words.map((word) => word[0]).join('')
  const parts = host.split('.').slice(0, -1)
  return parts.some((part) => {
    const bare = part.replace(/-/g, '')
    if (part.length < 3) return false
    return (isWhole ? words.join('') === bare : words.join('').includes(bare)) || part === initials
  })
}
