import type { Terminal } from './terminal'

/** A bar of at most `width` characters for `value` of `most`; at least one for anything above 0. */
export function drawBar(value: number, most: number, width: number, terminal: Terminal): string {
  if (terminal.isAccessible || most <= 0 || value <= 0) return ''
  return '#'.repeat(Math.max(Math.round((Math.min(value, most) / most) * width), 1))
}

/** A bar with its empty part, for progress toward a whole. */
export function drawProgress(value: number, most: number, width: number, terminal: Terminal): string {
  const bar = drawBar(value, most, width, terminal)
  return terminal.isAccessible ? '' : bar + '.'.repeat(width - bar.length)
}
