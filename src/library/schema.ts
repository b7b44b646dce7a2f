import { z } from 'zod'

/*
 * The layout of data/: what a skill, a role and a credential of the library look like as JSON.
 * data/README.md explains it to people; this file is what the build and the tests hold it to.
 */

/** Ids are typed by people: lower case, digits and single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens')
  .max(60)
const text = z.string().trim().min(1)
const daySchema = z.iso.date()
const addressSchema = z.url({ protocol: /^https?$/ })
const level = z.int().min(1).max(5)

export const skillCategorySchema = z.enum(['technical', 'tool', 'domain', 'transferable'])

/** What a person does at each level 0-5; DESIGN.md gives the meaning of the levels. */
const behaviourSchema = z.tuple([text, text, text, text, text, text])

export const levelsFileSchema = z.strictObject({
  technical: behaviourSchema,
  tool: behaviourSchema,
  domain: behaviourSchema,
  transferable: behaviourSchema,
})

export const skillSchema = z.strictObject({
  id: idSchema,
  name: text.max(60),
  aliases: z.array(text).default([]),
  category: skillCategorySchema,
  /** One sentence that tells a person who knows the field what counts as this skill. */
  description: text.max(160),
  related: z.array(idSchema).default([]),
  broader: z.array(idSchema).default([]),
  /** Only where the category's lines are too vague. */
  levels: behaviourSchema.optional(),
})

export const fieldsFileSchema = z.array(z.strictObject({ id: idSchema, name: text }))

const sourceSchema = z.strictObject({ title: text, address: addressSchema.optional(), date: daySchema })

export const evidenceKindSchema = z.enum(['work', 'own-project', 'course-work'])

export const roleSkillSchema = z
  .strictObject({
    skill: idSchema,
    required: level,
    importance: z.int().min(1).max(5),
    /** The piece of work that shows a level of 4 or 5, which no credential shows. */
    evidence: z.strictObject({ kind: evidenceKindSchema, example: text.max(160) }).optional(),
  })
  .refine((entry) => entry.required < 4 || entry.evidence !== undefined, {
    message: 'a required level of 4 or 5 names the kind of evidence that shows it',
    path: ['evidence'],
  })

/** O*NET's code of an occupation. */
const socSchema = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/)

export const roleSchema = z.strictObject({
  id: idSchema,
  name: text.max(60),
  aliases: z.array(text).default([]),
  field: idSchema,
  seniority: z.enum(['entry', 'mid', 'senior']),
  summary: text.max(200),
  codes: z.strictObject({
    soc: socSchema.optional(),
    isco: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    esco: addressSchema.optional(),
  }),
  basis: z.strictObject({ note: text, date: daySchema, sources: z.array(sourceSchema).min(1) }),
  skills: z.array(roleSkillSchema).min(10).max(18),
})

export const credentialKindSchema = z.enum(['certification', 'certificate', 'course', 'badge', 'degree'])
export const assessmentMethodSchema = z.enum([
  'attendance',
  'quiz',
  'project',
  'unproctored-exam',
  'proctored-exam',
])

/** A fact with the id of the entry in the credential's own `sources` that says so. */
const fact = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: idSchema }).optional()

const priceSchema = z.strictObject({
  /** Minor units: cents of a dollar. 0 is free. */
  minor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** once: a single payment. month, year: a subscription, charged while it runs. */
  charged: z.enum(['once', 'month', 'year']),
  /** What the price pays for when it is not plain, such as "exam, non-member". */
  covers: text.optional(),
})

export const credentialSchema = z.strictObject({
  id: idSchema,
  name: text.max(120),
  aliases: z.array(text).default([]),
  /** Who stands behind it. */
  provider: text,
  /** Where it is taken. */
  platform: text,
  kind: credentialKindSchema,
  fields: z.array(idSchema).min(1),
  /** The roles that it qualifies for, of a licence or a course that only their people take; else left out. */
  jobs: z.array(idSchema).default([]),
  /** The official page. */
  address: addressSchema,
  sources: z.record(idSchema, sourceSchema),
  facts: z.strictObject({
    price: fact(priceSchema),
    /** Learning costs nothing; the price is that of the certificate. */
    freeLearning: fact(z.literal(true)),
    /** Hours of work from start to award, as a range that the source gives. */
    hours: fact(z.strictObject({ min: z.number().positive(), max: z.number().positive() })),
    format: fact(z.enum(['self-paced', 'scheduled', 'in-person', 'blended', 'exam-only'])),
    level: fact(z.enum(['beginner', 'intermediate', 'advanced'])),
    languages: fact(z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).min(1)),
    prerequisites: fact(
      z.strictObject({
        text,
        required: z.array(idSchema).default([]),
        recommended: z.array(idSchema).default([]),
      }),
    ),
    /** How long it is valid; "never expires" is { "months": null }. */
    validity: fact(z.strictObject({ months: z.int().positive().nullable() })),
    outline: fact(z.array(text).min(1)),
    instructors: fact(z.array(text).min(1)),
    accreditation: fact(z.array(text).min(1)),
    assessment: fact(assessmentMethodSchema),
    /** The digital badge or certificate that a reader can check. */
    badge: fact(z.strictObject({ kind: text, hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1) })),
    /** The issuer's public page where a certificate number can be checked. */
    verification: fact(addressSchema),
    issuerIds: fact(z.record(text, text)),
    /** The year in which it was first offered. */
    since: fact(z.int().min(1900).max(2100)),
    reviews: fact(z.strictObject({ rating: z.number().min(0).max(5), count: z.int().positive() })),
  }),
  /** The level that a learner can expect to reach, skill by skill; never above 3. */
  teaches: z.record(idSchema, z.int().min(1).max(3)),
  /** The level that its assessment shows, skill by skill; never above what its kind of assessment can show. */
  assesses: z.record(idSchema, z.int().min(1).max(3)),
  /** teaches and assesses are our judgement of this syllabus. */
  basis: z.strictObject({ kind: z.literal('judgement'), syllabus: addressSchema, date: daySchema }),
})

/** Every id that ever shipped and is gone, with the id that takes its place. */
export const retiredFileSchema = z.record(idSchema, idSchema)

export type SkillFileEntry = z.infer<typeof skillSchema>
export type RoleFileEntry = z.infer<typeof roleSchema>
export type CredentialFileEntry = z.infer<typeof credentialSchema>

/** Which skills of the library stand in the sources of roles, and under which names; data/README.md has the rule. */
export const anchorsFileSchema = z.strictObject({
  /** A skill's element of O*NET's Skills. */
  elements: z.record(idSchema, text),
  /** A skill's examples of O*NET's Technology Skills; the one most in demand counts. */
  technologies: z.record(idSchema, z.array(text).min(1)),
  /** A skill's names in the UK Government framework; the highest level counts. */
  ddat: z.record(idSchema, z.array(text).min(1)),
  /** The role level of that framework which a role is. */
  ddatRoles: z.record(idSchema, text),
  /** An occupation without ratings, and the one whose ratings serve. */
  standIns: z.record(socSchema, socSchema),
})

/** How many role skills of a field may be taught by fewer than two credentials, or by none that is free or cheap. */
export const baselineFileSchema = z.record(
  idSchema,
  z.strictObject({ fewerThanTwo: z.int().min(0), withoutCheap: z.int().min(0) }),
)
