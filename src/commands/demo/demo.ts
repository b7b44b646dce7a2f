import type { Context } from '../../context'
import { defineCommand, type Rendered, type RunnableCommand } from '../command'
import { fillDemo } from './fill'

interface Screen extends Rendered {
  command: string
}

/** The screens of the demo, loaded when it is called. */
const screens: readonly [command: string, load: () => Promise<RunnableCommand>][] = [
  ['gap show', async () => (await import('../gap/show')).gapShow],
  ['plan', async () => (await import('../plan/list')).planList],
  ['status', async () => (await import('../status/status')).status],
  ['export', async () => (await import('../export/export')).exportPortfolio],
]

/** A filled plan in a database in memory: nothing of the user's is opened, let alone changed. */
export const demo = defineCommand<undefined, Screen[]>({
  parse: () => undefined,
  async run(_, context: Context) {
    const demoContext = await context.withDatabase(':memory:')
    // What the screens warn of concerns the demo's plan, not the user's.
    demoContext.warn = () => undefined
    fillDemo(demoContext)
    const shown: Screen[] = []
    for (const [command, load] of screens) {
      const screen = await load()
      shown.push({ command, ...(await screen.render({ words: [], options: {} }, demoContext)) })
    }
    return shown
  },
  kind: 'demo',
  toJson: (shown) => ({
    items: shown.map(({ command, document }) => ({ id: command, name: command, ...document })),
  }),
  view: (shown, { terminal, program }) => [
    ...shown.flatMap(({ command, lines }) => [
      terminal.style.bold(`$ ${program} ${command}`),
      '',
      ...lines,
      '',
    ]),
    `That was a demo; nothing was saved. Your own: ${program} gap`,
  ],
})
