import { UsageError } from '../errors'

/** 0 none, 1 assisted, 2 routine, 3 independent, 4 lead, 5 shape. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5
/** How sure the user is of a rating: 1 unsure, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3

export const levelNames = ['none', 'assisted', 'routine', 'independent', 'lead', 'shape'] as const

/** What each level means whatever the skill; DESIGN.md, "Levels". */
export const levelMeanings = [
  'has not done it',
  'does structured tasks with help',
  'does everyday work alone',
  'handles unfamiliar problems alone',
  'leads complex work, others consult them',
  'changes how people beyond their team do it',
] as const

export interface Rating {
  level: Level
  confidence: Confidence
}

/** Reads `3`, or `3~` for "about 3, unsure"; undefined for anything else. */
export function readRating(text: string): Rating | undefined {
  const match = /^([0-5])(~?)$/.exec(text.trim())
  if (match === null) return undefined
  return { level: Number(match[1]) as Level, confidence: match[2] === '~' ? 1 : 3 }
}

/** As `readRating`; throws UsageError that names what was given and lists the levels. */
export function parseRating(text: string, what: string): Rating {
  const rating = readRating(text)
  if (rating !== undefined) return rating
  throw new UsageError(`${what}: "${text}" is not a level.`, {
    hint: `Expected 0 to 5 (${levelNames.map((name, level) => `${level} ${name}`).join(', ')}), or 3~ for about 3.`,
  })
}
