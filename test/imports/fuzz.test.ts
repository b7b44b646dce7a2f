import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtures, fuzzReader, mutate, readers, seededRandom } from '../support/fuzz-imports'
import { useProgram } from '../support/run-command'

const start = useProgram()

// The short form of `npm run fuzz:imports`.
test.each(readers)('the reader of %s takes or refuses whatever it gets', async (reader) => {
  const { faults, taken, refused, inputs } = await fuzzReader(reader, 150, 2026)
  expect(faults).toEqual([])
  expect(taken + refused).toBe(inputs)
  // Else the inputs would not reach what they should.
  expect(taken).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})

test.each(Object.entries(fixtures))(
  'the command with files of %s ends with a message of ours',
  async (format, paths) => {
    const skillplan = start()
    const random = seededRandom(format.length)
    const folder = join(skillplan.folder, 'input')
    mkdirSync(folder)
    for (let input = 0; input < 12; input++) {
      const changed = random(paths.length)
      for (const [index, path] of paths.entries()) {
        const bytes = readFileSync(join('test/fixtures', path))
        writeFileSync(join(folder, basename(path)), index === changed ? mutate(bytes, random) : bytes)
      }
      const { code, stderr } = await skillplan('role', 'import', 'input', '--format', format)
      expect([0, 1], stderr).toContain(code)
    }
  },
)

test('JSON nested deeper than a stack is refused', async () => {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'deep.json'), '['.repeat(200_000) + ']'.repeat(200_000))
  for (const format of ['json', 'nice', 'auto']) {
    const ran = await skillplan('role', 'import', 'deep.json', '--format', format)
    expect([ran.code, ran.stderr.includes('deep.json')]).toEqual([1, true])
  }
})
