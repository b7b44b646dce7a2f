import { readFileSync } from 'node:fs'

export interface Span {
  start: number
  end: number
}

export interface AnnotatedPosting {
  id: string
  source: string
  text: string
  spans: Span[]
}

interface Sentence {
  idx: number
  tokens: string[]
  tags_knowledge: string[]
  source: string
}

/** SkillSpan's sentences as the postings that they come from, a sentence a line, with their knowledge spans. */
export function readSkillSpan(file: string): AnnotatedPosting[] {
  const postings = new Map<string, AnnotatedPosting>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const sentence = JSON.parse(line) as Sentence
    const id = `${sentence.source}-${sentence.idx}`
    const posting = postings.get(id) ?? { id, source: sentence.source, text: '', spans: [] }
    postings.set(id, posting)
    addSentence(posting, sentence)
  }
  return [...postings.values()]
}

function addSentence(posting: AnnotatedPosting, { tokens, tags_knowledge: tags }: Sentence): void {
  let open: Span | undefined
  for (const [index, token] of tokens.entries()) {
    const start = posting.text.length
    posting.text += `${token}${index === tokens.length - 1 ? '\n' : ' '}`
    const end = start + token.length
    if (tags[index] === 'B') {
      open = { start, end }
      posting.spans.push(open)
    } else if (tags[index] === 'I' && open !== undefined) open.end = end
    else open = undefined
  }
  posting.spans = posting.spans
    .map((span) => trim(span, posting.text))
    .filter(({ start, end }) => end > start)
}

/** The tokens keep marks that are no part of a name: `Docker )`, `Azure ,`. */
function trim({ start, end }: Span, text: string): Span {
  const name = text.slice(start, end)
  const before = /^[^\p{L}\p{N}.]*/u.exec(name)?.[0].length ?? 0
  const after = /[^\p{L}\p{N}+#]*$/u.exec(name)?.[0].length ?? 0
  return { start: start + before, end: Math.max(end - after, start + before) }
}
