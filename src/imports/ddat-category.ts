import type { SkillCategory } from '../domain/skill'

/*
 * DDaT names no category, and the category decides which lines a person is rated by. Words of dealing with people are
 * looked for first ("Communicating data"), then words of technical work; what is left is knowledge of the field, whose
 * lines ("Apply the usual rules to ordinary cases alone") fit most ways of working.
 */
const transferable =
  /\b(collaborat|communicat|consultancy|empathy|initiative|leadership|leading|relationship|stakeholder|team|thinking)/
const technical =
  /\b(analy[st]|architect|cod(e|ing)\b|cyber|data\b|engineer|infrastructure|insight|metadata|modelling|programming|prototyp|research methods|security|statistic|systems|technical|technolog|test|troubleshooting|web\b)/

/** The category of a DDaT skill. What stands in brackets names a role and says nothing about the skill. */
export function judgeDdatCategory(skillName: string): SkillCategory {
  const name = skillName.toLowerCase().replace(/\([^)]*\)/g, '')
  if (transferable.test(name)) return 'transferable'
  return technical.test(name) ? 'technical' : 'domain'
}
