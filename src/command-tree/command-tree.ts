import { apply } from './apply'
import { assess } from './assess'
import { choose } from './choose'
import type { CommandSpec } from './command-spec'
import { everyday } from './everyday'
import { plan } from './plan'
import { showcase } from './showcase'
import { yourData } from './your-data'

/** The headings of help with their commands; a file each. A command's code is loaded when it is called. */
const groups: readonly (readonly [heading: string, commands: readonly CommandSpec[]])[] = [
  ['Everyday:', everyday],
  ['1 Assess:', assess],
  ['2 Choose:', choose],
  ['3 Plan:', plan],
  ['4 Apply:', apply],
  ['5 Showcase:', showcase],
  ['Your data:', yourData],
]

/** A command with its heading in help. */
export type PlacedCommand = CommandSpec & { heading: string }

/** Every command that works, in the order of help. */
export const commandTree: readonly PlacedCommand[] = groups.flatMap(([heading, commands]) =>
  commands.map((spec) => ({ ...spec, heading })),
)

/** A noun's own line in help, where the noun alone is no command of its own; it stands under its first command's heading. */
export const nounSummaries: Readonly<Record<string, string>> = {
  goal: 'the role that you aim at',
  role: 'the roles that can be aimed at',
  skill: 'the skills that roles ask for',
  posting: 'job postings, and what they ask for',
  'skill alias': 'other names of skills',
  catalog: 'the credentials that can be earned',
  evidence: 'applied work that shows a skill',
  config: 'settings of your own',
}

/** What a bare noun does: it lists, or shows. */
export const bareNouns: Readonly<Record<string, string>> = {
  goal: 'goal show',
  role: 'role list',
  skill: 'skill list',
  evidence: 'evidence list',
  posting: 'posting list',
  catalog: 'catalog search',
  config: 'config list',
}
