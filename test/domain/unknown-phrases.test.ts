import { expect, test } from 'vitest'
import { findUnknownPhrases } from '../../src/domain/unknown-phrases'

const words = new Map(
  'the we need help with a of and in for our office is are use offer knowledge experience degree plan'
    .split(' ')
    .map((word) => [word, 'common' as const]),
)
const find = (...texts: string[]) =>
  findUnknownPhrases(
    texts.map((text) => ({ text, mentions: [], names: [] })),
    words,
    1,
  ).map(({ phrase }) => phrase)

test.each([
  ['Experience with Loomcraft and QWX9', ['Loomcraft', 'QWX9']],
  ['Knowledge of DFMEA, immunoassays and cytometry', ['DFMEA', 'cytometry', 'immunoassays']],
  ['Registered with the NMC; RN, ACCA or PMP', []],
  ['A degree in Marine Zoology', []],
  ['Medical, dental and Vision Care insurance; 401(k) Match Programme', []],
  ['Locations: Los Angeles, Leeds, Timbuktu', []],
  ['We are the Quillfeather Corporation', []],
  ['What we offer\n- a Zorbing Day', []],
])('%s', (text, phrases) => {
  expect(find(text).sort()).toEqual(phrases)
})
