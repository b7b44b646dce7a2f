import { findTheme, general, type Theme } from './themes'

export interface Statement {
  id: string
  /** `Knowledge of packet analysis tools and techniques` */
  text: string
}

export interface Group {
  theme: Theme
  statements: Statement[]
}

/** A role has no more skills than a person rates, and not so few that they say nothing. */
const mostGroups = 25
const fewestGroups = 8

const openings = /^(knowledge of|skill in|skill to|ability to)\s+/i
const closings =
  /\s+(principles and practices|tools and techniques|policies and procedures|laws and regulations|capabilities and applications|systems and software|standards and best practices|models and frameworks|roles and responsibilities|processes and procedures)$/i

/** What a statement is about, without the words that every statement has. */
export const topicOf = (text: string): string => text.replace(openings, '').replace(closings, '')

/**
 * The statements of a work role by theme, those with most statements first. A theme with one statement counts as
 * general, and so do the thinnest ones beyond 25, as long as eight are left.
 */
export function groupStatements(statements: readonly Statement[]): Group[] {
  const byTheme = new Map<Theme, Statement[]>()
  for (const statement of statements) {
    const theme = findTheme(topicOf(statement.text).toLowerCase())
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), statement])
  }
  const groups = [...byTheme].map(([theme, own]): Group => ({ theme, statements: own })).sort(byWeight)
  while (groups.length > fewestGroups) {
    const thinnest = groups.findLast(({ theme }) => theme !== general)
    if (thinnest === undefined || (thinnest.statements.length > 1 && groups.length <= mostGroups)) break
    groups.splice(groups.indexOf(thinnest), 1)
    const rest = groups.find(({ theme }) => theme === general)
    if (rest === undefined) groups.push({ theme: general, statements: thinnest.statements })
    else rest.statements.push(...thinnest.statements)
  }
  return groups.sort(byWeight)
}

const byWeight = (a: Group, b: Group) =>
  b.statements.length - a.statements.length || (a.theme.id < b.theme.id ? -1 : 1)
