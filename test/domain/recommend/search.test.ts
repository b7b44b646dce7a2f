import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findBroken } from '../../../src/domain/recommend/fits'
import { improve, startSet } from '../../../src/domain/recommend/improve'
import {
  type Candidate,
  closedPriority,
  type Limits,
  type Need,
  type Problem,
} from '../../../src/domain/recommend/problem'
import { findBestSet, type Solver } from '../../../src/domain/recommend/search'
import { loadSolver } from '../../../src/solver/highs'

let solve: Solver
beforeAll(async () => {
  const solver = await loadSolver()
  solve = (program, start, resolution) =>
    solver(program, { start, resolution, timeLimitSeconds: 30, onProgress: () => undefined })
})

const skills = ['excel', 'python', 'sql', 'statistics']

const needs = fc
  .uniqueArray(
    fc.record({
      skillId: fc.constantFrom(...skills),
      from: fc.integer({ min: 0, max: 2 }),
      more: fc.integer({ min: 1, max: 3 }),
      importance: fc.integer({ min: 1, max: 5 }),
      asked: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, selector: ({ skillId }) => skillId },
  )
  .map((list): Need[] =>
    list.map(({ skillId, from, more, importance, asked }) => ({
      skillId,
      skillName: skillId,
      from,
      to: Math.min(from + more, 3),
      weight: importance * (1 + asked / 12),
    })),
  )

const candidate = fc.record({
  minutes: fc.option(
    fc.integer({ min: 1, max: 40 }).map((hours) => hours * 60),
    { nil: undefined },
  ),
  price: fc.option(
    fc.record({
      minor: fc.constantFrom(0, 2900, 4900, 9900, 30000),
      charged: fc.constantFrom('once' as const, 'month' as const, 'year' as const),
    }),
    { nil: undefined },
  ),
  provider: fc.constantFrom('Google', 'IBM', 'PMI'),
  platform: fc.constantFrom('Coursera', 'edX'),
  teaches: fc
    .dictionary(fc.constantFrom(...skills), fc.integer({ min: 1, max: 3 }), { minKeys: 1 })
    .map((levels) => new Map(Object.entries(levels))),
  after: fc.option(fc.nat({ max: 8 }), { nil: undefined, freq: 3 }),
})

const candidates = fc.array(candidate, { minLength: 1, maxLength: 9 }).map((list) =>
  list.map(({ after, ...facts }, index): Candidate => {
    // Only one that stands before it: requirements never go in circles.
    const requires = after !== undefined && after < index ? [`c${after}`] : []
    return { ...facts, id: `c${index}`, name: `Credential ${index}`, requires }
  }),
)

const limits: fc.Arbitrary<Limits> = fc.record({
  minutes: fc.option(
    fc.integer({ min: 0, max: 80 }).map((hours) => hours * 60),
    { nil: undefined },
  ),
  cost: fc.option(fc.constantFrom(0, 5000, 10000, 40000), { nil: undefined }),
  most: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  providerShare: fc.option(fc.constantFrom(0.34, 0.5, 0.75), { nil: undefined }),
})

const problems: fc.Arbitrary<Problem> = fc
  .record({ needs, candidates, limits, must: fc.option(fc.nat({ max: 8 }), { nil: undefined, freq: 4 }) })
  .map(({ must, ...problem }) => ({
    ...problem,
    monthMinutes: 1200,
    must: new Set(must !== undefined && must < problem.candidates.length ? [`c${must}`] : []),
  }))

/** The most that any set closes, by trying all of them. */
function tryAll(problem: Problem): number | undefined {
  let best: number | undefined
  for (let bits = 0; bits < 2 ** problem.candidates.length; bits++) {
    const set = problem.candidates.filter((_, index) => (bits >> index) & 1)
    if (findBroken(set, problem) !== undefined) continue
    best = Math.max(best ?? 0, closedPriority(problem.needs, set))
  }
  return best
}

test('no set closes more than the one that is found, which keeps every limit', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const best = findBestSet(problem, solve)
      const most = tryAll(problem)
      expect(best === undefined).toBe(most === undefined)
      if (best === undefined || most === undefined) return
      expect(best.closed).toBeCloseTo(most, 6)
      expect(findBroken(best.set, problem)).toBeUndefined()
      expect(best.gap).toBe(0)
    }),
    { numRuns: 400, seed: 1 },
  )
})

test('the set where the search starts keeps every limit and never closes less than what has to be in it', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const first = startSet(problem)
      if (findBroken(first, problem) !== undefined) return
      const set = improve(first, problem)
      expect(findBroken(set, problem)).toBeUndefined()
      expect(closedPriority(problem.needs, set)).toBeGreaterThanOrEqual(
        closedPriority(problem.needs, first) - 1e-6,
      )
    }),
    { numRuns: 400, seed: 2 },
  )
})
