import type { Context } from '../../context'
import { type Evidence, evidenceCap, findMissingParts, isShowable } from '../../domain/evidence'
import type { Proof } from '../../domain/proof'
import { reply } from '../../views/reply'
import { loadProof } from '../load-proof'
import { nameSkill } from '../lookup'

/** A piece of evidence as saved, with the proof before and after. */
export interface SavedEvidence {
  evidence: Evidence
  before: ReadonlyMap<string, Proof>
  after: ReadonlyMap<string, Proof>
}

/** Runs a change of evidence as one operation and measures what it proves. */
export function saveEvidence(context: Context, command: string, change: () => Evidence): SavedEvidence {
  const before = loadProof(context)
  const evidence = context.database.journal.run(command, change, ({ id, title }) => `E${id}, ${title}`)
  return { evidence, before, after: loadProof(context) }
}

export function savedView({ evidence, before, after }: SavedEvidence, context: Context): string[] {
  const missing = findMissingParts(evidence)
  const edit = `${context.program} evidence edit E${evidence.id}`
  const proven = evidence.skills.flatMap(({ skillId }) => {
    const level = after.get(skillId)?.level ?? 0
    return level > (before.get(skillId)?.level ?? 0) ? [`${nameSkill(context, skillId)} ${level}`] : []
  })
  const cap = evidence.kind === undefined ? 5 : evidenceCap(evidence.kind, evidence.confirmedBy !== undefined)
  const isCapped = evidence.skills.some(({ level }) => level > cap)
  const isPrivate = missing.length === 0 && !isShowable(evidence)
  return reply(
    [
      missing.length === 0
        ? `Saved E${evidence.id}.`
        : `Saved E${evidence.id}, a draft: it still needs ${missing.join(', ')}. Next: ${edit}.`,
      proven.length === 0 ? undefined : `Now proven: ${proven.join(', ')}.`,
      isCapped ? `${capReasons[evidence.kind ?? 'work']} proves ${cap} at most.` : undefined,
      isPrivate
        ? `It is private until it has public wording: ${edit} --public title="..." --public result="...".`
        : undefined,
    ],
    context,
  )
}

const capReasons = {
  work: 'Work that no named person can confirm',
  'own-project': 'An own project',
  'course-work': 'Course work',
}
