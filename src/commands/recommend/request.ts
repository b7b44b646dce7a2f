import type { Context } from '../../context'
import type { Day } from '../../domain/day'
import { parseHours } from '../../domain/duration'
import type { Money } from '../../domain/money'
import { parseMoney } from '../../domain/money'
import { UsageError } from '../../errors'
import { readLanguageOption } from '../catalog/query'
import { type CommandInput, hasOption, listOption, textOption } from '../command'
import { readDueDay } from '../goal/facts'

export interface Request {
  minutes: number | undefined
  /** A minor amount of 0 is "no money"; its currency is empty then. */
  cost: Money | undefined
  by: Day | undefined
  most: number | undefined
  providerShare: number | undefined
  must: readonly string[]
  exclude: readonly string[]
  isUnknownAllowed: boolean
  isOffTopicAllowed: boolean
  isPoorValueAllowed: boolean
  language: string | undefined
  timeLimitSeconds: number
  hasTradeOff: boolean
  why: string | undefined
  isAccepted: boolean
}

const defaultTimeLimitSeconds = 30

/** Throws UsageError that names the flag. */
export function readRequest(input: CommandInput, context: Context): Request {
  const hours = textOption(input, 'hours')
  const by = textOption(input, 'by')
  if (hours !== undefined && by !== undefined) {
    throw new UsageError('--hours and --by are two limits on the same time.', {
      hint: 'Give one of them: --by takes your weekly hours until that day.',
    })
  }
  return {
    minutes: hours === undefined ? undefined : parseHours(hours, '--hours'),
    cost: readCost(input),
    by: by === undefined ? undefined : readDueDay(by, '--by', context),
    most: readWhole(textOption(input, 'max'), '--max', 'a number of credentials', 99),
    providerShare: readShare(textOption(input, 'maxShareOfOneProvider')),
    must: listOption(input, 'must'),
    exclude: listOption(input, 'exclude'),
    isUnknownAllowed: hasOption(input, 'allowUnknown'),
    isOffTopicAllowed: hasOption(input, 'allowOffTopic'),
    isPoorValueAllowed: hasOption(input, 'allowPoorValue'),
    language: readLanguage(textOption(input, 'language')),
    timeLimitSeconds:
      readWhole(textOption(input, 'timeLimit'), '--time-limit', 'a number of seconds', 3600) ??
      defaultTimeLimitSeconds,
    hasTradeOff: hasOption(input, 'tradeOff'),
    why: textOption(input, 'why'),
    isAccepted: hasOption(input, 'accept'),
  }
}

function readCost(input: CommandInput): Money | undefined {
  const text = textOption(input, 'cost')
  const isFree = hasOption(input, 'free')
  if (text === undefined) return isFree ? { minor: 0, currency: '' } : undefined
  if (text.trim().toLowerCase() === 'none') return { minor: 0, currency: '' }
  const amount = text.trim() === '0' ? { minor: 0, currency: '' } : parseMoney(text, '--cost')
  if (amount.minor === 0) {
    throw new UsageError(`--cost "${text}" is nothing: did the shell take away a $?`, {
      hint: 'Write 900USD, or --free for no money.',
    })
  }
  if (isFree) {
    throw new UsageError(`--free and --cost ${text} contradict each other.`, { hint: 'Give one of them.' })
  }
  return amount
}

function readWhole(text: string | undefined, flag: string, what: string, most: number): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= most) return Number(text)
  throw new UsageError(`${flag} "${text}" is not ${what}.`, { hint: `Expected 1 to ${most}.` })
}

/** `50%`, `50` or `0.5`. */
function readShare(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const match = /^(\d{1,3}(?:\.\d+)?)(%?)$/.exec(text.trim())
  const number = Number(match?.[1])
  const share = match?.[2] === '%' || number > 1 ? number / 100 : number
  if (match !== null && share > 0 && share <= 1) return share
  throw new UsageError(`--max-share-of-one-provider "${text}" is not a share.`, {
    hint: 'Expected 50% or 0.5: at most half of the credentials from one provider.',
  })
}

/** The program speaks English: without a word of the user what is taught in it is what helps. */
const usualLanguage = 'en'

function readLanguage(text = usualLanguage): string | undefined {
  return text.trim().toLowerCase() === 'any' ? undefined : readLanguageOption(text)
}
