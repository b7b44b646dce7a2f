import { stripVTControlCharacters } from 'node:util'

/*
 * Text from users, files and badges is never trusted with the terminal: escape sequences could repaint the screen, and
 * bidirectional overrides could make one text look like another.
 */
const unsafe = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\ufeff]/gu

/** The text with its lines, without anything that steers a terminal. */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(unsafe, '')
}

/** As `cleanText`, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim()
}
