import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StorageError } from '../errors'

/**
 * Writes a whole file or nothing: a reader, or a power cut, finds the old bytes or the new ones. An existing file keeps
 * its mode; a link keeps pointing where it points. Throws StorageError that names the path.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  try {
    const target = followLinks(path)
    const existing = statSync(target, { throwIfNoEntry: false })
    refuseUnwritable(target, existing)
    replaceFile(target, Buffer.from(content), existing)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw explain(path, String(error.code))
    throw error
  }
}

/** The path that a chain of links ends at, whether or not there is a file. */
function followLinks(path: string): string {
  let target = path
  for (let count = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); count++) {
    if (count === 40) throw Object.assign(new Error('a circle of links'), { code: 'ELOOP' })
    target = resolve(dirname(target), readlinkSync(target))
  }
  return target
}

/** Renaming asks only the folder; whether the file itself may be written is asked here. A device is never replaced. */
function refuseUnwritable(target: string, existing: Stats | undefined): void {
  if (existing === undefined) return
  if (!existing.isFile()) {
    throw Object.assign(new Error('no file'), { code: existing.isDirectory() ? 'EISDIR' : 'ENOTFILE' })
  }
  accessSync(target, constants.W_OK)
}

function replaceFile(target: string, bytes: Buffer, existing: Stats | undefined): void {
  // In the same folder, so that the rename stays on one disk.
  const folder = mkdtempSync(join(dirname(target), '.skillplan-'))
  try {
    const draft = join(folder, 'draft')
    const file = openSync(draft, 'wx')
    try {
      if (existing !== undefined) fchmodSync(file, existing.mode & 0o7777)
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const reasons: Readonly<Record<string, [reason: string, hint: string]>> = {
  ENOENT: ['its folder is not there', 'Make the folder, or name another file.'],
  ENOTDIR: ['its folder is a file', 'Name another file.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  ENOTFILE: ['it is a device or a pipe', 'Name a file.'],
  ENOSPC: ['the disk is full', 'Free some space, then try again.'],
  EACCES: ['you are not allowed to', 'Check its permissions and those of its folder.'],
  EPERM: ['you are not allowed to', 'Check its permissions and those of its folder.'],
  EROFS: ['the disk is read-only', 'Name a file on another disk.'],
  ELOOP: ['its links go in a circle', 'Name another file.'],
}

function explain(path: string, code: string): StorageError {
  const [reason, hint] = reasons[code] ?? [`the system says ${code}`, 'Name another file.']
  return new StorageError('unwritable', `${path} cannot be written: ${reason}.`, { hint })
}
