import type { CommandSpec } from './command-spec'

const why = { flags: '--why [id]', description: 'show the arithmetic, of one skill or of all' }

export const assess: readonly CommandSpec[] = [
  {
    path: 'goal set',
    arguments: '<role...>',
    summary: 'aim at a role',
    options: [
      { flags: '--by <date>', description: 'the day to be ready by' },
      { flags: '--hours-per-week <time>', description: 'time for learning in a week' },
      { flags: '--budget <amount>', description: 'money for it, such as 900USD; none for no money' },
      {
        flags: '--from <role>',
        description: 'the role that you leave: opens the assessment with what carries over',
      },
    ],
    load: async () => (await import('../commands/goal/set')).goalSet,
  },
  {
    path: 'goal show',
    summary: 'show the goal',
    load: async () => (await import('../commands/goal/show')).goalShow,
  },
  {
    path: 'gap',
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
      {
        flags: '--posting <files...>',
        description: 'against what job postings ask for: files, folders, ids such as P3, or all',
      },
      why,
    ],
    load: async () => (await import('../commands/gap/run')).gapRun,
  },
  {
    path: 'gap history',
    summary: 'list the assessments and what changed since the time before',
    load: async () => (await import('../commands/gap/history')).gapHistory,
  },
  {
    path: 'gap show',
    summary: 'show the gaps of the last assessment',
    options: [why, { flags: '--postings', description: 'the last one against job postings' }],
    load: async () => (await import('../commands/gap/show')).gapShow,
  },
  {
    path: 'role list',
    arguments: '[text...]',
    summary: 'list the roles to aim at, or find them by words, best first',
    options: [{ flags: '--limit <n>', description: 'how many (40 of what is found, else all)' }],
    load: async () => (await import('../commands/role/list')).roleList,
  },
  {
    path: 'role show',
    arguments: '<role...>',
    summary: 'show what a role asks for, or how far another one is from it',
    options: [{ flags: '--versus <role>', description: 'the role to go to: what carries over, what is new' }],
    load: async () => (await import('../commands/role/show')).roleShow,
  },
  {
    path: 'role add',
    arguments: '[file]',
    summary: 'add a role of your own, asked or from what role show --json prints',
    load: async () => (await import('../commands/role/add')).roleAdd,
  },
  {
    path: 'role suggest',
    summary: 'roles by how much of them your ratings, proof and CV already meet',
    options: [
      { flags: '--cv <file>', description: 'a CV as text; - for what is piped in' },
      { flags: '--limit <n>', description: 'how many (8)' },
    ],
    load: async () => (await import('../commands/role/suggest')).roleSuggest,
  },
  {
    path: 'role remove',
    arguments: '<role...>',
    summary: 'remove a role that you added or imported',
    load: async () => (await import('../commands/role/remove')).roleRemove,
  },
  {
    path: 'role import',
    arguments: '<path...>',
    summary: 'add the roles of a skill framework: a folder, a zip or files',
    options: [
      { flags: '--format <name>', description: 'auto, onet, nice, ddat, esco, json or csv (auto)' },
      { flags: '--only <pattern>', description: 'only roles of this name or id, such as "data*"' },
      { flags: '--dry-run', description: 'say what would change, and change nothing' },
    ],
    load: async () => (await import('../commands/role/import')).roleImport,
  },
  {
    path: 'skill list',
    arguments: '[text...]',
    summary: 'find skills by name, alias or abbreviation; without a text those asked for most',
    options: [{ flags: '--limit <n>', description: 'how many (40)' }],
    load: async () => (await import('../commands/skill/list')).skillList,
  },
  {
    path: 'skill show',
    arguments: '<skill...>',
    summary: 'show a skill: its levels, the roles that ask for it, what teaches it, where you stand',
    load: async () => (await import('../commands/skill/show')).skillShow,
  },
  {
    path: 'skill rate',
    arguments: '<words...>',
    summary: 'rate one skill: SKILL LEVEL, 3~ for about 3; in a terminal SKILL alone asks',
    load: async () => (await import('../commands/skill/rate')).skillRate,
  },
  {
    path: 'skill alias add',
    arguments: '<name...>',
    summary: 'give a skill another name, or name a new one; postings count it from now on',
    options: [
      { flags: '--for <skill>', description: 'the skill that the name means; without it a new skill' },
      {
        flags: '--category <category>',
        description: 'of a new skill: technical, tool, domain or transferable',
      },
    ],
    load: async () => (await import('../commands/skill/alias-add')).skillAliasAdd,
  },
  {
    path: 'posting add',
    arguments: '<files...>',
    summary: 'add job postings: text, markdown, saved web pages, folders, or - for pasted text',
    options: [
      { flags: '--title <text>', description: 'the job, where it is not found in the text' },
      { flags: '--company <name>', description: 'whose job it is' },
      { flags: '--address <address>', description: 'where it stands on the web' },
      { flags: '--on <date>', description: 'the day it was posted' },
      { flags: '--role <role>', description: 'count it for this role only' },
    ],
    load: async () => (await import('../commands/posting/add')).postingAdd,
  },
  {
    path: 'posting list',
    summary: 'list the job postings, newest first',
    load: async () => (await import('../commands/posting/list')).postingList,
  },
  {
    path: 'posting show',
    arguments: '<posting>',
    summary: 'show a posting with each skill marked',
    load: async () => (await import('../commands/posting/show')).postingShow,
  },
  {
    path: 'posting unknown',
    summary: 'list names in the postings that no skill matched',
    options: [{ flags: '--limit <n>', description: 'how many (20)' }],
    load: async () => (await import('../commands/posting/unknown')).postingUnknown,
  },
  {
    path: 'posting remove',
    arguments: '<postings...>',
    summary: 'take postings away',
    load: async () => (await import('../commands/posting/remove')).postingRemove,
  },
  {
    path: 'demand',
    summary: 'what the postings ask for, beside your levels',
    options: [
      { flags: '--role <role>', description: 'of the postings for this role, and beside what it asks for' },
      { flags: '--since <date>', description: 'only postings from this day on' },
      { flags: '--limit <n>', description: 'how many skills (40)' },
      { flags: '--all', description: 'every skill' },
    ],
    load: async () => (await import('../commands/demand/demand')).demand,
  },
]
