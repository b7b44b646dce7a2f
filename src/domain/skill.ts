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
