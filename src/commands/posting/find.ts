import type { Context } from '../../context'
import type { Posting } from '../../domain/posting'
import { RequestError } from '../../errors'
import { PostingStore } from '../../storage/posting-store'

export function getPosting(context: Context, id: number): Posting {
  const posting = new PostingStore(context.database.connection).find(id)
  if (posting !== undefined) return posting
  throw new RequestError('unknown', `There is no posting P${id}.`, {
    hint: `${context.program} posting list shows what there is.`,
  })
}
