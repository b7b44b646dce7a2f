import type { CredentialHeading } from '../domain/credential'
import type { CredentialQuery } from '../domain/credential-search'
import { formatMoney } from '../domain/money'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import { catalogRow, headingJson } from './catalog'
import type { ViewContext } from './view-context'

export interface SearchViewInput {
  query: CredentialQuery
  items: readonly CredentialHeading[]
  isPartial: boolean
}

export function searchView({ query, items, isPartial }: SearchViewInput, context: ViewContext): string[] {
  const { terminal, program } = context
  const wrap = (text: string) => wrapText(text, terminal.width)
  if (items.length === 0) return wrap(describeNothing(query))
  return [
    ...(isPartial ? [...wrap(`None holds all of: ${query.words.join(', ')}. These hold some.`), ''] : []),
    ...drawColumns(
      [{ head: 'id' }, { head: 'credential', isFlexible: true }, { head: 'price' }, { head: 'hours' }],
      items.map(catalogRow),
      terminal,
    ),
    '',
    ...wrap(
      `One in full: ${program} catalog show ${items[0]?.id}${hasConditions(query) ? '. What is not known of one meets no condition.' : ''}`,
    ),
  ]
}

const hasConditions = (query: CredentialQuery) => conditionsOf(query).length > 0

const conditionsOf = (query: CredentialQuery): string[] =>
  [
    ...query.skillIds.map((id) => `teaches ${id}${query.taughtLevel > 1 ? ` to ${query.taughtLevel}` : ''}`),
    query.skillIds.length === 0 && query.taughtLevel > 1 && `teaches to ${query.taughtLevel}`,
    query.level !== undefined && `level ${query.level}`,
    query.maxPrices[0] !== undefined && `up to ${formatMoney(query.maxPrices[0])}`,
    query.maxHours !== undefined && `up to ${query.maxHours} h`,
    query.language !== undefined && `in ${query.language}`,
    query.format,
    query.platform !== undefined && `on ${query.platform}`,
    query.isFree && 'free',
  ].filter((text): text is string => typeof text === 'string')

function describeNothing(query: CredentialQuery): string {
  const words = query.words.length === 0 ? '' : ` holds all of: ${query.words.join(', ')}`
  const conditions = conditionsOf(query)
  if (conditions.length === 0) return `No credential${words}. Try fewer words.`
  return `No credential${words}${words === '' ? '' : ';'} is known to meet: ${conditions.join(', ')}. Try fewer conditions.`
}

export const searchJson = ({ items }: SearchViewInput) => ({ items: items.map(headingJson) })
