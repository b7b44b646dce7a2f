import { Parser } from 'htmlparser2'

export interface Page {
  text: string
  /** The page's own title. */
  title: string | undefined
  /** The first heading in what is read. */
  heading: string | undefined
  /** The contents of its JSON-LD scripts. */
  data: string[]
}

/** What is no part of a posting: code, pictures, forms, and the frame of the site around it. */
const dropped = new Set(
  `script style noscript template svg math canvas iframe object video audio nav footer aside form button select option
  textarea dialog head`.split(/\s+/),
)
const blocks = new Set(
  `address article blockquote br dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre
  section summary table tbody td th thead tr ul details body`.split(/\s+/),
)
/** Elements without an end, which must not be waited for. */
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const enough = 200

/** The text of a web page as saved from a browser: of its main part, where it has one with enough text. */
export function readHtml(html: string): Page {
  const main: string[] = []
  const body: string[] = []
  const data: string[] = []
  let [title, heading] = ['', '']
  // Depths rather than names: pages leave elements open and close others twice.
  let [depth, droppedFrom, mainFrom] = [0, 0, 0]
  let inside: 'title' | 'heading' | 'data' | undefined
  const write = (text: string) => {
    body.push(text)
    if (mainFrom > 0) main.push(text)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!voids.has(name)) depth += 1
        if (name === 'title' && title === '') inside = 'title'
        if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
          inside = 'data'
          data.push('')
        }
        if (droppedFrom === 0 && !voids.has(name) && (dropped.has(name) || isHidden(attributes)))
          droppedFrom = depth
        if (droppedFrom > 0) return
        if (mainFrom === 0 && (name === 'main' || name === 'article' || attributes.role === 'main'))
          mainFrom = depth
        if (name === 'h1' && heading === '') inside = 'heading'
        if (blocks.has(name)) write('\n')
        if (name === 'li') write('\u2022 ')
      },
      ontext(text) {
        if (inside === 'data') data[data.length - 1] += text
        else if (inside === 'title') title += text
        if (inside === 'heading') heading += text
        if (droppedFrom === 0) write(text.replace(/\s+/g, ' '))
      },
      onclosetag(name) {
        if (voids.has(name)) return
        if (droppedFrom === 0 && blocks.has(name)) write('\n')
        if (droppedFrom === depth) droppedFrom = 0
        if (mainFrom === depth) mainFrom = 0
        if (name === 'title' || name === 'h1' || name === 'script') inside = undefined
        depth -= 1
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  const [mainText, bodyText] = [main, body].map((parts) => tidy(parts.join('')))
  return {
    text: (mainText ?? '').length >= enough ? (mainText ?? '') : (bodyText ?? ''),
    title: title.replace(/\s+/g, ' ').trim() || undefined,
    heading: heading.replace(/\s+/g, ' ').trim() || undefined,
    data,
  }
}

const isHidden = ({ role, hidden, style, 'aria-hidden': aria }: Record<string, string | undefined>) =>
  role === 'navigation' ||
  role === 'contentinfo' ||
  aria === 'true' ||
  hidden !== undefined ||
  /display\s*:\s*none/i.test(style ?? '')

const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\u2022 *\n+/g, '\u2022 ')
    .replace(/\n+(?=\u2022)/g, '\n')
    .trim()

/** Whether a text is a web page rather than text with an angle bracket in it. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|\?xml)/i.test(text) ||
  (text.match(/<\/?(?:p|div|li|ul|br|h[1-6]|span|strong|section|table)\b[^>]*>/gi)?.length ?? 0) >= 6
