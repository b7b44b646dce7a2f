import type { Credential, CredentialHeading, SourcedFact } from '../domain/credential'
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
  ['assessment', 'assessed by', (value: string) => value.replace('-', ' ')],
  ['badge', 'badge', (value: { kind: string }) => value.kind],
  ['verification', 'check at', String],
  ['accreditation', 'accredited', (value: string[]) => value.join(', ')],
  ['since', 'since', String],
  [
    'reviews',
    'reviews',
    ({ rating, count }: { rating: number; count: number }) => `${rating} of 5 from ${count}`,
  ],
  ['instructors', 'instructors', (value: string[]) => value.join(', ')],
  ['outline', 'outline', (value: string[]) => value.join('; ')],
]

export function credentialView(
  credential: Credential,
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
    ['price', describePrice(credential) + cite('price')],
    ['hours', describeHours(credential) + cite('hours')],
    ...factLines.flatMap(([name, label, describe]) => {
      const fact = credential.facts[name]
      return fact === undefined ? [] : [[label, describe(fact.value as never) + cite(name)]]
    }),
    ['address', credential.address ?? 'unknown'],
  ]
  const labelWidth = Math.max(...rows.map(([label = '']) => label.length)) + 2
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
      ? []
      : [`Levels are our judgement of ${credential.basis.syllabus}, ${credential.basis.date}.`]
  return [
    ...wrapText(`${credential.name} (${credential.id})`, terminal.width).map((line) =>
      terminal.style.bold(line),
    ),
    ...rows.flatMap(([label = '', value = '']) =>
      wrapText(value, terminal.width - labelWidth).map(
        (line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line,
      ),
    ),
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
  isFree: heading.isFree,
  hours: heading.hours ?? null,
  format: heading.format ?? null,
  level: heading.level ?? null,
  address: heading.address ?? null,
})

export const credentialJson = (credential: Credential) => ({
  ...headingJson(credential),
  source: credential.source,
  skills: credential.skills.map(({ skillId, teaches, assesses }) => ({ id: skillId, teaches, assesses })),
  facts: credential.facts,
  basis: credential.basis ?? null,
})
