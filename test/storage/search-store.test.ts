import { expect, test } from 'vitest'
import { shortForms } from '../../src/domain/search'
import { openDatabase } from '../../src/storage/database'
import { SearchStore } from '../../src/storage/search-store'
import { SkillStore } from '../../src/storage/skill-store'

const open = () => openDatabase(':memory:', () => '2026-11-24T10:00:00.000Z')
const asSkill = (id: string, name: string) => ({
  ...{ id, name, category: 'tool' as const, description: undefined },
  ...{ source: 'own', sourceId: undefined },
})

test('the index follows each change of a skill and of its other names, and undo', () => {
  const { connection, journal } = open()
  const skills = new SkillStore(connection)
  const index = new SearchStore(connection).searchIndex('skill')
  const find = (query: string) => index.match(query).map(({ id }) => id)
  const change = (run: () => unknown) => journal.run('x', run, () => '')
  change(() => skills.save(asSkill('a', 'Weaving')))
  expect(find('weav*')).toEqual(['a'])
  change(() => skills.save(asSkill('a', 'Basket making')))
  expect([find('weav*'), find('bask*')]).toEqual([[], ['a']])
  change(() => skills.addAlias('Wickerwork', 'a', 'own'))
  expect(find('wicker*')).toEqual(['a'])
  journal.undo()
  expect(find('wicker*')).toEqual([])
  journal.undo()
  expect([find('weav*'), find('bask*')]).toEqual([['a'], []])
  journal.redo()
  expect([find('weav*'), find('bask*')]).toEqual([[], ['a']])
})

test.each([
  'Business intelligence',
  'CI/CD',
  'Node.js',
  'Cross-team work',
  'A "quoted" name \\ with signs',
  'Overview',
])('the triggers make the short forms of %s as the library’s build does', (name) => {
  const { connection, journal } = open()
  journal.run(
    'x',
    () => new SkillStore(connection).save(asSkill('a', name)),
    () => '',
  )
  const row = connection.prepare('SELECT initials, joined FROM skill_search').get() as {
    initials: string
    joined: string
  }
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu)
  const forms = shortForms(name)
  expect(words(row.initials)).toEqual(words(forms.initials))
  expect(words(row.joined)?.join('')).toEqual(forms.joined)
})
