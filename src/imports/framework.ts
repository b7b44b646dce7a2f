import type { EvidenceKind } from '../domain/evidence'
import type { SkillCategory } from '../domain/skill'

export interface FrameworkSkill {
  name: string
  category: SkillCategory
  description: string | undefined
}

export interface FrameworkRole {
  id: string
  name: string
  /** A field of the library's list of fields. */
  field: string
  summary: string | undefined
  /** How the framework itself names the role. */
  sourceId: string
  /** In the order of the file; the names are names of the framework's skills. */
  skills: readonly FrameworkRoleSkill[]
}

export interface FrameworkRoleSkill {
  name: string
  required: number
  importance: number
  isLevelAssumed: boolean
  isImportanceAssumed: boolean
  /** What shows the level when no credential can: needed at 4 and 5. */
  evidenceKind: EvidenceKind | undefined
}

/** A skill framework as its file tells it, cleaned; its skills are not yet matched with the library's. */
export interface Framework {
  /** The framework's word in `--format`, and the `source` of what comes from it. */
  source: string
  title: string
  /** Roles as the framework counts them; each of its role levels is a role here. */
  frameworkRoleCount: number
  roles: readonly FrameworkRole[]
  skills: readonly FrameworkSkill[]
  /** Pairs of role and skill that the file has more than once. */
  repeatedPairs: number
  /** Rows that the framework itself marks as not in use. */
  rowsNotInUse: number
  /** Names of the framework's roles that have no usable row. */
  rolesWithoutRows: readonly string[]
  /** For people: how the framework's levels were read, and what was assumed. */
  note: string
}

/** Reads a framework's file. Throws InvalidDataError that lists what is wrong, line by line. */
export type FrameworkReader = (text: string, file: string) => Framework
