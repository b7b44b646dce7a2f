import { readSync } from 'node:fs'
import type { Context } from '../../context'
import {
  findMissing,
  type KnownSkill,
  type MissingSkill,
  mentionedLevel,
  type Suggestion,
  suggestRoles,
} from '../../domain/suggestion'
import { InvalidDataError, UsageError } from '../../errors'
import { AssessmentStore } from '../../storage/assessment-store'
import { RoleStore } from '../../storage/role-store'
import { suggestionsJson, suggestionsView } from '../../views/role-suggest'
import { defineCommand, readLimit, textOption } from '../command'
import { loadProof } from '../load-proof'
import { findRole, hasDatabase, nameSkill } from '../lookup'
import { readBytes } from '../read-bytes'

interface Request {
  cv: string | undefined
  limit: number
}

export interface Suggested {
  known: { id: string; name: string; level: number; source: KnownSkill['source'] }[]
  suggestions: (Suggestion & { missing: MissingSkill[] })[]
  /** How many roles there were to suggest. */
  total: number
}

const shownAtMost = 8
/** A CV takes thousands of bytes; what is larger is another file. */
const largestCv = 2_000_000

export const roleSuggest = defineCommand<Request, Suggested>({
  parse: (input) => ({ cv: textOption(input, 'cv'), limit: readLimit(input, shownAtMost) }),
  async run({ cv, limit }, context) {
    const known = loadKnown(context)
    const text = cv === undefined ? await askText(known.size > 0, context) : readCv(cv, context)
    if (text !== '') await addMentions(text, known, context)
    const ids = [...known.keys()]
    const own = hasDatabase(context)
      ? new RoleStore(context.database.connection).weighAsking(ids)
      : { roles: [], asked: [] }
    const ownIds = new Set(own.roles.map(({ id }) => id))
    const shipped = context.library.weighAsking(ids)
    const all = suggestRoles(
      [...own.roles, ...shipped.roles.filter(({ id }) => !ownIds.has(id))],
      [...own.asked, ...shipped.asked.filter(({ roleId }) => !ownIds.has(roleId))],
      known,
    )
    return {
      known: ids.map((id) => ({ id, name: nameSkill(context, id), ...(known.get(id) as KnownSkill) })),
      suggestions: all.slice(0, limit).map((suggestion) => {
        const role = findRole(context, suggestion.role.id)
        return { ...suggestion, missing: role === undefined ? [] : findMissing(role, known) }
      }),
      total: all.length,
    }
  },
  kind: 'role-suggestions',
  toJson: suggestionsJson,
  view: suggestionsView,
})

/** The higher of what is rated and what is proven, skill by skill. */
function loadKnown(context: Context): Map<string, KnownSkill> {
  const known = new Map<string, KnownSkill>()
  if (!hasDatabase(context)) return known
  for (const [id, { level }] of new AssessmentStore(context.database.connection).listClaims()) {
    known.set(id, { level, source: 'rated' })
  }
  for (const [id, { level }] of loadProof(context)) {
    if (level >= (known.get(id)?.level ?? 0)) known.set(id, { level, source: 'proven' })
  }
  return known
}

/** Adds the skills that a text names and that are neither rated nor proven, at the level that a mention counts as. */
async function addMentions(text: string, known: Map<string, KnownSkill>, context: Context): Promise<void> {
  const { buildRecognizer } = await import('../../domain/recognize')
  const { loadVocabulary } = await import('../vocabulary')
  for (const { skillId, context: place } of buildRecognizer(loadVocabulary(context))(text)) {
    if (place !== 'employer' && !known.has(skillId)) {
      known.set(skillId, { level: mentionedLevel, source: 'mentioned' })
    }
  }
}

async function askText(hasKnown: boolean, context: Context): Promise<string> {
  if (hasKnown) return ''
  const hint = `${context.program} role suggest --cv FILE reads a CV as text, --cv - what is piped in; or rate skills: ${context.program} skill rate SKILL LEVEL`
  if (!context.terminal.isInteractive) {
    throw new UsageError('Nothing is rated or proven yet, and no CV is named.', { hint })
  }
  const text = await context.prompter.ask({
    message: 'Which skills have you used at work? Type or paste a line of them (Enter for none)',
  })
  if (text.trim() !== '') return text
  throw new UsageError('Without a skill there is nothing to go by.', { hint })
}

function readCv(file: string, context: Context): string {
  const bytes = file === '-' ? readStandardInput() : readBytes(file, context, largestCv)
  const text = new TextDecoder().decode(bytes)
  const name = file === '-' ? 'What was piped in' : file
  if (text.includes('\0')) {
    throw new InvalidDataError(`${name} is not text.`, {
      hint: 'Save the CV as plain text: from a word processor "Save as text", from a PDF pdftotext.',
    })
  }
  if (text.trim() !== '') return text
  throw new InvalidDataError(`${name} is empty.`, { hint: 'Expected the CV as text.' })
}

function readStandardInput(): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  for (const part = new Uint8Array(65_536); ; ) {
    const count = readPart(part)
    if (count === 0) return Buffer.concat(parts)
    total += count
    if (total > largestCv) {
      throw new InvalidDataError('What was piped in is too large for a CV.', {
        hint: 'Expected its text, of less than 2 MB.',
      })
    }
    parts.push(part.slice(0, count))
  }
}

/** Bytes read, 0 at the end. */
function readPart(part: Uint8Array): number {
  try {
    return readSync(0, part)
  } catch (error) {
    // A closed pipe on Windows ends so.
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0
    throw error
  }
}
