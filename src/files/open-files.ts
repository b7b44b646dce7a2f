import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InvalidDataError } from '../errors'
import { explainUnreadable, largestFileBytes, readLimited } from './read-limited'
import { readZipDirectory } from './zip-directory'

/** A file that the user named, or one of a folder or zip that the user named; nothing is read before it is needed. */
export interface OpenedFile {
  /** As messages name it: `db_30_2_text.zip/Skills.txt`. */
  label: string
  /** `Skills.txt` */
  name: string
  readBytes: () => Uint8Array
  /** Its first bytes, by which it is recognised. */
  readHead: () => Uint8Array
}

const headBytes = 64 * 1024
const largestZipBytes = 256 * 1024 * 1024
/** More than any framework has; a folder with more is the wrong one. */
const mostFiles = 2000

/** The files of a path: the file itself, what a zip holds, or a folder and the folders in it. Throws SkillplanError. */
export function openFiles(path: string, shown: string): OpenedFile[] {
  try {
    if (statSync(path).isDirectory()) return openFolder(path, basename(path))
  } catch (error) {
    throw explainUnreadable(error, shown)
  }
  const name = basename(path)
  const head = cacheOnce(() => readStart(path, shown))
  if (isZip(head())) return openZip(readLimited(path, shown, largestZipBytes), shown)
  const content = cacheOnce(() => readLimited(path, shown))
  // A pipe can be read once only, so its beginning is that of its content.
  const isPlain = statSync(path).isFile()
  return [{ label: shown, name, readBytes: content, readHead: isPlain ? head : content }]
}

function cacheOnce<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4

function readStart(path: string, shown: string): Uint8Array {
  try {
    if (!statSync(path).isFile()) return new Uint8Array()
    const descriptor = openSync(path, 'r')
    try {
      const head = new Uint8Array(headBytes)
      return head.subarray(0, readSync(descriptor, head))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw explainUnreadable(error, shown)
  }
}

/** Files of the folder and of folders in it, the outer ones first. */
function openFolder(folder: string, shown: string): OpenedFile[] {
  const files: OpenedFile[] = []
  const visit = (path: string, label: string, depth: number): void => {
    const entries = readdirSync(path, { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries.filter((one) => one.isFile() && !isHidden(one.name))) {
      if (files.length >= mostFiles) {
        throw new InvalidDataError(`The folder ${shown} holds more than ${mostFiles} files.`, {
          hint: 'Name the folder that holds the files of the framework and no others.',
        })
      }
      const file = join(path, entry.name)
      const fileLabel = `${label}/${entry.name}`
      files.push({
        label: fileLabel,
        name: entry.name,
        readBytes: () => readLimited(file, fileLabel),
        readHead: () => readStart(file, fileLabel),
      })
    }
    if (depth === 0) return
    for (const entry of entries.filter((one) => one.isDirectory() && !isHidden(one.name))) {
      visit(join(path, entry.name), `${label}/${entry.name}`, depth - 1)
    }
  }
  visit(folder, shown, 1)
  return files
}

/** `.DS_Store`, and what macOS puts beside each file of a zip. */
const isHidden = (name: string) => name.startsWith('.') || name === '__MACOSX'

function openZip(bytes: Uint8Array, shown: string): OpenedFile[] {
  const limits = {
    entries: mostFiles,
    fileBytes: largestFileBytes,
    allBytes: 1024 * 1024 * 1024,
    ratio: 200,
  }
  return readZipDirectory(bytes, shown, limits)
    .filter(({ path }) => !path.split('/').some(isHidden))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1))
    .map(({ path, read, readHead }) => ({
      label: `${shown}/${path}`,
      name: basename(path),
      readBytes: read,
      readHead: () => readHead(headBytes),
    }))
}
