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
  readonly isInputTerminal: boolean
}

/** A reader that goes away ends the program quietly. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** A stream of the process, which Node builds when it is first touched. */
function wrap(name: 'stdout' | 'stderr'): OutputStream {
  let stream: NodeJS.WriteStream | undefined
  const open = () => {
    stream ??= process[name].on('error', endQuietly)
    return stream
  }
  return {
    write: (text) => void open().write(text),
    get isTerminal() {
      return open().isTTY === true
    },
    get columns() {
      return open().columns
    },
  }
}

export function processStreams(): Streams {
  return {
    stdout: wrap('stdout'),
    stderr: wrap('stderr'),
    get isInputTerminal() {
      return process.stdin.isTTY === true
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
