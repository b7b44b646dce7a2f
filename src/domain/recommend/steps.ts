import { costOf } from './cost'
import { type Candidate, minutesOf, type Need, type Problem } from './problem'

/** One credential of the set, in its place of the order. */
export interface Step {
  candidate: Candidate
  closes: { need: Need; from: number; to: number }[]
  /** Priority that it takes away beyond the steps before it. */
  closed: number
  /** All up to and with this step. */
  minutesSoFar: number
  costSoFar: number
}

/**
 * The order in which to take a set: what another one asks for comes before it; of two on one skill the one that goes
 * less far; an exam after the courses on its skills; then what a subscription pays for already, so that none is paid
 * while it rests; then the one that closes the most. Ties by id.
 */
export function orderSet(set: readonly Candidate[], { needs, monthMinutes }: Problem): Step[] {
  const steps: Step[] = []
  const left = new Set(set)
  const levels = new Map(needs.map(({ skillId, from }) => [skillId, from]))
  while (left.size > 0) {
    const open = [...left].filter(({ requires }) => ![...left].some(({ id }) => requires.includes(id)))
    const before = steps.at(-1)?.candidate
    const gentle = open.filter(
      (candidate) => !leaps(candidate, left, levels) && !waits(candidate, left, levels),
    )
    const next = (gentle.length > 0 ? gentle : open)
      .map((candidate) => ({ candidate, ...closes(candidate, needs, levels) }))
      .sort(
        (a, b) =>
          Number(isPaidFor(b.candidate, before)) - Number(isPaidFor(a.candidate, before)) ||
          b.closed - a.closed ||
          (a.candidate.id < b.candidate.id ? -1 : 1),
      )[0]
    if (next === undefined) break
    left.delete(next.candidate)
    for (const { need, to } of next.steps) levels.set(need.skillId, to)
    const taken = [...steps.map(({ candidate }) => candidate), next.candidate]
    steps.push({
      candidate: next.candidate,
      closes: next.steps,
      closed: next.closed,
      minutesSoFar: minutesOf(taken),
      costSoFar: costOf(taken, monthMinutes),
    })
  }
  return steps
}

/** Whether the subscription of the one before it pays for it too. */
const isPaidFor = ({ platform, price }: Candidate, before: Candidate | undefined): boolean =>
  price !== undefined &&
  price.minor > 0 &&
  price.charged !== 'once' &&
  before?.platform === platform &&
  before.price?.charged === price.charged

/** Whether another one that is left teaches one of its skills on the way to the level that it teaches. */
const leaps = (candidate: Candidate, left: ReadonlySet<Candidate>, levels: ReadonlyMap<string, number>) =>
  [...left].some(
    (other) =>
      other !== candidate &&
      // A course does not wait for an exam.
      (candidate.isExam === true || other.isExam !== true) &&
      [...candidate.teaches].some(([skillId, level]) => {
        const lower = other.teaches.get(skillId) ?? 0
        return lower < level && lower > (levels.get(skillId) ?? 0)
      }),
  )

/** Whether it is an exam, and a course that is left teaches one of its skills further than by now. */
const waits = (candidate: Candidate, left: ReadonlySet<Candidate>, levels: ReadonlyMap<string, number>) =>
  candidate.isExam === true &&
  [...left].some(
    (other) =>
      other.isExam !== true &&
      [...other.teaches].some(
        ([skillId, level]) => candidate.teaches.has(skillId) && level > (levels.get(skillId) ?? 0),
      ),
  )

function closes(candidate: Candidate, needs: readonly Need[], levels: ReadonlyMap<string, number>) {
  const steps = needs.flatMap((need): Step['closes'] => {
    const from = levels.get(need.skillId) ?? need.from
    const to = Math.min(candidate.teaches.get(need.skillId) ?? 0, need.to)
    return to > from ? [{ need, from, to }] : []
  })
  return { steps, closed: steps.reduce((sum, { need, from, to }) => sum + (to - from) * need.weight, 0) }
}
