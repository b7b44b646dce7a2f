import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'
import { scriptedPrompter } from '../support/scripted-prompter'

const start = useProgram()
const unwrap = (text: string) => text.replace(/\s+/g, ' ')
const json = async (skillplan: Program, ...argv: string[]) =>
  JSON.parse((await skillplan(...argv, '--json')).stdout).data

const cv = `Sam Example
I analyse sales figures in SQL and Excel, build reports in Power BI and Tableau, and use Python and statistics
to explain them to managers.
Skills: SQL, Microsoft Excel, Power BI, Tableau, Python, statistics, data visualization
`

test('a CV’s skills count as routine, are said to be assumed, and put near roles first', async () => {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'cv.txt'), cv)
  const found = await json(skillplan, 'role', 'suggest', '--cv', 'cv.txt')
  expect(found.mentionedLevel).toBe(2)
  const sql = found.known.find(({ id }: { id: string }) => id === 'sql')
  expect(sql).toMatchObject({ level: 2, source: 'mentioned' })
  expect(found.items.map(({ id }: { id: string }) => id).join(' ')).toContain('data-analyst')
  const [best] = found.items
  expect(best.met).toBeGreaterThan(0.2)
  expect(best.missing.length).toBeGreaterThan(0)
  const { stdout } = await skillplan('role', 'suggest', '--cv', 'cv.txt')
  expect(unwrap(stdout)).toContain('only named, taken as 2 routine')
  // Nothing of it is kept.
  expect((await skillplan('history')).stdout).toContain('Nothing has been changed')
})

test('ratings and proof go before a mention', async () => {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'cv.txt'), cv)
  await skillplan('skill', 'rate', 'sql', '0')
  await skillplan('skill', 'rate', 'excel', '1')
  await skillplan(
    ...['evidence', 'add', 'Stock', '--kind', 'work', '--action', 'x', '--result', 'y'],
    ...['--skill', 'excel=3'],
  )
  const { known } = await json(skillplan, 'role', 'suggest', '--cv', 'cv.txt')
  const of = (id: string) => known.find((skill: { id: string }) => skill.id === id)
  expect(of('sql')).toMatchObject({ level: 0, source: 'rated' })
  expect(of('excel')).toMatchObject({ level: 3, source: 'proven' })
  expect(of('python')).toMatchObject({ level: 2, source: 'mentioned' })
})

test('with a skill or two it says how thin the ground is', async () => {
  const skillplan = start()
  await skillplan('skill', 'rate', 'sql', '3')
  const { stdout } = await skillplan('role', 'suggest')
  expect(stdout).toContain('That is thin ground')
})

test('with nothing to go by it asks, and without a terminal says what it needs', async () => {
  const skillplan = start()
  const refused = await skillplan('role', 'suggest')
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--cv FILE')])
  const prompter = scriptedPrompter([{ ask: 'Which skills have you used', text: 'SQL, Excel, Python' }])
  const asked = await skillplan.in({ prompter })('role', 'suggest')
  prompter.assertDone()
  expect(asked.stdout).toContain('Microsoft Excel')
})

test('a file that is no text is refused', async () => {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'cv.pdf'), Buffer.from([37, 80, 68, 70, 0, 1, 2]))
  const ran = await skillplan('role', 'suggest', '--cv', 'cv.pdf')
  expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('cv.pdf is not text')])
})
