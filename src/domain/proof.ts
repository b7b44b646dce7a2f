import { type AssessmentMethod, assessmentCap } from './credential'
import { type EvidenceKind, evidenceCap } from './evidence'

/** How far a reader can check an award; stated awards prove nothing. */
export type Standing = 'verified' | 'checkable' | 'stated'

/** What a finished piece of evidence states of one skill; drafts prove nothing. */
export interface ProvingPiece {
  id: number
  title: string
  kind: EvidenceKind
  isConfirmed: boolean
  skillId: string
  level: number
}

export interface ProvingAward {
  id: number
  name: string
  standing: Standing
  assessment: AssessmentMethod | undefined
  skills: readonly { skillId: string; assesses: number }[]
}

export interface Proof {
  level: number
  /** The record that the level rests on, such as `E3` or `A5`, with its name. */
  basis: { id: string; name: string }
}

/**
 * The proven level of each skill: the highest that evidence (capped by its kind) or a checkable award (capped by how it
 * was assessed) supports; DESIGN.md, "Proof". Skills without proof are not in the map.
 */
export function findProof(
  pieces: readonly ProvingPiece[],
  awards: readonly ProvingAward[],
): Map<string, Proof> {
  const proofs = new Map<string, Proof>()
  const offer = (skillId: string, level: number, basis: Proof['basis']) => {
    if (level > (proofs.get(skillId)?.level ?? 0)) proofs.set(skillId, { level, basis })
  }
  for (const { id, title, kind, isConfirmed, skillId, level } of pieces) {
    offer(skillId, Math.min(level, evidenceCap(kind, isConfirmed)), { id: `E${id}`, name: title })
  }
  for (const award of awards) {
    if (award.standing === 'stated' || award.assessment === undefined) continue
    const cap = assessmentCap[award.assessment]
    for (const { skillId, assesses } of award.skills) {
      offer(skillId, Math.min(assesses, cap), { id: `A${award.id}`, name: award.name })
    }
  }
  return proofs
}

/**
 * Whether a reader can check an award: its address lies at one of the issuer's official hosts, or it has a number and
 * the issuer has a page to check numbers.
 */
export function judgeStanding(
  award: { address: string | undefined; certificateId: string | undefined },
  official: { hosts: readonly string[]; hasNumberCheck: boolean },
): Standing {
  if (award.certificateId !== undefined && official.hasNumberCheck) return 'checkable'
  if (award.address === undefined) return 'stated'
  const host = new URL(award.address).hostname.toLowerCase()
  const isOfficial = official.hosts.some((known) => host === known || host.endsWith(`.${known}`))
  return isOfficial ? 'checkable' : 'stated'
}
