import { expect, test } from 'vitest'
import { cutTo, widthOf } from '../../src/terminal/width'

test.each([
  ['Café Zürich – “Kurs”', 12, 'Café Zürich…'],
  ['Universitat Politècnica', 10, 'Universit…'],
  ['データ分析の基礎', 9, 'データ分…'],
  ['e\u0301e\u0301e\u0301e\u0301e\u0301', 4, 'e\u0301e\u0301e\u0301…'],
  ['short', 10, 'short'],
])('%s is cut to %i columns between what is read as one character', (text, width, cut) => {
  expect(cutTo(text, width, '…')).toBe(cut)
  expect(widthOf(cutTo(text, width, '…'))).toBeLessThanOrEqual(width)
})
