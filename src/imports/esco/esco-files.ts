import { badFile } from '../bad-file'
import { hasColumns, readHeadColumns } from '../file-head'
import type { FrameworkFile } from '../framework'
import { nameGiven } from '../pick-file'

export const escoFile =
  'Expected the CSV of ESCO: occupations_en.csv, skills_en.csv and occupationSkillRelations_en.csv together, or skills_en.csv alone.'

export interface EscoFiles {
  skills: FrameworkFile
  /** Undefined when the skills alone come as a vocabulary. */
  roles: { occupations: FrameworkFile; relations: FrameworkFile } | undefined
}

export const occupationColumns = ['conceptUri', 'iscoGroup', 'preferredLabel'] as const
export const skillColumns = ['conceptUri', 'skillType', 'preferredLabel'] as const
export const relationColumns = ['occupationUri', 'relationType', 'skillUri'] as const

type Part = 'occupations' | 'skills' | 'relations'

/** What a file is, told by its columns; collections of chosen concepts have a column for what is broader. */
function findPart(file: FrameworkFile): Part | undefined {
  const columns = readHeadColumns(file, ',')
  if (hasColumns(columns, relationColumns)) return 'relations'
  if (columns.includes('broaderconcepturi')) return undefined
  if (hasColumns(columns, occupationColumns)) return 'occupations'
  return hasColumns(columns, skillColumns) ? 'skills' : undefined
}

export const isEsco = (files: readonly FrameworkFile[]): boolean =>
  files.some((file) => findPart(file) !== undefined)

/** The files that are read; of several languages English. Throws InvalidDataError where one is missing. */
export function pickEscoFiles(files: readonly FrameworkFile[]): EscoFiles {
  const find = (part: Part) => {
    const fitting = files.filter((file) => findPart(file) === part)
    return fitting.find(({ name }) => /_en\.csv$/i.test(name)) ?? fitting[0]
  }
  const [occupations, skills, relations] = [find('occupations'), find('skills'), find('relations')]
  const missing = [
    ...(skills === undefined ? ['skills_en.csv is missing, which names the skills'] : []),
    ...(occupations === undefined && relations !== undefined
      ? ['occupations_en.csv is missing, which names the occupations']
      : []),
    ...(relations === undefined && occupations !== undefined
      ? ['occupationSkillRelations_en.csv is missing, which says what an occupation asks for']
      : []),
  ]
  if (skills === undefined || missing.length > 0) throw badFile(nameGiven(files), missing, escoFile)
  const isWhole = occupations !== undefined && relations !== undefined
  return { skills, roles: isWhole ? { occupations, relations } : undefined }
}

/** `1.2.0` of `ESCO dataset - v1.2.0 - classification - en - csv.zip`, as the official downloads are called. */
export const findRelease = ({ label }: FrameworkFile): string | undefined =>
  /\bv(\d+(?:\.\d+)+)/i.exec(label)?.[1]
