import type { Context } from '../context'
import type { Credential } from '../domain/credential'
import { resolveOne } from '../domain/match'
import type { Role } from '../domain/role'
import type { Skill } from '../domain/skill'
import { isOpen, type Target } from '../domain/target'
import { RequestError } from '../errors'

/** The role that a person's text means. */
export function resolveRole(context: Context, text: string): Role {
  const heading = resolveOne(context.library.listRoles(), text, 'role', `${context.program} role list`)
  const role = context.library.findRole(heading.id)
  if (role === undefined) throw new Error(`role ${heading.id} is listed and not there`)
  return role
}

/** The skill that a person's text means: an id, a name or an alias. */
export function resolveSkillId(context: Context, text: string): string {
  if (context.library.findSkill(text) !== undefined) return text
  const named = context.library.findSkillIdByName(text)
  if (named !== undefined) return named
  return resolveOne(context.library.listSkillNames(), text, 'skill', `${context.program} role show ROLE`).id
}

/** The behaviour lines of a skill: its own, else its category's. */
export const behaviourOf = (context: Context, skill: Skill): readonly string[] =>
  skill.behaviour ?? context.library.getLevelLines(skill.category)

/** A skill's name, or its id where the library no longer has it. */
export const nameSkill = (context: Context, id: string): string => context.library.findSkill(id)?.name ?? id

/** The credential that a person's text means: an id, an exact name or alias, or an unambiguous prefix. */
export function resolveCredential(context: Context, text: string): Credential {
  const { credentials } = context.library
  const exact = credentials.find(text.toLowerCase())
  if (exact !== undefined) return exact
  const heading = resolveOne(credentials.list(), text, 'credential', `${context.program} catalog search WORD`)
  const credential = credentials.find(heading.id)
  if (credential === undefined) throw new Error(`credential ${heading.id} is listed and not there`)
  return credential
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
  throw new RequestError('ambiguous', `"${text}" could be more than one target.`, {
    details: fitting.map(({ id, name }) => `${id}  ${name}`),
    hint: 'Type more of the id.',
  })
}
