import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'

const start = useProgram()

const search = async (words: string, ...flags: string[]): Promise<string[]> => {
  const { stdout } = await start()(
    'catalog',
    'search',
    ...words.split(' '),
    '--limit',
    '5',
    ...flags,
    '--json',
  )
  return JSON.parse(stdout).data.items.map(({ id }: { id: string }) => id)
}

test.each([
  ['penetration testing', 'htb-cpts'],
  ['bookkeeping', 'certified-bookkeeper'],
  ['wound care', 'wcc'],
  ['classroom management', 'npq-behaviour'],
  ['python', 'helsinki-python'],
  ['excel', 'excel-skills-for-business'],
  ['lean six sigma', 'asq-six-sigma-green-belt'],
  ['gdpr', 'groningen-gdpr'],
  ['figma', 'byol-figma-advanced'],
  ['public speaking', 'saylor-public-speaking'],
])('%s finds %s among the first five', async (words, id) => {
  expect(await search(words)).toContain(id)
})

test.each([
  ['security plus', 'comptia-security-plus'],
  ['security+', 'comptia-security-plus'],
  ['a+', 'comptia-a-plus'],
  ['network plus', 'comptia-network-plus'],
])('%s is another name of %s, which goes first', async (words, id) => {
  expect((await search(words))[0]).toBe(id)
})

test('what teaches little besides goes before what teaches much', async () => {
  const found = await search('bookkeeping')
  expect(found.indexOf('certified-bookkeeper')).toBeLessThan(found.indexOf('acca-qualification'))
})

test('what is free to learn is found as free, though its certificate costs', async () => {
  expect(await search('data analysis essentials', '--free')).toContain('imperial-data-analysis-essentials')
})
