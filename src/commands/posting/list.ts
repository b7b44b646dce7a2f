import type { Posting } from '../../domain/posting'
import { PostingStore } from '../../storage/posting-store'
import { postingJson, postingListView } from '../../views/posting'
import { defineCommand } from '../command'
import { refreshPostings } from '../load-demand'

interface Listed {
  posting: Posting
  skillCount: number
}

export const postingList = defineCommand<undefined, Listed[]>({
  parse: () => undefined,
  async run(_, context) {
    await refreshPostings(context)
    const store = new PostingStore(context.database.connection)
    const asked = store.listAsked()
    return store
      .list()
      .reverse()
      .map((posting) => ({ posting, skillCount: asked.get(posting.id)?.length ?? 0 }))
  },
  kind: 'postings',
  toJson: (listed) => ({
    items: listed.map(({ posting, skillCount }) => ({ ...postingJson(posting), skillCount })),
  }),
  view: postingListView,
})
