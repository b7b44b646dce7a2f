// Bundles the program into dist/ and turns data/ into dist/library.db.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
rmSync('dist', { recursive: true, force: true })
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

// What the everyday commands load stands in one file: to find and read a file costs more than to parse its code.
const everyday = [
  /src\/(entry|main|context|errors|program|version)\.ts/,
  /src\/(command-tree|domain|storage|library|views)\//,
  /src\/terminal\/(bars|clean|columns|create-prompter|streams|style|terminal|width)\.ts/,
  /src\/commands\/([^/]*|(status|log|plan|gap|catalog)\/.*)\.ts/,
  /node_modules\/(commander|better-sqlite3|date-fns|fast-string-width|fast-string-truncated-width)\//,
  /scripts\/.*\.cjs/,
]
const rare = [
  /src\/views\/role-import\.ts/,
  /src\/library\/(build-library|check-[a-z]+|coverage|onet-reference|read-data|schema|sort-data)\.ts/,
  /src\/(domain\/(recognize|posting-|unknown-)[^/]*|commands\/(vocabulary|gap\/posting-subject))\.ts/,
  /src\/(storage\/posting-store|views\/(posting|demand)[^/]*)\.ts/,
  /src\/(domain\/(comparison|search|suggestion)|storage\/(search|suggestion)-store)\.ts/,
  /src\/views\/(found|role-(add|comparison|list|suggest)|skill-(list|rate|show))\.ts/,
  /src\/(domain\/recommend\/|views\/recommend).*\.ts/,
  /src\/domain\/(column-map|config-key|compare[^/]*|credibility|exchange|language|ownership|taught[^/]*)\.ts/,
  /src\/domain\/(credential-match|goal-fit|known-providers|same-provider|without-owner)\.ts/,
  /src\/commands\/(load-config|catalog\/(?!(find|search|show)\.)[^/]*)\.ts/,
  /src\/(storage\/(config-store|credential-store)|views\/catalog-(?!search)[^/]*)\.ts/,
]
const isEveryday = (id) => everyday.some((path) => path.test(id)) && !rare.some((path) => path.test(id))

const bundle = await rolldown({
  input: { main: 'src/entry.ts', 'build-library': 'src/library/build-library.ts' },
  platform: 'node',
  // The JavaScript of better-sqlite3 is bundled, which saves 17 ms at every start; its addon cannot be.
  external: [/\.node$/, 'highs'],
  resolve: {
    alias: { bindings: here('native-addon.cjs'), 'node:child_process': here('no-processes.cjs') },
  },
  logLevel: 'warn',
})
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  // The file of the everyday commands is loaded by itself, so what it exports keeps its name.
  minifyInternalExports: false,
  // Names are kept, so that the stack of a failure can be read.
  minify: { mangle: false, compress: true, codegen: true },
  entryFileNames: '[name].cjs',
  chunkFileNames: ({ name }) => (name === 'everyday' ? 'everyday.cjs' : 'chunks/[name]-[hash].cjs'),
  codeSplitting: {
    groups: [{ name: 'everyday', test: isEveryday }],
  },
})
await bundle.close()

const { buildLibrary } = await import(pathToFileURL('dist/build-library.cjs').href)
buildLibrary('data', 'dist/library.db')
rmSync('dist/build-library.cjs')
// The entry only names what stands in everyday.cjs.
rmSync('dist/main.cjs')

await keepMachineCode()

/** Runs everyday commands once, so that the functions that they use are compiled, and keeps what V8 made of them. */
async function keepMachineCode() {
  const require = createRequire(import.meta.url)
  const { loadEveryday } = require('../bin/load-everyday.js')
  const { script, start } = loadEveryday(join(root, 'dist', 'everyday.cjs'))
  const home = mkdtempSync(join(tmpdir(), 'skillplan-build-'))
  process.env.SKILLPLAN_HOME = home
  const { write } = process.stdout
  process.stdout.write = () => true
  try {
    for (const line of [
      ...['goal set data-analyst --by +6m --hours-per-week 6', 'gap --rate sql=2 --rate excel=4'],
      ...['plan add pl-300 --due +3m --hours 60', 'log pl-300 20h', 'status', 'plan', 'gap show', 'log list'],
      ...['catalog search sql', '--help'],
    ]) {
      const code = await start(line.split(' '), 'skillplan')
      if (code !== 0) throw new Error(`the built program fails: skillplan ${line} ended with ${code}`)
    }
  } finally {
    process.stdout.write = write
    rmSync(home, { recursive: true })
  }
  writeFileSync(join(root, 'dist', 'everyday.cache'), script.createCachedData())
}
