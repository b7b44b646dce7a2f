import type { Context } from '../../context'
import type { Evidence } from '../../domain/evidence'
import { RequestError } from '../../errors'
import { EvidenceStore } from '../../storage/evidence-store'

export function getEvidence(context: Context, id: number): Evidence {
  const evidence = new EvidenceStore(context.database.connection).find(id)
  if (evidence !== undefined) return evidence
  throw new RequestError('unknown', `There is no evidence E${id}.`, {
    hint: `${context.program} evidence list shows what there is.`,
  })
}
