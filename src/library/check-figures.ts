import type { OnetReference } from './onet-reference'
import type { LibraryData } from './read-data'
import type { RoleFileEntry } from './schema'

/** What the roles are checked against: O*NET, and the levels of DDaT's skills by role level, in lower case. */
export interface Reference {
  onet: OnetReference
  ddat: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** DDaT's levels from its file as `role import` reads it. */
export function toDdatLevels(
  roles: readonly { name: string; skills: readonly { skill: string; required: number }[] }[],
): Reference['ddat'] {
  return new Map(
    roles.map((role) => [
      role.name.toLowerCase(),
      new Map(role.skills.map(({ skill, required }) => [skill.toLowerCase(), required])),
    ]),
  )
}

interface Figures {
  importance?: number | undefined
  required?: number | undefined
}

/** Departures of more than this are told in the role's basis. */
const tolerance = 1
const seniorityStep = { entry: -1, mid: 0, senior: 1 }
const technologyLevel = { entry: 1, mid: 2, senior: 3 }

/**
 * The figures that the sources give for a skill of a role, by the rule of data/README.md; nothing for a skill that
 * has no counterpart there, which is judged.
 */
export function deriveFigures(
  role: RoleFileEntry,
  skillId: string,
  anchors: LibraryData['anchors'],
  reference: Reference,
): Figures {
  const onet =
    fromElement(role, skillId, anchors, reference) ?? fromTechnology(role, skillId, anchors, reference)
  const required = fromDdat(role, skillId, anchors, reference) ?? onet?.required
  return { importance: onet?.importance, required }
}

function fromElement(
  { codes, seniority }: RoleFileEntry,
  skillId: string,
  anchors: LibraryData['anchors'],
  { onet }: Reference,
): Figures | undefined {
  const element = anchors.elements[skillId]
  if (element === undefined || codes.soc === undefined) return undefined
  const rating = onet.ratings.get(anchors.standIns[codes.soc] ?? codes.soc)?.get(element)
  if (rating === undefined) return undefined
  const level = rating.level === undefined ? undefined : Math.round((rating.level * 5) / 7)
  return {
    importance: rating.importance === undefined ? undefined : Math.round(rating.importance),
    required: level === undefined ? undefined : Math.min(4, Math.max(1, level + seniorityStep[seniority])),
  }
}

function fromTechnology(
  { codes, seniority }: RoleFileEntry,
  skillId: string,
  anchors: LibraryData['anchors'],
  { onet }: Reference,
): Figures | undefined {
  const listed = codes.soc === undefined ? undefined : onet.technologies.get(codes.soc)
  const flags = (anchors.technologies[skillId] ?? []).flatMap((name) => listed?.get(name) ?? [])
  if (flags.length === 0) return undefined
  return { importance: 2 + Math.max(...flags), required: technologyLevel[seniority] }
}

function fromDdat(
  role: RoleFileEntry,
  skillId: string,
  anchors: LibraryData['anchors'],
  { ddat }: Reference,
): number | undefined {
  const levels = ddat.get(anchors.ddatRoles[role.id]?.toLowerCase() ?? '')
  const found = (anchors.ddat[skillId] ?? []).flatMap((name) => levels?.get(name.toLowerCase()) ?? [])
  return found.length === 0 ? undefined : Math.max(...found)
}

/** Codes and names that the sources do not have, and figures that depart from them without a word in the basis. */
export function checkFigures(data: LibraryData, reference: Reference): string[] {
  return [...checkAnchors(data, reference), ...data.roles.flatMap((role) => checkRole(role, data, reference))]
}

function checkAnchors({ anchors }: LibraryData, { onet, ddat }: Reference): string[] {
  const skills = new Set([...ddat.values()].flatMap((levels) => [...levels.keys()]))
  const missing = (what: string, names: readonly string[], isThere: (name: string) => boolean) =>
    names.filter((name) => !isThere(name)).map((name) => `anchors.json: there is no ${what} "${name}"`)
  return [
    ...missing('O*NET element', Object.values(anchors.elements), (name) => onet.elementNames.has(name)),
    ...missing('O*NET technology', Object.values(anchors.technologies).flat(), (name) =>
      onet.technologyNames.has(name),
    ),
    ...missing('O*NET rating of', Object.values(anchors.standIns), (code) => onet.ratings.has(code)),
    ...missing('DDaT skill', Object.values(anchors.ddat).flat(), (name) => skills.has(name.toLowerCase())),
    ...missing('DDaT role level', Object.values(anchors.ddatRoles), (name) => ddat.has(name.toLowerCase())),
  ]
}

function checkRole(role: RoleFileEntry, data: LibraryData, reference: Reference): string[] {
  const { soc } = role.codes
  if (soc !== undefined && !reference.onet.occupations.has(soc)) {
    return [`role ${role.id}: O*NET has no occupation ${soc}`]
  }
  const names = new Map(data.skills.map(({ id, name, aliases }) => [id, [name, ...aliases]]))
  // "Tableau stands low: most teams use one reporting tool." A name in a list of what the source has is no reason.
  const reasons = role.basis.note.split(/(?<=[.;])\s/).filter((sentence) => /\bstands?\b/.test(sentence))
  return role.skills.flatMap(({ skill, importance, required }) => {
    const derived = deriveFigures(role, skill, data.anchors, reference)
    const breaches = [
      ...describe('importance', importance, derived.importance),
      ...describe('required', required, derived.required),
    ]
    const isExplained = names.get(skill)?.some((name) => reasons.some((reason) => isNamed(name, reason)))
    return breaches.length === 0 || isExplained ? [] : [`role ${role.id} ${skill}: ${breaches.join(', ')}`]
  })
}

function describe(what: string, figure: number, derived: number | undefined): string[] {
  if (derived === undefined || Math.abs(figure - derived) <= tolerance) return []
  return [`${what} ${figure}, the sources give ${derived}`]
}

/** As words of their own; a short name (R, Go, SQL) only in its own case. */
function isNamed(name: string, note: string): boolean {
  const isShort = name.length < 4
  const text = isShort ? note : note.toLowerCase()
  const sought = isShort ? name : name.toLowerCase()
  const isLetter = (character = ' ') => /[\p{L}\p{N}]/u.test(character)
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + sought.length])) return true
  }
  return false
}
