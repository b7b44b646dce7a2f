import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StorageError } from '../../src/errors'
import { writeAtomically } from '../../src/files/atomic-write'

const makeFolder = () => mkdtempSync(join(tmpdir(), 'skillplan-files-'))

test('a new file is written whole and nothing is left beside it', () => {
  const folder = makeFolder()
  const path = join(folder, 'resume.md')
  writeAtomically(path, 'é\r\n')
  expect(readFileSync(path)).toEqual(Buffer.from('é\r\n'))
  expect(readdirSync(folder)).toEqual(['resume.md'])
})

test('an existing file is replaced and keeps its mode', () => {
  const path = join(makeFolder(), 'resume.md')
  writeFileSync(path, 'a much longer text than the next')
  chmodSync(path, 0o640)
  writeAtomically(path, Buffer.from([0xff, 0x00]))
  expect(readFileSync(path)).toEqual(Buffer.from([0xff, 0x00]))
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

test('a link stays a link, and what it points to is written, there or not', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'real'))
  symlinkSync(join('real', 'resume.md'), join(folder, 'inner'))
  symlinkSync('inner', join(folder, 'link.md'))
  for (const text of ['first', 'second']) {
    writeAtomically(join(folder, 'link.md'), text)
    expect(readFileSync(join(folder, 'real', 'resume.md'), 'utf8')).toBe(text)
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
  }
})

test.each([
  ['nowhere/resume.md', 'its folder is not there'],
  ['file/resume.md', 'its folder is a file'],
  ['folder', 'it is a folder'],
  ['circle', 'its links go in a circle'],
  ['/dev/null', 'it is a device or a pipe'],
  [`${'long'.repeat(100)}.md`, 'ENAMETOOLONG'],
])('%s cannot be written', (name, reason) => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), 'mine')
  mkdirSync(join(folder, 'folder'))
  symlinkSync('circle', join(folder, 'circle'))
  const before = readdirSync(folder)
  const path = name.startsWith('/') ? name : join(folder, name)
  expect(() => writeAtomically(path, 'x')).toThrow(StorageError)
  expect(() => writeAtomically(path, 'x')).toThrow(reason)
  expect(() => writeAtomically(path, 'x')).toThrow(path)
  expect(readdirSync(folder)).toEqual(before)
})
