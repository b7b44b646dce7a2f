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
 * about 0.8 of the hours that they plan; two people in three lie between 0.5 and 1.3 (lognormal).
 */
export const priorPace = 0.8
const priorPaceSigma = 0.5
const priorCycle = [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1]
export const priorBusyShare = 17 / 20

/**
 * The prior of actual to estimated time, an assumption: 1.3, for two people in three between 0.9 and 1.9 (lognormal).
 * That people underestimate is known, by how much is not: thesis students said 34 days and needed 56 (FACTS.md).
 */
export const priorRatio = 1.3
const priorRatioSigma = 0.4

export interface Trials {
  /** Estimated minutes left, above 0, of each target in the order in which the hours go to them. */
  needs: Float64Array
  /** Minutes of the past weeks, oldest first. */
  weeks: Float64Array
  /** Actual over estimated time of what was finished. */
  ratios: Float64Array
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
 */
export function countFinishes(input: Trials): Uint32Array[] {
  if (input.needs.length === 0) return []
  const counts = Array.from(input.needs, () => new Uint32Array(horizonDays + 1))
  const space: Space = {
    random: new Random(input.seed),
    sums: sumWeeks(input.weeks),
    blocks: new Int32Array(horizonBlocks),
    ends: new Float64Array(input.needs.length),
  }
  for (let trial = 0; trial < input.trials; trial++) runTrial(trial, input, space, counts)
  return counts
}

/** What the trials share: the random numbers and the running sums; and what each overwrites: its blocks and ends. */
interface Space {
  random: Random
  sums: Float64Array
  blocks: Int32Array
  /** Minutes after which each target is done. */
  ends: Float64Array
}

/** A function of its own: V8 optimizes it between two calls, so that the first 10,000 trials take half the time. */
function runTrial(
  trial: number,
  input: Trials,
  { random, sums, blocks, ends }: Space,
  counts: Uint32Array[],
) {
  // Two streams a trial: neither a later target nor more minutes left changes the weeks or the ratios drawn before.
  random.goTo(2 * trial)
  const pace = drawEnds(random, input, ends)
  random.goTo(2 * trial + 1)

  const { weeks, elapsedDays } = input
  let place = 0
  let spent = 0
  for (let block = 0; block < horizonBlocks; block++) {
    const first = drawBlock(random, blocks, block, weeks.length)
    const scale = first < weeks.length + blockWeeks ? 1 : pace
    const before = sums[first] as number
    // The days of this week that are over take their share of its draw with them: they are in the log already.
    if (block === 0) spent -= (scale * ((sums[first + 1] as number) - before) * elapsedDays) / 7
    const after = spent + scale * ((sums[first + blockWeeks] as number) - before)
    while ((ends[place] as number) <= after) {
      const weeksTaken = weeksUntil(sums, first, before + ((ends[place] as number) - spent) / scale)
      // Work that ends with a day's last minute ends on that day; the millionth takes up rounding.
      const day = Math.ceil(7 * (block * blockWeeks + weeksTaken) - 1e-6) - 1 - elapsedDays
      addFinish(counts[place], Math.max(day, 0))
      if (++place === ends.length) return
    }
    spent = after
  }
}

function addFinish(days: Uint32Array | undefined, day: number): void {
  if (days !== undefined && day < days.length) days[day] = (days[day] as number) + 1
}

/** Fills in when each target is done, and returns the trial's pace in the prior: minutes of a week that is not empty. */
function drawEnds(random: Random, { needs, ratios, priorWeekMinutes }: Trials, ends: Float64Array): number {
  // Box and Muller: two independent normal draws.
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  const angle = 2 * Math.PI * random.next()
  const ratio = priorRatio * Math.exp(priorRatioSigma * radius * Math.sin(angle))
  let end = 0
  for (let place = 0; place < needs.length; place++) {
    const drawn = random.next() * (ratios.length + ratioPriorMass)
    end += (needs[place] as number) * (drawn < ratios.length ? (ratios[Math.floor(drawn)] as number) : ratio)
    ends[place] = end
  }
  return priorWeekMinutes * Math.exp(priorPaceSigma * radius * Math.cos(angle))
}

/** Where the next block begins in the running sums; keeps it in `blocks`, which is the trial's share of the urn. */
function drawBlock(random: Random, blocks: Int32Array, drawn: number, weeks: number): number {
  const mass = weeks + weekPriorMass
  const place = random.next() * (mass + drawn * blockWeeks)
  const first =
    place < weeks
      ? Math.floor(place)
      : place < mass
        ? weeks + blockWeeks + Math.floor(((place - weeks) / weekPriorMass) * priorCycle.length)
        : (blocks[Math.floor((place - mass) / blockWeeks)] as number)
  blocks[drawn] = first
  return first
}

/** Weeks, with the part of the last one, from a block's beginning until its running sum is `reached`. */
function weeksUntil(sums: Float64Array, first: number, reached: number): number {
  let week = 0
  while (week < blockWeeks - 1 && (sums[first + week + 1] as number) < reached) week++
  const before = sums[first + week] as number
  const minutes = (sums[first + week + 1] as number) - before
  // Rounding can put an end into an empty week: that is the end of the week before.
  return week + (minutes > 0 ? Math.min((reached - before) / minutes, 1) : 0)
}

/** Running sums over the past weeks and then the prior's cycle, each with its beginning again for blocks that wrap. */
function sumWeeks(weeks: Float64Array): Float64Array {
  const sums = new Float64Array(weeks.length + priorCycle.length + 2 * blockWeeks + 1)
  let at = 0
  for (const cycle of [weeks, priorCycle])
    for (let week = 0; week < cycle.length + blockWeeks; week++, at++)
      sums[at + 1] = (sums[at] ?? 0) + (cycle[week % cycle.length] ?? 0)
  return sums
}
