import { quoteShort } from '../bad-file'
import { cleanCell } from '../clean-cell'
import type { FrameworkFile, LeftOut } from '../framework'
import type { TabRow } from '../tab-table'
import { categoriseElement, describeElement, isHomonym } from './elements'
import { type OnetGatherer, readOnetTable } from './gatherer'
import { ratingColumns } from './onet-files'

const flagColumns = ['Recommend Suppress', 'Not Relevant'] as const
type Row = TabRow<(typeof ratingColumns)[number] | (typeof flagColumns)[number]>

/** What the two scales say of one element of one occupation. */
interface Rating {
  importance: number | undefined
  level: number | undefined
  isSuppressed: boolean
  isNotRelevant: boolean
}

/** O*NET's words for importance: 1 not, 2 somewhat, 3 important, 4 very, 5 extremely. Below 3 it is not asked. */
const lowestImportance = 3
/** Where the level was rated too unevenly to be published. */
const assumedLevel = 3

const scales = { IM: { from: 1, to: 5 }, LV: { from: 0, to: 7 } } as const
const isScale = (id: string): id is keyof typeof scales => id in scales

/** Reads Skills and Knowledge: two rows for each element of an occupation, its importance and its level. */
export class RatingsReader {
  private readonly ratings = new Map<string, Map<string, Rating>>()
  private readonly counts = { suppressed: 0, notRelevant: 0, unimportant: 0 }

  constructor(private readonly gatherer: OnetGatherer) {}

  read(file: FrameworkFile): void {
    readOnetTable(file, ratingColumns, flagColumns, (row) => this.take(row))
  }

  private take(row: Row): string | undefined {
    const scale = row.get('Scale ID').trim()
    if (!isScale(scale)) return undefined
    const code = row.get('O*NET-SOC Code').trim()
    const elementId = row.get('Element ID').trim()
    const value = readNumber(row.get('Data Value'))
    const { from, to } = scales[scale]
    if (!/^\d\.[A-Z](\.\d+(\.[a-z])?)?$/.test(elementId)) {
      return `Element ID is ${quoteShort(cleanCell(elementId))}; expected one such as 2.A.1.a`
    }
    if (!(value >= from && value <= to)) {
      const given = quoteShort(cleanCell(row.get('Data Value')))
      return `Data Value is ${given}; expected ${from} to ${to} on the scale ${scale}`
    }
    if (!this.gatherer.occupations.has(code)) {
      this.gatherer.unknownCodes.add(cleanCell(code))
      return undefined
    }
    if (!this.addElement(elementId, row)) return 'Element Name is empty'
    const rating = this.findRating(code, elementId)
    if (isYes(row.get('Not Relevant'))) rating.isNotRelevant = true
    if (isYes(row.get('Recommend Suppress'))) {
      rating.isSuppressed = true
      this.counts.suppressed++
    } else if (scale === 'IM') rating.importance = value
    else rating.level = value
    return undefined
  }

  private addElement(elementId: string, row: Row): boolean {
    if (this.gatherer.skills.has(elementId)) return true
    const name = cleanCell(row.get('Element Name'))
    if (name === '') return false
    this.gatherer.skills.set(elementId, {
      sourceId: elementId,
      description: undefined,
      ...describeElement(elementId, name),
      category: categoriseElement(elementId),
      isHomonym: isHomonym(elementId),
    })
    return true
  }

  private findRating(code: string, elementId: string): Rating {
    const ofOccupation = this.ratings.get(code) ?? new Map<string, Rating>()
    this.ratings.set(code, ofOccupation)
    const rating = ofOccupation.get(elementId) ?? {
      importance: undefined,
      level: undefined,
      isSuppressed: false,
      isNotRelevant: false,
    }
    ofOccupation.set(elementId, rating)
    return rating
  }

  /** Gives the occupations what was gathered of them, once all files are read. */
  finish(): void {
    const used = new Set<string>()
    const skillOf = this.findNamesakes()
    for (const [code, ratings] of this.ratings) {
      // Whatever file an element stood in.
      for (const [elementId, rating] of [...ratings].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const skill = skillOf.get(elementId) ?? elementId
        if (this.addSkill(code, skill, rating)) used.add(skill)
      }
    }
    for (const elementId of this.gatherer.skills.keys()) {
      if (!used.has(elementId)) this.gatherer.skills.delete(elementId)
    }
  }

  /** The skill "mathematics" and the knowledge "mathematics" are asked as one: the first of them by code. */
  private findNamesakes(): Map<string, string> {
    const firstOf = new Map<string, string>()
    const elements = [...this.gatherer.skills].sort(([a], [b]) => (a < b ? -1 : 1))
    return new Map(
      elements.map(([elementId, { name }]) => {
        const first = firstOf.get(name) ?? elementId
        firstOf.set(name, first)
        return [elementId, first]
      }),
    )
  }

  private addSkill(code: string, skill: string, rating: Rating): boolean {
    const { importance: rated, level, isNotRelevant } = rating
    // An importance that is held back leaves nothing to go by.
    if (rated === undefined) return false
    if (isNotRelevant) {
      this.counts.notRelevant++
      return false
    }
    const importance = Math.round(rated)
    if (importance < lowestImportance) {
      this.counts.unimportant++
      return false
    }
    const required = level === undefined ? assumedLevel : Math.max(Math.round((level * 5) / 7), 1)
    this.gatherer.occupations.get(code)?.skills.push({
      skill,
      required,
      importance,
      isLevelAssumed: level === undefined,
      isImportanceAssumed: false,
      evidence: required >= 4 ? { kind: 'work', example: undefined } : undefined,
    })
    return true
  }

  listLeftOut(): LeftOut[] {
    const { suppressed, notRelevant, unimportant } = this.counts
    return [
      { count: suppressed, one: 'row that O*NET holds back', many: 'rows that O*NET holds back' },
      { count: notRelevant, one: 'skill rated not relevant', many: 'skills rated not relevant' },
      {
        count: unimportant,
        one: 'skill rated less than important (below 2.5 of 5)',
        many: 'skills rated less than important (below 2.5 of 5)',
      },
    ]
  }
}

const isYes = (cell: string) => cell.trim().toUpperCase() === 'Y'

const readNumber = (cell: string) => (/^\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : Number.NaN)
