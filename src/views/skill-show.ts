import type { Award } from '../domain/award'
import type { CredentialHeading } from '../domain/credential'
import { formatDay } from '../domain/day'
import { type Evidence, isDraft } from '../domain/evidence'
import { type Confidence, levelNames } from '../domain/level'
import type { Proof } from '../domain/proof'
import type { RoleAsking } from '../domain/role'
import type { Skill } from '../domain/skill'
import { cleanLine } from '../terminal/clean'
import { drawColumns } from '../terminal/columns'
import { wrapText } from '../terminal/width'
import { describeHours, describePrice } from './catalog'
import type { ViewContext } from './view-context'

interface Rating {
  level: number
  confidence: Confidence
  ratedAt: string
  isUnusedForAYear: boolean
  /** What was assessed; undefined for a skill that was rated by itself. */
  assessment: string | undefined
}

export interface ShownSkill {
  skill: Skill
  source: string
  aliases: readonly string[]
  related: readonly { id: string; name: string }[]
  broader: readonly { id: string; name: string }[]
  levels: readonly string[]
  /** The goal's role first, when it asks for the skill. */
  roles: readonly RoleAsking[]
  goalRoleId: string | undefined
  credentials: readonly (CredentialHeading & { teaches: number })[]
  /** Newest first. */
  ratings: readonly Rating[]
  proof: Proof | undefined
  evidence: readonly Evidence[]
  awards: readonly Award[]
}

const shownRows = 8
const shownAliases = 12

export function skillView(shown: ShownSkill, context: ViewContext): string[] {
  const { skill, source, aliases, related, broader, levels } = shown
  const { terminal, program } = context
  const wrap = (text: string) => wrapText(cleanLine(text), terminal.width)
  const origin = source === 'library' ? '' : `, from ${source}`
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ')
  const more = aliases.length - shownAliases
  return [
    ...wrap(`${skill.name} (${skill.id}), ${skill.category}${origin}`).map(terminal.style.bold),
    ...(skill.description === undefined ? [] : wrap(skill.description)),
    ...(aliases.length > 0
      ? wrap(`Also: ${aliases.slice(0, shownAliases).join(', ')}${more > 0 ? ` and ${more} more` : ''}`)
      : []),
    ...(broader.length > 0 ? wrap(`Part of: ${names(broader)}`) : []),
    ...(related.length > 0 ? wrap(`Near: ${names(related)}`) : []),
    '',
    ...standingLines(shown, context),
    '',
    terminal.style.dim('LEVELS'),
    ...levels.flatMap((line, level) =>
      hang(`${level} ${levelNames[level]}: `, cleanLine(line), terminal.width),
    ),
    ...roleLines(shown, context),
    ...credentialLines(shown, context),
    '',
    ...wrap(`Rate it: ${program} skill rate ${skill.id} LEVEL`),
  ]
}

/** A text whose later lines stand under its beginning, two columns in. */
function hang(start: string, text: string, width: number): string[] {
  return wrapText(start + text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`))
}

function standingLines(shown: ShownSkill, { terminal, program }: ViewContext): string[] {
  const [latest, ...earlier] = shown.ratings
  const goal = shown.roles.find(({ id }) => id === shown.goalRoleId)
  const claimed =
    latest === undefined
      ? 'not rated'
      : `claimed ${latest.level}${latest.confidence === 1 ? ', unsure' : ''} (${formatDay(latest.ratedAt.slice(0, 10))})${latest.isUnusedForAYear ? ', not used for a year' : ''}`
  const { proof } = shown
  const proven =
    proof === undefined ? 'no proof yet' : `proven ${proof.level} by ${proof.basis.id} ${proof.basis.name}`
  const need = goal === undefined ? '' : `; ${goal.name}, your goal, needs ${goal.required}`
  const past = earlier
    .slice(0, shownRows)
    .map(({ level, ratedAt }) => `${level} on ${formatDay(ratedAt.slice(0, 10))}`)
  const shows = [
    ...shown.evidence.map((piece) => {
      const level = piece.skills.find(({ skillId }) => skillId === shown.skill.id)?.level
      return `E${piece.id} ${piece.title} at ${level}${isDraft(piece) ? ', a draft' : ''}`
    }),
    ...shown.awards.map((award) => `A${award.id} ${award.name} (${award.standing})`),
  ]
  return [
    ...hang('You: ', cleanLine(`${claimed}, ${proven}${need}.`), terminal.width),
    ...(past.length > 0 ? hang('Before: ', past.join(', '), terminal.width) : []),
    ...(shows.length > 0 ? hang('Shown by: ', cleanLine(shows.join('; ')), terminal.width) : []),
    ...(shown.ratings.length > 0 && shows.length === 0
      ? hang(
          'Show it: ',
          `${program} evidence add "what changed" --skill ${shown.skill.id}=LEVEL`,
          terminal.width,
        )
      : []),
  ]
}

function roleLines({ skill, roles }: ShownSkill, { terminal, program }: ViewContext): string[] {
  if (roles.length === 0) return ['', ...wrapText('No role asks for it.', terminal.width)]
  const more = roles.length - shownRows
  return [
    '',
    ...drawColumns(
      [
        { head: `ASKED FOR BY ${roles.length} ${roles.length === 1 ? 'ROLE' : 'ROLES'}`, isFlexible: true },
        { head: 'need', align: 'right' },
        { head: 'importance', align: 'right' },
      ],
      roles
        .slice(0, shownRows)
        .map(({ name, required, importance }) => [name, String(required), String(importance)]),
      terminal,
    ),
    ...(more > 0
      ? wrapText(`and ${more} more: ${program} skill show ${skill.id} --json`, terminal.width)
      : []),
  ]
}

function credentialLines({ skill, credentials }: ShownSkill, { terminal, program }: ViewContext): string[] {
  if (credentials.length === 0) {
    return ['', ...wrapText('Nothing in the catalogue teaches it.', terminal.width)]
  }
  const more = credentials.length - shownRows
  return [
    '',
    ...drawColumns(
      [
        { head: 'TAUGHT BY' },
        { head: '', isFlexible: true },
        { head: 'up to', align: 'right' },
        { head: 'price', align: 'right' },
        { head: 'hours', align: 'right' },
      ],
      credentials
        .slice(0, shownRows)
        .map((credential) => [
          credential.id,
          credential.name,
          String(credential.teaches),
          describePrice(credential),
          describeHours(credential),
        ]),
      terminal,
    ),
    ...(more > 0 ? wrapText(`and more: ${program} catalog search --skill ${skill.id}`, terminal.width) : []),
  ]
}

export function skillJson(shown: ShownSkill) {
  const { skill, proof, roles, credentials, ratings } = shown
  const [latest] = ratings
  return {
    id: skill.id,
    name: skill.name,
    category: skill.category,
    description: skill.description ?? null,
    source: shown.source,
    aliases: shown.aliases,
    related: shown.related,
    broader: shown.broader,
    levels: shown.levels,
    claimed: latest?.level ?? null,
    confidence: latest?.confidence ?? null,
    proven: proof?.level ?? 0,
    basis: proof?.basis ?? null,
    current: Math.max(latest?.level ?? 0, proof?.level ?? 0),
    ratings: ratings.map(({ assessment, ...rating }) => ({ ...rating, assessment: assessment ?? null })),
    evidence: shown.evidence.map((piece) => ({
      id: `E${piece.id}`,
      name: piece.title,
      isDraft: isDraft(piece),
      level: piece.skills.find(({ skillId }) => skillId === skill.id)?.level ?? null,
    })),
    awards: shown.awards.map((award) => ({
      id: `A${award.id}`,
      name: award.name,
      standing: award.standing,
      assesses: award.skills.find(({ skillId }) => skillId === skill.id)?.assesses ?? null,
    })),
    credentials: credentials.map(({ id, name, provider, teaches }) => ({ id, name, provider, teaches })),
    items: roles.map((role) => ({ ...role, isGoal: role.id === shown.goalRoleId })),
  }
}
