import { siteOf } from '../domain/credential-match'

/*
 * Who stands behind a certification whose list names nobody: the words with which its name begins, where the site that
 * it links to is called so (`CREST …` on crest-approved.org, `Cloud Native Computing Foundation …` on cncf.io). A body
 * that is known so is known in the other rows of the list too, by its name, and by its site. Words that no site bears
 * out count where they stand, in capitals, before "Certified" in two rows. Everything else stays unknown.
 */

export interface NamedItem {
  name: string
  /** Its abbreviation: no body is called as its certification is. */
  short: string
  address: string | undefined
}

export function findBodies(items: readonly NamedItem[]): (string | undefined)[] {
  const confirmed = items.map(findConfirmed)
  const names = new Set(confirmed.filter((body) => body !== undefined))
  for (const body of findRepeated(items)) names.add(body)
  const bySite = new Map<string, Set<string>>()
  for (const [index, { address }] of items.entries()) {
    const [site, body] = [siteOf(address), confirmed[index]]
    if (site !== undefined && body !== undefined) bySite.set(site, (bySite.get(site) ?? new Set()).add(body))
  }
  return items.map((item, index) => {
    const known = confirmed[index] ?? leadsOf(item.name).find((lead) => names.has(lead))
    if (known !== undefined) return known
    const [only, another] = bySite.get(siteOf(item.address) ?? '') ?? []
    return another === undefined ? only : undefined
  })
}

/** The first words of a name, up to five and never all of it, the longest run first. */
function leadsOf(name: string): string[] {
  const words = name.split(/\s+/)
  const count = Math.min(5, words.length - 1)
  return Array.from({ length: count }, (_, index) =>
    words
      .slice(0, count - index)
      .join(' ')
      .replace(/^The /, ''),
  )
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function findConfirmed({ name, address }: NamedItem): string | undefined {
  const hosts = labelsOf(address)
  const lead = leadsOf(name).find((words) => hosts.some((label) => isCalled(label, words, name)))
  if (lead === undefined) return undefined
  const next = name.slice(name.indexOf(lead) + lead.length)
  return lead + (organization.exec(next)?.[0] ?? '')
}

/** `Juniper Networks` on juniper.net, `TUV Rheinland` on tuv.com; a "Foundation Certificate" is a grade. */
const organization =
  /^ (?:Networks|Institute|Foundation(?! (?:Certif|Level|Diploma|Exam|in ))|Group|Labs|Academy|Alliance|Association|Council|University|College|School|Society|Systems|Technologies|Rheinland|S[UÜ]D|NORD)\b/

/** Whether a part of a host is the words, their initials, or begins as they do. */
function isCalled(label: string, lead: string, name: string): boolean {
  const letters = lettersOf(lead)
  const bare = label.replace(/-/g, '').replace(/^the/, '')
  if (letters.length < 3) return false
  if (letters === bare) return true
  const words = lead
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => !/^(|of|and|the|for)$/.test(word))
  if (words.length > 2 && words.map((word) => word[0]).join('') === bare) return true
  const parts = label.split('-')
  // `mosse-institute`, `tcm-sec`, `crest-approved`: part by part, or its first part alone.
  if (parts.length > 1 && parts[0] === letters) return true
  if (parts.length > 1 && parts.length === words.length)
    return parts.every((part, index) => part.length > 2 && words[index]?.startsWith(part) === true)
  if (bare.startsWith(letters))
    return readAbbreviation(name) === lead || (letters.length > 4 && bare.length - letters.length <= 2)
  return letters.length > 8 && bare.endsWith(letters)
}

/** The parts of a host that name somebody, and the last two as one: `secops.group`. */
function labelsOf(address: string | undefined): string[] {
  if (address === undefined) return []
  const parts = new URL(address).hostname.toLowerCase().split('.')
  const named = parts.slice(0, -1).filter((part) => !/^(www\d?|co|com|org|ac|gov|edu|net)$/.test(part))
  return [...named, parts.slice(-2).join('')]
}

/** What certificates are of, rather than by. */
const subjects = /^(ISO|IEC|ITIL|COBIT|TOGAF|PRINCE2|PCI|GDPR|HIPAA|NIST|SCADA|OSINT|SAFE|SQL|HTML|CSS|SEO)$/i

/** The capitals before "Certified". */
function readAbbreviation(name: string): string | undefined {
  const lead = /^([A-Z]{3,}) (?:Certified|Registered|Chartered|Licensed)\b/.exec(name)?.[1]
  return lead === undefined || subjects.test(lead) ? undefined : lead
}

function findRepeated(items: readonly NamedItem[]): string[] {
  const shorts = new Set(items.map(({ short }) => lettersOf(short)))
  const counts = new Map<string, number>()
  for (const { name } of items) {
    const lead = readAbbreviation(name)
    if (lead !== undefined && !shorts.has(lettersOf(lead))) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([lead]) => lead)
}
