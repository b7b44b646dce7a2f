import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../context'
import { RequestError, UsageError } from '../../errors'
import { writeAtomically } from '../../files/atomic-write'
import { appendSection, beginMarker, endMarker, replaceSection } from '../../files/marked-section'
import { readBytes } from '../read-bytes'

export type Destination = { kind: 'out'; file: string; isForced: boolean } | { kind: 'into'; file: string }

/**
 * Writes the document to a file and returns whether the file changed. Throws RequestError rather than overwrite what is
 * not the program's.
 */
export async function saveDocument(
  text: string,
  destination: Destination,
  context: Context,
): Promise<boolean> {
  if (destination.kind === 'into') return saveInto(text, destination.file, context)
  const { file, isForced } = destination
  const path = resolve(context.cwd, file)
  if (!isForced && statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new RequestError('exists', `${file} is there already and was not changed.`, {
      hint: `--force replaces it; --into ${file} replaces only what stands between its markers.`,
    })
  }
  writeAtomically(path, text)
  return true
}

async function saveInto(text: string, file: string, context: Context): Promise<boolean> {
  const path = resolve(context.cwd, file)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new RequestError('unreadable', `There is no file "${file}" to write into.`, {
      hint: `${context.program} export --out ${file} writes a new one.`,
    })
  }
  const before = readBytes(file, context)
  const replacement = replaceSection(before, text)
  if (replacement.state === 'damaged') {
    throw new RequestError('damaged-markers', `${file} was not changed: ${replacement.problem}.`, {
      hint: `Expected one ${beginMarker} and after it one ${endMarker}.`,
    })
  }
  if (replacement.state === 'replaced') {
    if (replacement.bytes.equals(before)) return false
    writeAtomically(path, replacement.bytes)
    return true
  }
  await confirmAppending(file, context)
  // Read again: the file may have been edited while the question stood.
  writeAtomically(path, appendSection(readBytes(file, context), text))
  return true
}

async function confirmAppending(file: string, context: Context): Promise<void> {
  if (context.flags.yes) return
  if (!context.terminal.isInteractive) {
    throw new UsageError(`${file} has no place for the export yet.`, {
      hint: `--yes adds it at the end, between ${beginMarker} and ${endMarker}.`,
    })
  }
  const message = `${file} has no ${beginMarker} yet. Add the export at its end, between markers?`
  if (await context.prompter.confirm({ message, initial: true })) return
  throw new RequestError('declined', `${file} was not changed.`)
}
