import type { CommandSpec } from './command-spec'

export const everyday: readonly CommandSpec[] = [
  {
    path: 'status',
    summary: 'where you stand and what is next; also without a command',
    load: async () => (await import('../commands/status/status')).status,
  },
  {
    path: 'log',
    arguments: '<words...>',
    summary: 'log work: [TARGET|SKILL] DURATION [NOTE...]',
    options: [
      { flags: '--on <date>', description: 'the day, today without it' },
      {
        flags: '--kind <kind>',
        description: 'study, assignment, discussion, feedback, practice, exam or event (study)',
      },
      { flags: '--unit <n/of>', description: 'the unit that is now done, such as 5/8' },
      { flags: '--left <time>', description: 'how much is left of the target, such as 20h' },
      { flags: '--no-target', description: 'on no target, when one is active' },
    ],
    load: async () => (await import('../commands/log/add')).logAdd,
  },
  {
    path: 'log list',
    arguments: '[target]',
    summary: 'list what was logged, newest first',
    options: [
      { flags: '--since <date>', description: 'from this day on' },
      { flags: '--limit <n>', description: 'how many (20)' },
    ],
    load: async () => (await import('../commands/log/list')).logList,
  },
]
