import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { StorageError } from '../errors'

/**
 * Writes a file whole or not at all: beside it first, then in its place. A link stays a link, an existing file keeps
 * its mode. Throws StorageError that names the path.
 */
export function writeWhole(path: string, content: string | Buffer): void {
  let beside: string | undefined
  try {
    const target = existsSync(path) ? realpathSync(path) : path
    const mode = existsSync(target) ? statSync(target).mode & 0o777 : undefined
    if (existsSync(target) && !statSync(target).isFile()) throw Object.assign(new Error(), { code: 'EISDIR' })
    beside = join(dirname(target), `.skillplan-${randomUUID()}`)
    const file = openSync(beside, 'wx')
    try {
      const bytes = Buffer.from(content)
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (mode !== undefined) chmodSync(beside, mode)
    renameSync(beside, target)
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true })
    throw explain(error, path)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'its folder does not let you write',
  EPERM: 'its folder does not let you write',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

function explain(error: unknown, path: string): unknown {
  const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined
  if (reason === undefined) return error
  return new StorageError('unwritable', `${path} cannot be written: ${reason}.`, {
    hint: 'Nothing was changed. Name another file.',
  })
}
