import { expect, test } from 'vitest'
import { idsOf, keeper, rated, read } from '../support/recommend'
import { useProgram } from '../support/run-command'

const start = useProgram()

test('the trade-off names the day and what comes in and goes out', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0', 'bell-craft=0')
  await skillplan('goal', 'set', 'keeper', '--by', '2027-11-24', '--hours-per-week', '7', '--budget', '80USD')
  const offers = [
    ['Lamps', '--hours', '14', '--price', '60USD', '--teaches', 'lamp-craft=2'],
    ['Bells', '--hours', '10', '--price', '70USD', '--teaches', 'bell-craft=1'],
    ['Gongs', '--hours', '7', '--price', 'free', '--teaches', 'bell-craft=1'],
  ]
  for (const offer of offers) await skillplan('catalog', 'add', ...offer, '--provider', 'A')
  const data = await read(skillplan, '--trade-off', '--cost', '65USD')
  expect([idsOf(data), data.doneBy]).toEqual([['lamps', 'gongs'], '2026-12-15'])
  const free = data.tradeOff.find(
    ({ costLimit }: { costLimit: { minor: number } | null }) => costLimit?.minor === 0,
  )
  expect(free).toMatchObject({ doneBy: '2026-12-01', best: { credentials: ['gongs'] } })
  const shown = (await skillplan('recommend', '--trade-off', '--cost', '65USD')).stdout
  expect(shown).toContain('free: without lamps')
  expect(shown).toContain('15 Dec 2026')
  // A quarter of what is left until that day is less than the lamps take, and twice as much is past it.
  const near = await read(skillplan, '--trade-off', '--cost', '135USD', '--by', '2026-12-04')
  const late = near.tradeOff.map(({ doneBy, isLate }: { doneBy: string | null; isLate: boolean }) => [
    doneBy,
    isLate,
  ])
  expect(late).toContainEqual(['2026-12-01', false])
  expect(late).toContainEqual(['2026-12-15', true])
})

test('a row of the trade-off keeps the set that closes as much within less, and asks for known facts too', async () => {
  const skillplan = await keeper(start())
  await skillplan('gap', 'keeper', '--rate', 'lamp-craft=0', 'bell-craft=0')
  const offers = [
    ['Long', '--hours', '20', '--price', 'free', '--teaches', 'lamp-craft=2'],
    ['Short', '--hours', '1', '--price', '60USD', '--teaches', 'lamp-craft=2'],
    ['Untold', '--price', '1USD', '--teaches', 'bell-craft=2'],
  ]
  for (const offer of offers) await skillplan('catalog', 'add', ...offer, '--provider', 'A')
  const limits = ['--trade-off', '--cost', '65USD', '--hours', '21']
  const data = await read(skillplan, ...limits)
  // Beside 130 USD the 60 of the short one would weigh less than 20 hours.
  expect(idsOf(await read(skillplan, '--cost', '130USD', '--hours', '21'))).toEqual(['short'])
  expect(
    data.tradeOff.map(({ best }: { best: { credentials: string[] } | null }) => best?.credentials),
  ).toEqual(expect.arrayContaining([['long']]))
  const money = data.tradeOff.filter(({ of }: { of: string }) => of === 'cost')
  expect(
    new Set(money.map(({ best }: { best: { credentials: string[] } }) => best.credentials.join())),
  ).toEqual(new Set(['long']))
  const closed = data.tradeOff.map(({ best }: { best: { closed: number } }) => best.closed)
  expect(Math.max(...closed)).toBe(6)
  // Nothing says how many hours a week there are.
  expect(data.doneBy).toBeNull()
  expect((await skillplan('recommend', ...limits)).stdout).toContain(
    'Each row of money keeps your 21h, each row of time your 65 USD.',
  )
})

test('what a newcomer of the trade-off asks for is told', async () => {
  const skillplan = start()
  const rates = ['medication-administration=2', 'wound-care=2', 'iv-therapy=2']
  await skillplan('gap', 'registered-nurse', ...rates.flatMap((rate) => ['--rate', rate]))
  const limits = ['--cost', '20USD', '--hours', '300', '--allow-unknown']
  const { tradeOff, items } = await read(skillplan, ...limits, '--trade-off')
  expect(items.map(({ id }: { id: string }) => id)).not.toContain('nclex-rn')
  expect(tradeOff.flatMap(({ best }: { best: { credentials: string[] } }) => best.credentials)).toContain(
    'nclex-rn',
  )
  const shown = (await skillplan('recommend', ...limits, '--trade-off')).stdout
  expect(shown).toContain('nclex-rn asks first: Graduation')
})

test('more money or time never closes less', async () => {
  const skillplan = await rated(start())
  const { tradeOff } = await read(skillplan, '--allow-unknown', '--trade-off')
  for (const of of ['cost', 'minutes']) {
    const closed = tradeOff
      .filter((row: { of: string }) => row.of === of)
      .map(({ best }: { best: { closed: number } }) => best.closed)
    expect(closed.length).toBeGreaterThan(3)
    expect(closed).toEqual(closed.toSorted((a: number, b: number) => a - b))
  }
})
