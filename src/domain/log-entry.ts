import type { Day } from './day'

export const logKinds = [
  'study',
  'assignment',
  'discussion',
  'feedback',
  'practice',
  'exam',
  'event',
] as const
export type LogKind = (typeof logKinds)[number]

/** Minutes on a day, on a target or a skill or neither. */
export interface LogEntry {
  id: number
  targetId: string | undefined
  skillId: string | undefined
  day: Day
  minutes: number
  kind: LogKind
  note: string | undefined
  /** The unit that it finished. */
  unit: number | undefined
}
