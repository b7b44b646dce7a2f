import type { Context } from '../../context'
import { readPosting } from '../../domain/posting-reading'
import { PostingStore } from '../../storage/posting-store'
import { vocabularyOf } from '../load-demand'
import { loadReader } from './reader'

/** Reads the skills out of every posting that was not read with the names known now, and keeps what it found. */
export function readUnread(context: Context): void {
  const { connection } = context.database
  const store = new PostingStore(connection)
  const vocabulary = vocabularyOf(context)
  const unread = store.listUnread(vocabulary)
  if (unread.length === 0) return
  const reader = loadReader(context)
  connection
    .transaction(() => {
      for (const posting of unread) store.saveReading(posting.id, readPosting(posting, reader), vocabulary)
    })
    .immediate()
}
