import type { Context } from '../../context'
import { parseEvidenceId } from '../../domain/evidence-input'
import { UsageError } from '../../errors'
import { EvidenceStore } from '../../storage/evidence-store'
import { evidenceJson } from '../../views/evidence'
import { type CommandInput, defineCommand } from '../command'
import { askEvidence } from './ask'
import { applyChanges, readEvidenceFlags } from './changes'
import { getEvidence } from './find'
import { type SavedEvidence, savedView, saveEvidence } from './saved'

const flags = ['title', 'situation', 'task', 'action', 'result', 'confirmedBy', 'kind', 'from', 'to', 'for']
const lists = ['skill', 'metric', 'link', 'public', 'private']

export const evidenceEdit = defineCommand<CommandInput, SavedEvidence>({
  parse: (input) => input,
  async run(input, context) {
    const id = parseEvidenceId(input.words[0] ?? '')
    const store = new EvidenceStore(context.database.connection)
    const changed = hasFlags(input)
      ? applyChanges(getEvidence(context, id), readEvidenceFlags(input, context))
      : await askAll(id, context)
    return saveEvidence(context, 'evidence edit', () => {
      store.update(changed)
      return changed
    })
  },
  kind: 'evidence',
  toJson: ({ evidence }) => evidenceJson(evidence),
  view: savedView,
})

const hasFlags = (input: CommandInput) =>
  [...flags, ...lists].some((name) => input.options[name] !== undefined)

async function askAll(id: number, context: Context) {
  const evidence = getEvidence(context, id)
  if (!context.terminal.isInteractive) {
    throw new UsageError(`Nothing to change in E${id} was given.`, {
      hint: `For example: ${context.program} evidence edit E${id} --result "..." --skill sql=3`,
    })
  }
  return { ...evidence, ...(await askEvidence(evidence, context)) }
}
