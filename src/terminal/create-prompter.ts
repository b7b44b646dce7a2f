import { CancelledError } from '../errors'
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
  const use = async <T>(question: (prompter: Prompter) => Promise<T>): Promise<T> => {
    loaded ??= load()
    try {
      return await question(await loaded)
    } catch (error) {
      // Ctrl+C, and an input that ends, in inquirer's words.
      if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) throw new CancelledError()
      throw error
    }
  }
  return {
    ask: (question) => use((prompter) => prompter.ask(question)),
    confirm: (question) => use((prompter) => prompter.confirm(question)),
    choose: (question) => use((prompter) => prompter.choose(question)),
    search: (question) => use((prompter) => prompter.search(question)),
    pickMany: (question) => use((prompter) => prompter.pickMany(question)),
    rate: (question) => use((prompter) => prompter.rate(question)),
  }
}
