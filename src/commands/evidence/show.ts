import type { Evidence } from '../../domain/evidence'
import { parseEvidenceId } from '../../domain/evidence-input'
import { evidenceJson, evidenceView } from '../../views/evidence'
import { defineCommand } from '../command'
import { nameSkill } from '../lookup'
import { getEvidence } from './find'

export const evidenceShow = defineCommand<number, Evidence>({
  parse: (input) => parseEvidenceId(input.words[0] ?? ''),
  run: (id, context) => getEvidence(context, id),
  kind: 'evidence',
  toJson: evidenceJson,
  view: (evidence, context) => evidenceView(evidence, (id) => nameSkill(context, id), context),
})
