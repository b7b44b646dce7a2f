import { type Day, daysBetween } from './day'
import { isOpen, type Target } from './target'

/** Something that wants the user's attention, with the command (after the program's name) that mends it. */
export interface Attention {
  text: string
  command: string
}

export interface Situation {
  today: Day
  hasGoal: boolean
  assessment: { state: 'open' | 'done'; roleId: string | null } | undefined
  /** The skill that matters most to learn, by name. */
  worstGap: string | undefined
  hasToProve: boolean
  targets: readonly Target[]
  /** The chance of each target to be done by its due day, 0-1, where there is a forecast. */
  dueChances: ReadonlyMap<string, number>
  drafts: { count: number; firstId: number | undefined }
  awards: readonly { id: number; name: string; expiresOn: string | undefined }[]
  lastLoggedWeek: Day | undefined
}

const soonDays = 90
const quietDays = 14

/** What `status` points at, most urgent first. */
export function findAttention(situation: Situation): Attention[] {
  return [...findLate(situation), ...findExpiring(situation), ...findUnfinished(situation)]
}

function findLate({ targets, today, dueChances }: Situation): Attention[] {
  return targets.filter(isOpen).flatMap((target) => {
    const { id, dueDay } = target
    if (dueDay !== undefined && dueDay < today) {
      return [{ text: `${id} was due ${daysBetween(dueDay, today)} days ago`, command: `plan show ${id}` }]
    }
    if ((dueChances.get(id) ?? 1) >= 0.5) return []
    return [{ text: `${id} may be late`, command: `plan show ${id}` }]
  })
}

function findExpiring({ awards, today }: Situation): Attention[] {
  return awards.flatMap(({ name, expiresOn }) => {
    if (expiresOn === undefined || expiresOn < today.slice(0, expiresOn.length)) return []
    // A month counts to its end; its first day is near enough to warn.
    const left = daysBetween(today, expiresOn.length === 7 ? `${expiresOn}-01` : expiresOn)
    return left > soonDays
      ? []
      : [{ text: `${name} expires ${expiresOn}`, command: `catalog search ${name}` }]
  })
}

function findUnfinished({ assessment, drafts, targets, lastLoggedWeek, today }: Situation): Attention[] {
  const found: Attention[] = []
  if (assessment?.state === 'open') found.push({ text: 'an assessment is not finished', command: 'gap' })
  if (drafts.firstId !== undefined) {
    const text =
      drafts.count === 1 ? `draft E${drafts.firstId} is not finished` : `${drafts.count} drafts of evidence`
    found.push({ text, command: `evidence edit E${drafts.firstId}` })
  }
  const isActive = targets.some((target) => target.state === 'active')
  // A week's Monday plus its seven days: the last day that may hold an entry.
  const isQuiet = lastLoggedWeek !== undefined && daysBetween(lastLoggedWeek, today) > quietDays + 7
  if (isActive && isQuiet) found.push({ text: 'nothing logged for two weeks', command: 'log 30m' })
  return found
}

/** The one next step. */
export function findNextStep(situation: Situation): Attention {
  const { assessment, targets, hasGoal, worstGap, hasToProve } = situation
  if (assessment?.state === 'open') return { text: 'finish the assessment', command: 'gap' }
  if (!hasGoal) return { text: 'say what you aim at', command: 'goal set ROLE --by DATE' }
  if (assessment === undefined) return { text: 'rate yourself', command: 'gap' }
  const active = targets.find((target) => target.state === 'active')
  if (active !== undefined) {
    const { id, units } = active
    return units !== undefined && units.done < units.total
      ? { text: `unit ${units.done + 1} of ${id}`, command: `log ${id} 1h --unit ${units.done + 1}` }
      : { text: `an hour on ${id}`, command: `log ${id} 1h` }
  }
  const planned = targets.find((target) => target.state === 'planned')
  if (planned !== undefined) return { text: `begin ${planned.id}`, command: `plan start ${planned.id}` }
  if (worstGap !== undefined) {
    return { text: `choose what teaches ${worstGap}`, command: `catalog search ${worstGap.toLowerCase()}` }
  }
  if (hasToProve) return { text: 'prove what you can', command: 'evidence add "what changed"' }
  return { text: 'show it', command: 'export' }
}
