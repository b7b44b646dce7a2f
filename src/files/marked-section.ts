import { InvalidDataError } from '../errors'

export const beginMark = '<!-- skillplan:begin -->'
export const endMark = '<!-- skillplan:end -->'

/*
 * Files are handled as latin1, where every byte is one character: what stands outside the marks keeps its bytes,
 * whatever its encoding.
 */
const toBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

/** The newline that a file uses. */
const newlineOf = (file: string) => (file.includes('\r\n') ? '\r\n' : '\n')

interface Marks {
  /** Where the line of each mark begins, and where it ends with its newline. */
  begin: { from: number; to: number }
  end: { from: number; to: number }
}

/** Lines that hold nothing but the mark. */
function findLines(file: string, mark: string): { from: number; to: number; line: number }[] {
  const found = []
  const lines = file.split('\n')
  for (let index = 0, from = 0; index < lines.length; index++) {
    const to = from + (lines[index]?.length ?? 0) + 1
    if (lines[index]?.trim() === mark) found.push({ from, to: Math.min(to, file.length), line: index + 1 })
    from = to
  }
  return found
}

/** The two marks; undefined where there are none. Throws InvalidDataError for anything but one pair in order. */
function findMarks(file: string, name: string): Marks | undefined {
  const begins = findLines(file, beginMark)
  const ends = findLines(file, endMark)
  const [begin] = begins
  const [end] = ends
  if (begin === undefined && end === undefined) return undefined
  if (
    begins.length === 1 &&
    ends.length === 1 &&
    begin !== undefined &&
    end !== undefined &&
    begin.from < end.from
  ) {
    return { begin, end }
  }
  const seen = [
    ...begins.map(({ line }) => `line ${line}: ${beginMark}`),
    ...ends.map(({ line }) => `line ${line}: ${endMark}`),
  ]
  throw new InvalidDataError(`${name}: its marks are damaged; nothing was changed.`, {
    details: seen,
    hint: `Expected one line ${beginMark} and after it one line ${endMark}, or neither.`,
  })
}

/** The file with the section between its marks; undefined when it has no marks. Throws InvalidDataError. */
export function replaceSection(file: Buffer, section: string, name: string): Buffer | undefined {
  const text = file.toString('latin1')
  const marks = findMarks(text, name)
  if (marks === undefined) return undefined
  const inside = toBytes(section).replaceAll('\n', newlineOf(text))
  return Buffer.from(text.slice(0, marks.begin.to) + inside + text.slice(marks.end.from), 'latin1')
}

/** The file with the section and its marks at the end. */
export function appendSection(file: Buffer, section: string): Buffer {
  const text = file.toString('latin1')
  const newline = newlineOf(text)
  const gap = text === '' ? '' : text.endsWith('\n') ? newline : newline + newline
  const block = `${beginMark}\n${toBytes(section)}${endMark}\n`.replaceAll('\n', newline)
  return Buffer.from(text + gap + block, 'latin1')
}
