import { UsageError } from '../errors'

/** A web address as people type it: `https://` is added where no scheme stands. Throws UsageError naming `flag`. */
export function parseAddress(text: string, flag: string): string {
  const word = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(word) && !/^[\w.-]+:\d+/.test(word) ? word : `https://${word}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol)
  if (isWeb && !/\s/.test(word) && url.hostname.includes('.') && url.username === '') return url.href
  throw new UsageError(`${flag} "${text}" is not a web address.`, {
    hint: 'Expected something like https://www.credly.com/badges/1234.',
  })
}
