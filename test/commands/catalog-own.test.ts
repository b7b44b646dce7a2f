import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()

const json = async (skillplan: Program, ...argv: string[]) => {
  const ran = await skillplan(...argv, '--json')
  expect(ran.stderr).toBe('')
  return JSON.parse(ran.stdout).data
}

const evening = ['catalog', 'add', 'Evening SQL', '--provider', 'Town college', '--hours', '20-30']

test('a credential of one’s own is added by flags, found, planned and shown with where it comes from', async () => {
  const skillplan = start()
  const added = await json(
    skillplan,
    ...evening,
    ...['--price', '90EUR', '--teaches', 'sql=2', '--assessment', 'project', '--assesses', 'sql=2'],
    ...['--language', 'German', '--valid-for', 'never', '--source', 'their flyer'],
  )
  expect(added).toMatchObject({
    id: 'evening-sql',
    price: { minor: 9000, currency: 'EUR', charged: 'once' },
    hours: { min: 20, max: 30 },
    skills: [{ id: 'sql', teaches: 2, assesses: 2 }],
    facts: { validity: { value: { months: null }, title: 'their flyer', date: '2026-11-24' } },
  })
  expect(await json(skillplan, 'catalog', 'show', 'evening-sql')).toEqual(added)
  const found = await json(
    skillplan,
    'catalog',
    'search',
    'evening',
    '--language',
    'de',
    '--max-price',
    '90EUR',
  )
  expect(found.items).toMatchObject([{ id: 'evening-sql' }])
  expect(await json(skillplan, 'plan', 'add', 'evening-sql')).toMatchObject({ estimatedMinutes: 1500 })
})

test('the same by a JSON file and by questions', async () => {
  const skillplan = start()
  const file = {
    name: 'Evening SQL',
    provider: 'Town college',
    hours: 25,
    price: '90EUR',
    teaches: { sql: 2 },
  }
  writeFileSync(join(skillplan.folder, 'own.json'), JSON.stringify(file))
  expect(await json(skillplan, 'catalog', 'add', '--from', 'own.json')).toMatchObject({
    id: 'evening-sql',
    hours: { min: 25, max: 25 },
    skills: [{ id: 'sql', teaches: 2 }],
  })
  const prompter = scriptedPrompter([
    { ask: 'called', text: 'Night SQL' },
    { ask: 'Who stands behind it', text: 'Me' },
    { ask: 'Price', text: 'free' },
    { ask: 'Hours', text: '' },
    { ask: 'page', text: '' },
    { ask: 'What it teaches', text: 'sql=1' },
    { ask: 'What it teaches', text: '' },
  ])
  expect((await skillplan.in({ prompter })('catalog', 'add')).stdout).toContain('Added night-sql')
  prompter.assertDone()
  expect(await json(skillplan, 'catalog', 'show', 'night-sql')).toMatchObject({ isFree: true, hours: null })
  expect(await json(skillplan, 'catalog', 'show', 'evening-sql')).toMatchObject({ isFree: false })
  // Without a price nobody knows whether it is free.
  await skillplan('catalog', 'add', 'Dawn SQL', '--provider', 'Me')
  expect(await json(skillplan, 'catalog', 'show', 'dawn-sql')).toMatchObject({ isFree: null, price: null })
})

test('an edited entry of the library is a full copy, until it is removed', async () => {
  const skillplan = start()
  const shipped = await json(skillplan, 'catalog', 'show', 'pl-300')
  const edited = await json(skillplan, 'catalog', 'edit', 'pl-300', '--price', '170USD', '--level', 'none')
  expect(edited).toMatchObject({ basedOn: 'pl-300', source: 'user', price: { minor: 17000 }, level: null })
  expect(edited.skills).toEqual(shipped.skills)
  const found = await json(skillplan, 'catalog', 'search', 'pl-300')
  expect(found.items.filter(({ id }: { id: string }) => id === 'pl-300')).toMatchObject([
    { price: { minor: 17000 } },
  ])
  expect(await json(skillplan, 'catalog', 'remove', 'pl-300')).toMatchObject({ basedOn: 'pl-300' })
  expect(await json(skillplan, 'catalog', 'show', 'pl-300')).toEqual(shipped)
})

async function assessed() {
  const skillplan = start()
  await skillplan('goal', 'set', 'data-analyst', '--by', '2027-06-30', '--hours-per-week', '6')
  await skillplan('gap', '--rate', 'sql=1', '--rate', 'excel=2', '--rate', 'power-bi=0')
  return skillplan
}

test('compare and worth count points, cost over the years and hours as the arithmetic says', async () => {
  const skillplan = await assessed()
  const terms = ['--price', '100USD', '--valid-for', '1 year', '--fee', '10USD', '--renewal-hours', '5']
  await skillplan(...evening, '--teaches', 'sql=2', ...terms)
  await skillplan('catalog', 'add', 'Dear SQL', '--provider', 'X', '--price', '300EUR', '--teaches', 'sql=2')
  const gaps = (await json(skillplan, 'gap', 'show')).items
  const sql = gaps.find(({ id }: { id: string }) => id === 'sql')
  const points = sql.priority / sql.toLearn
  const compare = ['catalog', 'compare', 'evening-sql', 'dear-sql', '--years', '3', '--retake-odds', '20%']
  const { items, rates } = await json(skillplan, ...compare)
  expect(items[0]).toMatchObject({
    points,
    closes: [{ skillId: 'sql', from: 1, to: 2 }],
    ownership: {
      earning: { minor: 10000 },
      retakes: { minor: 2000 },
      fees: { minor: 3000 },
      renewals: 2,
      renewalHours: 10,
      total: { minor: 15000, currency: 'USD' },
      hours: 35,
    },
  })
  // Without a rate two currencies are not compared: what is unknown counts half.
  expect([items[1].score.parts.cost, rates]).toEqual([0.5, []])
  await skillplan('config', 'set', 'rate.EUR.USD', '1.25')
  const rated = await json(skillplan, ...compare)
  expect(rated.items[1].score.parts.cost).toBeCloseTo(150 / 450)
  expect(rated.rates).toMatchObject([{ from: 'EUR', to: 'USD', rate: 1.25, setOn: '2026-11-24' }])

  const worth = await json(
    skillplan,
    'catalog',
    'worth',
    'evening-sql',
    '--gain',
    '40USD/month',
    '--vs',
    'a degree',
    '--vs-cost',
    '900USD',
    '--vs-gain',
    '1200USD/year',
  )
  expect(worth.items).toMatchObject([
    { id: 'evening-sql', cost: { minor: 13000 }, paidMonths: 4, studyWeeks: 5 },
    { name: 'a degree', paidMonths: 9, points: null },
  ])
  const apart = await json(skillplan, 'catalog', 'worth', 'evening-sql', '--gain', '40GBP')
  expect(apart.items[0].paidMonths).toBeNull()
})

test('compare settles on one screen of 80 columns, and turns into lines where there is no room', async () => {
  const skillplan = await assessed()
  const compare = ['catalog', 'compare', 'pl-300', 'google-data-analytics', 'capm', 'dp-900']
  const wide = await skillplan.in({ columns: 80 })(...compare)
  const lines = wide.stdout.trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(24)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(wide.stdout).toContain('│')
  const narrow = await skillplan.in({ columns: 40 })(...compare)
  expect(narrow.stdout).not.toContain('│')
  expect(narrow.stdout).toContain('points closed: ')
})

test('what speaks for a credential is shown fact by fact, unknown as unknown', async () => {
  const skillplan = start()
  await skillplan(...evening, '--rating', '4.7', '--reviews', '1,234', '--assessment', 'quiz')
  await skillplan('posting', 'add', '--text', 'We like Evening SQL and Excel', '--no-input')
  const { credibility } = await json(skillplan, 'catalog', 'show', 'evening-sql')
  const told = Object.fromEntries(
    credibility.map(({ id, state }: { id: string; state: string }) => [id, state]),
  )
  expect(told).toMatchObject({
    accredited: 'unknown',
    proctored: 'no',
    project: 'no',
    badge: 'unknown',
    reviews: 'yes',
  })
})

test('rates and weights are set, read, listed and taken back', async () => {
  const skillplan = start()
  expect(await json(skillplan, 'config', 'set', 'rate.gbp.usd', '1.27', '--on', '2026-11-01')).toMatchObject({
    id: 'rate.GBP.USD',
    value: '1.27',
    setOn: '2026-11-01',
  })
  await skillplan('config', 'set', 'compare.weight.cost', '0')
  const { items } = await json(skillplan, 'config')
  const value = (id: string) => items.find((entry: { id: string }) => entry.id === id)?.value
  expect([value('compare.weight.cost'), value('rate.GBP.USD'), value('compare.years')]).toEqual([
    '0',
    '1.27',
    '3',
  ])
  expect(await json(skillplan, 'config', 'set', 'compare.weight.cost', 'default')).toMatchObject({
    value: '2',
    setOn: null,
  })
})
