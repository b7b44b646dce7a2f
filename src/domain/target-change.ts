import { RequestError, UsageError } from '../errors'
import { type Day, formatDay } from './day'
import { isOpen, type Target } from './target'

/** Why a target cannot change so, in words that name what it is now. */
function refuse(target: Target, wish: string): RequestError {
  const since = target.endedOn ?? target.startedOn
  const now = since === undefined ? target.state : `${target.state} since ${formatDay(since)}`
  return new RequestError('conflict', `${target.id} cannot be ${wish}: it is ${now}.`)
}

/** A planned or paused target becomes active. The first start is kept. Throws RequestError in any other state. */
export function startTarget(target: Target, day: Day): Target {
  if (target.state !== 'planned' && target.state !== 'paused') throw refuse(target, 'started')
  if (target.dueDay !== undefined && target.dueDay < day) {
    throw new UsageError(`--on ${day} is after the due day of ${target.id}, ${target.dueDay}.`, {
      hint: 'Start it on an earlier day, or drop it and add it with a later due day.',
    })
  }
  return { ...target, state: 'active', startedOn: target.startedOn ?? day }
}

/** An open target is passed. Throws RequestError when it is closed, UsageError when it ends before it began. */
export function passTarget(target: Target, day: Day): Target {
  if (!isOpen(target)) throw refuse(target, 'passed')
  if (target.startedOn !== undefined && day < target.startedOn) {
    throw new UsageError(`--on ${day} is before ${target.id} was started, ${target.startedOn}.`)
  }
  return { ...target, state: 'passed', endedOn: day }
}

/** An open target is dropped. Throws RequestError when it is closed. */
export function dropTarget(target: Target, day: Day): Target {
  if (!isOpen(target)) throw refuse(target, 'dropped')
  return { ...target, state: 'dropped', endedOn: day }
}

export interface LoggedWork {
  minutes: number
  day: Day
  /** The unit that is now done, and how many there are. */
  unit: { done: number; total: number | undefined } | undefined
  leftMinutes: number | undefined
}

/**
 * A target after work was logged on it: a planned or paused one starts, units only go up, and what the user last said
 * is left shrinks by what was logged since. A closed target takes entries for days up to its end and is not changed.
 */
export function recordWork(target: Target, work: LoggedWork): Target {
  if (!isOpen(target)) {
    if (target.endedOn !== undefined && work.day <= target.endedOn) return target
    throw refuse(target, `logged on for ${work.day}`)
  }
  const units = countUnits(target, work.unit)
  const left = target.leftMinutes === undefined ? undefined : Math.max(target.leftMinutes - work.minutes, 0)
  const earliest = target.startedOn !== undefined && target.startedOn < work.day ? target.startedOn : work.day
  return { ...target, state: 'active', startedOn: earliest, units, leftMinutes: work.leftMinutes ?? left }
}

function countUnits(target: Target, unit: LoggedWork['unit']): Target['units'] {
  if (unit === undefined) return target.units
  const total = unit.total ?? target.units?.total
  if (total === undefined) {
    throw new UsageError(`--unit ${unit.done}: ${target.id} has no number of units yet.`, {
      hint: `Say of how many: --unit ${unit.done}/8`,
    })
  }
  if (unit.done > total) {
    throw new UsageError(`--unit ${unit.done} is more than the ${total} units of ${target.id}.`, {
      hint: `Expected 0 to ${total}, or --unit ${unit.done}/N for another number of units.`,
    })
  }
  return { done: Math.max(Math.min(target.units?.done ?? 0, total), unit.done), total }
}
