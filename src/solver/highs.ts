import { setFlagsFromString } from 'node:v8'
import loadHighs from 'highs'
import type { IntegerProgram } from '../domain/recommend/integer-program'

export interface SolveOptions {
  /** A solution to start from: a value for each of the first variables. */
  start: readonly number[]
  /** Sums of worths that differ at all differ by this much at least. */
  resolution: number
  timeLimitSeconds: number
  /** Called now and then with the part of the best value that is not proven yet, 0-1. */
  onProgress: (gap: number) => void
}

export type Solved =
  | { state: 'optimal'; values: number[]; gap: 0 }
  /** The time ended the search: `gap` is how much better, as a part of its value, another solution could still be. */
  | { state: 'stopped'; values: number[] | undefined; gap: number }
  | { state: 'infeasible' }

export type Solve = (program: IntegerProgram, options: SolveOptions) => Solved

/** The exact solver: HiGHS, compiled to WebAssembly. The same program and start give the same solution. */
export async function loadSolver(): Promise<Solve> {
  // Small programs are solved three times faster without the optimizing compiler, which has to be said before it loads.
  setFlagsFromString('--liftoff-only')
  const highs = await loadHighs()
  const { modelStatus, solutionStatus, objectiveSense, callbackType, variableType } = highs.constants
  return (program, { start, resolution, timeLimitSeconds, onProgress }) => {
    const starts = [0]
    const indices: number[] = []
    const factors: number[] = []
    for (const { terms } of program.rows) {
      for (const [variable, factor] of terms) {
        indices.push(variable)
        factors.push(factor)
      }
      starts.push(indices.length)
    }
    const model = highs.createModel({
      numCols: program.worths.length,
      numRows: program.rows.length,
      sense: objectiveSense.maximize,
      colCost: program.worths,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rows.map(({ lower }) => lower),
      rowUpper: program.rows.map(({ upper }) => upper),
      integrality: program.isInteger.map((isInteger) =>
        isInteger ? variableType.integer : variableType.continuous,
      ),
      matrix: {
        format: 'csr',
        numRows: program.rows.length,
        numCols: program.worths.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(factors),
      },
    })
    try {
      model.options.set({
        output_flag: false,
        mip_rel_gap: 0,
        // A bound nearer than the least difference proves the value.
        mip_abs_gap: resolution * 0.99,
        random_seed: 1,
        time_limit: timeLimitSeconds,
      })
      model.setSolution({ indices: start.map((_, index) => index), values: [...start] })
      model.run({
        [callbackType.mipLogging](event) {
          const { mip_gap: gap } = event.data
          if (gap !== undefined && Number.isFinite(gap)) onProgress(gap)
        },
      })
      const status = model.getModelStatus()
      if (status === modelStatus.infeasible) return { state: 'infeasible' }
      const hasSolution = model.info.get('primal_solution_status') === solutionStatus.feasible
      const values = hasSolution ? [...model.getSolution().colValue] : undefined
      if (status === modelStatus.optimal && values !== undefined) return { state: 'optimal', values, gap: 0 }
      const gap = model.info.get('mip_gap')
      return { state: 'stopped', values, gap: typeof gap === 'number' && Number.isFinite(gap) ? gap : 1 }
    } finally {
      model.dispose()
    }
  }
}
