import type { Program } from './run-command'

/** The goal that many tests start from: seven months, six hours a week, 900 USD. */
export const aimAtDataAnalyst = (skillplan: Program) =>
  skillplan(
    ...['goal', 'set', 'data-analyst', '--by', '2027-06-30'],
    ...['--hours-per-week', '6', '--budget', '900USD'],
  )
