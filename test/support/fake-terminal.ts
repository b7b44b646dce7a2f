import { PassThrough, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

class FakeOutput extends Writable {
  readonly isTTY = true
  written = ''

  constructor(
    public columns: number,
    public rows: number,
  ) {
    super({ decodeStrings: false })
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.written += chunk.toString()
    done()
  }
}

/** A keyboard and a screen of our own, for questions in process: what is written is drawn as a terminal would. */
export class FakeTerminal {
  readonly input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  readonly output: FakeOutput

  constructor(columns = 80, rows = 24) {
    this.output = new FakeOutput(columns, rows)
  }

  /** Presses keys once a question is on the screen, and waits until it has taken them. */
  async type(...keys: readonly string[]): Promise<void> {
    // inquirer shows the cursor again when a question has ended.
    while (this.output.written === '' || this.output.written.endsWith('\u001b[?25h')) await this.settle()
    for (const key of keys) {
      this.input.write(key)
      await this.settle()
    }
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.settle()
    Object.assign(this.output, { columns, rows })
    this.output.emit('resize')
    await this.settle()
  }

  /** The lines on the screen and above it, without blank ones at the end. */
  screen(): string {
    return draw(this.output.written).join('\n').trimEnd()
  }

  private async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await setImmediate()
  }
}

export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  backspace: '\u007f',
  tab: '\t',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const

const code = '\u001b\\['
const steps = new RegExp(`${code}(\\??\\d*)(?:;\\d+)?([A-Za-z])|\r|\n|[^\\p{Cc}]`, 'gu')

/** What sets colours. */
export const paints = new RegExp(`${code}[\\d;]*m`)

/** As much of a terminal as questions need. */
function draw(text: string): string[] {
  let lines: string[] = ['']
  let row = 0
  let column = 0
  for (const [step, count = '', code] of text.matchAll(steps)) {
    const line = lines[row] ?? ''
    if (code === 'A') row = Math.max(row - Number(count || 1), 0)
    else if (code === 'B') row += Number(count || 1)
    else if (code === 'G') column = Number(count || 1) - 1
    else if (code === 'K') lines[row] = ''
    else if (code === 'J') lines = ['']
    else if (code === 'H') [row, column] = [0, 0]
    else if (step === '\r') column = 0
    else if (step === '\n') [row, column] = [row + 1, 0]
    else if (code === undefined) {
      lines[row] = line.slice(0, column).padEnd(column) + step + line.slice(column + step.length)
      column += step.length
    }
    while (lines.length <= row) lines.push('')
  }
  return lines.map((line) => line.trimEnd())
}
