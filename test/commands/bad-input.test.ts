import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'
import { makeZip } from '../support/zip'

const start = useProgram()

/** A plan with something of everything in it, so that what is refused could have hurt. */
async function filled() {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst', '--by', '2027-06-30', '--hours-per-week', '6')
  await skillplan('gap', '--rate', 'sql=2')
  await skillplan('plan', 'add', 'google-data-analytics', '--units', '8')
  await skillplan('plan', 'add', 'google-ux-design')
  await skillplan('plan', 'add', 'capm')
  await skillplan('plan', 'start', 'capm')
  await skillplan('plan', 'start', 'google-data-analytics')
  await skillplan('evidence', 'add', 'a', 'piece')
  writeFileSync(join(skillplan.folder, 'broken.json'), '{"sql": 3,')
  writeFileSync(join(skillplan.folder, 'list.json'), '[3]')
  writeFileSync(join(skillplan.folder, 'wrong.json'), '{"sql": 9, "sqll": 2, "baking": 1}')
  writeRoles(skillplan.folder)
  writeFileSync(join(skillplan.folder, 'there.md'), 'mine')
  writeFileSync(join(skillplan.folder, 'damaged.md'), 'a\n<!-- skillplan:begin -->\nb\n')
  mkdirSync(join(skillplan.folder, 'folder'))
  const zipped = (path: string, content: Uint8Array | string) => makeZip([{ path, content }])
  writeFileSync(join(skillplan.folder, 'out.zip'), zipped('../out.txt', 'x'))
  writeFileSync(join(skillplan.folder, 'bomb.zip'), zipped('x.txt', Buffer.alloc(8_000_000)))
  writeFileSync(join(skillplan.folder, 'cut.zip'), zipped('x.txt', 'x').subarray(0, -9))
  writeFileSync(join(skillplan.folder, 'utf-16.csv'), Buffer.from('\ufeffa,b\n', 'utf16le'))
  writeFileSync(join(skillplan.folder, 'big.csv'), '')
  // Two gigabytes that take no room on the disk.
  truncateSync(join(skillplan.folder, 'big.csv'), 2 * 1024 ** 3)
  return skillplan
}

/** Files of roles, each with something wrong. */
function writeRoles(folder: string) {
  const write = (file: string, items: unknown[], more = {}) =>
    writeFileSync(join(folder, file), JSON.stringify({ name: 'Beekeeper', items, ...more }))
  write('levels.json', [{ name: 'Hive care', required: 6 }, { required: 2 }])
  write('twice.json', [{ name: 'Structured Query Language' }, { id: 'sql', name: 'SQL' }])
  write('clash.json', [{ id: 'sql', name: 'Python' }])
  write('reserved.json', [{ name: 'Hive care' }], { id: 'list' })
}

test.each([
  ['goal set dta-analyst', 1, ['"dta-analyst"', 'data-analyst']],
  ['goal set data', 1, ['more than one role', 'data-engineer']],
  ['goal set data-analyst --by 2027-02-30', 2, ['2027-02-30', 'not a day of the calendar']],
  ['goal set data-analyst --by 03/04/2027', 2, ['two ways', '2027-03-04', '2027-04-03']],
  ['goal set data-analyst --by 2026-11-01', 2, ['not after today']],
  ['goal set data-analyst --hours-per-week -5', 2, ['-5', 'below 0']],
  ['goal set data-analyst --hours-per-week 169', 2, ['more than a week has']],
  ['goal set data-analyst --budget 0', 2, ['take away a $']],
  ['goal set data-analyst --budget 900', 2, ['no currency', '900USD']],
  ['goal set data-analyst --budget 900XYZ', 2, ['XYZ']],
  ['gap data-analyst --rate sql=6', 1, ['"6" is not a level', '0 none']],
  ['gap data-analyst --rate sql=high', 1, ['"high" is not a level']],
  ['gap data-analyst --rate sql', 2, ['SKILL=LEVEL']],
  ['gap data-analyst --rate baking=2', 1, ['There is no skill "baking"']],
  ['gap data-analyst --rate docker=2', 1, ['Data Analyst does not ask for it']],
  ['gap data-analyst --answers nowhere.json', 1, ['nowhere.json', 'cannot be read']],
  ['gap data-analyst --answers folder', 1, ['cannot be read']],
  ['gap data-analyst --answers broken.json', 1, ['broken.json', 'not JSON']],
  ['gap data-analyst --answers list.json', 1, ['holds no ratings', '{"sql": 3']],
  [
    'gap data-analyst --answers wrong.json',
    1,
    ['3 of 3', '"9" is not a level', '"sqll"', 'nearest: sql', '"baking"'],
  ],
  ['gap show --why baking', 1, ['no skill "baking"']],
  ['gap show --why excel', 1, ['Microsoft Excel is not rated yet', 'skill rate excel']],
  ['gap data-analyst --rate sql=1 --why docker', 1, ['has no gap here']],
  ['catalog show nothing-like-it-at-all', 1, ['"nothing-like-it-at-all"', 'catalog search']],
  ['catalog show googel-data-analytics', 1, ['google-data-analytics']],
  ['catalog search !!!', 2, ['nothing to search for']],
  ['catalog search sql --level 4', 2, ['--level "4"', 'beginner']],
  ['catalog search sql --skill baking', 1, ['no skill "baking"']],
  ['catalog search sql --max-price 100', 2, ['no currency']],
  ['catalog search sql --max-hours -3', 2, ['below 0']],
  ['catalog search sql --language klingon', 2, ['--language "klingon"']],
  ['catalog search sql --format evening', 2, ['self-paced']],
  ['catalog search sql --sort colour', 2, ['fit, price, hours, name']],
  ['catalog compare pl-300', 2, ['2 to 4 credentials']],
  ['catalog compare pl-300 pl-300', 2, ['named twice']],
  ['catalog compare pl-300 nothing-known-here', 1, ['no credential']],
  ['catalog compare pl-300 capm --years 0', 2, ['--years "0"']],
  ['catalog compare pl-300 capm --retake-odds 3', 2, ['--retake-odds "3"', '30%']],
  ['catalog worth pl-300 --gain lots', 2, ['--gain "lots"']],
  ['catalog worth pl-300 --gain 0USD', 2, ['more than 0']],
  ['catalog worth pl-300 --vs degree --vs-cost 9', 2, ['--vs-cost "9"']],
  ['catalog worth nothing-known-here', 1, ['no credential']],
  ['catalog add', 2, ['needs a name']],
  ['catalog add Own', 2, ['needs a provider']],
  ['catalog add Own --provider Me --hours -3', 2, ['--hours "-3"']],
  ['catalog add Own --provider Me --price ninety', 2, ['--price "ninety"']],
  ['catalog add Own --provider Me --teaches sql=4', 2, ['SKILL=1 to SKILL=3']],
  ['catalog add Own --provider Me --teaches sql=2 --assesses sql=2', 2, ['what it can show: 0 at most']],
  ['catalog add Own --provider Me --reviews 3', 2, ['--rating 4.7']],
  ['catalog add Own --provider Me --kind party', 2, ['certification, certificate']],
  ['catalog add CISSP --provider Me', 1, ['has this name already']],
  ['catalog add --from broken.json', 1, ['not JSON']],
  ['catalog add --from list.json', 1, ['not an object']],
  ['catalog add --from wrong.json', 1, ['sqll']],
  ['catalog edit pl-300', 2, ['Nothing to change']],
  ['catalog edit nothing-known-here --price 9USD', 1, ['no credential']],
  ['catalog remove pl-300', 1, ['stays as it ships']],
  ['config get compare.year', 1, ['compare.years']],
  ['config set compare.years many', 2, ['not a number from 1 to 20']],
  ['config set compare.years 2.5', 2, ['not a number from 1 to 20']],
  ['config set rate.GBP.XXX 1.2', 2, ['XXX']],
  ['config set rate.GBP.GBP 1', 2, ['one currency twice']],
  ['config set rate.GBP.USD -1', 2, ['more than 0']],
  ['config set rate.GBP.USD 1.2 --on tomorrow', 2, ['has not come yet']],
  ['config set nonsense 3', 1, ['no key "nonsense"']],
  ['catalog search sql --limit many', 2, ['--limit "many"']],
  ['plan add something-unheard-of', 1, ['no credential', '--provider']],
  ['plan add capm', 1, ['in the plan already']],
  ['plan add pmp --due yesterday', 2, ['before today']],
  ['plan add pmp --hours 0', 2, ['more than 0']],
  ['plan add pmp --hours -3', 2, ['below 0']],
  ['plan add pmp --units 0', 2, ['--units "0"']],
  ['plan add Own course --provider X --teaches sql=4', 2, ['1 assisted, 2 routine or 3 independent']],
  ['plan add Own course --provider X --teaches sqll=2', 1, ['sql']],
  ['plan start nothing', 1, ['no target "nothing"']],
  ['plan start google', 1, ['more than one target', 'google-ux-design']],
  ['plan start capm', 1, ['active since']],
  ['plan pass capm --on tomorrow', 2, ['has not come yet']],
  ['plan pass capm --on 2026-01-01', 2, ['before capm was started']],
  ['plan pass capm --url not-an-address', 2, ['not a web address']],
  ['plan pass capm --url javascript:alert(1)', 2, ['not a web address']],
  ['plan pass capm --expires 2020-01', 2, ['not after the day of the award']],
  ['plan drop nothing', 1, ['no target "nothing"']],
  ['plan nothing', 2, ['nothing']],
  ['log capm 30', 2, ['"30" has no unit', '30m or 30h']],
  ['log capm', 2, ['names no length of time', 'log google 1h30m']],
  ['log capm 0m', 2, ['more than 0']],
  ['log capm -1h', 2, ['-1h']],
  ['log capm 25h', 2, ['more than 24h']],
  ['log capm 1h --on tomorrow', 2, ['has not come yet']],
  ['log capm 1h --on 2026-02-30', 2, ['not a day of the calendar']],
  ['log capm 1h --kind party', 2, ['"party"', 'study, assignment']],
  ['log capm 1h --unit 9/8', 2, ['--unit "9/8"']],
  ['log capm 1h --unit 5', 2, ['5/8']],
  ['log google-data 1h --unit 9', 2, ['more than the 8 units']],
  ['log capm 1h --left some', 2, ['--left "some"']],
  ['log 1h', 2, ['capm', '--no-target']],
  ['log nothing-known 1h', 1, ['no open target and no skill']],
  ['log google 1h', 1, ['more than one target']],
  ['log sql 1h --left 3h', 2, ['need a target']],
  ['evidence show E99', 1, ['no evidence E99']],
  ['evidence show L1', 2, ['"L1" is not a piece of evidence']],
  ['evidence edit E1', 2, ['Nothing to change']],
  ['evidence edit E1 --skill sql=6', 2, ['"6" is not a level']],
  ['evidence edit E1 --skill sql', 2, ['SKILL=LEVEL']],
  ['evidence edit E1 --kind party', 2, ['work, own-project, course-work']],
  ['evidence edit E1 --metric faster', 2, ['before -> after']],
  ['evidence edit E1 --link ftp://example.org', 2, ['not a web address']],
  ['evidence edit E1 --from tomorrow', 2, ['has not come yet']],
  ['evidence edit E1 --from 2026-05 --to 2026-03', 2, ['before --from']],
  ['evidence edit E1 --for nothing', 1, ['no target "nothing"']],
  ['evidence edit E1 --public something', 2, ['FIELD=TEXT']],
  ['evidence add', 2, ['no title']],
  ['export --out there.md', 1, ['there.md', '--force']],
  ['export --out nowhere/there.md', 3, ['nowhere']],
  ['export --into damaged.md', 1, ['damaged.md']],
  ['export parchment', 2, ['parchment', 'markdown']],
  ['role import nowhere.csv --format ddat', 1, ['nowhere.csv']],
  ['role import there.md --format ddat', 1, ['there.md']],
  ['role import there.md --format papyrus', 2, ['papyrus', 'ddat']],
  [
    'role import there.md',
    1,
    ['there.md is none of the frameworks', 'line 1 is "mine"', 'Formats: auto, onet'],
  ],
  ['role import folder', 1, ['folder is none of the frameworks', 'there is no file in it']],
  ['role import folder --format onet', 1, ['cannot be imported', 'Occupation Data.txt is missing']],
  ['role import folder --format nice', 1, ['cannot be imported', 'the file that is needed is not in it']],
  ['role import broken.json --format nice', 1, ['broken.json', 'not JSON: line 1']],
  ['role import list.json --format json', 1, ['list.json', '[0]: expected an object']],
  ['role import out.zip', 1, ['out.zip', '"../out.txt" would lie outside the folder']],
  ['role import bomb.zip', 1, ['bomb.zip', '"x.txt" is packed', 'as no text is']],
  ['role import cut.zip', 1, ['cut.zip is not a whole zip']],
  ['role import big.csv --format ddat', 1, ['big.csv has 2048 MB, and at most 64 MB are read']],
  ['role import utf-16.csv', 1, ['utf-16.csv', 'line 1: the text is UTF-16; save it as UTF-8']],
  ['role add nowhere.json', 1, ['nowhere.json']],
  ['role add broken.json', 1, ['broken.json', 'not JSON', 'cut off']],
  ['role add list.json', 1, ['list.json', '[0]: expected an object']],
  ['role add wrong.json', 1, ['unknown "sql", "sqll", "baking"', 'name: expected a text']],
  ['role add levels.json', 1, ['items[0].required: expected a whole number from 1 to 5', 'items[1].name']],
  ['role add twice.json', 1, ['Structured Query Language and SQL are one skill', 'sql']],
  ['role add clash.json', 1, ['its id sql is SQL', 'python']],
  ['role add reserved.json', 1, ['"list" is a word of a command']],
  ['role add', 2, ['No file is named', 'role show ROLE --json']],
  ['role list x --limit none', 2, ['--limit "none"']],
  ['skill list x --limit 0', 2, ['--limit "0"']],
  ['skill show sqll', 1, ['no skill "sqll"', 'sql']],
  ['skill show', 2, ['skill']],
  ['skill rate sql', 2, ['No level for SQL', 'skill rate sql 2']],
  ['skill rate sql 6', 2, ['"6" is not a level', '0 none']],
  ['skill rate sql -1', 2, ['-1']],
  ['skill rate baking 2', 1, ['no skill "baking"']],
  ['role remove data-analyst', 1, ['ships with the library', 'role list']],
  ['role remove nothing', 1, ['no role "nothing"']],
  ['role show data-analyst --versus nothing-alike', 1, ['no role "nothing-alike"']],
  ['role show data-analyst --versus data-analyst', 1, ['is both of the roles']],
  ['goal set data-analyst --from data-analyst', 2, ['is the goal itself']],
  ['goal set data-analyst --from nothing-alike', 1, ['no role "nothing-alike"']],
  ['role suggest --cv nowhere.txt', 1, ['nowhere.txt']],
  ['role suggest --cv folder', 1, ['folder']],
  ['role suggest --limit many', 2, ['--limit "many"']],
  ['role show nothing', 1, ['no role "nothing"']],
  ['history --limit 0', 2, ['--limit "0"']],
  ['frobnicate', 2, ['frobnicate']],
  ['statsu', 2, ['statsu', 'status']],
  ['log capm 1h --frobnicate', 2, ['--frobnicate']],
  ['status --color purple', 2, ['purple']],
] as [string, number, string[]][])('%s', async (line, code, messages) => {
  const skillplan = await filled()
  const before = readFileSync(skillplan.databasePath)
  const ran = await skillplan(...line.split(' '))
  for (const message of messages) expect(ran.stderr).toContain(message)
  expect(ran.code).toBe(code)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).not.toContain('fault of the program')
  expect(readFileSync(skillplan.databasePath).equals(before)).toBe(true)
  expect(readFileSync(join(skillplan.folder, 'there.md'), 'utf8')).toBe('mine')
})

test('SKILLPLAN_TODAY that is no day is refused', async () => {
  const ran = await start().in({ env: { SKILLPLAN_TODAY: 'soon' } })('status')
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('SKILLPLAN_TODAY "soon"')
})

const hostile = 'a\u001b[2Jb\u202ec|d`e<script>alert(1)</script>\u{1F600}\nf'

const steering = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u

test('text that steers a terminal does not get to it', async () => {
  const skillplan = start()
  await skillplan('plan', 'add', `Own ${hostile}`, '--provider', hostile, '--hours', '3')
  await skillplan('log', 'own', '1h', hostile)
  await skillplan(
    'evidence',
    'add',
    hostile,
    '--action',
    hostile,
    '--result',
    hostile,
    '--confirmed-by',
    hostile,
  )
  for (const argv of [
    ['plan'],
    ['log', 'list'],
    ['evidence', 'list'],
    ['evidence', 'show', 'E1'],
    ['history'],
    ['status'],
  ]) {
    const { code, stdout, stderr } = await skillplan(...argv)
    expect(code).toBe(0)
    expect(stdout + stderr).not.toMatch(steering)
  }
})
