import type { Evidence } from '../../domain/evidence'
import { EvidenceStore } from '../../storage/evidence-store'
import { evidenceJson, evidenceListView } from '../../views/evidence'
import { defineCommand } from '../command'
import { nameSkill } from '../lookup'

export const evidenceList = defineCommand<undefined, Evidence[]>({
  parse: () => undefined,
  run: (_, context) => new EvidenceStore(context.database.connection).list().reverse(),
  kind: 'evidence-list',
  toJson: (pieces) => ({ items: pieces.map(evidenceJson) }),
  view: (pieces, context) => evidenceListView(pieces, (id) => nameSkill(context, id), context),
})
