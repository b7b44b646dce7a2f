import type { Context } from '../../context'
import { findCut } from '../../domain/asked-first'
import { assumedLevel, countDemand, fewestAsking, weighImportance } from '../../domain/demand'
import { type AskedSkill, parsePostingId } from '../../domain/posting'
import { readPosting } from '../../domain/posting-reading'
import type { RoleSkill } from '../../domain/role'
import { RequestError } from '../../errors'
import { PostingStore } from '../../storage/posting-store'
import { nameSkill } from '../lookup'
import { getPosting } from '../posting/find'
import { type ReadFile, readFiles, savePostings } from '../posting/read-files'
import { loadReader } from '../posting/reader'
import type { Subject } from './subject'

/** What postings ask for, in the form of a role. New files are read now and saved with the first rating. */
export function gatherPostings(given: readonly string[], context: Context): Subject {
  const store = new PostingStore(context.database.connection)
  const isId = (text: string) => /^p[1-9]\d*$/i.test(text)
  const named = given.filter(isId).map((text) => getPosting(context, parsePostingId(text)))
  const all = given.some((text) => text.toLowerCase() === 'all') ? store.list() : []
  const paths = given.filter((text) => !isId(text) && text.toLowerCase() !== 'all')
  const noFlags = { title: undefined, company: undefined, address: undefined, postedOn: undefined }
  const files = readFiles(paths, noFlags, context)
  refuseUnread(files)
  const known = files.flatMap((read) => (read.outcome === 'known' ? [getPosting(context, read.id)] : []))
  const fresh = files.flatMap((read) => (read.outcome === 'new' ? [read.posting] : []))
  const there = [...new Map([...named, ...all, ...known].map((posting) => [posting.id, posting])).values()]
  const texts = [...there, ...fresh]
  if (texts.length === 0) {
    throw new RequestError('nothing', 'There are no postings yet.', {
      hint: `${context.program} posting add FILE...`,
    })
  }
  const reader = loadReader(context)
  const rows = toSkills(
    texts.map((posting) => readPosting(posting, reader)),
    context,
  )
  const skills = rows.map(({ postings: _, ...skill }) => skill)
  if (skills.length === 0) {
    throw new RequestError('nothing', 'No skill was recognised in these postings.', {
      hint: `${context.program} posting unknown shows what looks like one; ${context.program} skill alias add names it.`,
    })
  }
  const [first] = texts
  const ids = there.map(({ id }) => id)
  return {
    id: '',
    name: texts.length === 1 ? (first?.title ?? 'One posting') : `${texts.length} postings`,
    field: '',
    seniority: undefined,
    summary: undefined,
    source: 'postings',
    skills,
    askedFirst: findCut(rows, isTie),
    postings: { ids, given: given.map(quote), areAllKnown: fresh.length === 0 },
    savePostings: () => [
      ...ids,
      ...[...savePostings(files, undefined, context).values()].map(({ id }) => id),
    ],
  }
}

const quote = (text: string) => (/\s/.test(text) ? `"${text}"` : text)

/** Whoever names a file wants it counted: one that cannot be read is an error here. */
function refuseUnread(files: readonly ReadFile[]): void {
  const skipped = files.filter((read) => read.outcome === 'skipped')
  if (skipped.length === 0) return
  throw new RequestError(
    'unreadable',
    `${skipped.length} of ${files.length} files cannot be read; nothing was saved.`,
    {
      details: skipped.map(({ file, reason }) => `${file}: ${reason}`).slice(0, 20),
      hint: 'Expected text, markdown or web pages saved from a browser.',
    },
  )
}

interface AskedRow extends RoleSkill {
  postings: number
}

/** Two that weigh the same. */
const isTie = (a: AskedRow, b: AskedRow) => a.importance === b.importance && a.postings === b.postings

function toSkills(asked: readonly (readonly AskedSkill[])[], context: Context): AskedRow[] {
  const count = asked.length
  const fewest = fewestAsking(count)
  return countDemand(asked)
    .filter(({ postings }) => postings >= fewest)
    .map(
      (row): AskedRow => ({
        skillId: row.skillId,
        skillName: nameSkill(context, row.skillId),
        required: row.level ?? assumedLevel,
        importance: weighImportance(row, count),
        isLevelAssumed: row.level === undefined,
        isImportanceAssumed: false,
        demand: undefined,
        evidence: (row.level ?? 0) >= 4 ? { kind: 'work', example: undefined } : undefined,
        postings: row.postings,
      }),
    )
    .sort(
      (a, b) => b.importance - a.importance || b.postings - a.postings || (a.skillId < b.skillId ? -1 : 1),
    )
}
