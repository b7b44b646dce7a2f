export const skillCategories = ['technical', 'tool', 'domain', 'transferable'] as const
export type SkillCategory = (typeof skillCategories)[number]

/** A named ability or knowledge. */
export interface Skill {
  id: string
  name: string
  category: SkillCategory
  description: string | undefined
  /** What one does at levels 0 to 5; undefined when the category's lines serve. */
  behaviour: readonly string[] | undefined
}

export interface SkillHeading {
  id: string
  name: string
  category: SkillCategory
  /** `library`, or the framework or person that it came from. */
  source: string
  /** How many roles ask for it. */
  roleCount: number
}
