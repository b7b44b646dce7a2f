import { drawProgress } from './bars'
import type { OutputStream } from './streams'
import type { Terminal } from './terminal'

export interface Progress {
  /** Draws anew when the share, in whole percent, has changed. */
  update: (done: number, total: number) => void
  /** Takes the bar away; what comes next begins on its line. */
  end: () => void
}

const barWidth = 20
const eraseLine = '\r\u001b[K'

/**
 * A bar on stderr while something takes its time; nothing off a terminal. Accessible: one line at the start, since a
 * screen reader reads each repainting anew.
 */
export function startProgress(label: string, stream: OutputStream, terminal: Terminal): Progress {
  const isShown = stream.isTerminal
  if (!isShown || terminal.isAccessible) {
    if (isShown) stream.write(`${label}...\n`)
    return { update: () => undefined, end: () => undefined }
  }
  let drawn = -1
  const draw = (percent: number) => {
    if (percent === drawn) return
    drawn = percent
    const bar = drawProgress(percent, 100, barWidth, terminal)
    stream.write(`${eraseLine}${label} ${bar} ${String(percent).padStart(3)}%`)
  }
  draw(0)
  return {
    update: (done, total) => draw(total === 0 ? 100 : Math.floor((done / total) * 100)),
    end: () => stream.write(eraseLine),
  }
}
