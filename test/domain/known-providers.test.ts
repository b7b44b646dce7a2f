import { expect, test } from 'vitest'
import { KnownProviders } from '../../src/domain/known-providers'

const providers = new KnownProviders([
  { provider: 'Rye Baking Institute', address: 'https://www.rbi.org/loaf' },
  { provider: 'Oat Labs', address: 'https://learn.oatlabs.com/course' },
  { provider: 'Oat Labs Academy', address: undefined },
  // A shop is not called as who sells there.
  { provider: 'Spelt Society', address: 'https://shop.example.com/spelt' },
])

test('a site is its provider\u2019s where it is called so, by its initials too', () => {
  expect(providers.findBySite('https://rbi.org/rolls')).toBe('Rye Baking Institute')
  expect(providers.findBySite('https://exams.oatlabs.com/')).toBe('Oat Labs')
  expect(providers.findBySite('https://shop.example.com/other')).toBeUndefined()
  expect(providers.findBySite(undefined)).toBeUndefined()
})

test('a body goes by the name that the library has for it, unless two would do', () => {
  expect(providers.nameBody('RBI', undefined)).toBe('Rye Baking Institute')
  expect(providers.nameBody('Oat', undefined)).toBe('Oat')
  expect(providers.nameBody('Oat', 'https://oatlabs.com/x')).toBe('Oat Labs')
  expect(providers.nameBody('Barley Board', undefined)).toBe('Barley Board')
})
