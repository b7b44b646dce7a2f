import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface FoundFile {
  path: string
  /** Why it is not read; undefined where it can be. */
  problem: string | undefined
}

const mostFiles = 5000

/**
 * The files that a path means: itself, or those of a folder and the folders in it whose name ends as one of the texts'
 * do. Hidden files, and the `_files` folders that browsers put beside a page, are left out.
 */
export function findFiles(path: string, endings: ReadonlySet<string>): FoundFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ path, problem: undefined }]
    return listFolder(path, endings, [])
  } catch (error) {
    return [{ path, problem: explain(error) }]
  }
}

function listFolder(folder: string, endings: ReadonlySet<string>, found: FoundFile[]): FoundFile[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (found.length >= mostFiles) break
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    // Links to folders are not followed: they can lead in a circle.
    if (entry.isDirectory()) {
      if (!entry.name.endsWith('_files')) listFolder(path, endings, found)
    } else {
      const isText = endings.has(extname(entry.name).toLowerCase())
      found.push({ path, problem: isText ? undefined : 'no text or web page by its name' })
    }
  }
  return found
}

/** The bytes of a file of at most this size, or why it cannot be read. */
export function readLimited(path: string, mostBytes: number): Uint8Array | { problem: string } {
  try {
    const { size } = statSync(path)
    if (size > mostBytes) return { problem: tooLarge(mostBytes) }
    const file = openSync(path, 'r')
    try {
      return readOpen(file, mostBytes)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { problem: explain(error) }
  }
}

const tooLarge = (mostBytes: number) => `larger than ${Math.round(mostBytes / 1_000_000)} MB`
const chunkBytes = 65_536

/** Reads an open file to its end; standard input is the file 0. */
export function readOpen(file: number, mostBytes: number): Uint8Array | { problem: string } {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.alloc(chunkBytes)
    const count = readChunk(file, chunk)
    if (count === 0) return Buffer.concat(chunks)
    length += count
    if (length > mostBytes) return { problem: tooLarge(mostBytes) }
    chunks.push(chunk.subarray(0, count))
  }
}

/** A pipe on Windows ends with EOF, and one that nothing stands in yet with EAGAIN. */
function readChunk(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not there'
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed to be read'
  if (code === 'EISDIR') return 'a folder'
  if (code === '') throw error
  return `unreadable (${code})`
}
