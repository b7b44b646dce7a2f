import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SkillplanError } from '../../src/errors'
import { openFiles } from '../../src/files/open-files'
import { makeZip, type ZipFile } from '../support/zip'

const folder = mkdtempSync(join(tmpdir(), 'skillplan-files-'))
let count = 0
const read = (bytes: (() => Uint8Array) | undefined) => Buffer.from(bytes?.() ?? []).toString()

function write(content: Uint8Array | string): string {
  const path = join(folder, `file-${++count}`)
  writeFileSync(path, content)
  return path
}

const openZip = (files: readonly ZipFile[]) => openFiles(write(makeZip(files)), 'a.zip')

function refusalOf(open: () => unknown): SkillplanError {
  try {
    open()
  } catch (error) {
    if (error instanceof SkillplanError) return error
    throw error
  }
  throw new Error('it was taken')
}

test('a file, a folder with an inner folder, and a zip give their files', () => {
  const [file] = openFiles(write('text'), 'my file')
  expect([file?.label, read(file?.readBytes), read(file?.readHead)]).toEqual(['my file', 'text', 'text'])
  const outer = join(folder, 'outer')
  mkdirSync(join(outer, 'inner', 'deeper'), { recursive: true })
  mkdirSync(join(outer, '__MACOSX'))
  writeFileSync(join(outer, 'b.txt'), 'b')
  writeFileSync(join(outer, '.DS_Store'), 'x')
  writeFileSync(join(outer, '__MACOSX', 'c.txt'), 'x')
  writeFileSync(join(outer, 'inner', 'a.txt'), 'a')
  writeFileSync(join(outer, 'inner', 'deeper', 'd.txt'), 'd')
  expect(openFiles(outer, 'outer').map(({ label }) => label)).toEqual(['outer/b.txt', 'outer/inner/a.txt'])
  const zipped = openZip([
    { path: 'db/', content: '' },
    { path: 'db/x.txt', content: 'many words '.repeat(90_000) },
    { path: '__MACOSX/x.txt', content: 'x' },
    { path: 'y.txt', content: '' },
  ])
  expect(zipped.map(({ label }) => label)).toEqual(['a.zip/y.txt', 'a.zip/db/x.txt'])
  const [empty, full] = zipped
  expect(full?.readBytes().length).toBe(990_000)
  expect(read(full?.readHead)).toMatch(/^many words many/)
  expect(full?.readHead().length).toBeLessThanOrEqual(65_536)
  expect(empty?.readBytes().length).toBe(0)
})

test('a file beyond the limit is refused by its size alone', () => {
  const path = write('')
  // Two gigabytes that take no room on the disk.
  truncateSync(path, 2 * 1024 ** 3)
  const [file] = openFiles(path, 'big.csv')
  expect(refusalOf(() => file?.readBytes()).message).toBe('big.csv has 2048 MB, and at most 64 MB are read.')
})

test.each<[string, ZipFile, RegExp]>([
  ['a name that leads out', { path: '../out.txt', content: 'x' }, /"\.\.\/out\.txt" would lie outside/],
  ['a name that leads out further in', { path: 'a/../../x', content: 'x' }, /would lie outside/],
  ['an absolute name', { path: '/etc/x', content: 'x' }, /would lie outside/],
  ['a name of Windows', { path: 'C:\\x', content: 'x' }, /would lie outside/],
  ['a bomb', { path: 'x.txt', content: Buffer.alloc(40_000_000) }, /"x\.txt" is packed \d+ times smaller/],
  [
    'a bomb that claims much',
    { path: 'x.txt', content: Buffer.alloc(10), claims: { bytes: 0xfffffff0 } },
    /"x\.txt" has 4096 MB, and at most 64 MB/,
  ],
])('a zip with %s is refused before anything is unpacked', (_, file, message) => {
  expect(refusalOf(() => openZip([{ path: 'a.txt', content: 'a' }, file])).message).toMatch(message)
})

test.each<[string, ZipFile['claims']]>([
  ['a wrong check sum', { checkSum: 1 }],
  ['more content than it claims', { bytes: 3 }],
  ['less content than it claims', { bytes: 300 }],
  ['stored content that is none', { method: 0 }],
])('a file with %s is damaged', (_, claims = {}) => {
  const [file] = openZip([{ path: 'x.txt', content: 'some content', claims }])
  expect(refusalOf(() => file?.readBytes()).message).toBe('a.zip: "x.txt" is damaged.')
})

test('a locked file and an unknown way of packing are named', () => {
  const [locked] = openZip([{ path: 'x.txt', content: 'x', claims: { flags: 1 } }])
  expect(refusalOf(() => locked?.readBytes()).message).toContain('locked with a password')
  const [odd] = openZip([{ path: 'x.txt', content: 'x', claims: { method: 14 } }])
  expect(refusalOf(() => odd?.readBytes()).message).toContain('in a way that is not known here')
})

test('a zip cut off anywhere is refused', () => {
  const whole = makeZip([
    { path: 'a.txt', content: 'first content' },
    { path: 'b.txt', content: 'second content' },
  ])
  for (let end = 4; end < whole.length; end++) {
    const cut = write(whole.subarray(0, end))
    expect(refusalOf(() => openFiles(cut, 'cut.zip')).message).toContain('cut.zip is not a whole zip')
  }
})

test('too many files, and a path that is not there', () => {
  const many = Array.from({ length: 2001 }, (_, index) => ({ path: `${index}.txt`, content: '' }))
  expect(refusalOf(() => openZip(many)).message).toContain('holds 2001 files, and at most 2000 are read')
  expect(refusalOf(() => openFiles(join(folder, 'nowhere'), 'nowhere')).message).toContain(
    'There is no file "nowhere"',
  )
})
