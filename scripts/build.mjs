// Bundles the program into dist/ and turns data/ into dist/library.db.
import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
rmSync('dist', { recursive: true, force: true })

const bundle = await rolldown({
  input: { main: 'src/entry.ts', 'build-library': 'src/library/build-library.ts' },
  platform: 'node',
  external: ['better-sqlite3'],
  logLevel: 'warn',
})
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  minify: { mangle: false, compress: true, codegen: false },
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
})
await bundle.close()

const { buildLibrary } = await import(pathToFileURL('dist/build-library.cjs').href)
buildLibrary('data', 'dist/library.db')
rmSync('dist/build-library.cjs')
