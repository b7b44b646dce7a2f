import type { CommandSpec } from './command-spec'

export const showcase: readonly CommandSpec[] = [
  {
    path: 'export',
    arguments: '[format]',
    summary: 'write a resume section (markdown)',
    options: [
      { flags: '--proven-only', description: 'leave out skills that rest on your word alone' },
      { flags: '--out <file>', description: 'write a new file' },
      { flags: '--into <file>', description: 'replace only what stands between the two marks in a file' },
      { flags: '--force', description: 'with --out: replace a file that is there' },
    ],
    load: async () => (await import('../commands/export/export')).exportPortfolio,
  },
]
