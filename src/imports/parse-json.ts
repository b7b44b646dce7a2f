import { badFile } from './bad-file'
import { readFileText } from './file-text'

/** The document of a JSON file. Throws InvalidDataError that names the line where it stops being JSON. */
export function parseJsonFile(bytes: Uint8Array, file: string, expected: string): unknown {
  const text = readFileText(bytes, file, expected).replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw badFile(file, [`not JSON: ${locate(error.message, text)}`], expected)
  }
}

/** V8 names a position; people look for a line. */
function locate(message: string, text: string): string {
  const at = /position (\d+)/.exec(message)?.[1]
  const cause = message.replace(/ in JSON at position .*$/, '').replace(/, ".*" is not valid JSON$/s, '')
  const isAtEnd = Number(at) >= text.trimEnd().length || message.startsWith('Unexpected end')
  if (isAtEnd) return `line ${text.trimEnd().split('\n').length}: the file is cut off at its end`
  return at === undefined ? cause : `line ${text.slice(0, Number(at)).split('\n').length}: ${cause}`
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
