import { styleText } from 'node:util'
import type { Terminal } from './terminal'
import { widthOf, wrapText } from './width'

type Paint = (text: string) => string

export interface Paints {
  bold: Paint
  dim: Paint
  cyan: Paint
  red: Paint
}

/** The colours of questions. The terminal's facts decide, so Node's own look at stdout is switched off. */
export function paintsFor(terminal: Terminal): Paints {
  const paint =
    (format: keyof Paints): Paint =>
    (text) =>
      terminal.hasErrorColor ? styleText(format, text, { validateStream: false }) : text
  return { bold: paint('bold'), dim: paint('dim'), cyan: paint('cyan'), red: paint('red') }
}

/** inquirer's words for keys, as they are called and not drawn. */
const keyNames: Readonly<Record<string, string>> = { '↑↓': 'arrows', '⏎': 'Enter' }

/**
 * inquirer's looks in plain characters, the same with and without --ascii, and its texts broken at spaces: by itself
 * it breaks words at the edge of the screen. Every style is set, because the preset ones bring colours of their own.
 */
export function themeFor(message: string, screen: { columns: number }, { bold, dim, cyan, red }: Paints) {
  const prefixWidth = 2
  const wrap = (text: string, indent: number) =>
    wrapText(text, screen.columns - 1 - indent).join(`\n${' '.repeat(indent)}`)
  const answer = (text: string) => {
    const lastLine = wrap(message, prefixWidth).split('\n').at(-1)?.trim() ?? ''
    const besideMessage = screen.columns - 1 - prefixWidth - widthOf(lastLine) - 1
    return widthOf(text) <= besideMessage ? text : `\n${' '.repeat(prefixWidth)}${wrap(text, prefixWidth)}`
  }
  return {
    prefix: { idle: cyan('?'), done: cyan('*') },
    spinner: { interval: 200, frames: ['.', '..', '...'] },
    icon: {
      cursor: '>',
      checked: ' [x]',
      unchecked: ' [ ]',
      disabledChecked: ' [x]',
      disabledUnchecked: ' [-]',
    },
    validationFailureMode: 'keep' as const,
    style: {
      message: () => bold(wrap(message, prefixWidth)),
      answer: (text: string) => cyan(answer(text)),
      error: (text: string) => red(wrap(`! ${text}`, prefixWidth)),
      defaultAnswer: (text: string) => dim(`(${text})`),
      help: dim,
      highlight: cyan,
      key: bold,
      disabled: dim,
      description: (text: string) => wrap(text, 0),
      searchTerm: cyan,
      keysHelpTip: (keys: [key: string, action: string][]) =>
        dim(wrap(keys.map(([key, action]) => `${keyNames[key] ?? key} ${action}`).join(', '), 0)),
      renderSelectedChoices: (chosen: readonly { short: string }[]) =>
        chosen.map(({ short }) => short).join(', ') || 'none',
    },
  }
}
