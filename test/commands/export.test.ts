import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AwardStore } from '../../src/storage/award-store'
import { openDatabase } from '../../src/storage/database'
import { EvidenceStore } from '../../src/storage/evidence-store'
import { expectGolden } from '../support/golden'
import { makeAward, makeEvidence } from '../support/portfolio'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const markers = ['<!-- skillplan:begin -->', '<!-- skillplan:end -->'] as const

/** A rated, working plan; its awards and evidence are put straight into the database. */
async function filled(): Promise<Program> {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst')
  const ratings = ['sql=3', 'excel=3', 'statistics=1', 'data-cleaning=2'].flatMap((rate) => ['--rate', rate])
  await skillplan('gap', 'data-analyst', ...ratings)
  await skillplan('plan', 'add', 'pl-300')
  await skillplan('plan', 'start', 'pl-300')
  const { connection, journal } = openDatabase(skillplan.databasePath, () => '2026-11-24T10:00:00Z')
  const fill = () => {
    const store = new EvidenceStore(connection)
    const { id: _, ...piece } = makeEvidence({ id: 0 })
    store.insert(
      {
        ...piece,
        title: 'Sales | *report*',
        from: '2026-09',
        to: '2026-10',
        links: ['https://github.com/a/b'],
      },
      '2026-11-01',
    )
    store.insert({ ...piece, title: 'Secret merger', kind: 'work' }, '2026-11-01')
    store.insert({ ...piece, title: 'A draft', result: undefined }, '2026-11-01')
    new AwardStore(connection).insert(makeAward({ id: 0, name: 'CAPM', provider: 'PMI' }), '2026-11-01')
  }
  journal.run('test', fill, () => 'filled')
  connection.close()
  return skillplan
}

const read = (skillplan: Program, name: string) => readFileSync(join(skillplan.folder, name), 'utf8')

test('the markdown is on stdout, what it rests on and leaves out is on stderr', async () => {
  const skillplan = await filled()
  const before = readFileSync(skillplan.databasePath)
  const { code, stdout, stderr } = await skillplan('export')
  expect(code).toBe(0)
  expectGolden('export-command.md', stdout)
  expect(stderr).toContain('Rests on your word alone: Data cleaning, Microsoft Excel.')
  expect(stderr).toContain('E2 is left out: it is from work and has no public wording.')
  expect(stderr).toContain('skillplan evidence edit E2 --public')
  expect(stderr).toContain('E3 is left out: it is a draft.')
  expect(await skillplan('export', 'markdown', '--quiet')).toEqual({ code: 0, stdout, stderr: '' })
  expect(readFileSync(skillplan.databasePath).equals(before)).toBe(true)
})

test('--proven-only leaves out what rests on the word alone', async () => {
  const { stdout, stderr } = await (await filled())('export', '--proven-only')
  expect(stdout).toContain('SQL (Structured Query Language)')
  expect(stdout).not.toContain('Excel')
  expect(stderr).not.toContain('word alone')
})

test('--out writes a new file and replaces one only with --force', async () => {
  const skillplan = await filled()
  const { stdout: markdown } = await skillplan('export')
  const count = markdown.trimEnd().split('\n').length
  const first = await skillplan('export', '--out', 'resume.md')
  expect(first.stdout).toBe(`Wrote ${count} lines to resume.md.\n`)
  expect(read(skillplan, 'resume.md')).toBe(markdown)
  writeFileSync(join(skillplan.folder, 'resume.md'), 'mine')
  const second = await skillplan('export', '--out', 'resume.md')
  expect([second.code, second.stdout]).toEqual([1, ''])
  expect(second.stderr).toMatch(/resume\.md is there already[\s\S]*--force/)
  expect(read(skillplan, 'resume.md')).toBe('mine')
  expect((await skillplan('export', '--out', 'resume.md', '--force')).code).toBe(0)
  expect(read(skillplan, 'resume.md')).toBe(markdown)
  expect(readdirSync(skillplan.folder)).toEqual(['resume.md'])
})

test('--into writes between the markers, and a second time changes nothing', async () => {
  const skillplan = await filled()
  const { stdout: markdown } = await skillplan('export')
  writeFileSync(join(skillplan.folder, 'cv.md'), `# Me\r\n${markers[0]}\r\nold\r\n${markers[1]}\r\nbye`)
  const ran = await skillplan('export', '--into', 'cv.md')
  expect(ran.stdout).toMatch(/^Wrote \d+ lines to cv\.md\.\n$/)
  const text = read(skillplan, 'cv.md')
  const inside = markdown.replaceAll('\n', '\r\n')
  expect(text).toBe(`# Me\r\n${markers[0]}\r\n${inside}${markers[1]}\r\nbye`)
  expect((await skillplan('export', '--into', 'cv.md')).stdout).toBe('cv.md holds it already.\n')
  expect(read(skillplan, 'cv.md')).toBe(text)
})

test('a file without markers gets them when the user says so', async () => {
  const skillplan = await filled()
  const path = join(skillplan.folder, 'cv.md')
  writeFileSync(path, '# Me\n')
  const refused = await skillplan('export', '--into', 'cv.md')
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--yes')
  const no = scriptedPrompter([{ confirm: 'cv.md', is: false }])
  expect((await skillplan.in({ prompter: no })('export', '--into', 'cv.md')).code).toBe(1)
  expect(read(skillplan, 'cv.md')).toBe('# Me\n')
  const yes = scriptedPrompter([{ confirm: 'cv.md', is: true }])
  expect((await skillplan.in({ prompter: yes })('export', '--into', 'cv.md')).code).toBe(0)
  yes.assertDone()
  const text = read(skillplan, 'cv.md')
  expect(text).toMatch(/^# Me\n\n<!-- skillplan:begin -->\n## Skills\n/)
  writeFileSync(path, '# Me\n')
  expect((await skillplan('export', '--into', 'cv.md', '--yes')).code).toBe(0)
  expect(read(skillplan, 'cv.md')).toBe(text)
})

test.each([
  [['--out', 'a.md', '--into', 'b.md'], 2, '--out and --into cannot stand together'],
  [['--into', 'nowhere.md'], 1, 'export --out nowhere.md'],
  [['--into', 'damaged.md'], 1, 'line 2 has a skillplan:begin with no skillplan:end'],
  [['--into', '.'], 1, 'is a folder'],
  [['--out', '.'], 3, 'it is a folder'],
  [['--out', 'nowhere/a.md'], 3, 'its folder is not there'],
  [['parchment'], 2, '"parchment" is not a format'],
] as const)('export %j is refused', async (argv, code, message) => {
  const skillplan = await filled()
  writeFileSync(join(skillplan.folder, 'damaged.md'), `a\n${markers[0]}\nb\n`)
  const ran = await skillplan('export', ...argv)
  expect(ran.stderr).toContain(message)
  expect([ran.code, ran.stdout]).toEqual([code, ''])
  expect(read(skillplan, 'damaged.md')).toBe(`a\n${markers[0]}\nb\n`)
  expect(readdirSync(skillplan.folder)).toEqual(['damaged.md'])
})

test('with nothing to show, stdout is empty, no file is made, and the way on is named', async () => {
  const skillplan = start()
  const { code, stdout, stderr } = await skillplan('export', '--out', 'resume.md')
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('Nothing to show yet. resume.md was not written.')
  expect(stderr).toContain('skillplan evidence add')
  expect(stderr).toContain('skillplan plan pass')
  expect(readdirSync(skillplan.folder)).toEqual([])
})

test('--json holds the portfolio, and what is private is in it no more than in the document', async () => {
  const skillplan = await filled()
  const { stdout } = await skillplan('export', '--json', '--out', 'resume.md')
  expect(stdout).not.toContain('Secret merger')
  const { kind, version, data } = JSON.parse(stdout)
  expect([kind, version]).toEqual(['portfolio', 1])
  expect(data.items[0]).toMatchObject({ id: 'sql', name: 'SQL' })
  expect(data.projects).toMatchObject([{ id: 'E1', name: 'Sales | *report*', from: '2026-09' }])
  expect(data.certifications).toMatchObject([{ id: 'A1', name: 'CAPM', standing: 'stated' }])
  expect(data.development).toMatchObject([{ id: 'pl-300' }])
  expect(data.file).toMatchObject({ path: 'resume.md', isChanged: true })
})
