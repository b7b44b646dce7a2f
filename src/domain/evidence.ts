export const evidenceKinds = ['work', 'own-project', 'course-work'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidenceFields = ['title', 'situation', 'task', 'action', 'result'] as const
export type EvidenceField = (typeof evidenceFields)[number]

export interface Metric {
  name: string
  before: string | undefined
  after: string | undefined
  unit: string | undefined
}

/** An applied piece of work. Days are ISO days or months. */
export interface Evidence {
  id: number
  title: string
  kind: EvidenceKind | undefined
  situation: string | undefined
  task: string | undefined
  action: string | undefined
  result: string | undefined
  from: string | undefined
  to: string | undefined
  confirmedBy: string | undefined
  targetId: string | undefined
  /** The user said that its texts may be shown as written. */
  isPublic: boolean
  skills: readonly { skillId: string; level: number }[]
  metrics: readonly Metric[]
  links: readonly string[]
  /** What readers see in place of a private field. */
  wording: Readonly<Partial<Record<EvidenceField, string>>>
}

/** What evidence still lacks before it proves anything, as the words that a person would use. None: it is no draft. */
export function findMissingParts(evidence: Omit<Evidence, 'id'>): string[] {
  const missing: string[] = []
  if (evidence.action === undefined) missing.push('action')
  if (evidence.result === undefined && evidence.metrics.length === 0) missing.push('result')
  if (evidence.kind === undefined) missing.push('kind')
  if (evidence.skills.length === 0) missing.push('skill')
  return missing
}

export const isDraft = (evidence: Omit<Evidence, 'id'>): boolean => findMissingParts(evidence).length > 0

/** The highest level that evidence of a kind can prove; DESIGN.md, "Proof". */
export function evidenceCap(kind: EvidenceKind, isConfirmed: boolean): number {
  if (kind === 'course-work') return 2
  if (kind === 'own-project') return 3
  return isConfirmed ? 5 : 4
}

/** True when a reader may see it: it is not from work, is declared public, or has wording for title and result. */
export function isShowable(evidence: Evidence): boolean {
  if (isDraft(evidence)) return false
  if (evidence.kind !== 'work' || evidence.isPublic) return true
  return evidence.wording.title !== undefined && evidence.wording.result !== undefined
}

/** The field as readers see it: its public wording, else its text where that may be shown. */
export function publicText(evidence: Evidence, field: EvidenceField): string | undefined {
  const wording = evidence.wording[field]
  if (wording !== undefined) return wording
  return evidence.kind === 'work' && !evidence.isPublic ? undefined : evidence[field]
}
