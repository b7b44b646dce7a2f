// How well skills are read out of postings: bundles scripts/eval and runs it. See the README, "Reading postings".
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
// In node_modules, so that the bundle finds the packages.
const file = 'node_modules/.cache/skillplan/eval.mjs'
mkdirSync('node_modules/.cache/skillplan', { recursive: true })
const bundle = await rolldown({
  input: 'scripts/eval/main.ts',
  platform: 'node',
  external: ['better-sqlite3'],
})
await bundle.write({ file, format: 'esm' })
await bundle.close()
await import(pathToFileURL(file).href)
