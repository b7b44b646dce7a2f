import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/terminal/width'
import { expectGolden } from '../support/golden'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const write = ({ folder }: Program, file: string, text: string | Uint8Array) =>
  writeFileSync(join(folder, file), text)
const read = async (skillplan: Program, ...argv: string[]) => {
  const { code, stdout, stderr } = await skillplan(...argv, '--json')
  expect(stderr, argv.join(' ')).toBe('')
  expect(code).toBe(0)
  return JSON.parse(stdout).data
}
const idsOf = (data: { items: { id: string }[] }) => data.items.map(({ id }) => id)

const fillers = ['Ledger', 'Harbour', 'Orchard', 'Foundry', 'Railway', 'Bakery']
/** A posting of our own making, long enough to be told from the others. */
const posting = (title: string, place: string, items: readonly string[]) =>
  `${title}\n\nThe ${place} office seeks somebody for the day to day work on numbers that its partners send in each week from many towns.\n\nRequirements\n${items.map((item) => `- ${item}`).join('\n')}\n\nNice to have:\n- Tableau\n\nThe ${place} office answers letters.\n`

function writePostings(skillplan: Program): void {
  mkdirSync(join(skillplan.folder, 'jobs'))
  for (const [index, place] of fillers.entries()) {
    const items = ['Advanced SQL', ...(index % 2 === 0 ? ['Familiarity with Python'] : []), 'Statistics']
    write(skillplan, `jobs/${index}.txt`, posting('Data Analyst', place, items))
  }
}

async function filled(): Promise<Program> {
  const skillplan = start()
  writePostings(skillplan)
  await skillplan('goal', 'set', 'data-analyst')
  await skillplan('gap', '--rate', 'sql=1', '--rate', 'statistics=3', '--rate', 'excel=1')
  await skillplan('posting', 'add', 'jobs', '--company', 'Acme')
  return skillplan
}

test('files, folders and pages are added; what cannot be read is named and the others are kept', async () => {
  const skillplan = start()
  writePostings(skillplan)
  write(
    skillplan,
    'page.html',
    `<html><body><h1>Nurse</h1><p>${'Patient assessment in wards. '.repeat(20)}</p></body></html>`,
  )
  write(skillplan, 'empty.txt', '')
  write(skillplan, 'bytes.txt', new Uint8Array([0, 1, 2]))
  write(skillplan, 'cv.pdf', '%PDF-1.4')
  write(skillplan, 'jobs/picture.png', new Uint8Array([137, 80]))
  write(skillplan, 'jobs/.hidden.txt', 'hidden SQL posting')
  mkdirSync(join(skillplan.folder, 'jobs', 'page_files'))
  write(skillplan, 'jobs/page_files/a.txt', 'part of a page')
  symlinkSync(join(skillplan.folder, 'jobs'), join(skillplan.folder, 'jobs', 'round'))
  const data = await read(
    skillplan,
    'posting',
    'add',
    'jobs',
    'page.html',
    'empty.txt',
    'bytes.txt',
    'cv.pdf',
    'gone.txt',
  )
  const outcomes = data.items.map(
    ({ file, outcome }: { file: string; outcome: string }) => `${file} ${outcome}`,
  )
  expect(outcomes).toEqual([
    ...fillers.map((_, index) => `jobs/${index}.txt added`),
    ...['jobs/picture.png skipped', 'jobs/round skipped', 'page.html added', 'empty.txt skipped'],
    ...['bytes.txt skipped', 'cv.pdf skipped', 'gone.txt skipped'],
  ])
  expect(idsOf(await read(skillplan, 'posting', 'list'))).toEqual(['P7', 'P6', 'P5', 'P4', 'P3', 'P2', 'P1'])
})

test('where nothing can be read it is an error that names every file, and nothing is saved', async () => {
  const skillplan = await filled()
  write(skillplan, 'empty.txt', '')
  const before = readFileSync(skillplan.databasePath)
  const ran = await skillplan('posting', 'add', 'empty.txt', 'gone.txt')
  expect(ran.code).toBe(1)
  for (const part of ['empty.txt: empty', 'gone.txt: not there', 'posting add -'])
    expect(ran.stderr).toContain(part)
  expect(readFileSync(skillplan.databasePath).equals(before)).toBe(true)
})

test('a copy with other space or another header is known, and can be linked to a role', async () => {
  const skillplan = await filled()
  const text = posting('Data Analyst', 'Ledger', ['Advanced SQL', 'Familiarity with Python', 'Statistics'])
  write(skillplan, 'copy.txt', `Found on a page\n3 May\n\n${text.replaceAll('\n', '\n\n  ')}`)
  const again = await read(skillplan, 'posting', 'add', 'copy.txt')
  expect(again.items).toMatchObject([{ id: 'P1', outcome: 'known' }])
  await read(skillplan, 'posting', 'add', 'copy.txt', '--role', 'data-engineer')
  const list = await read(skillplan, 'posting', 'list')
  expect(list.items.at(-1)).toMatchObject({ id: 'P1', roles: ['data-engineer'] })
  expect((await read(skillplan, 'demand', '--role', 'data-engineer')).postings).toBe(1)
  expect((await read(skillplan, 'demand')).postings).toBe(6)
})

test('demand counts a posting once, beside the levels of the user and the role', async () => {
  const skillplan = await filled()
  const data = await read(skillplan, 'demand')
  expect(data).toMatchObject({ postings: 6, isOfRole: false, role: { id: 'data-analyst' } })
  expect(data.items[0]).toEqual({
    ...{ id: 'sql', name: 'SQL', postings: 6, share: 1, required: 6, niceToHave: 0, level: 3 },
    ...{ current: 1, needed: 3, gap: 2, isOfRole: true },
  })
  const rowOf = (id: string) => data.items.find((row: { id: string }) => row.id === id)
  expect(rowOf('python')).toMatchObject({ postings: 3, required: 3, level: 1, current: null, gap: null })
  expect(rowOf('tableau')).toMatchObject({ postings: 6, required: 0, niceToHave: 6 })
  expect(idsOf({ items: data.notAsked })).toContain('excel')
})

test('--since counts the postings of that day and later', async () => {
  const skillplan = await filled()
  write(skillplan, 'old.txt', posting('Data Analyst', 'Quarry', ['Kubernetes']))
  await skillplan('posting', 'add', 'old.txt', '--on', '2026-01-05')
  expect((await read(skillplan, 'demand', '--since', '2026-11-01')).postings).toBe(6)
  expect(idsOf(await read(skillplan, 'demand', '--all'))).toContain('kubernetes')
  const none = await skillplan.in({ now: new Date('2027-11-24T10:00:00Z') })(
    'demand',
    '--since',
    '2027-01-01',
  )
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('No posting is from 2027-01-01')])
})

test('from five postings on demand weighs priorities, also of what was rated before', async () => {
  const skillplan = await filled()
  const priorityOf = async (id: string) =>
    (await read(skillplan, 'gap', 'show')).items.find((gap: { id: string }) => gap.id === id)
  expect(await priorityOf('sql')).toMatchObject({
    demand: { numerator: 6, denominator: 6 },
    demandShare: 1,
    priority: 20,
  })
  expect((await skillplan('gap', 'show', '--why', 'sql')).stdout).toMatch(
    /importance 5 x \(1 \+ demand 1\.00,\s6 of 6\spostings\)/,
  )
  await skillplan('posting', 'remove', 'P1', 'P2')
  expect(await priorityOf('sql')).toMatchObject({ demand: null, priority: 10 })
  await skillplan('undo')
  expect(await priorityOf('sql')).toMatchObject({ priority: 20 })
  expect(await priorityOf('excel')).toMatchObject({ demandShare: 0 })
})

test('a name given later counts in postings that are there, until it is taken back', async () => {
  const skillplan = await filled()
  write(skillplan, 'odd.txt', posting('Analyst', 'Tannery', ['Hive Gazing and Zyxel Looms', 'Zyxel Looms']))
  await skillplan('posting', 'add', 'odd.txt')
  const known = async () => idsOf(await read(skillplan, 'demand', '--all'))
  expect(await known()).not.toContain('zyxel-looms')
  const named = await read(skillplan, 'skill', 'alias', 'add', 'Zyxel', 'Looms')
  expect(named).toEqual({
    id: 'zyxel-looms',
    name: 'Zyxel Looms',
    alias: 'Zyxel Looms',
    isNewSkill: true,
    postings: 1,
  })
  expect(await known()).toContain('zyxel-looms')
  await read(skillplan, 'skill', 'alias', 'add', 'Hive Gazing', '--for', 'kubernetes')
  expect(await known()).toContain('kubernetes')
  await skillplan('undo')
  await skillplan('undo')
  expect(await known()).not.toContain('zyxel-looms')
  expect(await known()).not.toContain('kubernetes')
})

test('posting unknown tells what looks like a name and is no skill yet', async () => {
  const skillplan = start()
  write(
    skillplan,
    'odd.txt',
    posting('Analyst', 'Tannery', ['Experience with Zyxel Looms', 'SQL', 'use of QWX9']),
  )
  await skillplan('posting', 'add', 'odd.txt')
  const names = idsOf(await read(skillplan, 'posting', 'unknown'))
  expect(names).toEqual(['QWX9', 'Tannery', 'Zyxel Looms'])
  await skillplan('skill', 'alias', 'add', 'QWX9')
  expect(idsOf(await read(skillplan, 'posting', 'unknown'))).toEqual(['Tannery', 'Zyxel Looms'])
})

test('gap --posting assesses against what the postings ask for, and saves new files with the ratings', async () => {
  const skillplan = start()
  write(skillplan, 'one.txt', posting('Report Writer', 'Ledger', ['Expert in SQL', 'Python']))
  const report = await read(skillplan, 'gap', '--posting', 'one.txt', '--rate', 'sql=2', '--rate', 'python=2')
  expect(report.role).toEqual({ id: null, name: 'Report Writer' })
  expect(report.items).toMatchObject([
    { id: 'sql', required: 4, importance: 5, toLearn: 2, evidenceKind: 'work' },
    { id: 'python', required: 2, isAssumed: true, toLearn: 0 },
  ])
  expect(report.unrated).toMatchObject([{ id: 'tableau', importance: 2 }])
  expect(idsOf(await read(skillplan, 'posting', 'list'))).toEqual(['P1'])
  expect((await read(skillplan, 'gap', 'show', '--postings')).role.name).toBe('Report Writer')
  expect(await read(skillplan, 'gap', '--posting', 'P1', '--rate', 'sql=3')).toMatchObject({ assessment: 2 })
  await skillplan('undo')
  await skillplan('undo')
  expect(idsOf(await read(skillplan, 'posting', 'list'))).toEqual([])
})

test('gap --posting asks, most important first, and goes on where it was stopped', async () => {
  const skillplan = await filled()
  const stopped = scriptedPrompter([{ rate: 'SQL', level: 2 }, { cancel: true }])
  const first = await skillplan.in({ prompter: stopped })('gap', '--posting', 'all')
  expect(first.stderr).toContain('gap --posting all goes on where you stopped')
  const rest = scriptedPrompter([
    { choose: 'not finished', label: 'go on: 1 answered, 3 left' },
    { rate: 'Statistics', level: 3 },
    { rate: 'Python', level: 1 },
    { rate: 'Tableau', level: 0 },
    { pickMany: 'not used', labels: [] },
  ])
  const second = await skillplan.in({ prompter: rest })('gap', '--posting', 'all')
  expect(second.stderr).toBe('')
  expect(second.stdout).toContain('6 postings')
})

test.each([
  ['posting add', 2, ['Missing required argument']],
  ['posting add jobs --on 2030-01-01', 2, ['2030-01-01']],
  ['posting add jobs --address nowhere', 2, ['--address "nowhere"']],
  ['posting add other --title One', 2, ['--title is for one posting']],
  ['posting add jobs --role nothing', 1, ['no role "nothing"']],
  ['posting show P99', 1, ['no posting P99']],
  ['posting show E1', 2, ['"E1" is not a posting']],
  ['posting remove P1 P99', 1, ['no posting P99']],
  ['demand --role nothing', 1, ['no role "nothing"']],
  ['demand --since soon', 2, ['soon']],
  ['skill alias add sql', 1, ['"sql" means SQL already']],
  ['skill alias add !!! --for sql', 2, ['is not a name of a skill']],
  ['skill alias add Thing --for nothing-known', 1, ['no skill "nothing-known"']],
  ['skill alias add Thing --category odd', 2, ['--category "odd"', 'transferable']],
  ['gap data-analyst --posting jobs --rate sql=1', 2, ['two things']],
  ['gap --posting gone.txt --rate sql=1', 1, ['gone.txt: not there']],
  ['gap --posting P99 --rate sql=1', 1, ['no posting P99']],
  ['gap --posting jobs --rate docker=1', 1, ['does not ask for it']],
  ['gap --posting jobs', 2, ['No ratings were given', 'gap --posting jobs --rate']],
] as [string, number, string[]][])('%s', async (line, code, messages) => {
  const skillplan = await filled()
  mkdirSync(join(skillplan.folder, 'other'))
  for (const place of ['Mint', 'Quay'])
    write(skillplan, `other/${place}.txt`, posting('Clerk', place, [place, 'Java']))
  const before = readFileSync(skillplan.databasePath)
  const ran = await skillplan(...line.split(' '))
  for (const message of messages) expect(ran.stderr).toContain(message)
  expect([ran.code, ran.stdout]).toEqual([code, ''])
  expect(readFileSync(skillplan.databasePath).equals(before)).toBe(true)
})

const tools =
  'SQL Python Java Scala Ruby PHP Perl Rust Kotlin TypeScript JavaScript HTML CSS React Angular Docker Kubernetes Terraform Ansible Jenkins Git Linux Azure AWS Tableau Snowflake Hadoop Kafka MongoDB Redis PostgreSQL MySQL Jira Confluence Figma GraphQL Elasticsearch TensorFlow PyTorch Salesforce MATLAB Stata'

test('a credential of the catalogue is no name to be given to a skill', async () => {
  const skillplan = start()
  write(
    skillplan,
    'one.txt',
    posting('Clerk', 'Harbour', ['Holds PL-300, AZ-104 or CAPM', 'Knows Zyxel Looms']),
  )
  await skillplan('posting', 'add', 'one.txt')
  expect(idsOf(await read(skillplan, 'posting', 'unknown'))).toEqual(['Zyxel Looms'])
})

test('an assessment tells how many skills of the postings it left out, and how to be asked them', async () => {
  const skillplan = start()
  write(skillplan, 'wide.txt', posting('Engineer', 'Harbour', tools.split(' ')))
  const some = await read(skillplan, 'gap', '--posting', 'wide.txt', '--rate', 'angular=1')
  const asked = some.items.length + some.unrated.length
  expect(asked).toBe(25)
  const shown = await skillplan('gap', 'show', '--postings')
  expect(shown.stdout.replace(/\s+/g, ' ')).toContain(
    `LEFT OUT ${some.leftOut} skills that fewer postings ask for: skillplan gap --posting all --all asks them too`,
  )
  const all = await read(skillplan, 'gap', '--posting', 'all', '--all', '--rate', 'sql=1')
  expect(all.leftOut).toBe(0)
  expect(all.items.length + all.unrated.length).toBe(asked + some.leftOut)
  write(skillplan, 'other.txt', posting('Clerk', 'Orchard', ['Excel']))
  await skillplan('posting', 'add', 'other.txt')
  const again = await skillplan('gap', '--posting', 'P1', '--rate', 'sql=2')
  expect(again.stdout.replace(/\s+/g, ' ')).toContain('gap --posting P1 --all asks')
})

test('of five postings and more, what one alone asks for is not counted as left out', async () => {
  const skillplan = start()
  const names = tools.split(' ')
  for (const [index, place] of ['Harbour', 'Orchard', 'Quay', 'Mill', 'Forge'].entries()) {
    write(
      skillplan,
      `${place}.txt`,
      posting('Engineer', place, [...names.slice(0, 30), names[31 + index] ?? '']),
    )
  }
  const data = await read(
    skillplan,
    ...[
      'gap',
      '--posting',
      'Harbour.txt',
      'Orchard.txt',
      'Quay.txt',
      'Mill.txt',
      'Forge.txt',
      '--rate',
      'sql=1',
    ],
  )
  expect(data.items.length + data.unrated.length + data.leftOut).toBe(30)
})

test('text of a posting that steers a terminal does not get to it', async () => {
  const skillplan = start()
  write(
    skillplan,
    'hostile.txt',
    posting('Data \u001b[2JAnalyst\u202e', 'Ledger', ['SQL \u001b]0;x\u0007', 'QWX9\u202e']),
  )
  await skillplan('posting', 'add', 'hostile.txt', '--company', 'A\u001b[2J')
  for (const argv of [
    ['posting'],
    ['posting', 'show', 'P1'],
    ['posting', 'unknown'],
    ['demand'],
    ['history'],
  ]) {
    const { code, stdout, stderr } = await skillplan(...argv)
    expect(code).toBe(0)
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  }
})

const views = ['posting', 'posting show P1', 'demand', 'gap show', 'gap show --why', 'posting unknown']

test.each([80, 40])('the views at %i columns are as the reference files have them', async (columns) => {
  const skillplan = await filled()
  for (const line of views) {
    const { code, stdout } = await skillplan.in({ columns })(...line.split(' '))
    expect(code, line).toBe(0)
    expect(
      stdout.split('\n').filter((row) => widthOf(row) > columns),
      line,
    ).toEqual([])
    expectGolden(`${columns}-columns/postings-${line.replace(/[^a-z0-9]+/gi, '-')}.txt`, stdout)
  }
})

test('ACCESSIBLE gives each row as a spoken line', async () => {
  const skillplan = await filled()
  for (const line of ['posting', 'demand', 'gap show']) {
    const { stdout } = await skillplan.in({ env: { ACCESSIBLE: '1' } })(...line.split(' '))
    expect(stdout, line).not.toMatch(/###| {3,}|\u2026/)
    expectGolden(`spoken/postings-${line.replace(/[^a-z0-9]+/gi, '-')}.txt`, stdout)
  }
})
