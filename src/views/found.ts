import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface FoundViewInput {
  text: string
  /** How many there are in all. */
  total: number
  how: 'all' | 'near' | 'some' | 'list'
}

/** What stands before a list that is not quite what was asked for. */
export function foundHead({ text, how }: FoundViewInput, noun: string, { terminal }: ViewContext): string[] {
  if (how === 'near') return [...wrapText(`No ${noun} is called "${text}"; near it:`, terminal.width), '']
  if (how === 'some') {
    const line = `No ${noun} has all words of "${text}"; these have the most of them:`
    return [...wrapText(line, terminal.width), '']
  }
  return []
}

/** What stands below a list that was cut. */
export function foundTail(
  { text, total }: FoundViewInput,
  shown: number,
  command: string,
  { terminal, program }: ViewContext,
): string[] {
  const more = total - shown
  if (more <= 0) return []
  const again = `${program} ${command}${text === '' ? '' : ` ${text}`} --limit ${total}`
  return ['', ...wrapText(`And ${more} more: ${again}`, terminal.width)]
}
