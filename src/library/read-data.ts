import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  anchorsFileSchema,
  baselineFileSchema,
  type CredentialFileEntry,
  credentialSchema,
  fieldsFileSchema,
  levelsFileSchema,
  type RoleFileEntry,
  retiredFileSchema,
  roleSchema,
  type SkillFileEntry,
  skillSchema,
} from './schema'

/** Everything in data/, validated entry by entry. */
export interface LibraryData {
  levels: z.infer<typeof levelsFileSchema>
  fields: z.infer<typeof fieldsFileSchema>
  skills: SkillFileEntry[]
  roles: RoleFileEntry[]
  credentials: CredentialFileEntry[]
  retired: z.infer<typeof retiredFileSchema>
  anchors: z.infer<typeof anchorsFileSchema>
  baseline: z.infer<typeof baselineFileSchema>
  /** Ordinary English words, and whether each is one of the commonest. */
  ordinaryWords: Map<string, boolean>
}

/** Reads data/; throws an Error that lists every problem with its file and path. */
export function readLibraryData(folder: string): LibraryData {
  const problems: string[] = []
  const parse = <T>(schema: z.ZodType<T>, path: string): T | undefined => {
    const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      problems.push(`${path}: ${issue.path.join('.')}: ${issue.message}`)
    }
    return undefined
  }
  const parseFolder = <T>(schema: z.ZodType<T>, name: string): T[] =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => parse(z.array(schema), join(folder, name, file)) ?? [])

  const data = {
    levels: parse(levelsFileSchema, join(folder, 'levels.json')),
    fields: parse(fieldsFileSchema, join(folder, 'fields.json')),
    skills: parseFolder(skillSchema, 'skills'),
    roles: parseFolder(roleSchema, 'roles'),
    credentials: parseFolder(credentialSchema, 'credentials'),
    retired: parse(retiredFileSchema, join(folder, 'retired.json')),
    anchors: parse(anchorsFileSchema, join(folder, 'anchors.json')),
    baseline: parse(baselineFileSchema, join(folder, 'baseline.json')),
    ordinaryWords: readOrdinaryWords(readFileSync(join(folder, 'ordinary-words.txt'), 'utf8')),
  }
  if (problems.length > 0) throw new Error(`data/ does not hold:\n${problems.join('\n')}`)
  return data as LibraryData
}

/** Two lists of words, each under its heading; lines that begin with # are for people. */
function readOrdinaryWords(text: string): Map<string, boolean> {
  const words = new Map<string, boolean>()
  let isCommon = true
  for (const line of text.split('\n')) {
    if (line === 'common' || line === 'known') isCommon = line === 'common'
    else if (!line.startsWith('#'))
      for (const word of line.split(' ')) if (word !== '') words.set(word, isCommon)
  }
  return words
}
