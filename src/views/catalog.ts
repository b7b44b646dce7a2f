import type { Credential, CredentialHeading, SourcedFact } from '../domain/credential'
import type { CredibilityFact } from '../domain/credibility'
import { formatMoney } from '../domain/money'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

const charged = { once: '', month: '/month', year: '/year' }

/** `0-49 USD`: it costs nothing to learn, and its certificate 49. */
export function describePrice({ price, isFree }: Pick<CredentialHeading, 'price' | 'isFree'>): string {
  if (price === undefined) return isFree ? 'free' : '-'
  if (price.minor === 0) return 'free'
  return `${isFree ? '0-' : ''}${formatMoney(price)}${charged[price.charged]}`
}

/** With what it pays for, or what the source says where that is no plain price. */
function describeFullPrice(credential: Credential): string {
  const covers = (credential.facts.price?.value as { covers?: string } | undefined)?.covers
  const told = credential.facts.priceAsTold?.value
  if (credential.price === undefined && typeof told === 'string') return `unknown: "${told}"`
  if (credential.price === undefined) return credential.isFree ? 'free' : 'unknown'
  const free = credential.isFree && credential.price.minor > 0 ? ', learning is free' : ''
  return `${describePrice({ price: credential.price, isFree: false })}${covers === undefined ? '' : ` (${covers})`}${free}`
}

export function describeHours({ hours }: CredentialHeading): string {
  if (hours === undefined) return '-'
  return hours.min === hours.max ? `${hours.min} h` : `${hours.min}-${hours.max} h`
}

export const catalogRow = (heading: CredentialHeading): string[] => [
  heading.id,
  `${heading.name}, ${heading.provider}`,
  describePrice(heading),
  describeHours(heading),
]

/** Facts in the order in which a person asks for them, with the words of their line. */
const factLines: readonly [name: string, label: string, describe: (value: never) => string][] = [
  ['format', 'format', String],
  ['level', 'level', String],
  ['languages', 'languages', (value: string[]) => value.join(', ')],
  ['prerequisites', 'before it', (value: { text: string }) => value.text],
  [
    'validity',
    'valid for',
    ({ months }: { months: number | null }) =>
      months === null
        ? 'never expires'
        : months % 12 === 0
          ? months === 12
            ? '1 year'
            : `${months / 12} years`
          : `${months} months`,
  ],
  ['weeks', 'schedule', (value: number) => `${value} weeks`],
  ['enrolled', 'enrolled', (value: number) => value.toLocaleString('en-US')],
  ['fee', 'yearly fee', (value: { minor: number; currency: string }) => formatMoney(value)],
  ['instructors', 'instructors', (value: string[]) => value.join(', ')],
  ['outline', 'outline', (value: string[]) => value.join('; ')],
]

export function credentialView(
  credential: Credential,
  credibility: readonly CredibilityFact[],
  nameSkill: (id: string) => string,
  { terminal, program }: ViewContext,
): string[] {
  const cited: SourcedFact[] = []
  const cite = (name: string): string => {
    const fact = credential.facts[name]
    if (fact === undefined) return ''
    const known = cited.findIndex((other) => other.title === fact.title && other.date === fact.date)
    const number = known >= 0 ? known + 1 : cited.push(fact)
    return ` [${number}]`
  }
  const rows = [
    ['provider', credential.provider],
    ['platform', credential.platform],
    ['kind', credential.kind],
    ['price', describeFullPrice(credential) + cite('price')],
    ['hours', (credential.hours === undefined ? 'unknown' : describeHours(credential)) + cite('hours')],
    ...factLines.flatMap(([name, label, describe]) => {
      const fact = credential.facts[name]
      return fact === undefined ? [] : [[label, describe(fact.value as never) + cite(name)]]
    }),
    ['address', credential.address ?? 'unknown'],
    ...(credential.summary === undefined ? [] : [['about', credential.summary]]),
    ...(credential.facts.verification === undefined
      ? []
      : [['check at', String(credential.facts.verification.value) + cite('verification')]]),
  ]
  const told = credibility.map(({ label, text, fact }) => [
    label,
    text + (fact === undefined || text === 'unknown' ? '' : cite(fact)),
  ])
  const labelWidth = Math.max(...[...rows, ...told].map(([label = '']) => label.length)) + 2
  const labelled = ([label = '', value = '']: readonly string[]) =>
    wrapText(value, terminal.width - labelWidth).map(
      (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
    )
  const skills = drawColumns(
    [
      { head: 'skill', isFlexible: true },
      { head: 'teaches', align: 'right' },
      { head: 'assesses', align: 'right' },
    ],
    credential.skills.map(({ skillId, teaches, assesses }) => [
      nameSkill(skillId),
      String(teaches),
      assesses === 0 ? '-' : String(assesses),
    ]),
    terminal,
  )
  const basis =
    credential.basis === undefined
      ? credential.source === 'user'
        ? ['Levels are as you gave them.']
        : ['Levels follow from the level that the file gives, skills from its title, skills and description.']
      : [`Levels are our judgement of ${credential.basis.syllabus}, ${credential.basis.date}.`]
  return [
    ...wrapText(`${credential.name} (${credential.id})`, terminal.width).map((line) =>
      terminal.style.bold(line),
    ),
    ...rows.flatMap(labelled),
    '',
    'CREDIBILITY',
    ...told.flatMap(labelled),
    '',
    ...skills,
    '',
    ...cited.flatMap((fact, index) => wrapText(`[${index + 1}] ${fact.title}, ${fact.date}`, terminal.width)),
    ...basis.flatMap((line) => wrapText(line, terminal.width)),
    '',
    ...wrapText(`Next: ${program} plan add ${credential.id} --due DATE --hours N`, terminal.width),
  ]
}

export const headingJson = (heading: CredentialHeading) => ({
  id: heading.id,
  name: heading.name,
  provider: heading.provider,
  platform: heading.platform,
  credentialKind: heading.kind,
  price: heading.price ?? null,
  // Nothing says what it costs: whether it is free is not known either.
  isFree: heading.isFree || heading.price !== undefined ? heading.isFree : null,
  hours: heading.hours ?? null,
  format: heading.format ?? null,
  level: heading.level ?? null,
  address: heading.address ?? null,
})

export const credentialJson = (credential: Credential, credibility: readonly CredibilityFact[]) => ({
  ...headingJson(credential),
  source: credential.source,
  basedOn: credential.basedOn ?? null,
  summary: credential.summary ?? null,
  aliases: credential.aliases,
  credibility: credibility.map(({ id, label, state, text }) => ({ id, name: label, state, text })),
  skills: credential.skills.map(({ skillId, teaches, assesses }) => ({ id: skillId, teaches, assesses })),
  facts: credential.facts,
  basis: credential.basis ?? null,
})
