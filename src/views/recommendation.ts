import type { Day } from '../domain/day'
import { formatDuration } from '../domain/duration'
import type { ExchangeRate } from '../domain/exchange'
import type { Gap } from '../domain/gap'
import { formatMoney } from '../domain/money'
import type { LeftOutReason } from '../domain/recommend/eligible'
import type { FurtherProof, Proven } from '../domain/recommend/further-proof'
import type { Offer } from '../domain/recommend/offer'
import type { OpenNeed } from '../domain/recommend/open-needs'
import type { PoorValue } from '../domain/recommend/poor-value'
import type { Candidate, Limits } from '../domain/recommend/problem'
import type { BestSet } from '../domain/recommend/search'
import type { Step } from '../domain/recommend/steps'
import type { Variation } from '../domain/recommend/trade-off'

export interface Recommendation {
  role: string
  gaps: readonly Gap[]
  unratedCount: number
  limits: Limits
  currency: string
  weeklyMinutes: number
  paceFrom: 'goal' | 'log' | 'assumed'
  taken: { minutes: number; cost: number; unknownTargets: readonly string[] }
  steps: readonly Step[]
  /** What a credential asks of who takes it, by its id. */
  asksFirst: ReadonlyMap<string, string>
  /** What the price of a credential pays for when it is not plain, by its id. */
  covers: ReadonlyMap<string, string>
  best: BestSet
  /** When it is done at the user's pace, begun today; undefined where that or hours are not known. */
  doneBy: Day | undefined
  openPriority: number
  staysOpen: readonly OpenNeed[]
  leftOut: readonly { offer: Offer; reason: LeftOutReason }[]
  poorValue: readonly PoorValue[]
  /** The best set that takes in what has no known price or hours too, where there is such. */
  withUnknown: BestSet | undefined
  /** What each of the set shows, by its id. */
  proves: ReadonlyMap<string, readonly Proven[]>
  /** What would show the most within what is left of the limits. */
  furtherProof: FurtherProof | undefined
  /** The user's own rates that prices were turned by. */
  rates: readonly ExchangeRate[]
  why: Why | undefined
  tradeOff: readonly TradeOffRow[]
  accepted: { targets: readonly string[] } | undefined
}

/** Why a credential is in the set or not. */
export interface Why {
  id: string
  name: string
  isChosen: boolean
  /** Why it is not searched at all. `useless`: it teaches nothing that is missing. */
  leftOut: LeftOutReason | 'useless' | undefined
  /** What it would close and take, where that is too much for it. */
  poorValue: PoorValue | undefined
  /** The best set when it is forced out or in; undefined where no set has it. */
  other: BestSet | undefined
}

export type TradeOffRow = Variation & {
  best: BestSet | undefined
  /** Of the best set; minor units and minutes. */
  cost: number
  minutes: number
  doneBy: Day | undefined
  /** It is done after the day that the user wants to be done by. */
  isLate: boolean
}

export const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  excluded: 'excluded',
  held: 'held already',
  planned: 'in the plan already',
  currency: 'priced in another currency',
  'unknown-price': 'no known price',
  'unknown-hours': 'no known hours',
  'too-dear': 'over the money that there is',
  'too-long': 'over the time that there is',
  prerequisite: 'asks for another one that stays out',
  language: 'in another language',
  'off-topic': 'mostly about what the role does not ask for',
  'other-job': 'made for another job',
  'too-advanced': 'above where you are',
  'too-basic': 'for beginners, and you are beyond',
  practice: 'asks for years of practice or study that your ratings do not show',
  'poor-value': 'poor value',
}

export const percent = (part: number, whole: number) =>
  `${whole === 0 ? 100 : Math.round((part / whole) * 100)}%`
export const points = (value: number) => value.toFixed(1)

export const price = (minor: number, currency: string) =>
  minor === 0 ? 'free' : formatMoney({ minor, currency })

/** What is there or taken of money, in a sentence. */
export const moneyWords = (minor: number, currency: string) =>
  minor === 0 ? 'no money' : formatMoney({ minor, currency })

/** What one of poor value closes beside the others, for what it takes. */
export const worthOf = ({ closed, minutes, cost }: PoorValue, currency: string) =>
  `${points(closed)} for ${formatDuration(minutes)}${cost === 0 ? '' : ` and ${price(cost, currency)}`}`

export const skillLevels = (skills: readonly Proven[]) =>
  skills.map(({ skillName, level }) => `${skillName} ${level}`).join(', ')

/** A plus where a part is not known: the sum is at least this. */
export const more = (set: readonly Candidate[], fact: 'price' | 'minutes') =>
  set.some((candidate) => candidate[fact] === undefined) ? '+' : ''
