import type { Portfolio } from '../domain/portfolio'

export type WritePortfolio = (portfolio: Portfolio) => string

/** The formats of `export`; a new one is a file here and a line. Each is loaded when it is asked for. */
export const formats: Readonly<Record<string, () => Promise<WritePortfolio>>> = {
  markdown: async () => (await import('./markdown')).writeMarkdown,
}
