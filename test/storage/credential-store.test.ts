import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OwnCredential } from '../../src/domain/credential'
import { type CredentialQuery, everything, pickWords } from '../../src/domain/credential-search'
import { CredentialStore } from '../../src/storage/credential-store'
import { openDatabase } from '../../src/storage/database'

const fact = (value: unknown) => ({ value, title: 'a list', address: undefined, date: '2026-11-24' })

const make = (id: string, facts: Partial<OwnCredential> = {}): OwnCredential => ({
  id,
  name: `Course ${id}`,
  provider: 'Town college',
  platform: 'Town',
  kind: 'course',
  address: undefined,
  aliases: [],
  summary: undefined,
  source: 'user',
  basedOn: undefined,
  sourceId: undefined,
  facts: {},
  basis: undefined,
  skills: [],
  isEdited: false,
  skillNames: [],
  ...facts,
})

function open() {
  const path = join(mkdtempSync(join(tmpdir(), 'skillplan-store-')), 'skillplan.db')
  const { connection, journal } = openDatabase(path, () => '2026-11-24T10:00:00.000Z')
  const store = new CredentialStore(connection)
  const save = (...credentials: OwnCredential[]) =>
    journal.run(
      'catalog add',
      () => {
        for (const credential of credentials) store.insert(credential)
      },
      () => '',
    )
  return { store, journal, save }
}

const query = (facts: Partial<CredentialQuery>): CredentialQuery => ({ ...everything, ...facts })

const full = make('sql-evening', {
  name: 'SQL in the evening',
  aliases: ['SQL-101', 'Évening SQL'],
  summary: 'Joins for bakers',
  facts: {
    price: fact({ minor: 9900, currency: 'USD', charged: 'once' }),
    hours: fact({ min: 10, max: 20 }),
    format: fact('scheduled'),
    level: fact('beginner'),
    languages: fact(['en', 'fr']),
    freeLearning: fact(true),
    assessment: fact('quiz'),
    validity: fact({ months: null }),
    prerequisites: fact({ text: 'Excel first', required: ['excel-evening'], recommended: [] }),
  },
  skills: [{ skillId: 'sql', teaches: 2, assesses: 1 }],
  skillNames: ['SQL', 'Structured Query Language'],
})

test('what was saved is read as it was, with what follows from its facts', () => {
  const { store, save } = open()
  save(full)
  expect(store.find('sql-evening')).toMatchObject({
    name: 'SQL in the evening',
    price: { minor: 9900, currency: 'USD', charged: 'once' },
    hours: { min: 10, max: 20 },
    isFree: true,
    assessment: 'quiz',
    validityMonths: null,
    facts: full.facts,
    skills: full.skills,
  })
  expect(store.listCandidates()).toEqual([
    expect.objectContaining({
      id: 'sql-evening',
      languages: ['en', 'fr'],
      requiredFirst: ['excel-evening'],
      assessment: 'quiz',
      validityMonths: null,
      skills: full.skills,
    }),
  ])
})

test('candidates are those that teach one of the skills, with all their skills', () => {
  const { store, save } = open()
  const both = [
    { skillId: 'excel', teaches: 1, assesses: 0 },
    { skillId: 'sql', teaches: 1, assesses: 0 },
  ]
  save(full, make('other', { skills: both }), make('without'))
  const ids = (skillIds?: string[]) => store.listCandidates(skillIds).map(({ id }) => id)
  expect(ids()).toEqual(['other', 'sql-evening', 'without'])
  expect(ids(['excel'])).toEqual(['other'])
  expect(store.listCandidates(['excel'])[0]?.skills).toEqual(both)
  expect(ids(['baking'])).toEqual([])
})

test.each([
  [{ words: ['bakers'] }, true],
  [{ words: ['structured'] }, true],
  [{ words: ['eveni'] }, true],
  [{ words: ['town', 'sql'] }, true],
  [{ words: ['evenings'] }, true],
  [{ words: ['sql', 'french'] }, false],
  [{ words: ['sql', 'french'], isAnyWord: true }, true],
  [{ maxPrices: [{ minor: 100, currency: 'USD' }] }, true],
  [{ maxHours: 19 }, false],
  [{ maxHours: 20 }, true],
  [{ language: 'fr' }, true],
  [{ language: 'de' }, false],
  [{ format: 'scheduled' }, true],
  [{ level: 'advanced' }, false],
  [{ platform: 'TOWN' }, true],
  [{ isFree: true }, true],
  [{ skillIds: ['sql'], taughtLevel: 2 }, true],
  [{ skillIds: ['sql'], taughtLevel: 3 }, false],
  [{ taughtLevel: 3 }, false],
] as [Partial<CredentialQuery>, boolean][])('%j finds it: %s', (facts, isFound) => {
  const { store, save } = open()
  save(full, make('nothing-known', { name: 'Nothing known', provider: 'X', platform: 'Y' }))
  expect(store.search(query(facts)).map(({ id }) => id)).toEqual(isFound ? ['sql-evening'] : [])
})

test('the search and the names follow a change, a removal, undo and redo', () => {
  const { store, journal, save } = open()
  save(full)
  const found = () => [
    store.search(query({ words: ['evening'] })).length,
    store.search(query({ words: ['night'] })).length,
    store.listNamed('sql-101').length,
  ]
  expect(found()).toEqual([1, 0, 1])
  const change = (act: () => void) =>
    journal.run(
      'catalog edit',
      () => act(),
      () => '',
    )
  change(() => expect(store.update({ ...full, name: 'SQL at night', aliases: [] })).toBe(true))
  expect(found()).toEqual([0, 1, 0])
  change(() => expect(store.update({ ...full, name: 'SQL at night', aliases: [] })).toBe(false))
  change(() => store.remove('sql-evening'))
  expect(found()).toEqual([0, 0, 0])
  journal.undo()
  journal.undo()
  expect(found()).toEqual([1, 0, 1])
  journal.redo()
  expect(found()).toEqual([0, 1, 0])
})

test.each([
  [['python', 'for', 'beginners'], ['python'], ['beginners']],
  [['Project', 'management', 'certification'], ['project', 'management'], ['certification']],
  [['machine', 'learning', 'course'], ['machine', 'learning'], []],
  [['certification'], ['certification'], []],
  [['security+'], ['security', 'plus'], []],
  [['A+'], ['a', 'plus'], []],
  [['c++'], ['c'], []],
  [['the', 'course'], ['the', 'course'], []],
])('the words of %j', (typed, words, hints) => {
  expect(pickWords(typed)).toEqual({ words, hints })
})
