import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { SkillplanError } from '../../src/errors'
import { openFiles } from '../../src/files/open-files'
import { formatNames, loadFormat, recogniseFormats } from '../../src/imports/formats'
import type { Framework, FrameworkFile } from '../../src/imports/framework'
import { makeZip } from './zip'

/** Longer than this for one small input, and something in it has run away. */
const slowMilliseconds = 2000

export const fixtures: Readonly<Record<string, readonly string[]>> = {
  onet: ['Knowledge', 'Occupation Data', 'Skills', 'Technology Skills'].map((name) => `onet/${name}.txt`),
  nice: ['nice/lighthouse.json'],
  ddat: ['ddat/garden.csv'],
  esco: ['occupationSkillRelations_en', 'occupations_en', 'skills_en'].map((name) => `esco/${name}.csv`),
  json: ['own/keepers.json'],
  csv: ['own/keepers.csv'],
}

export interface FuzzResult {
  reader: string
  inputs: number
  taken: number
  refused: number
  slowestMilliseconds: number
  /** What went wrong, with the number of the input; none when all is well. */
  faults: string[]
}

export const readers: readonly string[] = [...formatNames, 'zip']

/** Small, seeded and good enough to choose mutations (mulberry32). */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const odd = [
  ...[
    '"',
    '""',
    '\t',
    ',',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u001b[2J',
    '😀',
    '{',
    '}',
  ],
  ...[
    '[',
    ']',
    '[[[[[[[[',
    'null',
    'true',
    '-1',
    '1e999',
    '99999999999999999999',
    '__proto__',
    'constructor',
  ],
  ...['Y', 'N', 'IM', 'LV', '', ' ', '../', '<html>', 'NaN', '\\u0000', '"items":', '(', '*', '%s'],
].map((text) => Buffer.from(text))
const oddBytes = [
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xc3]),
  Buffer.from([0xe9]),
  Buffer.from([0x50, 0x4b, 3, 4]),
]

/** One to eight changes: bytes, pieces of other places, cells, lines, cuts. */
export function mutate(original: Uint8Array, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original)
  const splice = (at: number, remove: number, insert: Uint8Array) => {
    bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)])
  }
  for (let count = 1 + random(8); count > 0; count--) {
    const at = random(bytes.length + 1)
    const kind = random(9)
    if (kind === 0) splice(at, 1, Buffer.from([random(256)]))
    else if (kind === 1) splice(at, 0, odd[random(odd.length)] ?? Buffer.from(''))
    else if (kind === 2) splice(at, random(40), Buffer.from(''))
    else if (kind === 3) splice(at, 0, bytes.subarray(random(bytes.length + 1)).subarray(0, random(200)))
    else if (kind === 4) bytes = bytes.subarray(0, at)
    else if (kind === 5) splice(at, 0, oddBytes[random(oddBytes.length)] ?? Buffer.from(''))
    else if (kind === 6) {
      const start = bytes.lastIndexOf('\n', at) + 1
      const end = bytes.indexOf('\n', at)
      splice(start, (end < 0 ? bytes.length : end + 1) - start, Buffer.from(''))
    } else if (kind === 7) splice(at, random(8), odd[random(odd.length)] ?? Buffer.from(''))
    else splice(at, 0, Buffer.alloc(random(3000), odd[random(odd.length - 1)]?.[0] ?? 65))
  }
  return bytes
}

/** Values that a JSON file may have where another was expected. */
const oddValues: readonly unknown[] = [
  ...[null, true, 0, -1, 2.5, 1e300, '', ' ', 'x', '__proto__', '\u001b[2J', '\u202e', [], {}, [[[]]]],
  ...[{ name: 'x', items: [] }, { constructor: 1 }, 'y'.repeat(5000)],
]

/** One to four changes of a document that stays JSON: a value replaced, taken away, doubled, or put elsewhere. */
function mutateDocument(bytes: Uint8Array, random: (below: number) => number): Buffer {
  const document: unknown = JSON.parse(Buffer.from(bytes).toString())
  for (let count = 1 + random(4); count > 0; count--) {
    let place = document as Record<string, unknown>
    for (let depth = random(7); depth > 0; depth--) {
      const inner = Object.values(place)
      const next = inner[random(inner.length)]
      if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break
      place = next as Record<string, unknown>
    }
    const keys = Object.keys(place)
    const key = keys[random(keys.length)] ?? 'items'
    const kind = random(4)
    if (kind === 0) place[key] = structuredClone(oddValues[random(oddValues.length)])
    else if (kind === 1) delete place[key]
    else if (kind === 2 && Array.isArray(place)) place.push(structuredClone(place[Number(key)]))
    else place[key] = structuredClone(place[keys[random(keys.length)] ?? key])
  }
  return Buffer.from(JSON.stringify(document))
}

const fileOf = (name: string, bytes: Uint8Array): FrameworkFile => ({
  label: `input/${name}`,
  name,
  readBytes: () => bytes,
  readHead: () => bytes.subarray(0, 65536),
})

/** A framework that was taken must be one that can be saved. */
function findFault(framework: Framework): string | undefined {
  const skills = new Set(framework.skills.map(({ sourceId }) => sourceId))
  const ids = new Set(framework.roles.map(({ id }) => id))
  if (ids.size !== framework.roles.length && framework.ownRoles === undefined) return 'two roles have one id'
  for (const { name, id, skills: asked } of framework.roles) {
    if (name.trim() === '' || id.trim() === '') return 'a role without a name or an id'
    for (const { skill, required, importance } of asked) {
      if (!skills.has(skill)) return `the skill "${skill}" of ${id} is not among the skills`
      const isInRange = [required, importance].every(
        (figure) => Number.isInteger(figure) && figure >= 1 && figure <= 5,
      )
      if (!isInRange) return `a figure of ${id} is out of range: ${required}, ${importance}`
    }
  }
  return framework.skills.some(({ name }) => name.trim() === '') ? 'a skill without a name' : undefined
}

/** Reads mutated inputs: each must be taken as a sound framework, or be refused with a message of ours. */
export async function fuzzReader(reader: string, inputs: number, seed: number): Promise<FuzzResult> {
  const random = seededRandom(seed)
  const result: FuzzResult = { reader, inputs, taken: 0, refused: 0, slowestMilliseconds: 0, faults: [] }
  const folder = mkdtempSync(join(tmpdir(), 'skillplan-fuzz-'))
  try {
    const run = reader === 'zip' ? prepareZip(folder, random) : await prepareFormat(reader, random)
    for (let input = 0; input < inputs; input++) {
      const started = performance.now()
      try {
        const fault = await run()
        result.taken++
        if (fault !== undefined) result.faults.push(`input ${input}: ${fault}`)
      } catch (error) {
        const isOurs = error instanceof SkillplanError && error.message !== ''
        if (isOurs) result.refused++
        else result.faults.push(`input ${input}: ${error instanceof Error ? error.stack : String(error)}`)
      }
      const took = performance.now() - started
      result.slowestMilliseconds = Math.max(result.slowestMilliseconds, took)
      if (took > slowMilliseconds) result.faults.push(`input ${input}: took ${Math.round(took)} ms`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return result
}

async function prepareFormat(reader: string, random: (below: number) => number) {
  const format = await loadFormat(reader)
  const originals = (fixtures[reader] ?? []).map((path) => ({
    name: basename(path),
    bytes: readFileSync(join('test/fixtures', path)),
  }))
  if (format === undefined || originals.length === 0) throw new Error(`no fixture for the reader ${reader}`)
  // Nearly every change of bytes breaks JSON, so that half of them leave it whole.
  const change = (name: string, bytes: Uint8Array) =>
    name.endsWith('.json') && random(2) === 0 ? mutateDocument(bytes, random) : mutate(bytes, random)
  return async () => {
    const changed = random(originals.length)
    const files = originals.map(({ name, bytes }, index) =>
      fileOf(name, index === changed ? change(name, bytes) : bytes),
    )
    await recogniseFormats(files)
    return findFault(format.read(files))
  }
}

function prepareZip(folder: string, random: (below: number) => number) {
  const names = readdirSync('test/fixtures/onet')
  const whole = makeZip(
    names.map((name) => ({ path: `db/${name}`, content: readFileSync(join('test/fixtures/onet', name)) })),
  )
  const path = join(folder, 'input.zip')
  return async () => {
    writeFileSync(path, mutate(whole, random))
    for (const file of openFiles(path, 'input.zip')) {
      file.readHead()
      file.readBytes()
    }
    return undefined
  }
}
