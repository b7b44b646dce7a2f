import { cleanLine } from '../terminal/clean'

/*
 * Text that people and files wrote, as markdown that shows it letter for letter: no markup, no HTML, no comment that
 * could close a marked section.
 */

/** One line of text for the inside of a line. */
export function escapeMarkdown(text: string): string {
  return (
    cleanLine(text)
      .replace(/[\\`*[\]|~]/g, '\\$&')
      // Between letters an underscore marks nothing, and escaped it would only be ugly in plain text.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  )
}

/** As `escapeMarkdown`, at the beginning of a line or list item, where more characters mean something. */
export function escapeAtStart(text: string): string {
  return escapeMarkdown(text)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** `[example.org/a](https://example.org/a)`: the text is the address. Only web addresses become links. */
export function writeLink(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return escapeMarkdown(address)
  const target = url.href.replace(
    /[()<>\\|`]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const shown = target.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return `[${escapeMarkdown(shown)}](${target})`
}
