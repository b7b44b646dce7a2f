import type { Context } from '../../context'
import type { AssessmentMethod, OwnCredential, SourcedFact } from '../../domain/credential'
import { CredentialMatcher, hostOf, pageOf } from '../../domain/credential-match'
import { KnownProviders } from '../../domain/known-providers'
import { buildRecognizer, type Mention } from '../../domain/recognize'
import type { SkillCategory } from '../../domain/skill'
import { makeId } from '../../domain/target'
import { readTaught } from '../../domain/taught'
import { ownersOf, withoutOwner } from '../../domain/without-owner'
import { type CatalogueRow, isSkipped, type ReadRow, type SkippedRow } from '../../imports/catalogue-row'
import { CredentialStore } from '../../storage/credential-store'
import { listSkillNames, openCatalogue } from '../lookup'
import { loadVocabulary } from '../vocabulary'

export interface SavedRow {
  id: string
  name: string
  place: string
  change: 'new' | 'changed'
}

export interface SavedCatalogue {
  rows: number
  saved: SavedRow[]
  same: number
  skipped: SkippedRow[]
  /** Values that no rule reads, by field. */
  unread: Map<string, { place: string; text: string }[]>
  /** Rows in which at least one skill was found. */
  withSkills: number
  /** Of an earlier import, and not in the file; they stay. */
  noLongerInFile: number
}

const shortText = 60
const keptTexts = 20_000

/** Names of skills come again and again in a file: what was read in a short text is kept. */
function keepShort(recognize: (text: string) => Mention[]): (text: string) => Mention[] {
  const kept = new Map<string, Mention[]>()
  return (text) => {
    if (text.length > shortText) return recognize(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = recognize(text)
    if (kept.size < keptTexts) kept.set(text, found)
    return found
  }
}

/** Writes the rows of one file, one after the other; called within one operation. */
export class RowSaver {
  readonly result: SavedCatalogue = {
    rows: 0,
    saved: [],
    same: 0,
    skipped: [],
    unread: new Map(),
    withSkills: 0,
    noLongerInFile: 0,
  }
  private readonly store: CredentialStore
  private readonly known: Map<string, string>
  private readonly taken: Set<string>
  private readonly idCounts = new Map<string, number>()
  private readonly seen = new Map<string, string>()
  private readonly seenNames = new Map<string, string>()
  private readonly matcher: CredentialMatcher
  private readonly providers: KnownProviders
  private readonly skillIds = new Map<string, string>()
  private readonly categories: ReadonlyMap<string, SkillCategory | undefined>
  private readonly recognize: (text: string) => Mention[]
  private readonly skillNames: ReadonlyMap<string, string>

  constructor(
    context: Context,
    private readonly source: string,
    private readonly fileName: string,
  ) {
    this.store = new CredentialStore(context.database.connection)
    this.today = context.today
    this.store.expectMany()
    this.known = this.store.listIdsBySourceId(source)
    const { shipped } = openCatalogue(context)
    const library = shipped.listAll()
    this.taken = new Set([
      ...this.store.listIds(),
      ...library.map(({ id }) => id),
      ...context.library.listRetired(),
    ])
    this.providers = new KnownProviders(library)
    this.matcher = new CredentialMatcher(
      library.map((credential) => ({
        ...credential,
        isProviderGuessed: false,
        isCertification: credential.kind === 'certification',
      })),
    )
    // Other names of a skill are found by the skill; all of them in each row would double the time of an import.
    this.skillNames = new Map(listSkillNames(context).map(({ id, name }) => [id, name]))
    const vocabulary = loadVocabulary(context)
    // The user's names come first, and the first of two counts.
    for (const { name, skillId } of vocabulary.toReversed()) this.skillIds.set(name.toLowerCase(), skillId)
    this.categories = new Map(vocabulary.map(({ skillId, category }) => [skillId, category]))
    this.recognize = keepShort(buildRecognizer(vocabulary))
  }

  private readonly today: string

  save(row: ReadRow): void {
    this.result.rows += 1
    if (isSkipped(row)) {
      this.result.skipped.push(row)
      return
    }
    const provider = row.provider ?? this.findBody(row) ?? this.providers.findBySite(row.address)
    const reason = this.findReason(row, provider)
    if (reason !== undefined) {
      this.result.skipped.push({ place: row.place, reason })
      return
    }
    for (const { field, text } of row.unread) {
      const known = this.result.unread.get(field)
      if (known === undefined) this.result.unread.set(field, [{ place: row.place, text }])
      else known.push({ place: row.place, text })
    }
    this.write(row, provider)
  }

  /** Writes what waits, and counts the source's earlier rows that the file no longer has. */
  finish(): SavedCatalogue {
    this.store.endMany()
    this.result.noLongerInFile = [...this.known.keys()].filter((key) => !this.seen.has(key)).length
    return this.result
  }

  /** The body that the row's name begins with, unless its name goes on as the name of a skill: `Kali Linux`. */
  private findBody({ body, name, address }: CatalogueRow): string | undefined {
    if (body === undefined || body === null) return undefined
    const end = name.indexOf(body) + body.length
    const isCut = this.recognize(name).some((mention) => mention.start < end && mention.end > end)
    return isCut && name.startsWith(body) ? undefined : this.providers.nameBody(body, address)
  }

  private findReason(row: CatalogueRow, provider: string | undefined): string | undefined {
    const shipped = this.matcher.find({
      ...row,
      provider,
      isProviderGuessed: row.provider === undefined,
      isCertification: row.kind === 'certification',
    })
    if (shipped !== undefined) return `the library has it as ${shipped}`
    const key = sourceKey(row, provider)
    const earlier = this.seen.get(key)
    if (earlier !== undefined) {
      return row.sourceId === undefined
        ? `the same name, provider and address as ${earlier}`
        : `the same id, "${row.sourceId}", as ${earlier}`
    }
    this.seen.set(key, row.place)
    if (row.address === undefined) return undefined
    // Two ids for one page under one name.
    const named = [row.name, provider, pageOf(row.address)].join('\n').toLowerCase()
    const twin = this.seenNames.get(named)
    if (twin !== undefined) return `the same name, provider and address as ${twin}`
    this.seenNames.set(named, row.place)
    return undefined
  }

  private write(row: CatalogueRow, provider: string | undefined): void {
    const key = sourceKey(row, provider)
    const languages = row.facts.languages as readonly string[] | undefined
    const skills = readTaught(
      {
        title: withoutOwner(row.name, ownersOf(provider ?? '', hostOf(row.address))),
        listed: row.skillNames,
        summary: row.summary,
        level: (row.facts.level as string | undefined) ?? row.leastLevel,
        assessment: row.facts.assessment as AssessmentMethod | undefined,
        // Those of a certification are of preparing for its exam.
        hours:
          row.kind === 'certification'
            ? undefined
            : (row.facts.hours as { min: number; max: number } | undefined),
        categoryOf: (skillId) => this.categories.get(skillId),
        isEnglish: languages === undefined || languages.includes('en'),
      },
      this.recognize,
      (name) => this.skillIds.get(name.toLowerCase()),
    )
    if (skills.length > 0) this.result.withSkills += 1
    const credential = this.describe(row, provider ?? 'unknown', key, skills)
    const id = this.known.get(key)
    if (id === undefined) {
      const made = this.makeId(row)
      this.store.insert({ ...credential, id: made })
      this.result.saved.push({ id: made, name: row.name, place: row.place, change: 'new' })
      return
    }
    this.rewrite({ ...credential, id }, row)
  }

  /** A row of an earlier import: written where its values differ, left where the user changed it. */
  private rewrite(credential: OwnCredential, row: CatalogueRow): void {
    const earlier = this.store.findOwn(credential.id)
    if (earlier?.isEdited) {
      this.result.skipped.push({
        place: row.place,
        reason: `you changed ${credential.id}; what you wrote stays`,
      })
    } else if (earlier !== undefined && fingerprint(earlier) === fingerprint(credential)) {
      this.result.same += 1
    } else {
      this.store.update(credential)
      this.result.saved.push({ id: credential.id, name: row.name, place: row.place, change: 'changed' })
    }
  }

  private describe(
    row: CatalogueRow,
    provider: string,
    sourceId: string,
    skills: OwnCredential['skills'],
  ): Omit<OwnCredential, 'id'> {
    const facts: Record<string, SourcedFact> = {}
    for (const [name, value] of Object.entries(row.facts)) {
      facts[name] = { value, title: this.fileName, address: undefined, date: this.today }
    }
    return {
      name: row.name,
      provider,
      // Where a list names who certifies, its links lead to them, and to shops and file hosts besides.
      platform: row.platform ?? (row.body === undefined ? hostOf(row.address) : provider) ?? provider,
      kind: row.kind,
      address: row.address,
      aliases: row.aliases,
      summary: row.summary,
      source: this.source,
      basedOn: undefined,
      facts,
      basis: undefined,
      skills,
      sourceId,
      isEdited: false,
      skillNames: skills.flatMap(({ skillId }) => this.skillNames.get(skillId) ?? []),
    }
  }

  /** The name as an id; where its letters make none, the last part of its address. */
  private makeId(row: CatalogueRow): string {
    const slug = row.aliases[0] ?? row.name
    const page =
      row.address === undefined ? undefined : new URL(row.address).pathname.split('/').filter(Boolean).at(-1)
    const text = /[a-z0-9]{2}/i.test(slug) ? slug : (page ?? slug)
    const id = makeId(cutWords(text), (taken) => this.taken.has(taken), this.idCounts)
    this.taken.add(id)
    return id
  }
}

/** Long enough to be read, short enough to be typed and to leave room for the name on 80 columns. */
const longestId = 32

function cutWords(text: string): string {
  // `Linux+` is no `linux`.
  const words = text
    .replace(/(?<!\+)\+(?!\S)/g, ' plus')
    .split(/[^\p{L}\p{N}'’+#]+/u)
    .filter((word) => word !== '')
  const all = words.length
  while (words.length > 1 && words.join('-').length > longestId) words.pop()
  if (words.length === all) return words.join(' ')
  while (words.length > 1 && /^(an?|and|for|in|of|on|the|to|with|de|la|y)$/i.test(words.at(-1) ?? ''))
    words.pop()
  return words.join(' ')
}

/** What makes a row of the file the same credential the next time it is imported. */
const sourceKey = (row: CatalogueRow, provider: string | undefined): string =>
  row.sourceId ??
  [
    pageOf(row.address) ?? '',
    row.name.toLowerCase(),
    (provider ?? hostOf(row.address) ?? 'unknown').toLowerCase(),
  ].join(' | ')

/** All that a row says, without where and when it was said. */
const fingerprint = (credential: OwnCredential): string =>
  JSON.stringify([
    credential.name,
    credential.provider,
    credential.platform,
    credential.kind,
    credential.address,
    credential.aliases,
    credential.summary,
    Object.entries(credential.facts)
      .map(([name, { value }]) => [name, value])
      .sort(),
    [...credential.skills].sort((a, b) => (a.skillId < b.skillId ? -1 : 1)),
  ])
