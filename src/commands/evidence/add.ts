import type { Evidence } from '../../domain/evidence'
import { UsageError } from '../../errors'
import { EvidenceStore } from '../../storage/evidence-store'
import { cleanLine } from '../../terminal/clean'
import { evidenceJson } from '../../views/evidence'
import { defineCommand } from '../command'
import { askEvidence } from './ask'
import { applyChanges, type EvidenceFacts, noEvidence, readEvidenceFlags } from './changes'
import { type SavedEvidence, savedView, saveEvidence } from './saved'

export const evidenceAdd = defineCommand<EvidenceFacts, SavedEvidence>({
  parse(input, context) {
    const facts = applyChanges(noEvidence, readEvidenceFlags(input, context))
    return { ...facts, title: cleanLine(input.words.join(' ')) || facts.title }
  },
  async run(given, context) {
    if (given.title === '' && !context.terminal.isInteractive) {
      throw new UsageError('What changed? The evidence has no title.', {
        hint: `${context.program} evidence add "cut the weekly report from 3 hours to 20 minutes"`,
      })
    }
    // With a title it is saved at once, as a draft: the form can wait until there is time.
    const facts = given.title === '' ? await askEvidence(given, context) : given
    return saveEvidence(context, 'evidence add', (): Evidence => {
      const id = new EvidenceStore(context.database.connection).insert(facts, context.today)
      return { id, ...facts }
    })
  },
  kind: 'evidence',
  toJson: ({ evidence }) => evidenceJson(evidence),
  view: savedView,
})
