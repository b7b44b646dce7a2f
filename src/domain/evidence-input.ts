import { UsageError } from '../errors'
import { type EvidenceField, type EvidenceKind, evidenceFields, evidenceKinds, type Metric } from './evidence'

/** Reads `work`, `own-project` or `course-work`, or their beginning (`own`, `course`). Throws UsageError. */
export function parseEvidenceKind(text: string, flag: string): EvidenceKind {
  const word = text.trim().toLowerCase().replace(/\s+/g, '-')
  const kind = word === '' ? undefined : evidenceKinds.find((known) => known.startsWith(word))
  if (kind !== undefined) return kind
  throw new UsageError(`${flag} "${text}" is not a kind of evidence.`, {
    hint: `Expected ${evidenceKinds.join(', ')}.`,
  })
}

const quantity = /^([-+]?\d[\d.,]*)\s*(.*)$/

/**
 * Reads `out-of-stock lines: 6.1 -> 4.3 %`, `weekly report: 3 hours to 20 minutes` or `products: 420`. A unit that both
 * values share is kept once. Throws UsageError.
 */
export function parseMetric(text: string, flag: string): Metric {
  const match = /^([^:=]+)[:=]\s*(.+)$/.exec(text.trim())
  const [, name = '', values = ''] = match ?? []
  const parts = values.split(/\s*(?:->|→|=>|\sto\s)\s*/)
  if (match === null || parts.length > 2 || parts.includes('')) {
    throw new UsageError(`${flag} "${text}" is not a measure.`, {
      hint: 'Expected "what: before -> after unit", such as "weekly report: 180 -> 20 minutes".',
    })
  }
  const last = parts.at(-1) ?? ''
  const [, lastNumber, lastUnit = ''] = quantity.exec(last) ?? []
  if (parts.length === 1) {
    return { name: name.trim(), before: undefined, after: lastNumber ?? last, unit: lastUnit || undefined }
  }
  const first = parts[0] ?? ''
  const [, firstNumber, firstUnit = ''] = quantity.exec(first) ?? []
  const isOneUnit = firstUnit === '' || firstUnit === lastUnit
  if (firstNumber === undefined || lastNumber === undefined || !isOneUnit) {
    return { name: name.trim(), before: first, after: last, unit: undefined }
  }
  return { name: name.trim(), before: firstNumber, after: lastNumber, unit: lastUnit || undefined }
}

/** Reads `FIELD=TEXT`, the wording of a private field for readers. Throws UsageError. */
export function parseWording(text: string, flag: string): [EvidenceField, string] {
  const at = text.indexOf('=')
  const field = evidenceFields.find((known) => known === text.slice(0, at).trim().toLowerCase())
  if (at > 0 && field !== undefined) return [field, text.slice(at + 1).trim()]
  throw new UsageError(`${flag} "${text}" is not a public wording.`, {
    hint: `Expected FIELD=TEXT with ${evidenceFields.join(', ')}, or as-written.`,
  })
}

/** The number in `E3`, `e3` or `3`. Throws UsageError. */
export function parseEvidenceId(text: string): number {
  const match = /^e?([1-9]\d{0,8})$/i.exec(text.trim())
  if (match !== null) return Number(match[1])
  throw new UsageError(`"${text}" is not a piece of evidence.`, { hint: 'Expected an id such as E3.' })
}
