import type { Context } from '../context'
import { findProof, type Proof } from '../domain/proof'
import { AwardStore } from '../storage/award-store'
import { EvidenceStore } from '../storage/evidence-store'

/** What evidence and awards prove now, skill by skill. */
export function loadProof(context: Context): Map<string, Proof> {
  const { connection } = context.database
  return findProof(new EvidenceStore(connection).listProving(), new AwardStore(connection).list())
}
