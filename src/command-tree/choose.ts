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
]
