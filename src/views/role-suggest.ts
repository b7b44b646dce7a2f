import { type KnownSkill, type MissingSkill, mentionedLevel, type Suggestion } from '../domain/suggestion'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import type { ViewContext } from './view-context'

export interface SuggestionsViewInput {
  known: readonly { id: string; name: string; level: number; source: KnownSkill['source'] }[]
  suggestions: readonly (Suggestion & { missing: readonly MissingSkill[] })[]
  total: number
}

/** Below this many skills the order of roles says little. */
const thinGround = 6
const shownNames = 12
const shownMissing = 3

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

export function suggestionsView(
  { known, suggestions, total }: SuggestionsViewInput,
  { terminal, program }: ViewContext,
): string[] {
  const wrap = (text: string) => wrapText(text, terminal.width)
  if (known.length === 0) {
    return wrap(`No skill that is known here was found in it. ${program} skill list WORD shows what is.`)
  }
  const of = (source: KnownSkill['source']) => known.filter((skill) => skill.source === source)
  const mentioned = of('mentioned')
  const parts = [
    [of('proven').length, 'proven'],
    [of('rated').length, 'rated'],
    [mentioned.length, `only named, taken as ${mentionedLevel} routine`],
  ] as const
  const ground = parts.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`)
  const more = mentioned.length - shownNames
  const lines = [
    ...wrap(`By ${plural(known.length, 'skill')}: ${ground.join(', ')}.`),
    ...(mentioned.length > 0
      ? wrap(
          `Named: ${mentioned
            .slice(0, shownNames)
            .map(({ name }) => name)
            .join(
              ', ',
            )}${more > 0 ? ` and ${more} more` : ''}. Wrong ones? Rate them 0: ${program} skill rate SKILL 0.`,
        )
      : []),
    ...(known.length < thinGround ? wrap('That is thin ground: take the order as a hint, no more.') : []),
    '',
  ]
  if (suggestions.length === 0) {
    return [...lines, ...wrap(`No role asks for enough of them. ${program} role list WORD finds roles.`)]
  }
  const rest = total - suggestions.length
  return [
    ...lines,
    ...drawColumns(
      [
        { head: 'id' },
        { head: 'role', isFlexible: true },
        { head: 'met', align: 'right' },
        { head: 'skills', align: 'right' },
      ],
      suggestions.map(({ role, met, knownCount }) => [
        role.id,
        role.name,
        `${Math.round(met * 100)}%`,
        `${knownCount} of ${role.skillCount}`,
      ]),
      terminal,
    ),
    '',
    ...suggestions.flatMap((suggestion) => missingLine(suggestion, terminal.width)),
    '',
    ...(rest > 0 ? wrap(`And ${rest} more roles: --limit ${total}`) : []),
    ...wrap(`Next: ${program} gap ${suggestions[0]?.role.id} rates you for the first one.`),
  ]
}

function missingLine(
  { role, missing }: SuggestionsViewInput['suggestions'][number],
  width: number,
): string[] {
  if (missing.length === 0) return wrapText(`${role.name} lacks nothing.`, width)
  const names = missing.slice(0, shownMissing).map(({ skillName }) => skillName)
  const more = missing.length - names.length
  return wrapText(
    `${role.name} lacks ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    width - 2,
  ).map((line, index) => (index === 0 ? line : `  ${line}`))
}

export const suggestionsJson = ({ known, suggestions, total }: SuggestionsViewInput) => ({
  known,
  mentionedLevel,
  total,
  items: suggestions.map(({ role, met, knownCount, mentionedCount, missing }) => ({
    id: role.id,
    name: role.name,
    field: role.field,
    source: role.source,
    met,
    skillCount: role.skillCount,
    knownCount,
    mentionedCount,
    missing: missing.map(({ skillId, skillName, required, level, importance }) => ({
      id: skillId,
      name: skillName,
      ...{ required, level, importance },
    })),
  })),
})
