import type { CredentialHeading } from '../../domain/credential'
import { UsageError } from '../../errors'
import { drawColumns } from '../../terminal/columns'
import { wrapText } from '../../terminal/width'
import { catalogRow, headingJson } from '../../views/catalog'
import { defineCommand, readLimit } from '../command'

interface Request {
  words: readonly string[]
  limit: number
}

interface Result {
  words: readonly string[]
  found: CredentialHeading[]
}

export const catalogSearch = defineCommand<Request, Result>({
  parse(input) {
    const words = input.words.flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    if (words.length === 0) {
      throw new UsageError('Nothing to search for.', { hint: 'For example: catalog search sql' })
    }
    return { words, limit: readLimit(input) }
  },
  run: ({ words, limit }, context) => ({ words, found: context.library.credentials.search(words, limit) }),
  kind: 'credentials',
  toJson: ({ found }) => ({ items: found.map(headingJson) }),
  view: ({ words, found }, context) =>
    found.length === 0
      ? [`No credential holds all of: ${words.join(', ')}. Try fewer words.`]
      : [
          ...drawColumns(
            [{ head: 'id' }, { head: 'credential', isFlexible: true }, { head: 'price' }, { head: 'hours' }],
            found.map(catalogRow),
            context.terminal,
          ),
          '',
          ...wrapText(`One in full: ${context.program} catalog show ${found[0]?.id}`, context.terminal.width),
        ],
})
