import type { RateQuestion } from '../../src/terminal/prompter'

/** A question about SQL, third of twelve. */
export const rateQuestion: RateQuestion = {
  skillName: 'SQL',
  description: 'Asking a relational database for rows, by joins, groups and windows.',
  behaviour: [
    'Has not written a query',
    'Edits a given query, with someone to ask when it fails',
    'Writes joins and grouped queries for everyday questions, alone',
    'Handles unfamiliar schemas, window functions and slow queries alone',
    'Designs models; others bring their hard queries',
    'Sets how an organisation stores and asks its data',
  ],
  levelNames: ['none', 'assisted', 'routine', 'independent', 'lead', 'shape'],
  position: 3,
  count: 12,
  canGoBack: true,
  more: ['Rate what you have done, not what you know about.', 'A level includes the ones below it.'],
}
