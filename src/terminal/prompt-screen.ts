import { Writable } from 'node:stream'

const csi = '\u001b['
const clearScreen = `${csi}H${csi}2J`
const showCursor = `${csi}?25h`
const code = '\u001b\\['
/** How inquirer begins a repaint: down to the end of the last one, then up again, wiping line by line. */
const wipe = new RegExp(`^(${code}\\d+B)?(${code}(2K|1A))*(${code}G)?`)
const onlyMoves = new RegExp(`^(${code}\\d*[A-G])+$`)

/** What a question needs of stderr. */
export interface ScreenOutput extends NodeJS.WritableStream {
  isTTY?: boolean
  columns?: number
  rows?: number
}

const narrowest = 20

/**
 * What one question writes to. inquirer wipes as many lines as it wrote, which is wrong once the terminal has broken
 * them anew for another width; so after a resize the screen is cleared and the question written from the top.
 */
export class PromptScreen extends Writable {
  private frame: string | undefined
  private mustClear = false
  private readonly resized = () => this.resize()

  constructor(private readonly output: ScreenOutput) {
    super({ decodeStrings: false })
    output.on('resize', this.resized)
  }

  get isTTY(): boolean {
    return this.output.isTTY === true
  }

  /** A terminal that does not know its size says 0. */
  get columns(): number {
    return Math.max(this.output.columns || 80, narrowest)
  }

  get rows(): number {
    return this.output.rows || 24
  }

  /** Writes the question again below whatever another program wrote since, as after Ctrl+Z and fg. */
  repaint(): void {
    if (this.frame !== undefined) this.output.write(this.frame)
  }

  release(): void {
    this.output.removeListener('resize', this.resized)
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    const text = chunk.toString()
    if (onlyMoves.test(text)) {
      if (this.frame !== undefined) this.frame += text
      this.output.write(text)
    } else if (text.endsWith(showCursor)) {
      this.frame = undefined
      this.output.write(text)
    } else {
      this.frame = text.replace(wipe, '')
      this.output.write(this.mustClear ? clearScreen + this.frame : text)
      this.mustClear = false
    }
    done()
  }

  private resize(): void {
    if (this.frame === undefined) return
    this.mustClear = true
    // A question that lays itself out for the width writes itself now; any other is repeated as it was.
    this.emit('resize')
    if (this.mustClear) this.output.write(clearScreen + this.frame)
  }
}
