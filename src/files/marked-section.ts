/*
 * A part of a file of the user's own that the program may write: what stands between two comments. Files are handled as
 * Latin-1 text, one character a byte, so that every byte outside the section survives whatever its encoding.
 */

export const beginMarker = '<!-- skillplan:begin -->'
export const endMarker = '<!-- skillplan:end -->'

export type Replacement =
  | { state: 'replaced'; bytes: Buffer }
  | { state: 'missing' }
  /** Nothing can be replaced safely; `problem` says why, with the line. */
  | { state: 'damaged'; problem: string }

/** Puts `section` between the markers of a file. Spaces in the markers may differ; the markers stay as they are. */
export function replaceSection(file: Uint8Array, section: string): Replacement {
  const text = toText(file)
  const problem = findProblem(text)
  if (problem !== undefined) return { state: 'damaged', problem }
  const [begin, end] = findMarkers(text)
  if (begin === undefined || end === undefined) return { state: 'missing' }
  const start = begin.index + begin.marker.length
  const eol = /^[ \t]*(\r?\n)/.exec(text.slice(start, end.index))?.[1] ?? findLineEnding(text)
  return {
    state: 'replaced',
    bytes: toBytes(text.slice(0, start) + eol + encode(section, eol) + eol + text.slice(end.index)),
  }
}

/** Adds markers with `section` between them at the end of a file that has none. */
export function appendSection(file: Uint8Array, section: string): Buffer {
  const text = toText(file)
  const eol = findLineEnding(text)
  const isEmpty = text === '' || text === byteOrderMark
  const gap = isEmpty ? '' : text.endsWith('\n') ? eol : eol + eol
  return toBytes([text + gap + beginMarker, encode(section, eol), endMarker, ''].join(eol))
}

/** The bytes of UTF-8's mark, as Latin-1. */
const byteOrderMark = '\u00ef\u00bb\u00bf'

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const toBytes = (text: string) => Buffer.from(text, 'latin1')

const encode = (section: string, eol: string) =>
  toText(Buffer.from(section.replace(/\s+$/, '').replace(/\r?\n/g, eol), 'utf8'))

const findLineEnding = (text: string) => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

interface FoundMarker {
  name: 'begin' | 'end'
  marker: string
  index: number
}

const findMarkers = (text: string): FoundMarker[] =>
  [...text.matchAll(/<!--\s*skillplan:(begin|end)\s*-->/g)].map(({ 0: marker, 1: name, index }) => ({
    name: name === 'begin' ? 'begin' : 'end',
    marker,
    index,
  }))

function findProblem(text: string): string | undefined {
  // A byte 0 stands in no UTF-8 text: the markers would be missed, and our bytes would spoil the rest.
  if (text.includes('\0')) return 'it is not UTF-8 text'
  const markers = findMarkers(text)
  const lineOf = ({ index }: FoundMarker) => `line ${text.slice(0, index).split('\n').length}`
  for (const name of ['begin', 'end'] as const) {
    const second = markers.filter((marker) => marker.name === name)[1]
    if (second !== undefined) return `${lineOf(second)} has a second skillplan:${name}`
  }
  const [first, second] = markers
  if (first === undefined) return undefined
  if (first.name === 'end') return `${lineOf(first)} has a skillplan:end with no skillplan:begin before it`
  if (second === undefined) return `${lineOf(first)} has a skillplan:begin with no skillplan:end after it`
  return undefined
}
