import { expect, test } from 'vitest'
import { readCsvHead, readCsvRows } from '../../src/imports/csv-rows'

function read(text: string) {
  const rows: [number, readonly string[]][] = []
  const skipped: [number, string][] = []
  const isWhole = readCsvRows(text, readCsvHead(text), {
    row: (line, cells) => rows.push([line, cells]),
    skip: (line, reason) => skipped.push([line, reason]),
  })
  return { rows, skipped, isWhole }
}

test('a broken row is told with its line, and the rows after it are read', () => {
  const text = [
    'a,b',
    '1,2',
    '3,"4',
    '4b"',
    '',
    '5',
    '6,"x,1',
    '7,8',
    '9,"10",11',
    '"12" x,13',
    '14,15"q',
    '16,17',
    '18,"19',
  ]
  expect(read(text.join('\n'))).toEqual({
    rows: [
      [2, ['1', '2']],
      [3, ['3', '4\n4b']],
      [8, ['7', '8']],
      [12, ['16', '17']],
    ],
    skipped: [
      [6, '1 field where the first line has 2'],
      [7, 'a " in the wrong place'],
      [9, '3 fields where the first line has 2'],
      [10, 'a " in the wrong place'],
      [11, 'a " in the wrong place'],
      [13, 'a quoted text that is not closed'],
    ],
    isWhole: true,
  })
})

test('a quote that is never closed does not swallow the rest', () => {
  const { rows, skipped } = read(`a,b\n1,"2\n${'3,4\n'.repeat(500)}`)
  expect(rows).toHaveLength(500)
  expect(skipped).toEqual([[2, 'a quoted text that is not closed']])
})

test('semicolons and tabs part columns too, and a mark at the beginning is no name', () => {
  expect(readCsvHead('\ufeffname;price\nx;1,5')).toEqual({ columns: ['name', 'price'], delimiter: ';' })
  expect(read('name\tprice\nx\t1').rows).toEqual([[2, ['x', '1']]])
})

test('a file of broken quotes alone is given up', () => {
  expect(read(`a,b\n${'x,"y"z\n1,"2\n'.repeat(900)}`).isWhole).toBe(false)
})
