import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { InvalidDataError, RequestError } from '../errors'

/** The largest file that is read: every framework's largest file is under a third of it, and a slip costs no memory. */
export const largestFileBytes = 64 * 1024 * 1024

const blockBytes = 1024 * 1024

/**
 * The content of a file that the user named, at most `limit` bytes of it; a pipe is read to its end. Throws
 * RequestError that says why it cannot be read, InvalidDataError when it holds more.
 */
export function readLimited(path: string, shown: string, limit = largestFileBytes): Uint8Array {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const { size } = fstatSync(descriptor)
      if (size > limit) throw tooLarge(shown, size, limit)
      return readAll(descriptor, shown, limit)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw explainUnreadable(error, shown)
  }
}

function readAll(descriptor: number, shown: string, limit: number): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let bytes = 0; ; ) {
    const block = new Uint8Array(blockBytes)
    const read = readSync(descriptor, block)
    if (read === 0) return Buffer.concat(blocks)
    bytes += read
    if (bytes > limit) throw tooLarge(shown, undefined, limit)
    blocks.push(block.subarray(0, read))
  }
}

/** An error of the file system as a RequestError that says what is wrong with the path; any other as it is. */
export function explainUnreadable(error: unknown, shown: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  return new RequestError('unreadable', explain(shown, String(error.code)), {
    hint: 'Expected the path of a file that you may read.',
  })
}

function explain(file: string, code: string): string {
  if (file === '') return 'No file is named.'
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file "${file}".`
  if (code === 'EISDIR') return `"${file}" is a folder.`
  if (code === 'EACCES' || code === 'EPERM') return `You are not allowed to read "${file}".`
  return `"${file}" cannot be read (${code}).`
}

const megabytes = (bytes: number) => `${Math.max(Math.round(bytes / 1024 / 1024), 1)} MB`

/** The error for what is larger than anything that is read here; `bytes` where the size is known. */
export function tooLarge(shown: string, bytes: number | undefined, limit: number): InvalidDataError {
  const size = bytes === undefined ? 'is larger' : `has ${megabytes(bytes)}`
  return new InvalidDataError(`${shown} ${size}, and at most ${megabytes(limit)} are read.`, {
    hint: 'Is it the right file? Nothing was changed.',
  })
}
