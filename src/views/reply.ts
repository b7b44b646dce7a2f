import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

/** A reply in sentences: what was recorded, what it changed, and how to take it back. */
export function reply(
  sentences: readonly (string | undefined)[],
  { terminal, program }: ViewContext,
): string[] {
  const text = [...sentences, `Undo: ${program} undo`].filter((sentence) => sentence !== undefined).join(' ')
  return wrapText(text, terminal.width)
}
