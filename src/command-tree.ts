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

const everyday = 'Everyday:'
const assess = '1 Assess:'
const choose = '2 Choose:'
const plan = '3 Plan:'
const apply = '4 Apply:'
const showcase = '5 Showcase:'
const data = 'Your data:'

const why = { flags: '--why [id]', description: 'show the arithmetic, of one skill or of all' }

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

/** Every command that works, in the order of help. A command's code is loaded when it is called. */
export const commandTree: readonly CommandSpec[] = [
  {
    path: 'status',
    heading: everyday,
    summary: 'where you stand and what is next; also without a command',
    load: async () => (await import('./commands/status/status')).status,
  },
  {
    path: 'log',
    heading: everyday,
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
    load: async () => (await import('./commands/log/add')).logAdd,
  },
  {
    path: 'log list',
    heading: everyday,
    arguments: '[target]',
    summary: 'list what was logged, newest first',
    options: [
      { flags: '--since <date>', description: 'from this day on' },
      { flags: '--limit <n>', description: 'how many (20)' },
    ],
    load: async () => (await import('./commands/log/list')).logList,
  },
  {
    path: 'goal set',
    heading: assess,
    arguments: '<role...>',
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
    arguments: '[role...]',
    summary: 'rate your skills against a role and see what is missing',
    options: [
      {
        flags: '--rate <skill=level>',
        description: 'a rating, such as sql=3 or sql=3~ when unsure',
        isRepeatable: true,
      },
      { flags: '--answers <file>', description: 'ratings from a JSON file: {"sql": 3, "excel": "2~"}' },
      { flags: '--all', description: 'ask every skill of the role, not only the first 12' },
      why,
    ],
    load: async () => (await import('./commands/gap/run')).gapRun,
  },
  {
    path: 'gap history',
    heading: assess,
    summary: 'list the assessments and what changed since the time before',
    load: async () => (await import('./commands/gap/history')).gapHistory,
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
    arguments: '[text...]',
    summary: 'list the roles to aim at',
    load: async () => (await import('./commands/role/list')).roleList,
  },
  {
    path: 'role show',
    heading: assess,
    arguments: '<role...>',
    summary: 'show what a role asks for',
    load: async () => (await import('./commands/role/show')).roleShow,
  },
  {
    path: 'role import',
    heading: assess,
    arguments: '<file>',
    summary: 'add the roles of a skill framework',
    options: [{ flags: '--format <name>', description: 'which framework: ddat' }],
    load: async () => (await import('./commands/role/import')).roleImport,
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
    path: 'plan',
    heading: plan,
    summary: 'list the targets',
    options: [{ flags: '--all', description: 'passed and dropped ones too' }],
    load: async () => (await import('./commands/plan/list')).planList,
  },
  {
    path: 'plan add',
    heading: plan,
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
    load: async () => (await import('./commands/plan/add')).planAdd,
  },
  {
    path: 'plan show',
    heading: plan,
    arguments: '<target>',
    summary: 'show a target with its log, evidence and award',
    load: async () => (await import('./commands/plan/show')).planShow,
  },
  {
    path: 'plan start',
    heading: plan,
    arguments: '<target>',
    summary: 'start a planned target',
    options: [{ flags: '--on <date>', description: 'the day, today without it' }],
    load: async () => (await import('./commands/plan/start')).planStart,
  },
  {
    path: 'plan pass',
    heading: plan,
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
    load: async () => (await import('./commands/plan/pass')).planPass,
  },
  {
    path: 'plan drop',
    heading: plan,
    arguments: '<target>',
    summary: 'drop a target; what was logged on it stays',
    load: async () => (await import('./commands/plan/drop')).planDrop,
  },
  {
    path: 'evidence add',
    heading: apply,
    arguments: '[title...]',
    summary: 'keep a piece of applied work; without a title the whole form is asked',
    options: evidenceOptions,
    load: async () => (await import('./commands/evidence/add')).evidenceAdd,
  },
  {
    path: 'evidence edit',
    heading: apply,
    arguments: '<evidence>',
    summary: 'fill in or change a piece of evidence',
    options: [{ flags: '--title <text>', description: 'what changed, in one line' }, ...evidenceOptions],
    load: async () => (await import('./commands/evidence/edit')).evidenceEdit,
  },
  {
    path: 'evidence list',
    heading: apply,
    summary: 'list the evidence, newest first',
    load: async () => (await import('./commands/evidence/list')).evidenceList,
  },
  {
    path: 'evidence show',
    heading: apply,
    arguments: '<evidence>',
    summary: 'show a piece of evidence',
    load: async () => (await import('./commands/evidence/show')).evidenceShow,
  },
  {
    path: 'export',
    heading: showcase,
    arguments: '[format]',
    summary: 'write a resume section (markdown)',
    options: [
      { flags: '--proven-only', description: 'leave out skills that rest on your word alone' },
      { flags: '--out <file>', description: 'write a new file' },
      { flags: '--into <file>', description: 'replace only what stands between the two marks in a file' },
      { flags: '--force', description: 'with --out: replace a file that is there' },
    ],
    load: async () => (await import('./commands/export/export')).exportPortfolio,
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
  {
    path: 'demo',
    heading: data,
    summary: 'show a filled plan; nothing of yours is touched',
    load: async () => (await import('./commands/demo/demo')).demo,
  },
]

/** A noun's own line in help. */
export const nounSummaries: Readonly<Record<string, { heading: string; summary: string }>> = {
  goal: { heading: assess, summary: 'the role that you aim at' },
  role: { heading: assess, summary: 'the roles that can be aimed at' },
  catalog: { heading: choose, summary: 'the credentials that can be earned' },
  evidence: { heading: apply, summary: 'applied work that shows a skill' },
}

/** What a bare noun does: it lists, or shows. */
export const bareNouns: Readonly<Record<string, string>> = {
  goal: 'goal show',
  role: 'role list',
  evidence: 'evidence list',
}
