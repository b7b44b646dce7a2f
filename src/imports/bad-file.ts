import { InvalidDataError } from '../errors'

const shownProblems = 10

/** The error for a file that cannot be imported, with the first problems and how many more there are. */
export function badFile(file: string, problems: readonly string[], expected: string): InvalidDataError {
  const more = problems.length - shownProblems
  return new InvalidDataError(`${file} cannot be imported; nothing was changed.`, {
    details: [...problems.slice(0, shownProblems), ...(more > 0 ? [`and ${more} more`] : [])],
    hint: expected,
  })
}

/** A piece of the file, short enough to stand in a problem's line. */
export function quoteShort(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 39)}…"` : `"${text}"`
}
