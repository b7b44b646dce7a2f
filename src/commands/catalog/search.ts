import type { CredentialQuery } from '../../domain/credential-search'
import { searchJson, searchView } from '../../views/catalog-search'
import { defineCommand } from '../command'
import { type Found, findCredentials } from './find'
import { readQuery } from './query'

export interface SearchResult extends Found {
  query: CredentialQuery
}

export const catalogSearch = defineCommand<CredentialQuery, SearchResult>({
  parse: readQuery,
  run: (query, context) => ({ query, ...findCredentials(query, context) }),
  kind: 'credentials',
  toJson: searchJson,
  view: searchView,
})
