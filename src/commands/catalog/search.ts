import { type CredentialQuery, everything, pickWords } from '../../domain/credential-search'
import { UsageError } from '../../errors'
import { searchJson, searchView } from '../../views/catalog-search'
import { type CommandInput, defineCommand, readLimit } from '../command'
import { type Found, findCredentials } from './find'

interface Request {
  query: CredentialQuery
  input: CommandInput
}

export interface SearchResult extends Found {
  query: CredentialQuery
}

const conditions = [
  ...['skill', 'level', 'maxPrice', 'maxHours', 'language', 'format', 'platform', 'free', 'sort'],
]

export const catalogSearch = defineCommand<Request, SearchResult>({
  parse(input) {
    const { words, hints } = pickWords(input.words)
    if (input.words.length > 0 && words.length === 0) {
      throw new UsageError(`There is no word in "${input.words.join(' ')}": nothing to search for.`, {
        hint: 'For example: catalog search sql',
      })
    }
    return { query: { ...everything, words, hints, limit: readLimit(input) }, input }
  },
  async run({ query: plain, input }, context) {
    const hasConditions = conditions.some((name) => input.options[name] !== undefined)
    // Most searches are words alone; what reads the conditions is loaded with the first of them.
    const query = hasConditions
      ? { ...plain, ...(await import('./query')).readConditions(input, context) }
      : plain
    return { query, ...findCredentials(query, context) }
  },
  kind: 'credentials',
  toJson: searchJson,
  view: searchView,
})
