import { styleText } from 'node:util'
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isUpKey,
  useKeypress,
  useState,
} from '@inquirer/core'
import type { RateAnswer, RateQuestion } from './prompter'
import { cutTo, widthOf, wrapText } from './width'

const highest = 5
/** Narrower than this, the names of the levels give way to their lines. */
const wideEnough = 60
const nameWidth = 14
const longestWidth = 100

export interface RatePromptQuestion extends RateQuestion {
  style: 'color' | 'plain'
}

/** One skill: six levels with what one does at each; a digit or the arrows choose, Enter answers. */
export const ratePrompt = createPrompt<RateAnswer, RatePromptQuestion>((question, done) => {
  const [level, setLevel] = useState<number | undefined>(question.initial?.level)
  const [isUnsure, setUnsure] = useState(question.initial?.isUnsure ?? false)
  const [isMore, setMore] = useState(false)
  const [problem, setProblem] = useState('')
  const [answer, setAnswer] = useState<RateAnswer | undefined>(undefined)
  const finish = (given: RateAnswer) => {
    setAnswer(given)
    done(given)
  }
  useKeypress((key, rl) => {
    const typed = rl.line
    rl.clearLine(0)
    setProblem('')
    if (isEnterKey(key)) {
      if (level === undefined) setProblem('Type a digit, 0 to 5.')
      else finish({ kind: 'rated', level, isUnsure })
    } else if (isUpKey(key, ['vim'])) setLevel(Math.max((level ?? highest + 1) - 1, 0))
    else if (isDownKey(key, ['vim'])) setLevel(Math.min((level ?? -1) + 1, highest))
    else if (isBackspaceKey(key)) setLevel(undefined)
    else if (/^[0-5]$/.test(typed)) setLevel(Number(typed))
    else if (typed === '~') setUnsure(!isUnsure)
    else if (typed === '?') setMore(!isMore)
    else if (typed === 's') finish({ kind: 'skip' })
    else if (typed === 'n') finish({ kind: 'not-relevant' })
    else if (typed === 'b' && question.canGoBack) finish({ kind: 'back' })
    else if (typed !== '') setProblem(`"${typed}" is none of these keys.`)
  })
  if (answer !== undefined) return describeAnswer(question, answer)
  const width = Math.min(process.stderr.columns ?? 80, longestWidth)
  const body = isMore
    ? question.more.flatMap((line) => wrapText(line, width))
    : question.behaviour.flatMap((line, index) => drawLevel(question, line, index, level, width))
  const keys = [
    '0-5 or arrows, Enter',
    `~ ${isUnsure ? 'sure' : 'unsure'}`,
    's skip',
    'n not relevant',
    ...(question.canGoBack ? ['b back'] : []),
    `? ${isMore ? 'levels' : 'more'}`,
  ]
  const chosen = level === undefined ? [] : [`Level: ${isUnsure ? `about ${level}, unsure` : level}`]
  return [
    ...drawHead(question, width),
    ...(question.description === undefined ? [] : wrapText(question.description, width)),
    '',
    ...body,
    '',
    ...wrapText(keys.join('; '), width).map((line) => paint(question, 'dim', line)),
    ...(problem === '' ? chosen : [problem]),
  ].join('\n')
})

const paint = ({ style }: RatePromptQuestion, format: 'bold' | 'dim' | 'cyan', text: string) =>
  style === 'color' ? styleText(format, text) : text

function drawHead(question: RatePromptQuestion, width: number): string[] {
  const { skillName, position, count } = question
  const left = count - position
  const place = `${position} of ${count}, ${left} left`
  const space = width - widthOf(skillName) - widthOf(place)
  if (space < 2) return [...wrapText(skillName, width).map((line) => paint(question, 'bold', line)), place]
  return [paint(question, 'bold', skillName) + ' '.repeat(space) + paint(question, 'dim', place)]
}

/** `> 2 routine       Writes joins and grouped queries`, on two lines at most, so that all six levels fit. */
function drawLevel(
  question: RatePromptQuestion,
  line: string,
  index: number,
  chosen: number | undefined,
  width: number,
): string[] {
  const isWide = width >= wideEnough
  const label = isWide ? `${index} ${question.levelNames[index]}`.padEnd(nameWidth) : `${index}`
  const indent = widthOf(label) + 3
  const [first = '', ...rest] = wrapText(line, width - indent)
  const second = rest.length === 0 ? [] : [cutTo(rest.join(' '), width - indent, '...')]
  const isChosen = index === chosen
  return [
    `${isChosen ? '>' : ' '} ${label} ${first}`,
    ...second.map((text) => ' '.repeat(indent) + text),
  ].map((text) => (isChosen ? paint(question, 'cyan', text) : text))
}

function describeAnswer({ skillName, levelNames }: RatePromptQuestion, answer: RateAnswer): string {
  if (answer.kind === 'rated') {
    return `${skillName}  ${answer.isUnsure ? 'about ' : ''}${answer.level} ${levelNames[answer.level]}`
  }
  const words = { skip: 'skipped', 'not-relevant': 'not relevant', back: 'back' }
  return `${skillName}  ${words[answer.kind]}`
}
