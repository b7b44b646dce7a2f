import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { expectGolden } from '../support/golden'
import { type Program, useProgram } from '../support/run-command'
import { makeZip } from '../support/zip'

const start = useProgram()
const fixture = resolve('test/fixtures/onet')

/** A program with the fixture beside it as a folder and as a zip with one inner folder. */
function startWith(): Program {
  const skillplan = start()
  cpSync(fixture, join(skillplan.folder, 'onet'), { recursive: true })
  const files = readdirSync(fixture).map((name) => ({
    path: `db_30_2_text/${name}`,
    content: readFileSync(join(fixture, name)),
  }))
  writeFileSync(join(skillplan.folder, 'db_30_2_text.zip'), makeZip(files))
  return skillplan
}

const json = (text: string) => JSON.parse(text).data
const edit = (skillplan: Program, name: string, change: (text: string) => string) => {
  const path = join(skillplan.folder, 'onet', name)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

test.each([80, 40])('the report at %i columns', async (columns) => {
  const skillplan = startWith()
  const run = skillplan.in({ columns })
  expectGolden(
    `${columns}-columns/role-import-onet.txt`,
    (await run('role', 'import', 'db_30_2_text.zip')).stdout,
  )
  expectGolden(`${columns}-columns/role-import-again.txt`, (await run('role', 'import', 'onet')).stdout)
  const dry = await start().in({ columns })('role', 'import', join(fixture), '--dry-run', '--only', 'l*')
  expectGolden(`${columns}-columns/role-import-dry-run.txt`, dry.stdout)
})

test('folder, zip and single files give the same roles, and a second import changes nothing', async () => {
  const contents = []
  for (const paths of [
    ['onet'],
    ['db_30_2_text.zip'],
    ['onet/Occupation Data.txt', 'onet/Skills.txt', 'onet/Technology Skills.txt', 'onet/Knowledge.txt'],
  ]) {
    const skillplan = startWith()
    const ran = await skillplan('role', 'import', ...paths, '--json')
    expect(ran.stderr).toBe('')
    expect(json(ran.stdout).items).toHaveLength(3)
    const shown = []
    for (const { id } of json(ran.stdout).items) {
      shown.push((await skillplan('role', 'show', id, '--json')).stdout)
    }
    contents.push(shown)
    const again = json((await skillplan('role', 'import', ...paths, '--json')).stdout)
    expect(again.isChanged).toBe(false)
    expect(json((await skillplan('history', '--json')).stdout).items).toHaveLength(1)
  }
  expect(contents[1]).toEqual(contents[0])
  expect(contents[2]).toEqual(contents[0])
})

test('skills that are the library’s become that skill, and each under another name is told', async () => {
  const skillplan = startWith()
  const { matched, skills, mergedPairs } = json((await skillplan('role', 'import', 'onet', '--json')).stdout)
  const told = matched.map(({ name, id }: { name: string; id: string }) => [name, id])
  expect(told).toContainEqual(['Structured query language SQL', 'sql'])
  expect(told).toContainEqual(['Oracle Java', 'java'])
  // SQL and its long form are one skill.
  expect(mergedPairs).toBe(1)
  expect(skills.library).toBe(4)
  const items = json((await skillplan('role', 'show', 'onet-query-writers', '--json')).stdout).items
  expect(items.filter(({ id }: { id: string }) => id === 'sql')).toHaveLength(1)
  // What only sounds like a skill of the library stays a skill of its own.
  const keeper = json((await skillplan('role', 'show', 'onet-lighthouse-keepers', '--json')).stdout).items
  expect(keeper.find(({ name }: { name: string }) => name === 'Checking and correcting work').id).toBe(
    'checking-and-correcting-work',
  )
  const clerk = json((await skillplan('role', 'show', 'onet-lamp-clerks', '--json')).stdout).items
  expect(clerk).toMatchObject([
    { name: 'Autopilot software', isLevelAssumed: true, isImportanceAssumed: true },
  ])
})

test('the demand flag counts in a gap’s priority, with its source', async () => {
  const skillplan = startWith()
  await skillplan('role', 'import', 'onet')
  const { stdout } = await skillplan(
    'gap',
    'onet-query-writers',
    '--rate',
    'sql=0',
    '--rate',
    'java=1',
    '--why',
  )
  const told = stdout.replace(/\s+/g, ' ')
  expect(told).toContain(
    'SQL: to learn 2 - 0 = 2; priority 2 x importance 4 x (1 + demand 1.00, O*NET In Demand) = 16.0',
  )
  expect(told).toContain(
    'Java: to learn 2 - 1 = 1; priority 1 x importance 4 x (1 + demand 0.50, O*NET Hot Technology) = 6.0',
  )
})

test('a newer release updates what changed, and ratings stay with their skills', async () => {
  const skillplan = startWith()
  await skillplan('role', 'import', 'onet')
  await skillplan('gap', 'onet-lighthouse-keepers', '--rate', 'checking-and-correcting-work=2')
  // A new title, another level, a skill under a new name, an occupation less.
  edit(skillplan, 'Occupation Data.txt', (text) =>
    text.replace('Lighthouse Keepers', 'Lighthouse Wardens').replace(/43-9001.*\n/, ''),
  )
  edit(skillplan, 'Technology Skills.txt', (text) => text.replace(/43-9001.*\n/, ''))
  edit(skillplan, 'Skills.txt', (text) => text.replaceAll('Monitoring', 'Watching').replace('4.62', '4.40'))
  const ran = await skillplan('role', 'import', 'onet', '--json')
  expect(ran.stderr).toBe('')
  const data = json(ran.stdout)
  expect(data.items).toEqual([
    { id: 'onet-lighthouse-keepers', name: 'Lighthouse Wardens', change: 'changed' },
    { id: 'onet-query-writers', name: 'Query Writers', change: 'same' },
  ])
  expect(data.noLongerInFile).toEqual([{ id: 'onet-lamp-clerks', name: 'Lamp Clerks' }])
  expect(data.skills).toMatchObject({ new: 0, changed: 1, gone: 1 })
  const items = json((await skillplan('role', 'show', 'onet-lighthouse-keepers', '--json')).stdout).items
  expect(items).toContainEqual(
    expect.objectContaining({ id: 'checking-and-correcting-work', name: 'Watching', importance: 4 }),
  )
  const gap = json((await skillplan('gap', 'show', '--json')).stdout)
  expect(gap.items).toMatchObject([{ id: 'checking-and-correcting-work', claimed: 2 }])
})

test('--only takes roles by name or id with the skills that they need, and calls the others not gone', async () => {
  const skillplan = startWith()
  const first = json((await skillplan('role', 'import', 'onet', '--only', 'QUERY*', '--json')).stdout)
  expect(first.items.map(({ id }: { id: string }) => id)).toEqual(['onet-query-writers'])
  expect(first.skills.total).toBeLessThan(7)
  await skillplan('role', 'import', 'onet')
  const again = json((await skillplan('role', 'import', 'onet', '--only', '*keep?rs', '--json')).stdout)
  expect(again).toMatchObject({
    isChanged: false,
    noLongerInFile: [],
    items: [{ id: 'onet-lighthouse-keepers' }],
  })
  const none = await skillplan('role', 'import', 'onet', '--only', 'lighthose keepers')
  expect(none.code).toBe(1)
  expect(none.stderr).toContain('No role of the O*NET database fits --only "lighthose keepers"')
  expect(none.stderr).toContain('onet-lighthouse-keepers')
})

test('a dry run says the same as the import and changes nothing, with and without a database', async () => {
  const skillplan = startWith()
  const dry = json((await skillplan('role', 'import', 'onet', '--dry-run', '--json')).stdout)
  expect(existsSync(skillplan.databasePath)).toBe(false)
  await skillplan('plan', 'add', 'pl-300')
  const before = readFileSync(skillplan.databasePath)
  expect(json((await skillplan('role', 'import', 'onet', '--dry-run', '--json')).stdout)).toEqual(dry)
  expect(readFileSync(skillplan.databasePath).equals(before)).toBe(true)
  const real = json((await skillplan('role', 'import', 'onet', '--json')).stdout)
  expect(dry).toEqual({ ...real, isDryRun: true })
})

test('a bar on a terminal, and nothing but the result off it', async () => {
  const skillplan = startWith()
  const control = String.fromCharCode(27)
  const prompter = { ask: () => Promise.reject(new Error('asked')) } as never
  const shown = await skillplan.in({ prompter, columns: 80 })('role', 'import', 'onet')
  expect(shown.stderr).toMatch(/Importing O\*NET database #{20} 100%/)
  expect(shown.stderr.endsWith(`\r${control}[K`)).toBe(true)
  const spoken = await skillplan.in({ prompter, env: { ACCESSIBLE: '1' } })('role', 'import', 'onet')
  expect(spoken.stderr).toBe('Importing O*NET database...\n')
})

test.each<[string, (skillplan: Program) => void, readonly string[], number, string[]]>([
  [
    'a folder without the files',
    (skillplan) => mkdirSync(join(skillplan.folder, 'empty')),
    ['empty', '--format', 'onet'],
    1,
    ['cannot be imported; nothing was changed', 'Occupation Data.txt is missing'],
  ],
  [
    'a file alone',
    () => undefined,
    ['onet/Skills.txt'],
    1,
    ['onet/Skills.txt cannot be imported', 'Occupation Data.txt is missing', 'Expected a folder or zip'],
  ],
  [
    'UTF-16',
    (skillplan) => {
      const path = join(skillplan.folder, 'onet', 'Skills.txt')
      writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8')}`, 'utf16le'))
    },
    ['onet'],
    1,
    ['onet/Skills.txt cannot be imported', 'the text is UTF-16'],
  ],
  [
    'Latin-1',
    (skillplan) => {
      const path = join(skillplan.folder, 'onet', 'Occupation Data.txt')
      writeFileSync(
        path,
        Buffer.from(readFileSync(path, 'utf8').replace('Lamp Clerks', 'Caf\u00e9 Clerks'), 'latin1'),
      )
    },
    ['onet'],
    1,
    ['Occupation Data.txt', 'line 4: not UTF-8, it looks like Latin-1'],
  ],
  [
    'something else',
    (skillplan) => writeFileSync(join(skillplan.folder, 'notes.txt'), 'Dear diary'),
    ['notes.txt'],
    1,
    ['notes.txt is none of the frameworks', 'line 1 is "Dear diary"', 'Formats: auto, onet'],
  ],
])('%s is refused and changes nothing', async (_, prepare, argv, code, messages) => {
  const skillplan = startWith()
  prepare(skillplan)
  const ran = await skillplan('role', 'import', ...argv)
  for (const message of messages) expect(ran.stderr).toContain(message)
  expect(ran.code).toBe(code)
  expect(existsSync(skillplan.databasePath)).toBe(false)
})

test('of two technologies that are one skill, the figure that is not assumed counts', async () => {
  const skillplan = startWith()
  const use = (code: string, title: string, isInDemand: boolean) =>
    `${code}\t${title}\t43230000\tMedical software\tY\t${isInDemand ? 'Y' : 'N'}\n`
  edit(skillplan, 'Occupation Data.txt', (text) => `${text}19-9002.00\tBell Ringers\tRing.\n`)
  // Both are electronic health records; the second is the tool of the group.
  edit(skillplan, 'Technology Skills.txt', (text) =>
    [
      ...[text, use('19-9001.00', 'MEDITECH software', false), use('19-9001.00', 'Epic Systems', false)],
      use('19-9002.00', 'Epic Systems', true),
    ].join(''),
  )
  await skillplan('role', 'import', 'onet')
  const { items } = json((await skillplan('role', 'show', 'onet-lighthouse-keepers', '--json')).stdout)
  expect(items.filter(({ id }: { id: string }) => id === 'electronic-health-records')).toMatchObject([
    { importance: 4, isImportanceAssumed: false, isLevelAssumed: true },
  ])
})
