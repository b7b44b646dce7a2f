import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context'
import { RequestError } from '../errors'

/**
 * The content of a file that the user named; one above `limitBytes` is not read. Throws RequestError that says why it
 * cannot be read.
 */
export function readBytes(file: string, context: Context, limitBytes = Number.POSITIVE_INFINITY): Uint8Array {
  try {
    const path = resolve(context.cwd, file)
    const { size } = statSync(path)
    if (size > limitBytes) throw tooLarge(file, size, limitBytes)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof RequestError || !(error instanceof Error && 'code' in error)) throw error
    throw new RequestError('unreadable', explain(file, String(error.code)), {
      hint: 'Expected the path of a file that you may read.',
    })
  }
}

function explain(file: string, code: string): string {
  if (file === '') return 'No file is named.'
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file "${file}".`
  if (code === 'EISDIR') return `"${file}" is a folder.`
  if (code === 'EACCES' || code === 'EPERM') return `You are not allowed to read "${file}".`
  return `"${file}" cannot be read (${code}).`
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`

const tooLarge = (file: string, size: number, limit: number) =>
  new RequestError('too-large', `"${file}" has ${megabytes(size)}; at most ${megabytes(limit)} are read.`, {
    hint: 'Split it into several files; each can be imported by itself.',
  })
