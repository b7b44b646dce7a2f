// Holds data/ to its rules and reports its coverage. --write also sorts the files and refreshes the report of
// data/README.md, and lowers the baseline (with --baseline too it is taken anew, after roles were added); --thin also
// lists what fewer than two credentials teach, or none that is free or cheap.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const isWriting = process.argv.includes('--write')
const isDetailed = process.argv.includes('--thin')

const checks = await loadChecks(
  ...['library/check-data', 'library/check-figures', 'library/coverage', 'library/onet-reference'],
  ...['library/read-data', 'library/sort-data', 'imports/ddat', 'imports/file-text'],
)

const unsorted = checks.findUnsorted('data')
if (isWriting && unsorted.length > 0) {
  for (const { path, sorted } of unsorted) writeFileSync(path, sorted)
  spawnSync('npx', ['biome', 'check', '--write', 'data'], { stdio: 'ignore' })
  console.log(`sorted ${unsorted.map(({ path }) => path).join(', ')}`)
}

const data = checks.readLibraryData('data')
const problems = [
  ...(isWriting ? [] : unsorted.map(({ path }) => `${path} is not sorted: npm run check:data -- --write`)),
  ...checks.checkLibraryData(data),
  ...(isWriting ? [] : checks.checkBaseline(data)),
  ...checks.findUntaught(data).map((line) => `no credential teaches ${line}`),
]

const sources = '../shared/data'
const departures = existsSync(sources) ? checks.checkFigures(data, readReference()) : []

if (isWriting) {
  refreshReport(checks.writeCoverage(data))
  const baseline = checks.lowerBaseline(data, process.argv.includes('--baseline'))
  writeFileSync('data/baseline.json', `${JSON.stringify(baseline, null, 2)}\n`)
}
console.table(
  Object.fromEntries(checks.measureCoverage(data).map(({ field, name: _, ...counts }) => [field, counts])),
)
for (const line of isDetailed ? checks.findThinlyTaught(data) : []) console.log(line)
if (!existsSync(sources)) console.log(`figures are not compared: ${sources} is not here`)
for (const line of departures) console.log(line)
for (const line of problems) console.log(line)
const broken = problems.length + departures.length
console.log(broken === 0 ? 'data/ holds' : `data/ does not hold: ${broken} breaches`)
process.exitCode = broken === 0 ? 0 : 1

function refreshReport(report) {
  const path = 'data/README.md'
  const text = readFileSync(path, 'utf8')
  const marks = /(<!-- coverage -->\n)[\s\S]*?(<!-- end of coverage -->)/
  writeFileSync(
    path,
    text.replace(marks, (_, from, to) => `${from}${report}\n${to}`),
  )
}

function readReference() {
  const path = join(sources, 'ddat', 'ddat_roles_skills.csv')
  const { roles } = checks.readDdat(checks.readFileText(readFileSync(path), path, ''), path)
  return { onet: checks.readOnetReference(join(sources, 'onet')), ddat: checks.toDdatLevels(roles) }
}

/** The checks are TypeScript of src/, so they are bundled first. */
async function loadChecks(...names) {
  const folder = mkdtempSync(join('node_modules', '.check-data-'))
  try {
    const input = Object.fromEntries(names.map((name) => [name.replace('/', '-'), `src/${name}.ts`]))
    const bundle = await rolldown({ input, platform: 'node', logLevel: 'warn' })
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' })
    await bundle.close()
    const modules = Object.keys(input).map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href))
    return Object.assign({}, ...(await Promise.all(modules)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
