import type { CommandSpec } from './command-spec'

export const yourData: readonly CommandSpec[] = [
  {
    path: 'undo',
    summary: 'take the last change back',
    load: async () => (await import('../commands/undo/undo')).undo,
  },
  {
    path: 'redo',
    summary: 'do again what was taken back',
    load: async () => (await import('../commands/undo/redo')).redo,
  },
  {
    path: 'history',
    summary: 'list what was changed, newest first',
    options: [{ flags: '--limit <n>', description: 'how many (20)' }],
    load: async () => (await import('../commands/undo/history')).history,
  },
  {
    path: 'config get',
    arguments: '<key>',
    summary: 'show one setting',
    load: async () => (await import('../commands/config/get')).configGet,
  },
  {
    path: 'config set',
    arguments: '<key> <value...>',
    summary: 'change a setting; default takes back what was set',
    options: [{ flags: '--on <date>', description: 'the day that a rate is of, today without it' }],
    load: async () => (await import('../commands/config/set')).configSet,
  },
  {
    path: 'config list',
    summary: 'list the settings with what they do',
    load: async () => (await import('../commands/config/list')).configList,
  },
  {
    path: 'demo',
    summary: 'show a filled plan; nothing of yours is touched',
    load: async () => (await import('../commands/demo/demo')).demo,
  },
]
