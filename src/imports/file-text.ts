import { badFile } from './bad-file'

/** The text of a file that should be UTF-8 text, with lines ended by LF alone. Throws InvalidDataError. */
export function readFileText(bytes: Uint8Array, file: string, expected: string): string {
  const problem = findForeignEncoding(bytes)
  if (problem !== undefined) throw badFile(file, [problem], expected)
  let text: string
  try {
    text = unifyLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw badFile(file, [explainNotUtf8(bytes)], expected)
  }
  const oddity = findOddity(text)
  if (oddity !== undefined) throw badFile(file, [oddity], expected)
  return text
}

const unifyLineEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** UTF-16 by its mark, or by the zero byte that it has beside each plain letter. */
export function findForeignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  const isLittle = (a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)
  if (isLittle || isBig) return 'line 1: the text is UTF-16; save it as UTF-8 ("CSV UTF-8" in a spreadsheet)'
  if (a === 0x50 && b === 0x4b) {
    return 'line 1: a zip or a spreadsheet, not text; save a spreadsheet as CSV (UTF-8), unpack a compressed file'
  }
  return undefined
}

/** The lenient decoder puts U+FFFD where the bytes are no UTF-8. */
function explainNotUtf8(bytes: Uint8Array): string {
  const text = unifyLineEnds(new TextDecoder('utf-8').decode(bytes))
  const at = text.indexOf('\ufffd')
  const line = lineAt(text, at)
  const nul = text.indexOf('\0')
  if (nul >= 0) return notText(lineAt(text, nul))
  // Latin-1 has its letters with accents in single bytes, in the middle of words; a cut-off file breaks at its end.
  if (at < text.length - 1) {
    return `line ${line}: not UTF-8, it looks like Latin-1 (Windows-1252); save it as UTF-8 ("CSV UTF-8" in a spreadsheet)`
  }
  return `line ${line}: not UTF-8; the file is cut off here, or is Latin-1 and has to be saved as UTF-8`
}

const notText = (line: number) =>
  `line ${line}: not text; save a spreadsheet as CSV (UTF-8), unpack a compressed file`

function findOddity(text: string): string | undefined {
  if (text.trim() === '') return 'line 1: the file is empty'
  const nul = text.indexOf('\0')
  if (nul >= 0) return notText(lineAt(text, nul))
  if (text.trimStart().startsWith('<')) {
    return 'line 1: a web page (it begins with <); download the file itself'
  }
  return undefined
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length
