import { quoteShort } from '../bad-file'
import { cleanCell } from '../clean-cell'
import type { FrameworkFile, FrameworkRoleSkill, NameVariant } from '../framework'
import { type OnetGatherer, readOnetTable } from './gatherer'
import { technologyColumns } from './onet-files'

const demandColumn = ['In Demand'] as const

/** O*NET gives technologies neither level nor importance: they are used, in everyday work. */
const assumedLevel = 2
const assumedImportance = { hot: 4, other: 3 }

/**
 * Titles that name something else elsewhere: case managers of health and welfare, a program for studios; and what
 * everybody uses, which the library's skills of the same words install and repair.
 */
const homonyms: ReadonlySet<string> = new Set([
  ...['Case management software', 'Front Desk', 'Microsoft Exchange', 'Microsoft Windows'],
])

interface TechnologyUse {
  code: string
  skill: FrameworkRoleSkill
}

/** Reads Technology Skills: an example of a technology for each row, flagged when job postings often ask for it. */
export class TechnologyReader {
  repeatedPairs = 0
  private readonly seen = new Map<string, Set<string>>()
  /** Titles that are well enough known for a part of the title to name them. */
  private readonly wellKnown = new Set<string>()

  constructor(private readonly gatherer: OnetGatherer) {}

  read(file: FrameworkFile): void {
    const uses: TechnologyUse[] = []
    readOnetTable(file, technologyColumns, demandColumn, (row) => {
      const code = row.get('O*NET-SOC Code').trim()
      const title = cleanCell(row.get('Example'))
      if (title === '') return 'Example is empty'
      const isHot = readFlag(row.get('Hot Technology'))
      // Releases before 27.1 have no such column.
      const isInDemand = readFlag(row.get('In Demand') || 'N')
      if (isHot === undefined)
        return `Hot Technology is ${quoteShort(row.get('Hot Technology'))}; expected Y or N`
      if (isInDemand === undefined) return `In Demand is ${quoteShort(row.get('In Demand'))}; expected Y or N`
      const occupation = this.gatherer.occupations.get(code)
      if (occupation === undefined) {
        this.gatherer.unknownCodes.add(cleanCell(code))
        return undefined
      }
      if (this.isRepeated(code, title)) return undefined
      if (isHot || isInDemand) this.wellKnown.add(title)
      this.addSkill(title, cleanCell(row.get('Commodity Title')))
      const skill: FrameworkRoleSkill = {
        skill: title,
        required: assumedLevel,
        importance: isHot ? assumedImportance.hot : assumedImportance.other,
        isLevelAssumed: true,
        isImportanceAssumed: true,
        demandFlag: isInDemand ? 'in-demand' : isHot ? 'hot' : undefined,
      }
      occupation.skills.push(skill)
      if (skill.demandFlag !== undefined) uses.push({ code, skill })
      return undefined
    })
    for (const title of this.wellKnown) this.addVariants(title)
    weighByGroup(uses)
  }

  private isRepeated(code: string, title: string): boolean {
    const titles = this.seen.get(code) ?? new Set<string>()
    this.seen.set(code, titles)
    const isRepeated = titles.has(title.toLowerCase())
    titles.add(title.toLowerCase())
    if (isRepeated) this.repeatedPairs++
    return isRepeated
  }

  private addSkill(title: string, commodity: string): void {
    if (this.gatherer.skills.has(title)) return
    this.gatherer.skills.set(title, {
      sourceId: title,
      name: title,
      category: 'tool',
      description: commodity || undefined,
      variants: listVariants(title, false),
      isHomonym: homonyms.has(title),
    })
  }

  private addVariants(title: string): void {
    const skill = this.gatherer.skills.get(title)
    if (skill !== undefined)
      this.gatherer.skills.set(title, { ...skill, variants: listVariants(title, true) })
  }
}

function readFlag(cell: string): boolean | undefined {
  const flag = cell.trim().toUpperCase()
  return flag === 'Y' || flag === 'N' ? flag === 'Y' : undefined
}

/** `Structured query language SQL`: O*NET puts the abbreviation behind the long form. */
const abbreviated = /^(.+) ([A-Z][A-Z0-9+#/&.-]+)(?: software)?$/
/** Whose name O*NET puts before the product's: `Oracle Java`. */
const vendors = /^(Adobe|Amazon|Apache|Apple|Atlassian|Cisco|ESRI|Google|IBM|Microsoft|Oracle|SAP) /i

/** Kinds of program whose brands nobody could tell apart in a rating: `PCC EHR` and `DoctorsPartner EMR` are health records. */
const kinds = / (EHR|EMR|CRM|ERP|CMMS)(?: software)?$/

/** By which parts of its title a technology may be known; of one that everyone knows, a single part will do. */
function listVariants(title: string, isWellKnown: boolean): NameVariant[] {
  const variants: NameVariant[] = []
  const [, long, short] = abbreviated.exec(title) ?? []
  if (long !== undefined && short !== undefined) {
    variants.push({ names: [long, short], rule: isWellKnown ? 'any' : 'each' })
  }
  const [, kind] = kinds.exec(title) ?? []
  if (kind !== undefined) variants.push({ names: [kind], rule: 'tool' })
  if (!isWellKnown) return variants
  const plain = title.replace(/ software$/, '')
  if (plain !== title) variants.push({ names: [plain], rule: 'tool' })
  const product = plain.replace(vendors, '')
  if (product !== plain) variants.push({ names: [product], rule: 'exact' })
  return variants
}

/** So much more of the occupations of a group than of all are asked for a tool of the group. */
const groupLead = 0.3

/**
 * Of technologies that weigh the same, those that stand out in the occupation's group (the first two digits of its
 * code) go before those that are in demand everywhere: a query language before an office program. A hot technology
 * that is a tool of the whole group is one of the occupation too, flagged there or not: its importance is not assumed.
 */
function weighByGroup(uses: readonly TechnologyUse[]): void {
  const groupOf = (code: string) => code.slice(0, 2)
  const demanded = uses.filter(({ skill }) => skill.demandFlag === 'in-demand')
  const occupations = countBy(new Set(demanded.map(({ code }) => code)), groupOf)
  const inGroup = countBy(demanded, ({ code, skill }) => `${groupOf(code)} ${skill.skill}`)
  const everywhere = countBy(demanded, ({ skill }) => skill.skill)
  const all = [...occupations.values()].reduce((sum, count) => sum + count, 0) || 1
  for (const { code, skill } of uses) {
    const group = groupOf(code)
    const share = (inGroup.get(`${group} ${skill.skill}`) ?? 0) / (occupations.get(group) ?? 1)
    skill.rank = share - (everywhere.get(skill.skill) ?? 0) / all
    if (skill.demandFlag === 'hot' && skill.rank >= groupLead) skill.isImportanceAssumed = false
  }
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
