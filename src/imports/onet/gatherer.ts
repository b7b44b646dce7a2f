import { badFile } from '../bad-file'
import { readFileText } from '../file-text'
import type { FrameworkFile, FrameworkRoleSkill, FrameworkSkill } from '../framework'
import { readTabTable, type TabRow } from '../tab-table'
import { onetFile } from './onet-files'

export interface Occupation {
  code: string
  title: string
  summary: string | undefined
  skills: FrameworkRoleSkill[]
}

/** Collects what the files say of the occupations. */
export interface OnetGatherer {
  occupations: ReadonlyMap<string, Occupation>
  /** By what O*NET calls them: the id of an element, the title of a technology. */
  skills: Map<string, FrameworkSkill>
  /** Codes that other files have and Occupation Data has not. */
  unknownCodes: Set<string>
}

/** One of the database's files, row by row. Throws InvalidDataError with all that is wrong in it. */
export function readOnetTable<Column extends string>(
  file: FrameworkFile,
  needed: readonly Column[],
  optional: readonly Column[],
  take: (row: TabRow<Column>) => string | undefined,
): void {
  const text = readFileText(file.readBytes(), file.label, onetFile)
  const problems = readTabTable(text, needed, optional, take)
  if (problems.length > 0) throw badFile(file.label, problems, onetFile)
}
