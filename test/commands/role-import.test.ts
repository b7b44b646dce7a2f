import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database'
import { SkillStore } from '../../src/storage/skill-store'
import { useProgram } from '../support/run-command'

const start = useProgram()

/** A program with the fixture beside it, under a name of its own. */
function startWith(fixture = 'garden', change = (text: string) => text) {
  const skillplan = start()
  const text = readFileSync(resolve('test/fixtures/ddat', `${fixture}.csv`), 'utf8')
  writeFileSync(join(skillplan.folder, 'roles.csv'), change(text))
  const importRoles = (...flags: string[]) =>
    skillplan('role', 'import', 'roles.csv', '--format', 'ddat', ...flags)
  return { skillplan, importRoles }
}

const json = (text: string) => JSON.parse(text).data

test('an import says what it took, folded and left out, and what to type next', async () => {
  const { importRoles } = startWith()
  const ran = await importRoles()
  expect(ran.stderr).toBe('')
  expect(ran.code).toBe(0)
  expect(ran.stdout).toBe(`Imported 5 roles from the UK Government Digital and Data framework: each level
of its 2 roles is a role here.

Skills    6: 2 in the library, 4 new
Same as   Structured Query Language is SQL
Folded    1 skill that a role names more than once, 1 that is the same skill as
          another; the higher level counts
Left out  2 rows marked NOT IN USE; 1 role without a usable row: Chief gardener
Levels    awareness 1, working 2, practitioner 3, expert 4; importance 3 is
          assumed, as the framework gives none

Find one   skillplan role list WORD
Aim at it  skillplan gap ddat-garden-planner-trainee
Undo       skillplan undo
`)
})

test('the JSON holds the counts and the roles', async () => {
  const { importRoles } = startWith()
  const { kind, version, data } = JSON.parse((await importRoles('--json')).stdout)
  expect([kind, version]).toEqual(['role-import', 1])
  expect(Object.keys(data)).toEqual([
    'file',
    'source',
    'release',
    'isChanged',
    'isDryRun',
    'frameworkRoles',
    'roles',
    'skills',
    'matched',
    'repeatedPairs',
    'mergedPairs',
    'rowsNotInUse',
    'leftOut',
    'rolesWithoutRows',
    'noLongerInFile',
    'items',
  ])
  expect(data.skills).toEqual({ total: 6, new: 4, changed: 0, library: 2, shared: 0, gone: 0 })
  expect(data.items[0]).toEqual({
    id: 'ddat-garden-planner-trainee',
    name: 'Trainee garden planner',
    change: 'new',
  })
})

test('a second import changes nothing and is no operation', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const { stdout } = await importRoles()
  expect(stdout).toContain('Nothing changed: all 5 roles are as in the file.')
  expect(stdout).not.toContain('undo')
  expect(json((await skillplan('history', '--json')).stdout).items).toHaveLength(1)
  expect((await skillplan('history')).stdout).toContain('5 roles of ddat from roles.csv')
})

test('undo takes roles and skills away, redo brings them back', async () => {
  const { skillplan, importRoles } = startWith()
  const shipped = (await skillplan('role', 'list')).stdout
  await importRoles()
  const listed = (await skillplan('role', 'list')).stdout
  expect(listed).toContain('DDAT DATA')
  const shown = (await skillplan('role', 'show', 'ddat-garden-planner', '--json')).stdout
  await skillplan('undo')
  expect((await skillplan('role', 'list')).stdout).toBe(shipped)
  expect((await skillplan('role', 'show', 'ddat-garden-planner')).code).toBe(1)
  await skillplan('redo')
  expect((await skillplan('role', 'list')).stdout).toBe(listed)
  expect((await skillplan('role', 'show', 'ddat-garden-planner', '--json')).stdout).toBe(shown)
})

test('skills of the library are recognised, others get an id of their own', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const skillsOf = async (role: string) =>
    json((await skillplan('role', 'show', role, '--json')).stdout).items
  // SQL and Structured Query Language are one library skill; practitioner is above working.
  expect(await skillsOf('ddat-garden-planner')).toMatchObject([
    { id: 'sql', name: 'SQL', required: 3, importance: 3, isImportanceAssumed: true },
    {
      id: 'seed-bulb-and-root-stock-planning',
      name: 'Seed, bulb and root stock planning for every season of the year',
      required: 3,
    },
    { id: 'reading-soil-maps', name: 'Reading soil maps', required: 2 },
  ])
  // The library's power-bi has another name.
  expect(await skillsOf('ddat-botops-gardener-lead-greenhouse')).toMatchObject([
    { id: 'ddat-power-bi', name: 'Power-BI!', required: 4, evidence: { kind: 'work' } },
  ])
})

test('a recognised skill leaves an alias behind, and an alias of the user goes first', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const { connection, journal } = openDatabase(skillplan.databasePath, () => '2026-11-24T10:00:00.000Z')
  const aliases = 'SELECT alias, skill_id, source FROM skill_alias ORDER BY alias'
  expect(connection.prepare(aliases).raw().all()).toEqual([
    ['SQL', 'sql', 'ddat'],
    ['Structured Query Language', 'sql', 'ddat'],
  ])
  const store = new SkillStore(connection)
  journal.run(
    'merge',
    () => store.addAlias('Reading soil maps', 'gis', 'user'),
    () => '',
  )
  connection.close()
  await importRoles()
  const shown = json((await skillplan('role', 'show', 'ddat-garden-planner', '--json')).stdout)
  expect(shown.items.map(({ id }: { id: string }) => id)).toContain('gis')
})

test('an assumed importance is marked as such', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const { stdout } = await skillplan('role', 'show', 'ddat-garden-planner-head')
  expect(stdout).toMatch(/Reading soil maps +4 +3 assumed +reading-soil-maps/)
  expect((await skillplan('role', 'show', 'data-analyst')).stdout).not.toContain('assumed')
})

test('an imported role can be assessed, with skills by id and by name, and be the goal', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const rates = ['--rate', 'Reading soil maps=1', '--rate', 'sql=3', '--rate', 'seed-bulb=2~']
  const { stdout, stderr, code } = await skillplan('gap', 'ddat-garden-planner', ...rates)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toMatch(/Reading soil maps +1 +- +2 +3\.0/)
  expect(stdout).toMatch(/Seed, bulb and root .*2 +- +3 +3\.0/)
  expect((await skillplan('goal', 'set', 'Trainee garden planner')).stdout).toContain(
    'Trainee garden planner',
  )
})

test('a name that two roles share is ambiguous', async () => {
  const { skillplan, importRoles } = startWith('garden', (text) =>
    text.replaceAll('Head of garden planning,', 'Data analyst,'),
  )
  await importRoles()
  const ran = await skillplan('role', 'show', 'Data Analyst')
  expect(ran.code).toBe(1)
  expect(ran.stderr).toContain('"Data Analyst" could be more than one role.')
  expect(ran.stderr).toContain('  data-analyst')
  expect(ran.stderr).toContain('ddat-garden-planner-data-analyst')
})

test('a list is narrowed by words that begin words of a name', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const idsOf = async (...words: string[]) =>
    json((await skillplan('role', 'list', ...words, '--json')).stdout).items.map(
      ({ id }: { id: string }) => id,
    )
  expect((await idsOf('plan', 'gard')).sort()).toEqual([
    'ddat-garden-planner',
    'ddat-garden-planner-head',
    'ddat-garden-planner-trainee',
  ])
  expect(await idsOf('head', 'planner')).toEqual(['ddat-garden-planner-head'])
  expect(await idsOf('data', 'analyst')).toContain('data-analyst')
  expect((await skillplan('role', 'list', 'zzzzzz')).stdout).toContain('No role is called "zzzzzz"')
})

test('a newer file updates and adds; a role that it no longer has stays', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const newer = readFileSync(join(skillplan.folder, 'roles.csv'), 'utf8')
    .replaceAll('BotOps', 'PlantOps')
    .replace('Reading soil maps,,Expert', 'Reading soil maps,,Practitioner')
    .replace('Reading soil maps,,Awareness', 'Pruning,,Awareness')
  writeFileSync(join(skillplan.folder, 'roles.csv'), newer)
  const { stdout } = await importRoles()
  expect(stdout).toContain('Imported roles.csv again: 2 new roles, 2 changed, 1 as before.')
  expect(stdout).toContain(
    'no longer in the file: ddat-botops-gardener,\n          ddat-botops-gardener-lead-greenhouse',
  )
  expect((await skillplan('role', 'show', 'ddat-garden-planner-head')).stdout).toMatch(/Reading soil maps +3/)
  const trainee = (await skillplan('role', 'show', 'ddat-garden-planner-trainee')).stdout
  expect(trainee).toContain('Pruning')
  expect(trainee).not.toContain('Reading soil maps')
  expect((await skillplan('role', 'show', 'ddat-botops-gardener')).code).toBe(0)
  await skillplan('undo')
  expect((await skillplan('role', 'show', 'ddat-garden-planner-head')).stdout).toMatch(/Reading soil maps +4/)
})

test.each([
  ['cut-off', /^roles\.csv cannot be imported; nothing was changed\.\n {2}line 69: 4 columns/],
  ['wrong-columns', / {2}line 1: columns Skill Description, Skill Level missing/],
  ['wrong-rows', / {2}line 10: Skill Level is "Wizard".*\n {2}line 18: .*\n {2}line 24: .*\n {2}line 24: /],
])('%s changes nothing and is told by line', async (fixture, message) => {
  const { skillplan, importRoles } = startWith(fixture)
  const ran = await importRoles()
  expect(ran.code).toBe(1)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).toMatch(message)
  expect(existsSync(skillplan.databasePath)).toBe(false)
  expect(JSON.parse((await importRoles('--json')).stderr)).toMatchObject({
    kind: 'error',
    code: 'invalid-data',
  })
})

test('a bad file leaves an earlier import as it was', async () => {
  const { skillplan, importRoles } = startWith()
  await importRoles()
  const before = (await skillplan('role', 'list', '--json')).stdout
  copyFileSync(resolve('test/fixtures/ddat/wrong-rows.csv'), join(skillplan.folder, 'roles.csv'))
  expect((await importRoles()).code).toBe(1)
  expect((await skillplan('role', 'list', '--json')).stdout).toBe(before)
  expect(json((await skillplan('history', '--json')).stdout).items).toHaveLength(1)
})

test.each([
  [['nowhere.csv', '--format', 'ddat'], 1, 'There is no file "nowhere.csv"'],
  [['.', '--format', 'ddat'], 1, 'the file that is needed is not in it'],
  [['roles.csv/x', '--format', 'ddat'], 1, 'There is no file'],
  [['roles.csv', '--format', 'constructor'], 2, 'Formats: auto, onet'],
  [[], 2, "Missing required argument 'path'"],
] as const)('role import %j is refused', async (argv, code, message) => {
  const { skillplan } = startWith()
  if (argv.length > 0 && argv[0] === '.') rmSync(join(skillplan.folder, 'roles.csv'))
  const ran = await skillplan('role', 'import', ...argv)
  expect(ran.stderr).toContain(message)
  expect(ran.code).toBe(code)
})

test('looking roles and skills up makes no database', async () => {
  const skillplan = start()
  await skillplan('role', 'list')
  await skillplan('role', 'show', 'data-analyst')
  expect(existsSync(skillplan.databasePath)).toBe(false)
})

test('an imported occupation that the library has too points at the library\u2019s role', async () => {
  const skillplan = start()
  const onet = join(skillplan.folder, 'onet')
  mkdirSync(onet)
  for (const name of ['Occupation Data', 'Skills', 'Technology Skills']) {
    const text = readFileSync(resolve('test/fixtures/onet', `${name}.txt`), 'utf8')
    const moved = text
      .replaceAll('19-9001.00', '15-1252.00')
      .replace('Lighthouse Keepers', 'Software Developers')
    writeFileSync(join(onet, `${name}.txt`), moved)
  }
  await skillplan('role', 'import', 'onet')
  const shown = (await skillplan('role', 'show', 'onet-software-developers')).stdout.replace(/\s+/g, ' ')
  // Of those of one occupation the likest name goes first.
  expect(shown).toContain(
    "THE SAME WORK in the library's own terms: Software Developer (software-developer), ",
  )
  expect(shown).toContain('Senior Software Developer (senior-software-developer)')
  const ran = await skillplan('gap', 'onet-software-developers', '--rate', 'excel=2')
  expect(ran.stderr).toContain(
    'The library has the same work in its own terms: skillplan gap software-developer\n',
  )
  expect((await skillplan('role', 'show', 'onet-query-writers')).stdout).not.toContain('THE SAME WORK')
})
