import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendSection, replaceSection } from '../../src/files/marked-section'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const begin = '<!-- skillplan:begin -->'
const end = '<!-- skillplan:end -->'

function replaced(file: string, section: string): string {
  const result = replaceSection(latin1(file), section)
  if (result.state !== 'replaced') throw new Error(JSON.stringify(result))
  return result.bytes.toString('latin1')
}

test('only what stands between the markers changes', () => {
  expect(replaced(`a\n\n${begin}\nold\n${end}\n\nb`, '## New\n\n- x\n')).toBe(
    `a\n\n${begin}\n## New\n\n- x\n${end}\n\nb`,
  )
  expect(replaced(`${begin}${end}`, 'new')).toBe(`${begin}\nnew\n${end}`)
})

test('line endings, a byte order mark and bytes that are no UTF-8 stay as they are', () => {
  const head = '\u00ef\u00bb\u00bfR\u00e9sum\u00e9 \u0080\r\n'
  const tail = '\r\n\u00ff no line break at the end'
  expect(replaced(`${head}${begin}\r\nold\r\n${end}${tail}`, 'one\ntwo é\n')).toBe(
    `${head}${begin}\r\none\r\ntwo \u00c3\u00a9\r\n${end}${tail}`,
  )
})

test('a file of mixed line endings keeps each, and the section takes those of its marker', () => {
  expect(replaced(`a\r\nb\n${begin}\n${end}\r\n`, 'x\ny')).toBe(`a\r\nb\n${begin}\nx\ny\n${end}\r\n`)
})

test('markers with other spaces are found and stay', () => {
  expect(replaced('<!--skillplan:begin-->\n<!--  skillplan:end  -->', 'x')).toBe(
    '<!--skillplan:begin-->\nx\n<!--  skillplan:end  -->',
  )
})

test.each([
  [`a\n${begin}\nb\n`, 'line 2 has a skillplan:begin with no skillplan:end after it'],
  [`a\n\n${end}\n`, 'line 3 has a skillplan:end with no skillplan:begin before it'],
  [`${end}\n${begin}\n`, 'line 1 has a skillplan:end with no skillplan:begin before it'],
  [`${begin}\n${begin}\n${end}\n`, 'line 2 has a second skillplan:begin'],
  [`${begin}\n${end}\r\n${end}\n`, 'line 3 has a second skillplan:end'],
  [`${begin}\n${end}\n${begin}\n${end}\n`, 'line 3 has a second skillplan:begin'],
  ['a\0\n', 'it is not UTF-8 text'],
])('%j is damaged', (file, problem) => {
  expect(replaceSection(latin1(file), 'x')).toEqual({ state: 'damaged', problem })
})

test.each(['', 'a', 'a\n', 'skillplan:begin and skillplan:end'])('%j has no markers', (file) => {
  expect(replaceSection(latin1(file), 'x')).toEqual({ state: 'missing' })
})

test.each([
  ['', `${begin}\nx\n${end}\n`],
  ['a', `a\n\n${begin}\nx\n${end}\n`],
  ['a\n', `a\n\n${begin}\nx\n${end}\n`],
  ['a\r\n', `a\r\n\r\n${begin}\r\nx\r\n${end}\r\n`],
])('appended to %j it is %j', (file, text) => {
  expect(appendSection(latin1(file), 'x\n').toString('latin1')).toBe(text)
})

test('whatever the file and the section, the rest survives and a second time changes nothing', () => {
  const bytes = fc
    .uint8Array({ maxLength: 60, min: 1 })
    .map((values) => Buffer.from(values).toString('latin1'))
  const eol = fc.constantFrom('\n', '\r\n')
  const section = fc.array(fc.constantFrom('## A', '- é', '', '  b', '東')).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(bytes, bytes, eol, section, (head, tail, newline, text) => {
      const once = replaced(`${head}${begin}${newline}old${newline}${end}${tail}`, text)
      expect(once.startsWith(`${head}${begin}${newline}`)).toBe(true)
      expect(once.endsWith(`${newline}${end}${tail}`)).toBe(true)
      expect(replaced(once, text)).toBe(once)
      const added = appendSection(latin1(head), text).toString('latin1')
      expect(added.startsWith(head)).toBe(true)
      expect(replaced(added, text)).toBe(added)
    }),
  )
})
