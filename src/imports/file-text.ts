import { badFile } from './bad-file'

/** The text of a file that should be UTF-8 text, with lines ended by LF alone. Throws InvalidDataError. */
export function readFileText(bytes: Uint8Array, file: string, expected: string): string {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  const problem = findProblem(bytes, text)
  if (problem === undefined) return text
  throw badFile(file, [problem], expected)
}

function findProblem(bytes: Uint8Array, text: string): string | undefined {
  if (text.trim() === '') return 'line 1: the file is empty'
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    return `line ${lineAt(text, nul)}: not text; save a spreadsheet as CSV (UTF-8), unpack a compressed file`
  }
  if (!isUtf8(bytes)) {
    // The lenient decoder put U+FFFD where the bytes are no UTF-8.
    return `line ${lineAt(text, text.indexOf('\ufffd'))}: not UTF-8; the file is cut off here, or has to be saved as CSV (UTF-8)`
  }
  if (text.trimStart().startsWith('<'))
    return 'line 1: a web page (it begins with <); download the file itself'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length
