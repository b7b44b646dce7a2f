import type { Context } from '../context'
import type { CandidateCredential } from '../domain/credential'
import { openCatalogue } from './lookup'

/**
 * The credentials of the library and of the user that teach or assess one of the skills (all there are without any), by
 * id, with all their skills. The user's copy takes the place of the library's.
 */
export function loadCandidates(context: Context, skillIds?: readonly string[]): CandidateCredential[] {
  const { own, shipped } = openCatalogue(context)
  const edited = own?.listCandidates(skillIds) ?? []
  const library = shipped.listCandidates(skillIds)
  const copied = own?.listKnown(library.map(({ id }) => id))
  return [...library.filter(({ id }) => copied?.has(id) !== true), ...edited].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}
