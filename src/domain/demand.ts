import type { AskedSkill } from './posting'

/** From this many postings on their shares are shown as demand and weigh priorities. */
export const fewestPostings = 5

/** From five postings on, what fewer than a tenth ask for is left out of an assessment, and what only one does. */
export const fewestAsking = (count: number): number =>
  count >= fewestPostings ? Math.max(2, Math.ceil(count / 10)) : 1

/** How many postings ask for a skill, and how. Each posting counts once. */
export interface DemandRow {
  skillId: string
  postings: number
  required: number
  niceToHave: number
  /** Of all postings, 0-1. */
  share: number
  /** The median of the levels that the postings state, the higher of two; undefined where none states one. */
  level: number | undefined
}

/** The demand for each skill, most asked first; ties by skill id. */
export function countDemand(postings: readonly (readonly AskedSkill[])[]): DemandRow[] {
  const counts = new Map<string, { row: DemandRow; levels: number[] }>()
  for (const asked of postings) {
    for (const { skillId, need, level } of asked) {
      const entry = counts.get(skillId) ?? {
        row: { skillId, postings: 0, required: 0, niceToHave: 0, share: 0, level: undefined },
        levels: [],
      }
      counts.set(skillId, entry)
      entry.row.postings += 1
      if (need === 'required') entry.row.required += 1
      if (need === 'nice-to-have') entry.row.niceToHave += 1
      if (level !== undefined) entry.levels.push(level)
    }
  }
  return [...counts.values()]
    .map(({ row, levels }) => ({ ...row, share: row.postings / postings.length, level: findMedian(levels) }))
    .sort((a, b) => b.postings - a.postings || (a.skillId < b.skillId ? -1 : 1))
}

const findMedian = (levels: readonly number[]): number | undefined =>
  [...levels].sort((a, b) => a - b)[Math.floor(levels.length / 2)]

/** What a posting that names no level is taken to ask for: everyday work alone. */
export const assumedLevel = 2

/**
 * How important a skill is to these postings, 1-5: five times the mean weight that they give it, rounded up, where a
 * posting that requires it weighs 1, one that only names it 0.8, one that would welcome it 0.4, any other 0.
 */
export function weighImportance({ postings, required, niceToHave }: DemandRow, count: number): number {
  const weight = required + 0.8 * (postings - required - niceToHave) + 0.4 * niceToHave
  // The small amount takes away what binary fractions add.
  return Math.min(Math.max(Math.ceil((5 * weight) / count - 1e-9), 1), 5)
}
