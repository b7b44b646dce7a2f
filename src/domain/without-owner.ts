/** A title without who stands behind it: "SecOps Group" in the name of its certificate is no security operations. */
export function withoutOwner(title: string, owners: readonly string[]): string {
  const letters = plain(title)
  const named = owners.filter((owner) => owner.length > 3 && letters.includes(owner))
  if (named.length === 0) return title
  const words = title.split(/(\s+)/)
  // Runs of two to five words, with the spaces between them.
  for (let from = 0; from < words.length; from += 2) {
    for (let to = from + 2; to <= Math.min(from + 8, words.length - 1); to += 2) {
      const run = plain(words.slice(from, to + 1).join(''))
      if (named.includes(run)) return [...words.slice(0, from), '-', ...words.slice(to + 1)].join('')
    }
  }
  return title
}

/** Letters and digits alone, without "the" at the front. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^the/, '')

/** How a provider and a site can be called in a title: `secops.group` as SecOps Group or SecOps. */
export const ownersOf = (provider: string, site: string | undefined): string[] => [
  plain(provider),
  plain(site ?? ''),
  plain(site?.split('.').slice(-2, -1)[0] ?? ''),
]
