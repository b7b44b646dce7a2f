import type { EvidenceKind } from '../domain/evidence'
import type { DemandFlag } from '../domain/role'
import type { SkillCategory } from '../domain/skill'
import type { OwnRole } from './own-role'

export interface FrameworkSkill {
  /** What the framework itself calls the skill by over its releases: a code, an address, else the name. */
  sourceId: string
  name: string
  category: SkillCategory
  description: string | undefined
  /** Other names that the framework gives. */
  aliases?: readonly string[]
  /** Parts of the name by which it may also be known: `SQL` of `Structured query language SQL`. */
  variants?: readonly NameVariant[]
  /** True where the library is known to use this name for something else. */
  isHomonym?: boolean
}

/**
 * Parts of a name, and when they are taken for it: `each` of them must mean the same known skill, `any` will do as long
 * as those that are known agree, `tool` must mean a tool, `exact` must be the very name of a skill and not an alias.
 */
export interface NameVariant {
  names: readonly string[]
  rule: 'each' | 'any' | 'tool' | 'exact'
}

export interface FrameworkRole {
  /** The id that the role gets when it is new. */
  id: string
  name: string
  /** A field of the library's list of fields, else one of the framework's own. */
  field: string
  seniority?: string | undefined
  summary: string | undefined
  /** What the framework itself calls the role by over its releases. */
  sourceId: string
  /** In the order of the file. */
  skills: readonly FrameworkRoleSkill[]
}

export interface FrameworkRoleSkill {
  /** The `sourceId` of one of the framework's skills. */
  skill: string
  required: number
  importance: number
  isLevelAssumed: boolean
  isImportanceAssumed: boolean
  demandFlag?: DemandFlag | undefined
  /** What shows the level when no credential can: needed at 4 and 5. */
  evidence?: { kind: EvidenceKind; example: string | undefined } | undefined
  /** Of two skills that weigh the same, the one with the greater number is asked first. */
  rank?: number
}

/** Something that a file has and that did not become a part of a role. */
export interface LeftOut {
  count: number
  /** What, for one and for more of them: `row that O*NET says to suppress`. */
  one: string
  many: string
}

/** A skill framework as its files tell it, cleaned; its skills are not yet matched with the library's. */
export interface Framework {
  /** The framework's word in `--format`, and the `source` of what comes from it. */
  source: string
  title: string
  /** As the publisher numbers it: `30.2`. */
  release: string | undefined
  /** What became a role here: `each level of its 48 roles`. Undefined where each of its roles is one. */
  rolesAre: string | undefined
  /** Roles as the framework counts them, those without usable rows not among them. */
  frameworkRoleCount: number
  roles: readonly FrameworkRole[]
  skills: readonly FrameworkSkill[]
  /** In a file of our own layout: the roles in full; the `sourceId` of each role above is its place here. */
  ownRoles?: readonly OwnRole[]
  /** Pairs of role and skill that the file has more than once. */
  repeatedPairs: number
  /** Rows that the framework itself marks as not in use. */
  rowsNotInUse?: number
  leftOut: readonly LeftOut[]
  /** Names of the framework's roles that have no usable row. */
  rolesWithoutRows: readonly string[]
  /** For people: how levels and importance were read, and what was assumed. */
  note: string
}

/** A file of the framework; nothing of it is read before it is needed. */
export interface FrameworkFile {
  /** As messages name it. */
  label: string
  name: string
  readBytes: () => Uint8Array
  /** The first bytes, by which it is recognised. */
  readHead: () => Uint8Array
}

/** A framework that can be imported. Its reader is loaded when it is called for. */
export interface FrameworkFormat {
  /** The word of `--format`. */
  name: string
  /** What the files should be, for the hint where they are not. */
  expected: string
  /** Whether these files look like it. */
  isRecognised: (files: readonly FrameworkFile[]) => boolean
  /** Throws InvalidDataError that lists what is wrong, line by line. */
  read: (files: readonly FrameworkFile[]) => Framework
}
