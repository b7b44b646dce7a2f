import { hasColumns, readHeadColumns, readHeadText } from './file-head'
import type { Framework, FrameworkFile, FrameworkFormat } from './framework'
import { ownCsvColumns, ownCsvFile, readOwnCsv } from './own-csv'
import { type OwnRole, ownRoleFile, readOwnRoles } from './own-role'
import { pickFile } from './pick-file'
import { makeRoleId } from './role-id'

/** One document, its data, or a list of them. */
function isOwnJson(file: FrameworkFile): boolean {
  const head = readHeadText(file)
  return /^\ufeff?\s*[[{]/.test(head) && /"items"\s*:/.test(head) && /"name"\s*:/.test(head)
}

const isOwnCsv = (file: FrameworkFile) => hasColumns(readHeadColumns(file, ','), ownCsvColumns)

const defineOwn = (
  name: string,
  expected: string,
  isIt: (file: FrameworkFile) => boolean,
  readRoles: (bytes: Uint8Array, file: string) => OwnRole[],
): FrameworkFormat => ({
  name,
  expected,
  isRecognised: (files) => files.some(isIt),
  read(files) {
    const file = pickFile(files, isIt, expected)
    return toFramework(readRoles(file.readBytes(), file.label))
  },
})

export const json = defineOwn('json', ownRoleFile, isOwnJson, readOwnRoles)
export const csv = defineOwn('csv', ownCsvFile, isOwnCsv, readOwnCsv)

/** A person's or an employer's own framework: its roles are saved as `role add` saves them. */
function toFramework(ownRoles: readonly OwnRole[]): Framework {
  const sources = new Set(ownRoles.map(({ source }) => source))
  const [source] = sources
  return {
    source: sources.size === 1 && source !== undefined && source !== 'library' ? source : 'own',
    title: 'file',
    release: undefined,
    rolesAre: undefined,
    frameworkRoleCount: ownRoles.length,
    roles: ownRoles.map((role, index) => ({
      id: role.id ?? makeRoleId('own', role.name, () => false),
      name: role.name,
      field: role.field ?? 'other',
      summary: role.summary,
      sourceId: String(index),
      skills: [],
    })),
    skills: [],
    ownRoles,
    repeatedPairs: 0,
    leftOut: [],
    rolesWithoutRows: [],
    note: 'as the file has them; what it leaves out is 3 and marked as assumed',
  }
}
