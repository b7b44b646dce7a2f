import { buildPortfolio, isEmpty, type Portfolio } from '../../domain/portfolio'
import { UsageError } from '../../errors'
import { formats } from '../../exports/registry'
import { cleanLine } from '../../terminal/clean'
import { portfolioJson } from '../../views/portfolio'
import { type CommandInput, defineCommand, hasOption, textOption } from '../command'
import { type Destination, saveDocument } from './save'
import { loadPortfolioSources } from './sources'
import { warnOfGaps, warnOfNothing } from './warnings'

interface Request {
  format: string
  isProvenOnly: boolean
  destination: Destination | undefined
}

interface Exported {
  portfolio: Portfolio
  format: string
  lines: string[]
  /** The file that the document stands in now; `isChanged` is false when it stood there before. */
  file: { path: string; isChanged: boolean } | undefined
}

export const exportPortfolio = defineCommand<Request, Exported>({
  parse: (input) => ({
    format: readFormat(input.words[0] ?? 'markdown'),
    isProvenOnly: hasOption(input, 'provenOnly'),
    destination: readDestination(input),
  }),
  async run({ format, isProvenOnly, destination }, context) {
    const portfolio = buildPortfolio(loadPortfolioSources(context), isProvenOnly)
    // An empty result is a result, but no file is made, or emptied, for it.
    const isNothing = isEmpty(portfolio)
    if (isNothing) warnOfNothing(destination, context)
    warnOfGaps(portfolio, context)
    if (isNothing) return { portfolio, format, lines: [], file: undefined }
    const write = await formats[format]?.()
    if (write === undefined) throw new Error(`the format ${format} was parsed and is not there`)
    const text = write(portfolio)
    const file = destination && {
      path: destination.file,
      isChanged: await saveDocument(text, destination, context),
    }
    return { portfolio, format, lines: text.trimEnd().split('\n'), file }
  },
  kind: 'portfolio',
  toJson: ({ portfolio, format, lines, file }) => ({
    ...portfolioJson(portfolio),
    format,
    file: file === undefined ? null : { ...file, lineCount: lines.length },
  }),
  view({ lines, file }) {
    if (file === undefined) return lines
    const path = cleanLine(file.path)
    return [file.isChanged ? `Wrote ${lines.length} lines to ${path}.` : `${path} holds it already.`]
  },
})

function readFormat(text: string): string {
  const format = text.trim().toLowerCase()
  if (Object.hasOwn(formats, format)) return format
  throw new UsageError(`"${text}" is not a format.`, { hint: `Expected ${Object.keys(formats).join(', ')}.` })
}

function readDestination(input: CommandInput): Destination | undefined {
  const out = textOption(input, 'out')
  const into = textOption(input, 'into')
  if (out !== undefined && into !== undefined) {
    throw new UsageError('--out and --into cannot stand together.', {
      hint: '--out writes a file of its own, --into a part of a file that you have.',
    })
  }
  if (out !== undefined) return { kind: 'out', file: out, isForced: hasOption(input, 'force') }
  return into === undefined ? undefined : { kind: 'into', file: into }
}
