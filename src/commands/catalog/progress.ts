import type { Context } from '../../context'

const stepRows = 2500

export interface Progress {
  step: (rows: number) => void
  end: () => void
}

/** How many rows were read, on stderr: one line that is written over on a terminal, every tenth elsewhere. */
export function showProgress({ streams, terminal, flags }: Context): Progress {
  if (flags.quiet) return { step: () => undefined, end: () => undefined }
  const { stderr } = streams
  const isRewritten = stderr.isTerminal && !terminal.isAccessible
  let hasWritten = false
  return {
    step(rows) {
      if (rows % (isRewritten ? stepRows : stepRows * 4) !== 0) return
      hasWritten = true
      stderr.write(isRewritten ? `\r${rows} rows` : `${rows} rows\n`)
    },
    end() {
      if (hasWritten && isRewritten) stderr.write(`\r${' '.repeat(20)}\r`)
    },
  }
}
