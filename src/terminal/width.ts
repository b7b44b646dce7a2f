import stringWidth from 'fast-string-width'

/** Columns that a text takes on a terminal: wide characters and emoji take two, combining marks none. */
export const widthOf = (text: string): number => stringWidth(text)

/** Pads, or cuts with an ellipsis, to exactly `width` columns. */
export function fitTo(
  text: string,
  width: number,
  ellipsis: string,
  align: 'left' | 'right' = 'left',
): string {
  const cut = cutTo(text, width, ellipsis)
  const space = ' '.repeat(Math.max(width - widthOf(cut), 0))
  return align === 'left' ? cut + space : space + cut
}

/** Characters that take one column each and never join: ASCII, accented Latin letters, dashes, quotes and dots. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/
let segmenter: Intl.Segmenter | undefined

/** Cuts to at most `width` columns, with an ellipsis where something was cut. */
export function cutTo(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text
  // ICU takes milliseconds to make a segmenter; most texts need none.
  if (plain.test(text)) return text.slice(0, width - ellipsis.length).trimEnd() + ellipsis
  segmenter ??= new Intl.Segmenter()
  let kept = ''
  let used = widthOf(ellipsis)
  for (const { segment } of segmenter.segment(text)) {
    const segmentWidth = widthOf(segment)
    if (used + segmentWidth > width) break
    kept += segment
    used += segmentWidth
  }
  return kept.trimEnd() + ellipsis
}

/** Breaks a text at spaces into lines of at most `width` columns. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
