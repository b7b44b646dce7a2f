import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idsOf, keeper, rated, read } from '../support/recommend'
import { useProgram } from '../support/run-command'

const start = useProgram()

test('it says which of the limits runs out, where more of it would close more', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0', 'bell-craft=0')
  const add = (name: string, hours: string, price: string, teaches: string) =>
    skillplan(
      'catalog',
      'add',
      name,
      ...['--provider', 'A', '--hours', hours, '--price', price, '--teaches', teaches],
    )
  const told = async (hours: string, cost: string) =>
    (await skillplan('recommend', '--hours', hours, '--cost', cost)).stdout
      .split('\n')
      .find((line) => line.startsWith('It takes'))
  await add('Lamps', '20', '90USD', 'lamp-craft=1')
  await add('Bells', '30', '10USD', 'bell-craft=2')
  expect(await told('52', '900USD')).toBe('It takes 50h and 100 USD.')
  await add('Great lamps', '800', '3000USD', 'lamp-craft=2')
  expect(await told('52', '900USD')).toBe('It takes 50h and 100 USD: time is what runs out.')
  expect(await told('500', '105USD')).toBe('It takes 50h and 100 USD: money is what runs out.')
  expect(await told('52', '105USD')).toBe('It takes 50h and 100 USD.')
  expect(await told('500', '900USD')).toBe('It takes 50h and 100 USD.')
})

test('a licence of another job stays out, and why says so', async () => {
  const skillplan = start()
  await skillplan('gap', 'registered-nurse', '--rate', 'clinical-judgment=1', 'patient-safety=1')
  const data = await read(skillplan, '--why', 'nclex-pn')
  expect(idsOf(data)).not.toContain('nclex-pn')
  expect(data.why.leftOut).toBe('other-job')
  expect(data.leftOut['other-job']).toBeGreaterThan(0)
  expect((await skillplan('recommend', '--why', 'nclex-pn')).stdout.replace(/\s+/g, ' ')).toContain(
    'is not searched: made for another job',
  )
  expect(idsOf(await read(skillplan, '--must', 'nclex-pn'))).toContain('nclex-pn')
})

test('of an imported catalogue only what begins where the person stands is searched', async () => {
  const skillplan = start()
  const items = [{ id: 'lamp-craft', name: 'Lamp craft', required: 3, importance: 3 }]
  writeFileSync(join(skillplan.folder, 'role.json'), JSON.stringify({ name: 'Keeper', items }))
  const course = { level: 'advanced', hours: 40, skills: ['Lamp craft'], price: 'Free' }
  writeFileSync(join(skillplan.folder, 'list.json'), JSON.stringify([{ ...course, name: 'Deep lamps' }]))
  await skillplan('role', 'add', 'role.json')
  await skillplan('catalog', 'import', 'list.json')
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=1')
  const early = await read(skillplan)
  expect([idsOf(early), early.leftOut['too-advanced']]).toEqual([[], 1])
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=2')
  expect(idsOf(await read(skillplan))).toEqual(['deep-lamps'])
})

test('what takes much and closes little is named and left out, unless it is asked for', async () => {
  const skillplan = await keeper(start(), { 'lamp-craft': 5, 'bell-craft': 1 })
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0', 'bell-craft=1')
  await skillplan(
    'goal',
    'set',
    'keeper',
    '--by',
    '2027-11-24',
    '--hours-per-week',
    '3',
    '--budget',
    '500USD',
  )
  const offers = [
    ['Lamps', '--hours', '30', '--price', '50USD', '--teaches', 'lamp-craft=2'],
    ['Bells', '--hours', '120', '--price', '400USD', '--teaches', 'bell-craft=2'],
  ]
  for (const offer of offers) await skillplan('catalog', 'add', ...offer, '--provider', 'A')
  const data = await read(skillplan, '--why', 'bells')
  expect(idsOf(data)).toEqual(['lamps'])
  expect(data.poorValue).toMatchObject([{ id: 'bells', closed: 1, minutes: 7200, cost: { minor: 40000 } }])
  expect(data.why).toMatchObject({ leftOut: 'poor-value', poorValue: { id: 'bells' } })
  const told = (await skillplan('recommend', '--why', 'bells')).stdout.replace(/\s+/g, ' ')
  expect(told).toContain('Left out as poor value: bells would close 1.0 for 120h and 400 USD.')
  expect(told).toContain('less than two fifths of what it closes for as much')
  expect(idsOf(await read(skillplan, '--allow-poor-value'))).toEqual(['lamps', 'bells'])
  expect(idsOf(await read(skillplan, '--must', 'bells'))).toContain('bells')
})

test.each([
  ['course', 1],
  ['certificate', 1],
  ['certification', 0],
])('an advanced %s begins somewhere: %i', async (kind, count) => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0')
  const facts = ['--hours', '5', '--price', 'free', '--level', 'advanced', '--teaches', 'lamp-craft=2']
  await skillplan('catalog', 'add', 'Lamps', '--provider', 'A', '--kind', kind, ...facts)
  const data = await read(skillplan)
  expect([data.leftOut['too-advanced'], idsOf(data).length]).toEqual([count, 1 - count])
})

test('what a price pays for is said where it is not plain', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0')
  const facts = [
    '--hours',
    '5',
    '--price',
    '90USD',
    '--covers',
    'exam; workbooks apart',
    '--teaches',
    'lamp-craft=2',
  ]
  await skillplan('catalog', 'add', 'Lamps', '--provider', 'A', ...facts)
  expect((await read(skillplan)).items[0].covers).toBe('exam; workbooks apart')
  expect((await skillplan('recommend')).stdout).toContain('90 USD pays for: exam; workbooks apart')
})

test('what would prove more within what is left is named, and what the unknown ones would close', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=1', 'bell-craft=1')
  const offers = [
    ['Lamps', '--hours', '20', '--price', '50USD', '--teaches', 'lamp-craft=2'],
    [
      'Keepers',
      '--kind',
      'certification',
      '--hours',
      '5',
      '--price',
      '30USD',
      '--assessment',
      'proctored-exam',
    ],
    ['Untold', '--price', '1USD', '--teaches', 'bell-craft=2'],
  ]
  offers[1]?.push('--teaches', 'lamp-craft=1', '--teaches', 'bell-craft=1')
  offers[1]?.push('--assesses', 'lamp-craft=1', '--assesses', 'bell-craft=1')
  for (const offer of offers) await skillplan('catalog', 'add', ...offer, '--provider', 'A')
  const limits = ['--cost', '90USD', '--hours', '30']
  const data = await read(skillplan, ...limits)
  expect(idsOf(data)).toEqual(['lamps'])
  expect(data.furtherProof).toMatchObject({ id: 'keepers', minutes: 300, price: { minor: 3000 } })
  expect(data.furtherProof.proves.map(({ id, level }: { id: string; level: number }) => [id, level])).toEqual(
    [
      ['bell-craft', 1],
      ['lamp-craft', 1],
    ],
  )
  expect(data.withUnknown).toMatchObject({ closed: 6, credentials: ['lamps', 'untold'] })
  const shown = (await skillplan('recommend', ...limits)).stdout.replace(/\s+/g, ' ')
  expect(shown).toContain(
    'Within the 10h and 40 USD that are left, keepers (Keepers) would prove: bell-craft 1, lamp-craft 1',
  )
  expect(shown).toContain('With those without a known price or hours it would close 100%')
  expect((await read(skillplan, '--cost', '79USD', '--hours', '30')).furtherProof).toBeNull()
  expect((await read(skillplan, ...limits, '--max', '1')).furtherProof).toBeNull()
  expect((await skillplan('recommend', ...limits, '--max', '1')).stdout).toContain(
    'Those without a known price or hours would close no more.',
  )
  const taken = await read(skillplan, ...limits, '--must', 'keepers')
  expect(taken.items.map(({ id, proves }: { id: string; proves: unknown[] }) => [id, proves.length])).toEqual(
    [
      ['lamps', 0],
      ['keepers', 2],
    ],
  )
  expect((await skillplan('recommend', ...limits, '--must', 'keepers')).stdout).toContain(
    'proves: bell-craft 1, lamp-craft 1',
  )
})

test('a set that costs nothing takes no money', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0')
  const facts = ['--hours', '5', '--price', 'free', '--teaches', 'lamp-craft=2']
  await skillplan('catalog', 'add', 'Lamps', '--provider', 'A', ...facts)
  const { stdout } = await skillplan('recommend', '--cost', '50USD', '--hours', '9')
  expect(stdout).toContain('It takes 5h and no money.')
})

test('without ratings it says how to give them', async () => {
  const skillplan = start()
  const ran = await skillplan('recommend')
  expect([ran.code, ran.stdout]).toEqual([1, ''])
  expect(ran.stderr).toContain('no ratings yet')
  expect(ran.stderr).toContain('skillplan gap')
})

test('the limits come from the goal, less what is planned', async () => {
  const skillplan = await rated(start())
  const data = await read(skillplan)
  // 218 days at 6 h a week.
  expect(data.limits).toMatchObject({
    minutes: Math.round((360 * 218) / 7),
    cost: { minor: 90000, currency: 'USD' },
  })
  await skillplan('plan', 'add', 'pl-300', '--hours', '60')
  const after = await read(skillplan)
  expect(after.limits).toMatchObject({
    minutes: data.limits.minutes - 3600,
    cost: { minor: 73500, currency: 'USD' },
  })
  expect(after.open).toBeLessThan(data.open)
  expect(idsOf(after)).not.toContain('pl-300')
})

test('the same input gives the same answer, within its limits', async () => {
  const skillplan = await rated(start())
  const first = await read(skillplan, '--allow-unknown')
  expect(await read(skillplan, '--allow-unknown')).toEqual(first)
  const last = first.items.at(-1)
  expect(last.minutesSoFar).toBeLessThanOrEqual(first.limits.minutes)
  expect(last.costSoFar.minor).toBeLessThanOrEqual(90000)
  expect(first.closed).toBeCloseTo(
    first.items.reduce((sum: number, { closed }: { closed: number }) => sum + closed, 0),
    6,
  )
  expect(first.proofGap).toBe(0)
})

test('--must, --exclude, --max and --free are kept', async () => {
  const skillplan = await rated(start())
  const whole = await read(skillplan, '--allow-unknown')
  const [gone] = idsOf(whole)
  expect(idsOf(await read(skillplan, '--allow-unknown', '--exclude', gone ?? ''))).not.toContain(gone)
  expect(idsOf(await read(skillplan, '--allow-unknown', '--must', 'capm'))).toContain('capm')
  expect(idsOf(await read(skillplan, '--allow-unknown', '--max', '1'))).toHaveLength(1)
  const free = await read(skillplan, '--free', '--allow-unknown')
  expect(free.items.every(({ costSoFar }: { costSoFar: { minor: number } }) => costSoFar.minor === 0)).toBe(
    true,
  )
})

test('--why says what the best set without it, or with it, would close', async () => {
  const skillplan = await rated(start())
  const whole = await read(skillplan, '--allow-unknown')
  const [chosen = ''] = idsOf(whole)
  const { why } = await read(skillplan, '--allow-unknown', '--why', chosen)
  expect(why).toMatchObject({ id: chosen, isChosen: true, leftOut: null })
  expect(why.other.credentials).not.toContain(chosen)
  expect(why.other.closed).toBeLessThanOrEqual(whole.closed)
  const useless = await read(skillplan, '--allow-unknown', '--why', 'capm')
  expect(useless.why).toMatchObject({ isChosen: false, leftOut: 'useless' })
})

test('--accept plans the set as one operation, and undo takes all of it back', async () => {
  const skillplan = await rated(start())
  const ran = await skillplan('recommend', '--allow-unknown', '--accept')
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('Added to the plan: ')
  const planned = JSON.parse((await skillplan('plan', '--json')).stdout).data.items
  expect(planned.length).toBeGreaterThan(1)
  await skillplan('undo')
  expect(JSON.parse((await skillplan('plan', '--json')).stdout).data.items).toEqual([])
})

test.each([
  [['--hours', '10', '--by', '+3m'], 2, '--by'],
  [['--free', '--cost', '90USD'], 2, '--free'],
  [['--cost', '0USD'], 2, 'shell'],
  [['--cost', '90'], 2, '90USD'],
  [['--max', '0'], 2, '--max'],
  [['--max-share-of-one-provider', '150%'], 2, '50%'],
  [['--time-limit', 'soon'], 2, '--time-limit'],
  [['--must', 'no-such-thing'], 1, 'no-such-thing'],
  [['--must', 'pmp', '--exclude', 'pmp'], 2, 'contradict'],
  [['--must', 'pmp', '--cost', '1USD', '--allow-unknown'], 1, '--must pmp cannot be met'],
  [['--must', 'pmp', '--must', 'capm', '--max', '1', '--allow-unknown'], 1, '--max 1'],
  [['--why', 'no-such-thing'], 1, 'no-such-thing'],
])('%j is refused with what to type', async (argv, code, part) => {
  const skillplan = await rated(start())
  const ran = await skillplan('recommend', ...argv)
  expect([ran.code, ran.stdout]).toEqual([code, ''])
  expect(ran.stderr).toContain(part)
})

test('--by needs the hours of a week', async () => {
  const skillplan = start()
  await skillplan('gap', 'data-analyst', '--rate', 'sql=1')
  const ran = await skillplan('recommend', '--by', '+3m')
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('--hours-per-week')
})
