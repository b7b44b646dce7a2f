import { cleanLine } from '../terminal/clean'
import { wrapText } from '../terminal/width'
import { readWebAddress, shortenAddress } from './web-address'

/*
 * Text that came from people, files and badges must stay text in the markdown that it lands in, in CommonMark and in
 * GitHub's flavour: no markup, no HTML, and no comment that could pass for one of our markers.
 */

const lineWidth = 79

/** User text as one line of markdown that shows exactly it. `<` and `>` become entities: no tag or comment begins. */
export function escapeText(text: string): string {
  return cleanLine(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
}

export function formatBold(text: string): string {
  const escaped = escapeText(text)
  return escaped === '' ? '' : `**${escaped}**`
}

/** A heading of user text. Hashes at its end would be taken for a closing sequence. */
export const formatHeading = (level: number, text: string): string =>
  `${'#'.repeat(level)} ${escapeText(text).replace(/(^|\s)(#+)$/, '$1\\$2')}`

/** A bullet of finished markdown, wrapped; its further lines are set in. */
export const formatBullet = (markdown: string): string[] =>
  wrapText(markdown, lineWidth - 2).map((line, index) => (index === 0 ? '- ' : '  ') + escapeStart(line))

/** Escapes what would begin a list, a heading, a rule, an underline or a table at the start of a line. */
function escapeStart(line: string): string {
  return line.replace(/^(?=[-+#=]|:-)/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** A link whose text is the address; what is no address of the web stays plain text. */
export function formatLink(text: string): string {
  const address = readWebAddress(text)
  if (address === undefined) return escapeText(text)
  return `[${escapeText(shortenAddress(address))}](${encodeDestination(address)})`
}

/** What could end a destination early or begin other markup is percent-encoded; an entity keeps its letters. */
const encodeDestination = (address: string): string =>
  address
    .replace(/[()<>\\`"|]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
