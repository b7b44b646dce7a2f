import type { Context } from '../../context'
import type { Step } from '../../domain/recommend/steps'
import { resolveCredential } from '../lookup'
import { addTarget, snapshotCredential } from '../plan/plan-target'

/** Adds the set to the plan, in its order, as one operation. Returns the new targets' ids. */
export function acceptSet(steps: readonly Step[], context: Context): { targets: string[] } {
  if (steps.length === 0) return { targets: [] }
  return context.database.journal.run(
    'recommend --accept',
    () => ({
      targets: steps.map(({ candidate }) => {
        const facts = snapshotCredential(resolveCredential(context, candidate.id))
        return addTarget(facts, { due: undefined, unitCount: undefined }, context).id
      }),
    }),
    ({ targets }) => `planned ${targets.join(', ')}`,
  )
}
