import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../context'
import { buildPortfolio, type Portfolio } from '../../domain/portfolio'
import { RequestError, UsageError } from '../../errors'
import { formats } from '../../exports/registry'
import { writeWhole } from '../../files/atomic-write'
import { appendSection, replaceSection } from '../../files/marked-section'
import { portfolioJson } from '../../views/portfolio'
import { defineCommand, hasOption, textOption } from '../command'
import { loadPortfolioSources } from './sources'

interface Request {
  format: string
  isProvenOnly: boolean
  out: string | undefined
  into: string | undefined
  isForced: boolean
}

interface Exported {
  portfolio: Portfolio
  text: string
  /** The file that was written, as the user named it; undefined for stdout. */
  file: string | undefined
  isChanged: boolean
}

export const exportPortfolio = defineCommand<Request, Exported>({
  parse(input) {
    const format = input.words[0] ?? 'markdown'
    if (!Object.hasOwn(formats, format)) {
      throw new UsageError(`"${format}" is not a format.`, {
        hint: `Expected ${Object.keys(formats).join(', ')}.`,
      })
    }
    const out = textOption(input, 'out')
    const into = textOption(input, 'into')
    if (out !== undefined && into !== undefined) {
      throw new UsageError('--out and --into are two ways of writing a file.', { hint: 'Give one of them.' })
    }
    return {
      format,
      isProvenOnly: hasOption(input, 'provenOnly'),
      out,
      into,
      isForced: hasOption(input, 'force'),
    }
  },
  async run(request, context) {
    const write = await formats[request.format]?.()
    if (write === undefined) throw new Error(`the format ${request.format} was parsed and is not there`)
    const portfolio = buildPortfolio(loadPortfolioSources(context), request.isProvenOnly)
    const text = write(portfolio)
    warn(portfolio, text, context)
    if (request.out !== undefined) {
      const isChanged = writeNew(request.out, text, request.isForced, context)
      return { portfolio, text, file: request.out, isChanged }
    }
    if (request.into !== undefined) {
      const isChanged = await writeInto(request.into, text, context)
      return { portfolio, text, file: request.into, isChanged }
    }
    return { portfolio, text, file: undefined, isChanged: false }
  },
  kind: 'portfolio',
  toJson: ({ portfolio }) => portfolioJson(portfolio),
  view({ text, file, isChanged }) {
    if (file === undefined) return text === '' ? [] : text.trimEnd().split('\n')
    const lines = text === '' ? 0 : text.trimEnd().split('\n').length
    return [
      isChanged ? `Wrote ${lines} lines to ${file}.` : `${file} is as it should be; nothing was changed.`,
    ]
  },
})

/** What the document does not say, for the user alone. */
function warn(portfolio: Portfolio, text: string, context: Context): void {
  const { restsOnWord, privateIds, draftIds, expiredIds } = portfolio
  const list = (letter: string, ids: readonly number[]) => ids.map((id) => `${letter}${id}`).join(', ')
  if (text === '') {
    context.warn(
      `There is nothing to show yet. ${context.program} evidence add "what changed", or ${context.program} gap`,
    )
  }
  if (restsOnWord.length > 0)
    context.warn(`On your word alone: ${restsOnWord.join(', ')}. --proven-only leaves them out.`)
  if (privateIds.length > 0) {
    context.warn(
      `Left out, private: ${list('E', privateIds)}. ${context.program} evidence edit E${privateIds[0]} --public ...`,
    )
  }
  if (draftIds.length > 0) context.warn(`Left out, drafts: ${list('E', draftIds)}.`)
  if (expiredIds.length > 0) context.warn(`Left out, expired: ${list('A', expiredIds)}.`)
}

function writeNew(file: string, text: string, isForced: boolean, context: Context): boolean {
  const path = resolve(context.cwd, file)
  if (existsSync(path) && !isForced) {
    throw new RequestError('exists', `${file} is there already.`, {
      hint: 'Add --force to replace it, or --into to change only a marked section of it.',
    })
  }
  writeWhole(path, text)
  return true
}

async function writeInto(file: string, text: string, context: Context): Promise<boolean> {
  const path = resolve(context.cwd, file)
  const before = readExisting(path, file, context)
  const after = replaceSection(before, text, file) ?? (await offerToAppend(before, text, file, context))
  if (after.equals(before)) return false
  writeWhole(path, after)
  return true
}

function readExisting(path: string, file: string, context: Context): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new RequestError('unreadable', `${file} cannot be read.`, {
      hint: `A new file: ${context.program} export --out ${file}`,
    })
  }
}

async function offerToAppend(before: Buffer, text: string, file: string, context: Context): Promise<Buffer> {
  if (!context.flags.yes) {
    if (!context.terminal.isInteractive) {
      throw new UsageError(`${file} has no marked section.`, { hint: 'Add --yes to append one to it.' })
    }
    const message = `${file} has no marked section. Append one at its end?`
    const isWanted = await context.prompter.confirm({ message, initial: true })
    if (!isWanted) return before
  }
  return appendSection(before, text)
}
