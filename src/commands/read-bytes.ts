import { resolve } from 'node:path'
import type { Context } from '../context'
import { largestFileBytes, readLimited } from '../files/read-limited'

/** The content of a file that the user named, from where the user stands. Throws as `readLimited`. */
export const readBytes = (file: string, context: Context, limitBytes = largestFileBytes): Uint8Array =>
  readLimited(resolve(context.cwd, file), file, limitBytes)
