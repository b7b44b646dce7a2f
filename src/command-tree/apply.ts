import type { CommandSpec, OptionSpec } from './command-spec'

const evidenceOptions: readonly OptionSpec[] = [
  { flags: '--situation <text>', description: 'where it was and what was wrong' },
  { flags: '--task <text>', description: 'what you were asked to do' },
  { flags: '--action <text>', description: 'what you did yourself' },
  { flags: '--result <text>', description: 'what changed because of it' },
  {
    flags: '--metric <measure>',
    description: 'such as "weekly report: 180 -> 20 minutes"',
    isRepeatable: true,
  },
  { flags: '--from <date>', description: 'begun on, a date or month; none takes it away' },
  { flags: '--to <date>', description: 'ended on, a date or month; none takes it away' },
  { flags: '--link <address>', description: 'where it can be seen', isRepeatable: true },
  { flags: '--kind <kind>', description: 'work, own-project or course-work' },
  { flags: '--confirmed-by <name>', description: 'who can confirm it' },
  { flags: '--skill <skill=level>', description: 'what it shows, such as sql=3', isRepeatable: true },
  { flags: '--for <target>', description: 'the target that it belongs to; none for none' },
  {
    flags: '--public <field=text>',
    description: 'wording that readers may see of work, or as-written',
    isRepeatable: true,
  },
  { flags: '--private', description: 'take its public wording away: readers do not see it' },
]

export const apply: readonly CommandSpec[] = [
  {
    path: 'evidence add',
    arguments: '[title...]',
    summary: 'keep a piece of applied work; without a title the whole form is asked',
    options: evidenceOptions,
    load: async () => (await import('../commands/evidence/add')).evidenceAdd,
  },
  {
    path: 'evidence edit',
    arguments: '<evidence>',
    summary: 'fill in or change a piece of evidence',
    options: [{ flags: '--title <text>', description: 'what changed, in one line' }, ...evidenceOptions],
    load: async () => (await import('../commands/evidence/edit')).evidenceEdit,
  },
  {
    path: 'evidence list',
    summary: 'list the evidence, newest first',
    load: async () => (await import('../commands/evidence/list')).evidenceList,
  },
  {
    path: 'evidence show',
    arguments: '<evidence>',
    summary: 'show a piece of evidence',
    load: async () => (await import('../commands/evidence/show')).evidenceShow,
  },
]
