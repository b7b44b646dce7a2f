import type { RunnableCommand } from './commands/command'

export interface OptionSpec {
  flags: string
  description: string
  /** May be given several times. */
  isRepeatable?: boolean
}

export interface CommandSpec {
  /** `gap` or `gap show`; the first word is the noun or the everyday word. */
  path: string
  heading: string
  arguments?: string
  summary: string
  options?: readonly OptionSpec[]
  load: () => Promise<RunnableCommand>
}

const assess = '1 Assess:'
const choose = '2 Choose:'
const data = 'Your data:'

const why = { flags: '--why [id]', description: 'show the arithmetic, of one skill or of all' }

/** Every command that works, in the order of help. A command's code is loaded when it is called. */
export const commandTree: readonly CommandSpec[] = [
  {
    path: 'goal set',
    heading: assess,
    arguments: '<role>',
    summary: 'aim at a role',
    options: [
      { flags: '--by <date>', description: 'the day to be ready by' },
      { flags: '--hours-per-week <time>', description: 'time for learning in a week' },
      { flags: '--budget <amount>', description: 'money for it, such as 900USD; none for no money' },
    ],
    load: async () => (await import('./commands/goal/set')).goalSet,
  },
  {
    path: 'goal show',
    heading: assess,
    summary: 'show the goal',
    load: async () => (await import('./commands/goal/show')).goalShow,
  },
  {
    path: 'gap',
    heading: assess,
    arguments: '[role]',
    summary: 'rate your skills against a role and see what is missing',
    options: [
      {
        flags: '--rate <skill=level>',
        description: 'a rating, such as sql=3 or sql=3~ when unsure',
        isRepeatable: true,
      },
      { flags: '--answers <file>', description: 'ratings from a JSON file: {"sql": 3, "excel": "2~"}' },
      why,
    ],
    load: async () => (await import('./commands/gap/run')).gapRun,
  },
  {
    path: 'gap show',
    heading: assess,
    summary: 'show the gaps of the last assessment',
    options: [why],
    load: async () => (await import('./commands/gap/show')).gapShow,
  },
  {
    path: 'role list',
    heading: assess,
    arguments: '[text]',
    summary: 'list the roles to aim at',
    load: async () => (await import('./commands/role/list')).roleList,
  },
  {
    path: 'role show',
    heading: assess,
    arguments: '<role>',
    summary: 'show what a role asks for',
    load: async () => (await import('./commands/role/show')).roleShow,
  },
  {
    path: 'catalog search',
    heading: choose,
    arguments: '<words...>',
    summary: 'find credentials by name, provider or skill',
    options: [{ flags: '--limit <n>', description: 'how many (20)' }],
    load: async () => (await import('./commands/catalog/search')).catalogSearch,
  },
  {
    path: 'catalog show',
    heading: choose,
    arguments: '<credential>',
    summary: 'show a credential with the source of each fact',
    load: async () => (await import('./commands/catalog/show')).catalogShow,
  },
  {
    path: 'undo',
    heading: data,
    summary: 'take the last change back',
    load: async () => (await import('./commands/undo/undo')).undo,
  },
  {
    path: 'redo',
    heading: data,
    summary: 'do again what was taken back',
    load: async () => (await import('./commands/undo/redo')).redo,
  },
  {
    path: 'history',
    heading: data,
    summary: 'list what was changed, newest first',
    options: [{ flags: '--limit <n>', description: 'how many (20)' }],
    load: async () => (await import('./commands/undo/history')).history,
  },
]

/** A noun's own line in help. */
export const nounSummaries: Readonly<Record<string, { heading: string; summary: string }>> = {
  goal: { heading: assess, summary: 'the role that you aim at' },
  role: { heading: assess, summary: 'the roles that can be aimed at' },
  catalog: { heading: choose, summary: 'the credentials that can be earned' },
}

/** What a bare noun does: it lists, or shows. */
export const bareNouns: Readonly<Record<string, string>> = { goal: 'goal show', role: 'role list' }
