import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context'
import { RequestError } from '../errors'

/** The content of a file that the user named. Throws RequestError that says why it cannot be read. */
export function readBytes(file: string, context: Context): Uint8Array {
  try {
    return readFileSync(resolve(context.cwd, file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
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
