import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'

const folder = resolve('../shared/data/postings/data-jobs')
const isMissing = !existsSync(folder)
if (isMissing) console.log(`skipped: ${folder} is not here`)
const start = useProgram()

test.skipIf(isMissing)('49 real postings added at once: what stands in many of them is high up', async () => {
  const skillplan = start()
  const added = JSON.parse((await skillplan('posting', 'add', folder, '--json')).stdout).data
  expect(added.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(49).fill('added'))
  const { items } = JSON.parse((await skillplan('demand', '--json')).stdout).data
  const top = items.slice(0, 15).map(({ id }: { id: string }) => id)
  for (const id of ['sql', 'python', 'statistics', 'communication', 'machine-learning', 'data-analysis']) {
    expect(top).toContain(id)
  }
})
