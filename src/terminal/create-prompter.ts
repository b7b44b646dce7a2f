import type { Prompter } from './prompter'
import type { Terminal } from './terminal'

/** Questions on stderr, in the form that the terminal can take; their code is loaded with the first one. */
export function createPrompter(terminal: Terminal, env: NodeJS.ProcessEnv): Prompter {
  let loaded: Promise<Prompter> | undefined
  const load = async (): Promise<Prompter> => {
    if (terminal.isAccessible || env.TERM === 'dumb') {
      const { StaticPrompter } = await import('./static-prompter')
      return new StaticPrompter(process.stdin, process.stderr)
    }
    const { InquirerPrompter } = await import('./inquirer-prompter')
    return new InquirerPrompter(process.stdin, process.stderr, terminal)
  }
  const prompter = () => {
    loaded ??= load()
    return loaded
  }
  return {
    ask: async (question) => (await prompter()).ask(question),
    confirm: async (question) => (await prompter()).confirm(question),
    choose: async (question) => (await prompter()).choose(question),
    search: async (question) => (await prompter()).search(question),
    pickMany: async (question) => (await prompter()).pickMany(question),
    rate: async (question) => (await prompter()).rate(question),
  }
}
