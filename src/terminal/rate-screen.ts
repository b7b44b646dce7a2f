import type { Paints } from './prompt-theme'
import type { RateAnswer, RateQuestion } from './prompter'
import { cutTo, widthOf, wrapText } from './width'

export interface RateState {
  level: number | undefined
  isUnsure: boolean
  isMore: boolean
  /** What is wrong with the last key. */
  problem: string
}

export interface RateFrame {
  columns: number
  rows: number
  ellipsis: string
  paints: Paints
}

/** Narrower than this, the names of the levels give way to their lines. */
const wideEnough = 60
const nameWidth = 14
const longestWidth = 100

/** Lines that the description and one level may take, the roomiest first: the first that fits the screen is drawn. */
const layouts = [
  { description: 6, level: 4, hasGaps: true },
  { description: 4, level: 2, hasGaps: true },
  { description: 2, level: 2, hasGaps: false },
  { description: 1, level: 1, hasGaps: false },
  { description: 0, level: 1, hasGaps: false },
]

type Layout = (typeof layouts)[number]

/** The question on the screen. The required level is no part of it, so that it does not pull the answer. */
export function drawRate(question: RateQuestion, state: RateState, frame: RateFrame): string {
  let lines: string[] = []
  for (const layout of layouts) {
    lines = drawLayout(question, state, frame, layout)
    if (lines.length <= frame.rows) break
  }
  return lines.join('\n')
}

function drawLayout(question: RateQuestion, state: RateState, frame: RateFrame, layout: Layout): string[] {
  // The last column stays free: some terminals break a line that fills it.
  const width = Math.min(frame.columns - 1, longestWidth)
  const { paints, ellipsis } = frame
  const gap = layout.hasGaps ? [''] : []
  const body = state.isMore
    ? question.more.flatMap((line) => wrapAtMost(line, width, layout.level, ellipsis))
    : question.behaviour.flatMap((line, level) => {
        const drawn = drawLevel(question, line, level, level === state.level, width, layout, ellipsis)
        return level === state.level ? drawn.map(paints.cyan) : drawn
      })
  return [
    ...drawHead(question, width, frame),
    ...wrapAtMost(question.description ?? '', width, layout.description, ellipsis),
    ...gap,
    ...body,
    ...gap,
    ...wrapText(describeKeys(question, state), width).map(paints.dim),
    describeState(question, state),
  ]
}

function drawHead(
  { skillName, position, count }: RateQuestion,
  width: number,
  { paints }: RateFrame,
): string[] {
  const place = `${position} of ${count}, ${count - position} left`
  const space = width - widthOf(skillName) - widthOf(place)
  if (space < 2) return [...wrapText(skillName, width).map(paints.bold), paints.dim(place)]
  return [paints.bold(skillName) + ' '.repeat(space) + paints.dim(place)]
}

/** `> 2 routine       Writes joins and grouped queries` */
function drawLevel(
  { levelNames }: RateQuestion,
  line: string,
  level: number,
  isChosen: boolean,
  width: number,
  layout: Layout,
  ellipsis: string,
): string[] {
  const label = width >= wideEnough ? `${level} ${levelNames[level]}`.padEnd(nameWidth) : `${level}`
  const indent = widthOf(label) + 3
  const [first = '', ...rest] = wrapAtMost(line, width - indent, layout.level, ellipsis)
  return [`${isChosen ? '>' : ' '} ${label} ${first}`, ...rest.map((text) => ' '.repeat(indent) + text)]
}

function describeKeys({ canGoBack }: RateQuestion, { isUnsure, isMore }: RateState): string {
  return [
    '0-5 or arrows, Enter',
    isUnsure ? '~ sure' : '~ unsure',
    's skip',
    'n not relevant',
    ...(canGoBack ? ['b back'] : []),
    isMore ? '? levels' : '? more',
  ].join('; ')
}

/** The last line, where the cursor stands. */
function describeState({ levelNames }: RateQuestion, { level, isUnsure, problem }: RateState): string {
  if (problem !== '') return `Level: (${problem}) `
  if (level === undefined) return isUnsure ? 'Level: about ' : 'Level: '
  return `Level: ${isUnsure ? `about ${level}, unsure` : `${level} ${levelNames[level]}`}`
}

/** What stays on the screen after the answer. */
export function describeAnswer({ skillName, levelNames }: RateQuestion, answer: RateAnswer): string {
  if (answer.kind === 'rated') {
    return `${skillName}  ${answer.isUnsure ? 'about ' : ''}${answer.level} ${levelNames[answer.level]}`
  }
  const words = { skip: 'skipped', 'not-relevant': 'not relevant', back: 'back' }
  return `${skillName}  ${words[answer.kind]}`
}

/** Broken at spaces into at most `most` lines; what is left over is cut with an ellipsis. */
function wrapAtMost(text: string, width: number, most: number, ellipsis: string): string[] {
  if (text === '' || most === 0) return []
  const lines = wrapText(text, width)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), cutTo(lines.slice(most - 1).join(' '), width, ellipsis)]
}
