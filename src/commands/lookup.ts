import { existsSync } from 'node:fs'
import type { Context } from '../context'
import type { Credential } from '../domain/credential'
import { ambiguous, findNearest, resolveOne } from '../domain/match'
import type { Role, RoleHeading } from '../domain/role'
import type { Skill } from '../domain/skill'
import { isOpen, type Target } from '../domain/target'
import { RequestError } from '../errors'
import { CredentialReader } from '../storage/credential-reader'
import { RoleStore } from '../storage/role-store'
import { SkillStore } from '../storage/skill-store'

/** Whether there is anything of the user's yet. A look-up makes no database. */
export const hasDatabase = ({ databasePath }: Context): boolean =>
  // A dry run without a database looks into the one that it fills in memory.
  databasePath === ':memory:' || existsSync(databasePath)

/** The user's own roles and skills. */
function findUserStores(context: Context): { roles: RoleStore; skills: SkillStore } | undefined {
  if (!hasDatabase(context)) return undefined
  const { connection } = context.database
  return { roles: new RoleStore(connection), skills: new SkillStore(connection) }
}

/** The library's roles and the user's, by id; the user's where both have one. */
export function listRoles(context: Context): (RoleHeading & { aliases?: string[] })[] {
  const own = findUserStores(context)?.roles.listHeadings() ?? []
  const ownIds = new Set(own.map(({ id }) => id))
  const shipped = context.library.listRoles().filter(({ id }) => !ownIds.has(id))
  return [...shipped, ...own].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The user's role of this id, else the library's. */
export const findRole = (context: Context, id: string): Role | undefined =>
  findUserStores(context)?.roles.find(id, (skillId) => nameSkill(context, skillId)) ??
  context.library.findRole(id)

/** The role that a person's text means. */
export function resolveRole(context: Context, text: string): Role {
  const known = findRole(context, text)
  if (known !== undefined) return known
  const roles = listRoles(context)
  const heading = resolveOne(roles, text, 'role', `${context.program} role list`)
  const role = findRole(context, heading.id)
  if (role === undefined) throw new Error(`role ${heading.id} is listed and not there`)
  return role
}

/** The library's roles for the occupation that an imported role is, the likest name first; of any other role none. */
export function listLibraryTwins(context: Context, role: Role): { id: string; name: string }[] {
  if (role.source === 'library') return []
  const code = findUserStores(context)?.roles.findOrigin(role.id).sourceId
  if (code === undefined) return []
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/\W+/)
      .map((word) => word.replace(/s$/, ''))
  const own = new Set(words(role.name))
  const countOthers = (name: string) => words(name).filter((word) => !own.has(word)).length
  const twins = context.library.listRolesOfCode(code)
  return twins.sort((a, b) => countOthers(a.name) - countOthers(b.name))
}

/** The library's skill of this id, else the user's. */
export const findSkill = (context: Context, id: string): Skill | undefined =>
  context.library.findSkill(id) ?? findUserStores(context)?.skills.find(id)

/** The library's skills and the user's. */
export const listSkillNames = (context: Context): { id: string; name: string }[] => [
  ...context.library.listSkillNames(),
  ...(findUserStores(context)?.skills.listNames() ?? []),
]

/** The skill that a person's text means: an id, a name or an alias; the user's names go first. */
export function resolveSkillId(context: Context, text: string): string {
  const known = findSkill(context, text)
  if (known !== undefined) return known.id
  const named = findSkillId(context, text)
  if (named !== undefined) return named
  return resolveOne(listSkillNames(context), text, 'skill', `${context.program} skill list`).id
}

/** The skill that has exactly this name or alias, the user's names first. */
export const findSkillId = (context: Context, name: string): string | undefined =>
  findUserStores(context)?.skills.findIdByName(name) ?? context.library.findSkillIdByName(name)

/** The behaviour lines of a skill: its own, else its category's. */
export const behaviourOf = (context: Context, skill: Skill): readonly string[] =>
  skill.behaviour ?? context.library.getLevelLines(skill.category)

/** A skill's name, or its id where neither the library nor the user has it any more. */
export const nameSkill = (context: Context, id: string): string => findSkill(context, id)?.name ?? id

/** Where credentials are read from: the user's catalogue, where there is one, before the library. */
export function openCatalogue(context: Context): {
  own: CredentialReader | undefined
  shipped: CredentialReader
} {
  const hasOwn = existsSync(context.databasePath)
  return {
    own: hasOwn ? new CredentialReader(context.database.connection) : undefined,
    shipped: new CredentialReader(context.library.connection),
  }
}

/** The user's credential of this id, else the library's; an id that once shipped leads to what took its place. */
export function findCredential(context: Context, id: string): Credential | undefined {
  const { own, shipped } = openCatalogue(context)
  const current = context.library.currentIdOf(id)
  return own?.find(id) ?? own?.find(current) ?? shipped.find(current)
}

/** How many names of a large catalogue are looked through for the nearest to a mistyped one. */
const comparedNames = 5000

/** The credential that a person's text means: an id, an exact name or alias, or an unambiguous prefix. */
export function resolveCredential(context: Context, text: string): Credential {
  const wanted = text.trim()
  const id = wanted.toLowerCase()
  const exact = findCredential(context, id)
  if (exact !== undefined) return exact
  const readers = Object.values(openCatalogue(context)).filter((reader) => reader !== undefined)
  const gather = (list: (reader: CredentialReader) => { id: string; name: string }[]) => [
    ...new Map(readers.flatMap(list).map((entry) => [entry.id, entry])).values(),
  ]
  for (const list of [
    (reader: CredentialReader) => reader.listNamed(wanted),
    (reader: CredentialReader) => (id === '' ? [] : reader.listBeginning(id, 20)),
  ]) {
    const fitting = gather(list)
    if (fitting.length > 1) throw ambiguous(text, 'credential', fitting)
    const found = fitting[0] === undefined ? undefined : findCredential(context, fitting[0].id)
    if (found !== undefined) return found
  }
  const nearest = findNearest(
    gather((reader) => reader.listNames(comparedNames)),
    text,
  )
  throw new RequestError('unknown', `There is no credential "${text}".`, {
    details: nearest.map((entry) => `${entry.id}  ${entry.name}`),
    hint:
      nearest.length > 0
        ? 'Did you mean one of these?'
        : `${context.program} catalog search WORD lists them.`,
  })
}

/** The target that a person's text means: an id or name, a prefix, or a word of an open target's id or name. */
export function resolveTarget(context: Context, targets: readonly Target[], text: string): Target {
  const open = targets.filter(isOpen)
  return findTarget(open, text) ?? resolveOne(targets, text, 'target', `${context.program} plan`)
}

/** As `resolveTarget`, undefined where nothing fits: what was typed may be a skill. */
export function findTarget(open: readonly Target[], text: string): Target | undefined {
  const wanted = text.toLowerCase()
  const exact = open.find((target) => target.id === wanted || target.name.toLowerCase() === wanted)
  if (exact !== undefined) return exact
  const wordsOf = (target: Target) => `${target.id} ${target.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const prefixed = open.filter((target) => target.id.startsWith(wanted))
  const fitting =
    prefixed.length > 0
      ? prefixed
      : open.filter((target) => wordsOf(target).some((word) => word.startsWith(wanted)))
  if (fitting.length <= 1) return fitting[0]
  throw ambiguous(text, 'target', fitting)
}
