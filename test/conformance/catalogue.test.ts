import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'

const folder = '../shared/data/catalogue'
const isMissing = !existsSync(folder)
if (isMissing) console.log(`skipped: ${folder} is not here`)

const start = useProgram()

async function importFile(skillplan: Program, file: string) {
  copyFileSync(join(folder, file), join(skillplan.folder, file))
  const ran = await skillplan('catalog', 'import', file, '--json', '--quiet')
  expect(ran.stderr).toBe('')
  return JSON.parse(ran.stdout).data
}

const show = async (skillplan: Program, id: string) =>
  JSON.parse((await skillplan('catalog', 'show', id, '--json')).stdout).data

test.skipIf(isMissing)('every row of the edX file is taken or told, with no value left unread', async () => {
  const skillplan = start()
  const data = await importFile(skillplan, 'edx_courses.csv')
  expect(data).toMatchObject({ format: 'edx', rows: 975, unread: [] })
  expect(data.new + data.skipped.length).toBe(975)
  // Courses of one title by other universities are no courses of theirs.
  const told = data.skipped.map(
    ({ place, reason }: { place: string; reason: string }) => `${place} ${reason}`,
  )
  expect(told).not.toContain('line 1049 the library has it as iimb-marketing-management')
  expect(told).not.toContain('line 1525 the library has it as ubc-introduction-marketing')
  expect(await show(skillplan, 'how-to-learn-online')).toMatchObject({
    provider: 'edX',
    price: { minor: 4900, currency: 'USD', charged: 'once' },
    isFree: true,
    hours: { min: 4, max: 6 },
    format: 'self-paced',
    level: 'beginner',
    facts: { enrolled: { value: 124980 } },
  })
  expect(await importFile(skillplan, 'edx_courses.csv')).toMatchObject({ new: 0, changed: 0, same: data.new })
})

test.skipIf(isMissing)(
  'every security certification is taken or told; a doubtful price stays unknown',
  async () => {
    const skillplan = start()
    const data = await importFile(skillplan, 'security-certifications.json')
    expect(data).toMatchObject({ format: 'security-certifications', rows: 482 })
    expect(data.new + data.skipped.length).toBe(482)
    const reasons = new Map(
      data.skipped.map(({ place, reason }: { place: string; reason: string }) => [place, reason]),
    )
    expect(reasons.get('item 224')).toBe('"Programming Language" is advice and no credential')
    for (const [item, id] of [
      [53, 'az-305'],
      [66, 'google-pca'],
      [108, 'oscp'],
      [174, 'pmi-acp'],
      [318, 'cia'],
    ]) {
      expect(reasons.get(`item ${item}`)).toBe(`the library has it as ${id}`)
    }
    const shown = await Promise.all(
      ['ccsm', 'its-c', 'sog-cmpen-ios', 'cisco-cop'].map((id) => show(skillplan, id)),
    )
    expect(
      shown.map(({ provider, level, skills }) => [
        provider,
        level,
        skills.map((skill: { id: string }) => skill.id),
      ]),
    ).toEqual([
      ['Check Point', 'intermediate', []],
      ['Certiport', 'beginner', ['cybersecurity']],
      ['SecOps Group', null, ['mobile-security']],
      ['Cisco', 'intermediate', []],
    ])
    const priceOf = async (id: string) => (await show(skillplan, id)).facts.price?.value
    expect(await priceOf('grem')).toMatchObject({ minor: 97900, covers: 'exam; SANS course recommended' })
    expect(await priceOf('mad-cti')).toMatchObject({ minor: 29900, charged: 'year' })
    for (const id of ['ccie-sec', 'pecb-27032f', 'gse', 'ismi-csm', 'opst', 'cimp']) {
      expect(await priceOf(id), id).toBeUndefined()
    }
  },
)
