import type { Posting } from '../../domain/posting'
import { parsePostingId } from '../../domain/posting'
import { PostingStore } from '../../storage/posting-store'
import { cleanLine } from '../../terminal/clean'
import { postingJson } from '../../views/posting'
import { reply } from '../../views/reply'
import { defineCommand } from '../command'
import { getPosting } from './find'

export const postingRemove = defineCommand<readonly number[], Posting[]>({
  parse: (input) => [...new Set(input.words.map(parsePostingId))],
  run(ids, context) {
    const postings = ids.map((id) => getPosting(context, id))
    const { connection, journal } = context.database
    const store = new PostingStore(connection)
    return journal.run(
      'posting remove',
      () => {
        for (const { id } of postings) store.remove(id)
        return postings
      },
      () => postings.map(({ id }) => `P${id}`).join(', '),
    )
  },
  kind: 'posting-remove',
  toJson: (postings) => ({ items: postings.map(postingJson) }),
  view: (postings, context) =>
    reply(
      [
        `Removed ${postings.map(({ id, title }) => cleanLine(`P${id}${title === undefined ? '' : ` ${title}`}`)).join(', ')}.`,
      ],
      context,
    ),
})
