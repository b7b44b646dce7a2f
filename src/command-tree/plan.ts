import type { CommandSpec } from './command-spec'

export const plan: readonly CommandSpec[] = [
  {
    path: 'plan',
    summary: 'list the targets',
    options: [{ flags: '--all', description: 'passed and dropped ones too' }],
    load: async () => (await import('../commands/plan/list')).planList,
  },
  {
    path: 'plan add',
    arguments: '<credential...>',
    summary: 'plan a credential of the catalogue, or a course of your own',
    options: [
      { flags: '--due <date>', description: 'the day to be done by' },
      {
        flags: '--hours <n>',
        description: 'hours of work (without it: the middle of what the catalogue says)',
      },
      { flags: '--units <n>', description: 'how many units, chapters or modules it has' },
      { flags: '--provider <name>', description: 'a course of your own: who stands behind it' },
      {
        flags: '--teaches <skill=level>',
        description: 'a course of your own: what it teaches, such as sql=3',
        isRepeatable: true,
      },
    ],
    load: async () => (await import('../commands/plan/add')).planAdd,
  },
  {
    path: 'plan show',
    arguments: '<target>',
    summary: 'show a target with its log, evidence and award',
    load: async () => (await import('../commands/plan/show')).planShow,
  },
  {
    path: 'plan start',
    arguments: '<target>',
    summary: 'start a planned target',
    options: [{ flags: '--on <date>', description: 'the day, today without it' }],
    load: async () => (await import('../commands/plan/start')).planStart,
  },
  {
    path: 'plan pass',
    arguments: '<target>',
    summary: 'pass a target: it becomes an award',
    options: [
      { flags: '--on <date>', description: 'the day of the award, today without it' },
      { flags: '--url <address>', description: 'where a reader can check it' },
      { flags: '--id <number>', description: 'the number on the certificate' },
      {
        flags: '--expires <date>',
        description: 'a date, a month or never (the catalogue says, where it knows)',
      },
    ],
    load: async () => (await import('../commands/plan/pass')).planPass,
  },
  {
    path: 'plan drop',
    arguments: '<target>',
    summary: 'drop a target; what was logged on it stays',
    load: async () => (await import('../commands/plan/drop')).planDrop,
  },
]
