// Bundles the program into dist/ and turns data/ into dist/library.db.
import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
rmSync('dist', { recursive: true, force: true })
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

// What the everyday commands load stands in one file: to find and read a file costs more than to parse its code.
const everyday = [
  /src\/(entry|main|context|errors|program|command-tree|version)\.ts/,
  /src\/(domain|storage|library|views)\//,
  /src\/terminal\/(bars|clean|columns|create-prompter|streams|style|terminal|width)\.ts/,
  /src\/commands\/([^/]*|(status|log|plan|gap|catalog)\/.*)\.ts/,
  /node_modules\/(commander|better-sqlite3|date-fns|fast-string-width|fast-string-truncated-width)\//,
  /scripts\/.*\.cjs/,
]
const rare = /src\/library\/(build-library|check-data|read-data|schema)\.ts/

const bundle = await rolldown({
  input: { main: 'src/entry.ts', 'build-library': 'src/library/build-library.ts' },
  platform: 'node',
  // The JavaScript of better-sqlite3 is bundled, which saves 17 ms at every start; its addon cannot be.
  external: [/\.node$/],
  resolve: {
    alias: { bindings: here('native-addon.cjs'), 'node:child_process': here('no-processes.cjs') },
  },
  logLevel: 'warn',
})
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  // Names are kept, so that the stack of a failure can be read.
  minify: { mangle: false, compress: true, codegen: true },
  entryFileNames: '[name].cjs',
  chunkFileNames: ({ name }) => (name === 'everyday' ? 'everyday.cjs' : 'chunks/[name]-[hash].cjs'),
  codeSplitting: {
    groups: [{ name: 'everyday', test: (id) => everyday.some((path) => path.test(id)) && !rare.test(id) }],
  },
})
await bundle.close()

const { buildLibrary } = await import(pathToFileURL('dist/build-library.cjs').href)
buildLibrary('data', 'dist/library.db')
rmSync('dist/build-library.cjs')
