import { createInterface } from 'node:readline'
import { CancelledError } from '../errors'

/** Lines of the input, one a question, without losing what was typed ahead. */
export class LineReader {
  private readonly lines: string[] = []
  private waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | undefined
  private isEnded = false

  constructor(
    private readonly input: NodeJS.ReadableStream & { ref?: () => unknown; unref?: () => unknown },
  ) {
    const reader = createInterface({ input, terminal: false })
    reader.on('line', (line) => {
      if (this.waiting === undefined) this.lines.push(line)
      else this.settle().resolve(line)
    })
    reader.on('close', () => {
      this.isEnded = true
      if (this.waiting !== undefined) this.settle().reject(new CancelledError())
    })
    // An input that waits for nothing must not keep the program from ending.
    this.input.unref?.()
  }

  /** The next line; CancelledError on Ctrl+C and when the input has ended. */
  next(): Promise<string> {
    const line = this.lines.shift()
    if (line !== undefined) return Promise.resolve(line)
    if (this.isEnded) return Promise.reject(new CancelledError())
    this.input.ref?.()
    return new Promise((resolve, reject) => {
      process.once('SIGINT', this.interrupt)
      this.waiting = { resolve, reject }
    })
  }

  private readonly interrupt = () => {
    if (this.waiting !== undefined) this.settle().reject(new CancelledError())
  }

  private settle() {
    const { waiting } = this
    if (waiting === undefined) throw new Error('no question waits for this line')
    this.waiting = undefined
    process.removeListener('SIGINT', this.interrupt)
    this.input.unref?.()
    return waiting
  }
}
