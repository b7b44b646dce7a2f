import { crc32, inflateRawSync, constants as zlib } from 'node:zlib'
import { InvalidDataError } from '../errors'
import { tooLarge } from './read-limited'

export interface ZipEntry {
  /** With folders, as the zip has it. */
  path: string
  bytes: number
  /** The content. Throws InvalidDataError where it is damaged or larger than the directory says. */
  read: () => Uint8Array
  /** About this many of the first bytes, without inflating the rest. */
  readHead: (bytes: number) => Uint8Array
}

export interface ZipLimits {
  entries: number
  /** Of one file, and of all of them together, when unpacked. */
  fileBytes: number
  allBytes: number
  /** How many times smaller the packed form may be: text rarely reaches 20, a bomb 1,000. */
  ratio: number
}

const stored = 0
const deflated = 8
/** Below this size a ratio says nothing: a file of blanks is no bomb. */
const smallBytes = 1024 * 1024

/**
 * Reads the directory of a zip and checks it whole before anything is unpacked; of node:zlib and this page, because
 * the check sums and the sizes of the directory are what a damaged or hostile zip is told by. Throws InvalidDataError.
 */
export function readZipDirectory(bytes: Uint8Array, shown: string, limits: ZipLimits): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (why: string) =>
    new InvalidDataError(`${shown} is not a whole zip: ${why}.`, {
      hint: 'It may be cut off: download it again. Nothing was changed.',
    })
  try {
    const { count, offset } = findDirectory(buffer, damaged)
    if (count > limits.entries) {
      throw new InvalidDataError(`${shown} holds ${count} files, and at most ${limits.entries} are read.`, {
        hint: 'Is it the right file? Nothing was changed.',
      })
    }
    const entries: ZipEntry[] = []
    let all = 0
    for (let index = 0, at = offset; index < count; index++) {
      if (buffer.readUInt32LE(at) !== 0x02014b50) throw damaged('its list of files is damaged')
      const entry = readEntry(buffer, at, shown, limits)
      at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
      if (entry.path.endsWith('/')) continue
      all += entry.bytes
      if (all > limits.allBytes) throw tooLarge(`${shown}, unpacked,`, undefined, limits.allBytes)
      entries.push(entry)
    }
    return entries
  } catch (error) {
    // A number read past the end of the file.
    if (error instanceof RangeError) throw damaged('it ends too early')
    throw error
  }
}

function findDirectory(buffer: Buffer, damaged: (why: string) => Error): { count: number; offset: number } {
  // The end record is 22 bytes and a comment of up to 65,535.
  const from = Math.max(buffer.length - 22 - 0xffff, 0)
  const at = buffer.lastIndexOf('PK\u0005\u0006', buffer.length, 'latin1')
  if (at < from) throw damaged('its list of files is missing')
  if (at + 22 + buffer.readUInt16LE(at + 20) > buffer.length) throw damaged('it ends too early')
  const [count, offset] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 16)]
  if (count === 0xffff || offset === 0xffffffff) throw damaged('it is of the kind for more than 4 GB (zip64)')
  return { count, offset }
}

function readEntry(buffer: Buffer, at: number, shown: string, limits: ZipLimits): ZipEntry {
  const flags = buffer.readUInt16LE(at + 8)
  const method = buffer.readUInt16LE(at + 10)
  const checkSum = buffer.readUInt32LE(at + 16)
  const packedBytes = buffer.readUInt32LE(at + 20)
  const bytes = buffer.readUInt32LE(at + 24)
  const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
  const path = buffer.toString('utf8', at + 46, nameEnd)
  const local = buffer.readUInt32LE(at + 42)
  const refuse = (why: string) =>
    new InvalidDataError(`${shown}: "${path}" ${why}.`, { hint: 'Nothing was changed.' })
  if (isOutside(path)) throw refuse('would lie outside the folder that it is unpacked to')
  if (bytes > limits.fileBytes) throw tooLarge(`${shown}: "${path}"`, bytes, limits.fileBytes)
  if (bytes > smallBytes && bytes > packedBytes * limits.ratio) {
    throw refuse(
      `is packed ${Math.floor(bytes / Math.max(packedBytes, 1))} times smaller than it is, as no text is`,
    )
  }
  const packed = () => {
    if ((flags & 1) !== 0) throw refuse('is locked with a password')
    if (method !== stored && method !== deflated) throw refuse('is packed in a way that is not known here')
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    if (buffer.readUInt32LE(local) !== 0x04034b50 || start + packedBytes > buffer.length) {
      throw refuse('is damaged')
    }
    return buffer.subarray(start, start + packedBytes)
  }
  const guarded = (read: () => Uint8Array): Uint8Array => {
    try {
      return read()
    } catch (error) {
      if (error instanceof InvalidDataError) throw error
      throw refuse('is damaged')
    }
  }
  return {
    path,
    bytes,
    read: () =>
      guarded(() => {
        const content =
          method === stored ? packed() : inflateRawSync(packed(), { maxOutputLength: Math.max(bytes, 1) })
        if (content.length !== bytes || crc32(content) !== checkSum) throw refuse('is damaged')
        return content
      }),
    readHead: (wanted) =>
      guarded(() => {
        if (method === stored) return packed().subarray(0, wanted)
        const start = packed().subarray(0, Math.ceil(wanted / 4))
        return inflateRawSync(start, {
          finishFlush: zlib.Z_SYNC_FLUSH,
          maxOutputLength: Math.max(wanted * 1100, 1024),
        }).subarray(0, wanted)
      }),
  }
}

const isOutside = (path: string) =>
  path.includes('\0') || /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..')
