import { Random } from './random'

/** Weeks drawn together, so that a busy month stays a busy month. */
export const blockWeeks = 4
/** Ten years; what ends later has no day. */
const horizonDays = 3652
const horizonBlocks = Math.ceil((horizonDays + 7) / (7 * blockWeeks))

/**
 * The priors weigh as much as one block of weeks and three finished items: about a quarter of the draws where a forecast
 * stops being "low data" (12 weeks, 8 items). On made-up users who are as the priors say, 8 in 10 were done by P80 at any
 * length of history; heavier priors did no better there, and worse for users who are slower than the priors.
 */
const weekPriorMass = 4
const ratioPriorMass = 3
export const weekPriorWeight = (weeks: number): number => weekPriorMass / (weekPriorMass + weeks)
export const ratioPriorWeight = (finished: number): number => ratioPriorMass / (ratioPriorMass + finished)

/**
 * The prior of a week, an assumption: in 20 weeks people miss one week and one fortnight, and in the others they keep
 * about 0.8 of the hours that they plan; two people in three lie between 0.5 and 1.3 (log-logistic).
 */
export const priorPace = 0.8
const priorPaceShape = 0.28
const priorCycle = [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1]
export const priorBusyShare = 17 / 20

/**
 * The prior of actual to estimated time, an assumption: 1.3, for two people in three between 0.9 and 1.9 (log-logistic).
 * That people underestimate is known, by how much is not: thesis students said 34 days and needed 56 (FACTS.md).
 */
export const priorRatio = 1.3
const priorRatioShape = 0.22

/** Equally likely values in which a prior is drawn. */
const priorValues = 256
/** Ratios are kept in whole 1,024ths. */
const ratioUnit = 1024
/** Sevenths of a minute that ten years can't hold; what needs more stays at it, within 32 bits. */
const endLimit = 2 ** 30

export interface Trials {
  /** Estimated minutes left, above 0, of each target in the order in which the hours go to them. */
  needs: readonly number[]
  /** Minutes of the past weeks, oldest first. */
  weeks: readonly number[]
  /** Actual over estimated time of what was finished. */
  ratios: readonly number[]
  /** Median minutes of a week in the prior that is not empty. */
  priorWeekMinutes: number
  /** Days of the current week that are over, 0-6. */
  elapsedDays: number
  trials: number
  seed: number
}

/**
 * For each target, how many trials end so many days from today. Hours are spread evenly over the days of a week.
 *
 * A trial draws its weeks in blocks from an urn that holds the past weeks (in a circle, so that each counts alike) and
 * the prior, and each drawn block goes back as if it had been lived (the urn of Blackwell and MacQueen). So a trial keeps
 * its character, and not knowing one's pace in the long run doesn't average out over a long plan. One pace and one ratio
 * of the prior hold for a whole trial, because they belong to the person.
 *
 * A new process runs it once, mostly before V8 has optimized it: hence whole numbers, typed arrays and few calls.
 */
export function countFinishes(input: Trials): Uint32Array[] {
  const { needs, ratios, elapsedDays, trials } = input
  if (needs.length === 0) return []
  const counts = needs.map(() => new Uint32Array(horizonDays + 1))
  const random = new Random(input.seed)
  const sums = sumWeeks(input.weeks)
  const past = input.weeks.length
  const priorStart = past + blockWeeks
  const paces = listPrior(input.priorWeekMinutes, priorPaceShape)
  const priorRatios = listPrior(priorRatio * ratioUnit, priorRatioShape)
  const ownRatios = Int32Array.from(ratios, (ratio) => Math.round(ratio * ratioUnit))
  const blocks = new Int32Array(horizonBlocks)
  const ends = new Int32Array(needs.length)

  /** Fills in after how much time each target is done, in sevenths of a minute like the running sums. */
  function drawEnds(priorRatio: number): void {
    let end = 0
    for (let place = 0; place < ends.length; place++) {
      const drawn = random.below(ownRatios.length + ratioPriorMass)
      const ratio = drawn < ownRatios.length ? (ownRatios[drawn] as number) : priorRatio
      end += 7 * Math.ceil(((needs[place] as number) * ratio) / ratioUnit)
      ends[place] = Math.min(end, endLimit)
    }
  }

  /** Where the next block begins in the running sums; `blocks` is the trial's share of the urn. */
  function drawBlock(block: number): number {
    let first = random.below(past + weekPriorMass + block * blockWeeks)
    if (first >= past + weekPriorMass)
      first = blocks[((first - past - weekPriorMass) / blockWeeks) | 0] as number
    else if (first >= past) first = priorStart + random.below(priorCycle.length)
    blocks[block] = first
    return first
  }

  function runTrial(trial: number): void {
    // Two streams a trial: neither a later target nor more minutes left changes the weeks or the ratios drawn before.
    random.goTo(2 * trial)
    const person = random.below(priorValues * priorValues)
    const pace = paces[person % priorValues] as number
    drawEnds(priorRatios[(person / priorValues) | 0] as number)
    random.goTo(2 * trial + 1)

    let place = 0
    let spent = 0
    let end = ends[0] as number
    for (let block = 0; block < horizonBlocks; block++) {
      const first = drawBlock(block)
      const scale = first < priorStart ? 1 : pace
      const before = sums[first] as number
      // The days of this week that are over take their share of its draw with them: they are in the log already.
      if (block === 0) spent = ((-scale * ((sums[first + 1] as number) - before)) / 7) * elapsedDays
      const after = spent + scale * ((sums[first + blockWeeks] as number) - before)
      while (end <= after) {
        let week = first
        while (spent + scale * ((sums[week + 1] as number) - before) < end) week++
        const sum = sums[week] as number
        const time = end - spent - scale * (sum - before)
        const weekday = Math.ceil((7 * time) / (scale * ((sums[week + 1] as number) - sum)))
        const day = 7 * (block * blockWeeks + week - first) + weekday - 1 - elapsedDays
        if (day <= horizonDays) addFinish(counts[place] as Uint32Array, day)
        if (++place === ends.length) return
        end = ends[place] as number
      }
      spent = after
    }
  }

  for (let trial = 0; trial < trials; trial++) runTrial(trial)
  return counts
}

function addFinish(days: Uint32Array, day: number): void {
  days[day] = (days[day] as number) + 1
}

/** Equally likely values of a log-logistic prior, in whole numbers: its middle times the odds to the power of the shape. */
function listPrior(middle: number, shape: number): Int32Array {
  const values = new Int32Array(priorValues)
  for (let place = 0; place < priorValues; place++)
    values[place] = Math.round(middle * ((place + 0.5) / (priorValues - place - 0.5)) ** shape)
  return values
}

/**
 * Running sums over the past weeks and then the prior's cycle, each with its beginning again for blocks that wrap. In
 * sevenths of a minute, so that a day's share of a week is a whole number.
 */
function sumWeeks(weeks: readonly number[]): Int32Array {
  const sums = new Int32Array(weeks.length + priorCycle.length + 2 * blockWeeks + 1)
  let at = 0
  for (const cycle of [weeks, priorCycle])
    for (let week = 0; week < cycle.length + blockWeeks; week++, at++)
      sums[at + 1] = (sums[at] as number) + 7 * (cycle[week % cycle.length] ?? 0)
  return sums
}
