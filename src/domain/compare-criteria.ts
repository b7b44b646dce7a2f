/** What `catalog compare` weighs, in the order in which it is shown; 0 leaves one out. */
export const compareCriteria = [
  { id: 'content', asks: 'closing your gaps', weight: 3 },
  { id: 'cost', asks: 'a low cost', weight: 2 },
  { id: 'hours', asks: 'few hours', weight: 2 },
  { id: 'credibility', asks: 'credibility', weight: 2 },
] as const

export type CompareCriterion = (typeof compareCriteria)[number]['id']
