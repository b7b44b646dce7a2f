import type { Context } from '../../context'
import { compareRoles, type RoleComparison } from '../../domain/comparison'
import { RequestError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { comparisonJson, comparisonView, type DrawTable, type KnownLevels } from '../../views/role-comparison'
import { defineCommand, textOption } from '../command'
import { loadProof } from '../load-proof'
import { hasDatabase, resolveRole } from '../lookup'

interface Request {
  from: string
  to: string
}

interface Result {
  comparison: RoleComparison
  /** The user's current level in each skill that is rated or proven. */
  levels: KnownLevels
  drawBordered: DrawTable | undefined
}

/** Narrower than this, borders take more room than they give order. */
const narrowestBordered = 60

export const roleVersus = defineCommand<Request, Result>({
  parse: (input) => ({ from: input.words.join(' '), to: textOption(input, 'versus') ?? '' }),
  async run(request, context) {
    const from = resolveRole(context, request.from)
    const to = resolveRole(context, request.to)
    if (from.id === to.id) {
      throw new RequestError('same-role', `${from.name} is both of the roles.`, {
        hint: `Name another one: ${context.program} role list WORD finds it.`,
      })
    }
    const { hasBoxes, width } = context.terminal
    const isBordered = hasBoxes && width >= narrowestBordered && !context.flags.json
    return {
      comparison: compareRoles(from, to),
      levels: loadLevels(context),
      // Loaded only where it draws: off a terminal, and for those who listen, nothing has borders.
      drawBordered: isBordered ? (await import('../../terminal/bordered-table')).drawBordered : undefined,
    }
  },
  kind: 'role-comparison',
  toJson: ({ comparison, levels }) => comparisonJson(comparison, levels),
  view: ({ comparison, levels, drawBordered }, context) =>
    comparisonView(comparison, levels, drawBordered, context),
})

/** The higher of the claimed and the proven level, skill by skill. */
export function loadLevels(context: Context): KnownLevels {
  if (!hasDatabase(context)) return new Map()
  const levels = new Map<string, number>()
  for (const [id, { level }] of new AssessmentStore(context.database.connection).listClaims()) {
    levels.set(id, level)
  }
  for (const [id, { level }] of loadProof(context)) levels.set(id, Math.max(levels.get(id) ?? 0, level))
  return levels
}
