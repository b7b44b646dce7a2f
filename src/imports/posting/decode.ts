/** Why a file cannot be a posting's text, for people. */
export interface Unreadable {
  problem: string
}

const pasteHint = 'open it, copy its text, and give that as a .txt file or with -'
const signatures: readonly (readonly [start: readonly number[], problem: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], `a PDF: ${pasteHint} (pdftotext FILE - writes it)`],
  [
    [0x50, 0x4b, 0x03, 0x04],
    `a packed file, such as a Word document: save it as text or web page, or ${pasteHint}`,
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], `an old Word document: save it as text or web page, or ${pasteHint}`],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `rich text (RTF): save it as plain text, or ${pasteHint}`],
]

/**
 * The text of a file: by its byte order mark, by the encoding that a page declares, as UTF-8 where it is valid UTF-8,
 * else as Windows-1252, of which Latin-1 is a part. A file with bytes that no text has is refused.
 */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  if (bytes.length === 0) return { problem: 'empty' }
  for (const [start, problem] of signatures) {
    if (start.every((byte, index) => bytes[index] === byte)) return { problem }
  }
  const marked = readMark(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0))
    return { problem: 'not text; text in UTF-16 needs its byte order mark, so save it as UTF-8' }
  const utf8 = decodeStrictly(bytes)
  const text = utf8 ?? decodeDeclared(bytes) ?? decodeWindows(bytes)
  return countControls(text) * 20 > text.length ? { problem: 'not text' } : text
}

function readMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** `<meta charset="shift_jis">` within the first bytes. */
function decodeDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (name === undefined || /^(?:utf-?8|iso-?8859-1|latin-?1|windows-1252)$/i.test(name)) return undefined
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return undefined
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. Node 20 decodes it as Latin-1. */
const windowsMarks =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const decodeWindows = (bytes: Uint8Array) =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windowsMarks[character.charCodeAt(0) - 0x80] ?? character)

const countControls = (text: string) => text.match(/[^\P{Cc}\t\n\f\r\u0085]/gu)?.length ?? 0
