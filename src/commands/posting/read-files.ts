import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import type { Context } from '../../context'
import type { Posting } from '../../domain/posting'
import { isSamePosting, wordsOf } from '../../domain/posting-duplicates'
import { findFiles, readLimited, readOpen } from '../../files/find-files'
import { type PostingText, readPostingFile } from '../../imports/posting/read-posting'
import { PostingStore } from '../../storage/posting-store'

/** What became of one file. */
export type ReadFile =
  | { file: string; outcome: 'new'; posting: PostingText; textHash: string }
  | { file: string; outcome: 'known'; id: number }
  /** The same posting as another file of this run. */
  | { file: string; outcome: 'repeated'; of: string }
  | { file: string; outcome: 'skipped'; reason: string }

export interface Flags {
  title: string | undefined
  company: string | undefined
  address: string | undefined
  postedOn: string | undefined
}

/** Pages as saved from a browser take up to a few megabytes; a posting's text takes thousands of bytes. */
const mostBytes = 8_000_000
const longestText = 500_000
const endings = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', ''])

/** Reads the postings in files and folders, `-` for standard input. Nothing is saved; each file has an outcome. */
export function readFiles(paths: readonly string[], flags: Flags, context: Context): ReadFile[] {
  const known = new PostingStore(context.database.connection)
    .list()
    .map((posting) => ({ posting, words: wordsOf(posting.text) }))
  const added: { file: string; words: string[] }[] = []
  return paths
    .flatMap((path) => listInputs(path, context))
    .map(({ file, load }): ReadFile => {
      const bytes = load()
      if ('problem' in bytes) return { file, outcome: 'skipped', reason: bytes.problem }
      const posting = readPostingFile(bytes)
      if ('problem' in posting) return { file, outcome: 'skipped', reason: posting.problem }
      if (posting.text.length > longestText) {
        return {
          file,
          outcome: 'skipped',
          reason: `${posting.text.length} characters long, which no posting is`,
        }
      }
      const words = wordsOf(posting.text)
      if (words.length < 3) return { file, outcome: 'skipped', reason: 'without text to read' }
      const same = known.find((other) => isSamePosting(other.words, words))
      if (same !== undefined) return { file, outcome: 'known', id: same.posting.id }
      const twin = added.find((other) => isSamePosting(other.words, words))
      if (twin !== undefined) return { file, outcome: 'repeated', of: twin.file }
      added.push({ file, words })
      const textHash = createHash('sha256').update(words.join(' ')).digest('hex')
      return { file, outcome: 'new', posting: withFlags(posting, flags), textHash }
    })
}

interface Input {
  file: string
  load: () => Uint8Array | { problem: string }
}

function listInputs(path: string, context: Context): Input[] {
  if (path === '-') return [{ file: 'standard input', load: () => readOpen(0, mostBytes) }]
  if (path === '') return [{ file: '""', load: () => ({ problem: 'no name of a file' }) }]
  const found = findFiles(resolve(context.cwd, path), endings)
  if (found.length === 0) return [{ file: path, load: () => ({ problem: 'a folder without files' }) }]
  return found.map(({ path: full, problem }) => ({
    file: relative(context.cwd, full).startsWith('..') ? full : relative(context.cwd, full),
    load: () => (problem === undefined ? readLimited(full, mostBytes) : { problem }),
  }))
}

const withFlags = (posting: PostingText, flags: Flags): PostingText => ({
  text: posting.text,
  title: flags.title ?? posting.title,
  company: flags.company ?? posting.company,
  address: flags.address ?? posting.address,
  postedOn: flags.postedOn ?? posting.postedOn,
})

/** Saves the new ones, and links them and those that were there already to a role. Called within one operation. */
export function savePostings(
  files: readonly ReadFile[],
  roleId: string | undefined,
  context: Context,
): Map<string, Posting> {
  const store = new PostingStore(context.database.connection)
  const saved = new Map<string, Posting>()
  for (const read of files) {
    if (read.outcome === 'new') {
      const posting = { ...read.posting, addedOn: context.today }
      const id = store.insert(posting, read.textHash)
      saved.set(read.file, { id, ...posting, roleIds: [] })
      if (roleId !== undefined) store.link(id, roleId)
    } else if (read.outcome === 'known' && roleId !== undefined) store.link(read.id, roleId)
  }
  return saved
}
