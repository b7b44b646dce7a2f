import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core'
import type { PromptScreen } from './prompt-screen'
import type { Paints } from './prompt-theme'
import type { RateAnswer, RateQuestion } from './prompter'
import { describeAnswer, drawRate } from './rate-screen'

const highest = 5

export interface RatePromptQuestion extends RateQuestion {
  screen: PromptScreen
  paints: Paints
  ellipsis: string
}

/** One skill: six levels with what one does at each; a digit or the arrows choose, Enter answers. */
export const ratePrompt = createPrompt<RateAnswer, RatePromptQuestion>((question, done) => {
  const { screen, paints, ellipsis } = question
  const [level, setLevel] = useState<number | undefined>(question.initial?.level)
  const [isUnsure, setUnsure] = useState(question.initial?.isUnsure ?? false)
  const [isMore, setMore] = useState(false)
  const [problem, setProblem] = useState('')
  const [answer, setAnswer] = useState<RateAnswer | undefined>(undefined)
  const [, setSize] = useState('')
  useEffect(() => {
    const onResize = () => setSize(`${screen.columns} x ${screen.rows}`)
    screen.on('resize', onResize)
    return () => screen.removeListener('resize', onResize)
  }, [])
  const finish = (given: RateAnswer) => {
    setAnswer(given)
    done(given)
  }
  useKeypress((key, rl) => {
    const typed = rl.line.trim().toLowerCase()
    rl.clearLine(0)
    setProblem('')
    if (isEnterKey(key)) {
      if (level === undefined) setProblem('type 0 to 5')
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
    else if (typed === 'b') setProblem('this is the first one')
    else if (typed !== '') setProblem(`"${typed}" is none of these keys`)
  })
  if (answer !== undefined) return describeAnswer(question, answer)
  const { columns, rows } = screen
  return drawRate(question, { level, isUnsure, isMore, problem }, { columns, rows, ellipsis, paints })
})
