import type { CommandSpec } from './command-spec'

export const choose: readonly CommandSpec[] = [
  {
    path: 'catalog search',
    arguments: '[words...]',
    summary: 'find credentials by name, provider or skill',
    options: [
      { flags: '--skill <skill>', description: 'teaches this skill', isRepeatable: true },
      {
        flags: '--level <level>',
        description: 'teaches to this level, 1 to 3; or beginner, intermediate, advanced',
      },
      { flags: '--max-price <money>', description: 'such as 100USD; a subscription by one payment of it' },
      { flags: '--max-hours <n>', description: 'the most that it may take' },
      { flags: '--language <language>', description: 'such as English or en' },
      { flags: '--format <format>', description: 'self-paced, scheduled, in-person, blended, exam-only' },
      { flags: '--platform <name>', description: 'where it is taken' },
      { flags: '--free', description: 'costs nothing to learn' },
      { flags: '--sort <order>', description: 'fit, price, hours, name' },
      { flags: '--limit <n>', description: 'how many (20)' },
    ],
    load: async () => (await import('../commands/catalog/search')).catalogSearch,
  },
  {
    path: 'catalog show',
    arguments: '<credential>',
    summary: 'show a credential with the source of each fact',
    load: async () => (await import('../commands/catalog/show')).catalogShow,
  },
  {
    path: 'recommend',
    summary: 'find the credentials that close the most gap within your time and money',
    options: [
      { flags: '--hours <n>', description: 'hours for all of them (your weekly hours until the goal)' },
      { flags: '--by <date>', description: 'or the day to be done by' },
      { flags: '--cost <amount>', description: 'money for all of them, such as 900USD (the budget)' },
      { flags: '--free', description: 'only what costs nothing' },
      { flags: '--max <n>', description: 'at most so many credentials' },
      { flags: '--must <credential>', description: 'has to be among them', isRepeatable: true },
      { flags: '--exclude <credential>', description: 'is not to be among them', isRepeatable: true },
      { flags: '--max-share-of-one-provider <share>', description: 'such as 50%' },
      { flags: '--allow-unknown', description: 'also those whose price or hours are not known' },
      { flags: '--language <code>', description: 'what is taught in it, or any (en)' },
      {
        flags: '--allow-off-topic',
        description: 'also those that are mostly about what the role does not ask for',
      },
      { flags: '--time-limit <seconds>', description: 'how long to search (30)' },
      { flags: '--trade-off', description: 'what other money and other time would close' },
      { flags: '--why <credential>', description: 'why one is among them or not' },
      { flags: '--accept', description: 'add them to the plan' },
    ],
    load: async () => (await import('../commands/recommend/recommend')).recommend,
  },
  {
    path: 'catalog import',
    arguments: '<file>',
    summary: 'bring in a catalogue: CSV, JSON, CTDL or Microsoft Learn',
    options: [
      { flags: '--map <pairs>', description: 'which column is what, title=course_title,…; or a saved name' },
      { flags: '--save-map <name>', description: 'remember the map' },
      {
        flags: '--preset <layout>',
        description: 'edx, security-certifications, ctdl, microsoft-learn (found by itself)',
      },
      { flags: '--currency <code>', description: 'the currency of prices that name none' },
    ],
    load: async () => (await import('../commands/catalog/import')).catalogImport,
  },
]
