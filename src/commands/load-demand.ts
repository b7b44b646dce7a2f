import type { Context } from '../context'
import { fewestPostings } from '../domain/demand'
import type { AssessmentItem } from '../domain/gap'
import { readingRules } from '../domain/posting'
import { DemandStore } from '../storage/demand-store'
import { GoalStore } from '../storage/goal-store'

/** Which names of skills, read by which rules, postings are read with now. */
export const vocabularyOf = (context: Context): string =>
  `${context.library.getVocabularyFingerprint()}/${readingRules}`

/** Reads the postings that have not been read with the skills known now. Without any, nothing is loaded for it. */
export async function refreshPostings(context: Context): Promise<void> {
  const store = new DemandStore(context.database.connection)
  if (store.count(undefined).all === 0 || store.isRead(vocabularyOf(context))) return
  const { readUnread } = await import('./posting/read-unread')
  readUnread(context)
}

/** Which postings count for a role: those that were added for it, or all where none was. */
export function choosePostings(
  { ofRole, all }: { ofRole: number; all: number },
  roleId: string | undefined,
): { roleId: string | undefined; count: number } {
  return ofRole > 0 ? { roleId, count: ofRole } : { roleId: undefined, count: all }
}

/**
 * The items with the demand that there is now: the share of the goal's postings, from five on. With fewer, an item keeps
 * what it was assessed with, which is a framework's flag. Demand is not what a person rated, so a posting added later
 * counts at once.
 */
export function withDemand(context: Context, items: readonly AssessmentItem[]): AssessmentItem[] {
  const { connection } = context.database
  const goal = new GoalStore(connection).find()
  const store = new DemandStore(connection)
  const { roleId, count } = choosePostings(store.count(goal?.roleId), goal?.roleId)
  if (count < fewestPostings) return [...items]
  const counts = store.listCounts(roleId)
  const source = roleId === undefined ? `of ${count} postings` : `of ${count} postings for ${goal?.roleName}`
  return items.map((item) => ({
    ...item,
    demand: { numerator: counts.get(item.skillId) ?? 0, denominator: count, source },
  }))
}
