import type { AssessmentMethod, CredentialKind, Price } from '../domain/credential'
import { readLanguage } from '../domain/language'
import { isCurrency, minorDigits } from '../domain/money'
import { readAddress, shorten } from './catalogue-record'
import type { CatalogueRow, ReadRow, TakeRow } from './catalogue-row'
import { cleanCell } from './clean-cell'

/*
 * Credentials in the Credential Transparency Description Language as JSON-LD: one resource, a list of them, or a
 * document with @graph. Names come as texts, as language maps or as @value; a property may hold one value or a list.
 * Only `ceterms:` names are read: a document with another context has to be brought to it first.
 */
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

const kinds: readonly (readonly [RegExp, CredentialKind])[] = [
  [
    /^(Certification|ProfessionalCertification|License|QualityAssuranceCredential|JourneymanCertificate|MasterCertificate)$/,
    'certification',
  ],
  [
    /^(Certificate|CertificateOfCompletion|CertificateOfParticipation|AcademicCertificate|TechnicalLevelCertificate|ProfessionalCertificate|BasicTechnicalCertificate|HigherLevelApprenticeshipCertificate|ApprenticeshipCertificate|PreApprenticeshipCertificate|ProficiencyCertificate|GeneralEducationDevelopment|Diploma|SecondarySchoolDiploma|SecondaryEducationCertificate|PostBaccalaureateCertificate|PostMasterCertificate|HigherEducationLevel[12]Certificate|WorkBasedLearningProgram)$/,
    'certificate',
  ],
  [/^(Badge|DigitalBadge|OpenBadge|MicroCredential)$/, 'badge'],
  [/Degree$|Doctorate$|^(Specialist|Doctoral|ProfessionalDoctorate|ResearchDoctorate)$/, 'degree'],
  [/^(Course|LearningOpportunity|LearningOpportunityProfile|LearningProgram)$/, 'course'],
]

const typeOf = (node: Node): string | undefined =>
  listOf(node['@type'])
    .map(String)
    .filter((type) => type.startsWith('ceterms:'))
    .map((type) => type.slice('ceterms:'.length))
    .find((type) => kindOf(type) !== undefined)

const kindOf = (type: string) => kinds.find(([pattern]) => pattern.test(type))?.[1]

function nodesOf(content: unknown): unknown[] {
  if (Array.isArray(content)) return content.flatMap(nodesOf)
  if (isNode(content) && content['@graph'] !== undefined) return listOf(content['@graph'])
  return [content]
}

export const isCtdl = (content: unknown): boolean =>
  nodesOf(content)
    .slice(0, 200)
    .some((node) => isNode(node) && listOf(node['@type']).some((type) => String(type).startsWith('ceterms:')))

export function readCtdl(content: unknown, take: TakeRow): void {
  const nodes = nodesOf(content)
  const byId = new Map(
    nodes
      .filter(isNode)
      .flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  for (const [index, node] of nodes.entries()) {
    const place = `item ${index + 1}`
    if (!isNode(node)) take({ place, reason: 'it is not an object' })
    // Organisations, competencies and assessments stand beside the credentials that name them.
    else if (typeOf(node) !== undefined) take(readResource(place, node, byId))
  }
}

/** A text: plain, `{ "en": … }` (English before others), `{ "@value": … }`, or the first of a list of these. */
function textOf(value: unknown): string | undefined {
  for (const entry of listOf(value)) {
    if (typeof entry === 'string') return cleanCell(entry) || undefined
    if (!isNode(entry)) continue
    if (typeof entry['@value'] === 'string') return cleanCell(entry['@value']) || undefined
    const languages = Object.keys(entry).filter(
      (key) => !key.startsWith('@') && /^[a-z]{2,3}(-|$)/i.test(key),
    )
    const english = languages.find((key) => /^en(-|$)/i.test(key)) ?? languages[0]
    if (english !== undefined) return textOf(entry[english])
  }
  return undefined
}

/** All texts of a property that may hold language maps of lists, such as `ceterms:keyword`. */
function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((entry) => {
    if (!isNode(entry)) return textOf(entry) ?? []
    const key = Object.keys(entry).find((name) => /^en(-|$)/i.test(name)) ?? Object.keys(entry)[0]
    return key === undefined ? [] : listOf(entry[key]).flatMap((text) => textOf(text) ?? [])
  })
}

const term = (node: Node, name: string): unknown => node[`ceterms:${name}`]

function readResource(place: string, node: Node, byId: ReadonlyMap<string, Node>): ReadRow {
  const name = textOf(term(node, 'name'))
  if (name === undefined) return { place, reason: 'it has no ceterms:name' }
  if (name.length > 200) return { place, reason: `its name has ${name.length} characters, more than 200` }
  const status = targetsOf(term(node, 'credentialStatusType')).concat(
    targetsOf(term(node, 'lifeCycleStatusType')),
  )
  if (status.some((word) => /(ceased|deprecated|suspended|superseded)/i.test(word))) {
    return { place, reason: `its status is ${status.join(', ')}` }
  }
  const unread: { field: string; text: string }[] = []
  const conditions = listOf(term(node, 'requires')).filter(isNode)
  const price = readCosts(
    [
      ...listOf(term(node, 'estimatedCost')),
      ...conditions.flatMap((each) => listOf(term(each, 'estimatedCost'))),
    ],
    unread,
  )
  const hours = readDurations(
    [
      ...listOf(term(node, 'estimatedDuration')),
      ...conditions.flatMap((each) => listOf(term(each, 'estimatedDuration'))),
    ],
    unread,
  )
  const owner = organisationOf(node, byId)
  const ctid = textOf(term(node, 'ctid'))
  const languages = listOf(term(node, 'inLanguage')).map((code) => readLanguage(String(code)))
  const aliases = [...textsOf(term(node, 'alternateName')), ...textsOf(term(node, 'codedNotation'))]
  const id = typeof node['@id'] === 'string' ? node['@id'] : undefined
  const page = textOf(term(node, 'subjectWebpage'))
  const validity = readIsoMonths(textOf(term(node, 'renewalFrequency')))
  const level = levelOf(node)
  const row: CatalogueRow = {
    place,
    name,
    sourceId: ctid ?? id,
    provider: owner,
    platform: owner,
    kind: kindOf(typeOf(node) ?? '') ?? 'course',
    address: readAddress(page),
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    summary: shorten(textOf(term(node, 'description'))),
    facts: {
      ...(price && { price }),
      ...(hours && { hours }),
      ...(level && { level }),
      ...formatOf(node),
      ...(languages.some((code) => code !== undefined)
        ? { languages: [...new Set(languages.filter((code) => code !== undefined))] }
        : {}),
      ...(validity === undefined ? {} : { validity: { months: validity } }),
      ...assessmentOf(node),
    },
    skillNames: [
      ...competencies([node, ...conditions]),
      ...textsOf(term(node, 'keyword')),
      ...listOf(term(node, 'subject'))
        .filter(isNode)
        .flatMap((each) => textOf(term(each, 'targetNodeName')) ?? []),
    ],
    unread,
  }
  return row
}

/** `audLevel:BeginnerLevel` and the like: a property of alignments, each with its target. */
const targetsOf = (value: unknown): string[] =>
  listOf(value).flatMap((entry) =>
    isNode(entry)
      ? [term(entry, 'targetNode') ?? term(entry, 'targetNodeName') ?? entry['@id']].flatMap((target) =>
          typeof target === 'string' ? [target] : (textOf(target) ?? []),
        )
      : typeof entry === 'string'
        ? [entry]
        : [],
  )

function levelOf(node: Node): string | undefined {
  const words = targetsOf(term(node, 'audienceLevelType')).map((target) =>
    /(beginner|intermediate|advanced)/i.exec(target)?.[1]?.toLowerCase(),
  )
  const known = new Set(words.filter((word) => word !== undefined))
  return known.size === 1 ? [...known][0] : undefined
}

function formatOf(node: Node): { format?: string } {
  const targets = [...targetsOf(term(node, 'deliveryType')), ...targetsOf(term(node, 'learningDeliveryType'))]
  const formats = new Set(
    targets.map((target) =>
      /InPerson/.test(target) ? 'in-person' : /BlendedDelivery|Blended/.test(target) ? 'blended' : 'other',
    ),
  )
  const [only] = formats
  return formats.size === 1 && only !== undefined && only !== 'other' ? { format: only } : {}
}

/** Only what the words decide: an exam of which nobody says who watched it has no weight. */
function assessmentOf(node: Node): { assessment?: AssessmentMethod } {
  const isProctored = listOf(term(node, 'isProctored')).includes(true)
  return isProctored ? { assessment: 'proctored-exam' } : {}
}

const competencyTerms = ['targetCompetency', 'teaches', 'assesses'] as const

const competencies = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) =>
    competencyTerms.flatMap((name) =>
      listOf(term(node, name)).flatMap((entry) =>
        isNode(entry)
          ? (textOf(term(entry, 'targetNodeName')) ?? textOf(entry['ceasn:competencyText']) ?? [])
          : [],
      ),
    ),
  )

function organisationOf(node: Node, byId: ReadonlyMap<string, Node>): string | undefined {
  for (const name of ['ownedBy', 'offeredBy']) {
    for (const entry of listOf(term(node, name))) {
      const id = typeof entry === 'string' ? entry : isNode(entry) ? entry['@id'] : undefined
      const named = isNode(entry) ? textOf(term(entry, 'name')) : undefined
      const found = named ?? (typeof id === 'string' ? textOf(term(byId.get(id) ?? {}, 'name')) : undefined)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** The aggregate where it is told, else the only sum; the sums of several kinds of cost are not added up. */
function readCosts(
  profiles: readonly unknown[],
  unread: { field: string; text: string }[],
): Price | undefined {
  const read = profiles.filter(isNode).flatMap((profile) => {
    const amount = Number(term(profile, 'price'))
    const currency = textOf(term(profile, 'currency'))?.toUpperCase()
    if (term(profile, 'price') === undefined || currency === undefined) return []
    if (!Number.isFinite(amount) || amount < 0 || !/^[A-Z]{3}$/.test(currency) || !isCurrency(currency)) {
      unread.push({ field: 'price', text: `${String(term(profile, 'price'))} ${currency}` })
      return []
    }
    const types = targetsOf(term(profile, 'directCostType'))
    return [
      {
        isWhole: types.some((type) => /AggregateCost/.test(type)),
        price: {
          minor: Math.round(amount * 10 ** minorDigits(currency)),
          currency,
          charged: 'once' as const,
          ...(types.length === 0 ? {} : { covers: types.map(wordsOfTarget).join(', ') }),
        },
      },
    ]
  })
  const whole = read.filter(({ isWhole }) => isWhole)
  const chosen = whole.length > 0 ? whole : read
  if (chosen.length === 1) return chosen[0]?.price
  if (chosen.length > 1) {
    unread.push({
      field: 'price',
      text: chosen
        .map(({ price }) => `${price.minor / 10 ** minorDigits(price.currency)} ${price.currency}`)
        .join(' + '),
    })
  }
  return undefined
}

/** `costType:AggregateCost` as `aggregate cost`. */
const wordsOfTarget = (target: string) =>
  target
    .replace(/^.*[:/]/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** Hours of work. A duration in days, weeks or months says how long it runs, not how much work it is. */
function readDurations(profiles: readonly unknown[], unread: { field: string; text: string }[]) {
  for (const profile of profiles.filter(isNode)) {
    const value = (name: string) => textOf(term(profile, name))
    const needed = value('timeRequired') ?? value('exactDuration')
    const [least, most] = [value('minimumDuration') ?? needed, value('maximumDuration') ?? needed]
    if (least === undefined || most === undefined) continue
    const [min, max] = [readIsoHours(least), readIsoHours(most)]
    if (min !== undefined && max !== undefined && min > 0 && min <= max) return { min, max }
    unread.push({ field: 'hours', text: least === most ? least : `${least} to ${most}` })
  }
  return undefined
}

/** `PT40H30M` as hours; undefined for anything with days or longer. */
export function readIsoHours(text: string): number | undefined {
  const match = /^PT(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+)M)?(?:\d+S)?$/.exec(text)
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined
  return Number((match[1] ?? '0').replace(',', '.')) + Math.round((Number(match[2] ?? 0) / 60) * 100) / 100
}

/** `P3Y`, `P36M` as months. */
function readIsoMonths(text: string | undefined): number | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text ?? '')
  const months = Number(match?.[1] ?? 0) * 12 + Number(match?.[2] ?? 0)
  return months > 0 ? months : undefined
}
