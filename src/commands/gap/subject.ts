import type { Role } from '../../domain/role'
import type { Assessment, AssessmentStore } from '../../storage/assessment-store'

/** What is assessed against: a role, or what some postings ask for, which then stands in the form of a role. */
export interface Subject extends Role {
  /** The postings that are there already; with others that are added with the first answer. */
  postings?: { ids: readonly number[]; given: readonly string[]; areAllKnown: boolean }
  /** How many of the skills are asked without `--all`, where it is not the usual number. */
  askedFirst?: number
  /** Saves those that are new, and returns the ids of all. */
  savePostings?: () => number[]
}

/** The command that assesses against it. */
export const commandOf = ({ id, postings }: Subject): string =>
  postings === undefined ? `gap ${id}` : `gap --posting ${postings.given.join(' ')}`

export function findLatestOf({ id, postings }: Subject, store: AssessmentStore): Assessment | undefined {
  if (postings === undefined) return store.findLatest(id)
  return postings.areAllKnown ? store.findLatestOfPostings(postings.ids) : undefined
}
