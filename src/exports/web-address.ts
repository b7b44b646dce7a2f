/** The normal form of an address that may become a link: http or https, without a user name; undefined otherwise. */
export function readWebAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' ? url.href : undefined
}

/** An address as readers see it: without its scheme and a last slash. */
export const shortenAddress = (address: string): string =>
  address.replace(/^https?:\/\//, '').replace(/\/$/, '')
