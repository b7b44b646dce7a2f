/** What the program needs of a stream; the real ones and the memory twin both fit. */
export interface OutputStream {
  write(text: string): void
  readonly isTerminal: boolean
  /** Width in columns; undefined off a terminal. */
  readonly columns: number | undefined
}

export interface Streams {
  stdout: OutputStream
  stderr: OutputStream
  isInputTerminal: boolean
  readInput(): Promise<string>
}

const wrap = (stream: NodeJS.WriteStream): OutputStream => ({
  write: (text) => void stream.write(text),
  get isTerminal() {
    return stream.isTTY === true
  },
  get columns() {
    return stream.columns
  },
})

/** The process's own streams. A reader that goes away ends the program quietly. */
export function processStreams(): Streams {
  const endQuietly = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  }
  process.stdout.on('error', endQuietly)
  process.stderr.on('error', endQuietly)
  return {
    stdout: wrap(process.stdout),
    stderr: wrap(process.stderr),
    isInputTerminal: process.stdin.isTTY === true,
    async readInput() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

export interface MemoryStream extends OutputStream {
  text: string
}

export function memoryStream(isTerminal = false, columns?: number): MemoryStream {
  return {
    text: '',
    isTerminal,
    columns,
    write(text) {
      this.text += text
    },
  }
}
