import { stripVTControlCharacters } from 'node:util'

// Invisible characters that spreadsheets and web editors leave behind, and those that could steer a terminal.
const invisible = /[\u00ad\u200b\u2060\ufeff\p{Bidi_Control}]|(?!\s)\p{Cc}/gu

/** A cell's text on one line: without invisible characters, every kind of space (U+2028, NBSP) made one space. */
export function cleanCell(text: string): string {
  return stripVTControlCharacters(text).replace(invisible, '').replace(/\s+/gu, ' ').trim()
}

/** The first paragraph of a cell, cleaned; undefined for an empty cell. */
export function firstParagraph(text: string): string | undefined {
  return (
    text
      .split(/[\n\u2028\u2029]/u)
      .map(cleanCell)
      .find((line) => line !== '') ?? undefined
  )
}
