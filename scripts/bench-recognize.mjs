// How long it takes to read 1,000 postings of 4 kB with 15,000 names of skills, and how much memory.
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const file = 'node_modules/.cache/skillplan/bench.mjs'
mkdirSync('node_modules/.cache/skillplan', { recursive: true })
const bundle = await rolldown({
  input: 'scripts/eval/bench.ts',
  platform: 'node',
  external: ['better-sqlite3'],
})
await bundle.write({ file, format: 'esm' })
await bundle.close()
await import(pathToFileURL(file).href)
