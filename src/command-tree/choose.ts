import type { CommandSpec } from './command-spec'

export const choose: readonly CommandSpec[] = [
  {
    path: 'catalog search',
    arguments: '<words...>',
    summary: 'find credentials by name, provider or skill',
    options: [{ flags: '--limit <n>', description: 'how many (20)' }],
    load: async () => (await import('../commands/catalog/search')).catalogSearch,
  },
  {
    path: 'catalog show',
    arguments: '<credential>',
    summary: 'show a credential with the source of each fact',
    load: async () => (await import('../commands/catalog/show')).catalogShow,
  },
]
