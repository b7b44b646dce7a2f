// Reads mutated inputs with every reader of role import: npm run fuzz:imports -- [INPUTS] [SEED]. Fails on a crash, a
// hang, an error that is no message of ours, or a framework that could not be saved.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [inputs = '10000', seed = '1'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'skillplan-fuzz-bundle-'))
const bundle = await rolldown({ input: 'test/support/fuzz-imports.ts', platform: 'node', logLevel: 'warn' })
await bundle.write({ dir: folder, format: 'cjs', entryFileNames: 'fuzz.cjs' })
const { fuzzReader, readers } = createRequire(import.meta.url)(join(folder, 'fuzz.cjs'))

console.log(`${inputs} mutated inputs for each reader, seed ${seed}`)
let isSound = true
for (const reader of readers) {
  const { taken, refused, slowestMilliseconds, faults } = await fuzzReader(
    reader,
    Number(inputs),
    Number(seed),
  )
  const slowest = `slowest ${Math.round(slowestMilliseconds)} ms`
  console.log(`${reader.padEnd(5)} taken ${taken}, refused ${refused}, ${slowest}, faults ${faults.length}`)
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`)
  isSound &&= faults.length === 0
}
rmSync(folder, { recursive: true })
if (!isSound) process.exitCode = 1
