import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { importJson, showJson, write } from '../support/catalog-import'
import { useProgram } from '../support/run-command'

const start = useProgram()

const edxHead =
  'title,summary,n_enrolled,course_type,institution,instructors,Level,subject,language,subtitles,course_effort,course_length,price,course_description,course_syllabus,course_url'
const edxRow = (title: string, facts: Partial<Record<string, string>> = {}) =>
  [
    title,
    facts.summary ?? 'Learn how to use Python',
    facts.enrolled ?? '"12,980"',
    'Self-paced on your time',
    facts.institution ?? 'A university',
    'A. Person-B. Person',
    facts.level ?? 'Intermediate',
    'Computer Science',
    facts.language ?? 'English',
    'English',
    facts.effort ?? '2–3 hours per week',
    facts.length ?? '10 Weeks',
    facts.price ?? 'FREE-Add a Verified Certificate for $49 USD',
    '',
    '',
    facts.url ?? `https://example.org/course/${title.toLowerCase().replaceAll(' ', '-')}`,
  ].join(',')

test('the layout of edX is known by its columns; every fact is read or left out', async () => {
  const skillplan = start()
  write(skillplan, 'edx.csv', [
    edxHead,
    edxRow('SQL for bakers'),
    edxRow('Curso de marketing y networking', {
      language: 'Español',
      summary: 'NA',
      enrolled: 'NA',
      length: 'TBD',
    }),
  ])
  const data = await importJson(skillplan, 'edx.csv')
  expect(data).toMatchObject({ format: 'edx', rows: 2, new: 2, skipped: [], unread: [] })
  expect(await showJson(skillplan, 'sql-for-bakers')).toMatchObject({
    name: 'SQL for bakers',
    provider: 'A university',
    platform: 'edX',
    credentialKind: 'course',
    price: { minor: 4900, currency: 'USD', charged: 'once' },
    isFree: true,
    hours: { min: 20, max: 30 },
    format: 'self-paced',
    level: 'intermediate',
    source: 'edx',
    facts: {
      enrolled: { value: 12980, title: 'edx.csv', date: '2026-11-24' },
      instructors: { value: ['A. Person-B. Person'] },
      languages: { value: ['en'] },
    },
    skills: [
      { id: 'sql', teaches: 2, assesses: 0 },
      { id: 'python', teaches: 1, assesses: 0 },
    ],
  })
  const spanish = await showJson(skillplan, 'curso-de-marketing-y-networking')
  expect(spanish).toMatchObject({ hours: null, facts: { languages: { value: ['es'] } }, skills: [] })
  expect(spanish.facts.enrolled).toBeUndefined()
})

test('imported again only what changed is written, and what the user changed stays', async () => {
  const skillplan = start()
  const rows = [edxRow('SQL for bakers'), edxRow('Excel for bakers'), edxRow('Python for bakers')]
  write(skillplan, 'edx.csv', [edxHead, ...rows])
  await importJson(skillplan, 'edx.csv')
  expect(await importJson(skillplan, 'edx.csv')).toMatchObject({ new: 0, changed: 0, same: 3 })
  write(skillplan, 'edx.csv', [edxHead, edxRow('SQL for bakers', { price: '59 USD' }), rows[1] ?? ''])
  expect(await importJson(skillplan, 'edx.csv')).toMatchObject({
    new: 0,
    changed: 1,
    same: 1,
    noLongerInFile: 1,
    items: [{ id: 'sql-for-bakers', change: 'changed', place: 'line 2' }],
  })
  expect((await showJson(skillplan, 'sql-for-bakers')).price.minor).toBe(5900)
  await skillplan('undo')
  expect((await showJson(skillplan, 'sql-for-bakers')).price.minor).toBe(4900)
})

test('rows that cannot be taken are told with line and reason; the others are taken', async () => {
  const skillplan = start()
  write(skillplan, 'list.csv', [
    'id,name,provider,hours,price,url',
    'a,Bread,Town college,12,90 USD,https://example.org/bread',
    'b,Too few,Town college',
    'c,Too,many,1,2,3,4',
    'd,Negative,Town college,-5,9 USD,',
    'e,In words,Town college,12,ninety dollars,',
    'f,"Stray" quote,Town college,1,1,',
    'a,Twice,Town college,12,90 USD,',
    'g,,Town college,12,90 USD,',
    'h,Security+,CompTIA,12,90 USD,',
    'i,No address,Town college,12,90 USD,nowhere',
  ])
  const data = await importJson(skillplan, 'list.csv')
  expect(data).toMatchObject({
    format: 'columns',
    map: { id: 'id', title: 'name', provider: 'provider', hours: 'hours', price: 'price', address: 'url' },
    rows: 10,
    new: 3,
    skipped: [
      { place: 'line 3', reason: '3 fields where the first line has 6' },
      { place: 'line 4', reason: '7 fields where the first line has 6' },
      { place: 'line 5', reason: 'hours "-5" are below 0' },
      { place: 'line 7', reason: 'a " in the wrong place' },
      { place: 'line 8', reason: 'the same id, "a", as line 2' },
      { place: 'line 9', reason: 'it has no title' },
      { place: 'line 10', reason: 'the library has it as comptia-security-plus' },
    ],
    unread: [
      {
        field: 'price',
        rows: 1,
        place: 'line 6',
        text: 'ninety dollars',
        values: [{ place: 'line 6', text: 'ninety dollars' }],
      },
      { field: 'address', rows: 1, place: 'line 11', text: 'nowhere' },
    ],
  })
  const { price, facts } = await showJson(skillplan, 'in-words')
  expect([price, facts.priceAsTold.value]).toEqual([null, 'ninety dollars'])
})

test('a map names the columns, is remembered, and is checked against the file', async () => {
  const skillplan = start()
  write(skillplan, 'own.csv', ['what,who,work', 'SQL for bakers,Town college,12 h'])
  const unmapped = await skillplan('catalog', 'import', 'own.csv')
  expect([unmapped.code, unmapped.stderr]).toEqual([1, expect.stringContaining('no column is called title')])
  const wrong = await skillplan('catalog', 'import', 'own.csv', '--map', 'title=wat')
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('"wat"')])
  const map = 'title=what,provider=who,hours=work'
  await importJson(skillplan, 'own.csv', '--map', map, '--save-map', 'own')
  expect((await showJson(skillplan, 'sql-for-bakers')).hours).toEqual({ min: 12, max: 12 })
  expect(await importJson(skillplan, 'own.csv', '--map', 'own')).toMatchObject({ same: 1 })
  const unknown = await skillplan('catalog', 'import', 'own.csv', '--map', 'other')
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('Saved: own')])
})

test('a JSON list of objects is read by its keys', async () => {
  const skillplan = start()
  const items = [
    { name: 'SQL', skills: ['SQL', 'Excel'], level: 'Beginner', hours: 12 },
    7,
    { name: '' },
    { name: 'Bread+' },
  ]
  write(skillplan, 'list.json', JSON.stringify(items))
  expect(await importJson(skillplan, 'list.json')).toMatchObject({
    new: 2,
    items: [{ id: 'sql' }, { id: 'bread-plus' }],
    skipped: [
      { place: 'item 2', reason: 'it is not an object' },
      { place: 'item 3', reason: 'it has no title' },
    ],
  })
  expect((await showJson(skillplan, 'sql')).skills).toHaveLength(2)
})

test('the hours of a course bound the level that it goes to, those of preparing for an exam do not', async () => {
  const skillplan = start()
  const item = { level: 'advanced', hours: 4, skills: ['SQL'] }
  write(
    skillplan,
    'list.json',
    JSON.stringify([
      { ...item, name: 'A short course', kind: 'course' },
      { ...item, name: 'A hard exam', kind: 'certification' },
    ]),
  )
  await importJson(skillplan, 'list.json')
  expect((await showJson(skillplan, 'a-short-course')).skills).toMatchObject([{ id: 'sql', teaches: 1 }])
  expect((await showJson(skillplan, 'a-hard-exam')).skills).toMatchObject([{ id: 'sql', teaches: 3 }])
})

test.each([
  ['nowhere.csv', [], 1, 'There is no file'],
  ['empty.csv', [], 1, 'the file is empty'],
  ['latin.csv', [], 1, 'not UTF-8'],
  ['utf16.csv', [], 1, 'UTF-16'],
  ['object.json', [], 1, 'not a list'],
  ['broken.json', [], 1, 'not JSON'],
  ['numbers.json', [], 1, 'holds no objects'],
  ['twice.csv', [], 1, 'stands twice'],
  ['page.csv', [], 1, 'a web page'],
  ['good.csv', ['--preset', 'edx'], 1, 'not laid out as edx'],
  ['good.csv', ['--preset', 'papyrus'], 2, '--preset "papyrus"'],
  ['good.csv', ['--map', 'baking=name'], 2, '"baking" is not a field'],
  ['good.csv', ['--map', 'title='], 2, 'FIELD=COLUMN'],
  ['good.csv', ['--currency', 'money'], 2, '--currency "money"'],
  ['good.csv', ['--save-map', 'a b'], 2, '--save-map "a b"'],
] as [string, string[], number, string][])(
  '%s %j is refused, and nothing is imported',
  async (file, flags, code, message) => {
    const skillplan = start()
    write(skillplan, 'empty.csv', '')
    writeFileSync(join(skillplan.folder, 'latin.csv'), Buffer.from('name\ncaf\xe9\n', 'latin1'))
    writeFileSync(join(skillplan.folder, 'utf16.csv'), Buffer.from('name\nx\n', 'utf16le'))
    write(skillplan, 'object.json', '{"courses": 3}')
    write(skillplan, 'broken.json', '[{"name": ')
    write(skillplan, 'numbers.json', '[1, 2]')
    write(skillplan, 'twice.csv', 'name,name\na,b')
    write(skillplan, 'page.csv', '<!doctype html><p>name')
    write(skillplan, 'good.csv', 'name\na')
    const ran = await skillplan('catalog', 'import', file, ...flags)
    expect(ran.stderr).toContain(message)
    expect([ran.code, ran.stdout]).toEqual([code, ''])
    expect((await skillplan('history')).stdout).not.toContain('catalog import')
  },
)

test('what was imported can be planned, and undo takes the whole file back', async () => {
  const skillplan = start()
  write(skillplan, 'edx.csv', [edxHead, edxRow('SQL for bakers')])
  await importJson(skillplan, 'edx.csv')
  const planned = JSON.parse((await skillplan('plan', 'add', 'sql-for-bakers', '--json')).stdout).data
  expect(planned).toMatchObject({ estimatedMinutes: 1500, price: { minor: 4900, currency: 'USD' } })
  await skillplan('undo')
  await skillplan('undo')
  expect((await skillplan('catalog', 'show', 'sql-for-bakers')).code).toBe(1)
  const db = new BetterSqlite3(skillplan.databasePath, { readonly: true })
  for (const table of ['credential', 'credential_skill', 'credential_entry', 'credential_name']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  }
  db.close()
})

test('text of a file that steers a terminal does not get to it', async () => {
  const skillplan = start()
  write(skillplan, 'bad.csv', ['name,price', '"Bread \u001b[2J\u202e",\u001b[31m9', '\u001b[2J,1'])
  for (const argv of [
    ['catalog', 'import', 'bad.csv'],
    ['catalog', 'search', 'bread'],
  ]) {
    const { stdout, stderr } = await skillplan(...argv)
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  }
})
