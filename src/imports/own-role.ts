import { z } from 'zod'
import { evidenceKinds } from '../domain/evidence'
import type { Demand, RoleSkill } from '../domain/role'
import { type SkillCategory, skillCategories } from '../domain/skill'
import { badFile } from './bad-file'
import { cleanCell } from './clean-cell'
import { isObject, parseJsonFile } from './parse-json'

export const ownRoleFile =
  'Expected what `role show --json` prints, or less of it: {"name": "Beekeeper", "items": [{"name": "Hive care", "required": 3, "importance": 4}]}.'

/** What a role of a file asks for; the skill is not yet matched with those that are known. */
export interface OwnRoleSkill {
  id: string | undefined
  name: string
  category: SkillCategory | undefined
  description: string | undefined
  required: number
  importance: number
  isLevelAssumed: boolean
  isImportanceAssumed: boolean
  demand: Demand | undefined
  evidence: RoleSkill['evidence']
}

/** A role in the layout that `role show --json` prints. */
export interface OwnRole {
  id: string | undefined
  name: string
  field: string | undefined
  seniority: string | undefined
  summary: string | undefined
  /** `library`, a framework's word, or whoever made the file. */
  source: string | undefined
  /** In the order of the file. */
  skills: readonly OwnRoleSkill[]
}

/** Where a file gives none; as for frameworks, both are marked as assumed. */
const assumedLevel = 3
const assumedImportance = 3
const longestText = 2000
const longestName = 120

const clean = (longest: number) =>
  z
    .string({ error: 'expected a text' })
    .transform(cleanCell)
    .refine((text) => text.length <= longest, `longer than ${longest} characters`)
/** A text that may be left out, null or empty. */
const optional = (longest: number) =>
  clean(longest)
    .nullish()
    .transform((text) => text || undefined)
const name = clean(longestName).refine((text) => text !== '', 'is empty')
const id = z
  .string({ error: 'expected a text' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens')
  .max(80, 'longer than 80 characters')
  .nullish()
  .transform((text) => text ?? undefined)
const figure = z
  .int({ error: 'expected a whole number from 1 to 5' })
  .min(1, 'expected a whole number from 1 to 5')
  .max(5, 'expected a whole number from 1 to 5')
  .nullish()
const flag = z.boolean({ error: 'expected true or false' }).nullish()

const demandSchema = z.strictObject({
  numerator: z.number({ error: 'expected a number' }).min(0, 'below 0'),
  denominator: z.number({ error: 'expected a number' }).positive('expected more than 0'),
  source: clean(longestName),
})

const skillSchema = z
  .strictObject({
    id,
    name,
    category: z.enum(skillCategories, { error: `expected ${skillCategories.join(', ')}` }).nullish(),
    description: optional(longestText),
    required: figure,
    importance: figure,
    isLevelAssumed: flag,
    isImportanceAssumed: flag,
    demand: demandSchema.nullish(),
    evidence: z
      .strictObject({
        kind: z.enum(evidenceKinds, { error: `expected ${evidenceKinds.join(', ')}` }),
        example: optional(longestText),
      })
      .nullish(),
  })
  .transform(
    (skill): OwnRoleSkill => ({
      id: skill.id,
      name: skill.name,
      category: skill.category ?? undefined,
      description: skill.description,
      required: skill.required ?? assumedLevel,
      importance: skill.importance ?? assumedImportance,
      isLevelAssumed: skill.isLevelAssumed ?? (skill.required ?? undefined) === undefined,
      isImportanceAssumed: skill.isImportanceAssumed ?? (skill.importance ?? undefined) === undefined,
      demand: skill.demand ?? undefined,
      evidence:
        skill.evidence === null || skill.evidence === undefined
          ? undefined
          : { kind: skill.evidence.kind, example: skill.evidence.example },
    }),
  )

const skillsSchema = z
  .array(skillSchema, { error: 'expected a list of skills' })
  .min(1, 'holds no skill')
  .superRefine((skills, issues) => {
    const seen = new Map<string, number>()
    for (const [index, skill] of skills.entries()) {
      for (const key of new Set([skill.id, skill.name.toLowerCase()])) {
        if (key === undefined) continue
        const first = seen.get(key)
        if (first === undefined) seen.set(key, index)
        else if (first !== index) {
          issues.addIssue({ code: 'custom', path: [index], message: `"${key}" stands in it twice` })
          break
        }
      }
    }
  })

const roleSchema = z
  .strictObject({
    id,
    name,
    field: optional(60),
    seniority: optional(60),
    summary: optional(longestText),
    source: optional(60),
    items: skillsSchema,
  })
  .transform(({ items, ...role }): OwnRole => ({ ...role, skills: items }))

/**
 * The roles of a file of our own layout: one document of `role show --json`, its `data` alone, or a list of either.
 * Throws InvalidDataError that lists what is wrong by its place in the file.
 */
export function readOwnRoles(bytes: Uint8Array, file: string): OwnRole[] {
  const entries = listEntries(parseJsonFile(bytes, file, ownRoleFile))
  if (entries.length === 0) throw badFile(file, ['it holds no role'], ownRoleFile)
  return checkOwnRoles(
    entries.map(({ value }) => value),
    (index, path, message) => place(entries[index]?.path ?? '', path, message),
    (problems) => badFile(file, problems, ownRoleFile),
  )
}

/** Checks the roles and reports every problem at once, each as `tell` places it. Throws what `refuse` makes of them. */
export function checkOwnRoles(
  values: readonly unknown[],
  tell: (index: number, path: readonly PropertyKey[], message: string) => string,
  refuse: (problems: string[]) => Error,
): OwnRole[] {
  const problems: string[] = []
  const roles: OwnRole[] = []
  for (const [index, value] of values.entries()) {
    const read = roleSchema.safeParse(value)
    if (read.success) roles.push(read.data)
    else problems.push(...read.error.issues.map((issue) => tell(index, issue.path, describeIssue(issue))))
  }
  if (problems.length > 0) throw refuse(problems)
  return roles
}

/** The roles in the document, each with where it stands, for messages. */
/** Lists in lists are followed this far; what lies deeper is no role. */
const deepest = 5

function listEntries(document: unknown, path = '', depth = 0): { path: string; value: unknown }[] {
  if (Array.isArray(document) && depth < deepest) {
    return document.flatMap((entry, index) => listEntries(entry, `${path}[${index}]`, depth + 1))
  }
  if (isObject(document) && isObject(document.data) && 'kind' in document) {
    return [{ path: path === '' ? 'data' : `${path}.data`, value: document.data }]
  }
  return [{ path, value: document }]
}

function place(start: string, path: readonly PropertyKey[], message: string): string {
  const full = path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    start,
  )
  return full === '' ? message : `${full}: ${message}`
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `unknown ${issue.keys.map((key) => `"${cleanCell(key)}"`).join(', ')}`
  }
  const isNoObject = issue.code === 'invalid_type' && issue.expected === 'object'
  return isNoObject ? 'expected an object' : issue.message
}
