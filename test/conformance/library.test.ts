import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDdat } from '../../src/imports/ddat'
import { readFileText } from '../../src/imports/file-text'
import { checkFigures, toDdatLevels } from '../../src/library/check-figures'
import { readOnetReference } from '../../src/library/onet-reference'
import { readLibraryData } from '../../src/library/read-data'

const folder = '../shared/data'
const onet = join(folder, 'onet')
const ddat = join(folder, 'ddat', 'ddat_roles_skills.csv')
const isMissing = !existsSync(onet) || !existsSync(ddat)
if (isMissing) console.log(`skipped: ${onet} or ${ddat} is not here`)

const data = readLibraryData('data')
const readReference = () => ({
  onet: readOnetReference(onet),
  ddat: toDdatLevels(readDdat(readFileText(readFileSync(ddat), ddat, ''), ddat).roles),
})

test.skipIf(isMissing)(
  'codes, elements and technologies exist, and figures follow from them or say why',
  () => {
    expect(checkFigures(data, readReference())).toEqual([])
  },
)

test.skipIf(isMissing)('the example of data/README.md gives what it says', () => {
  const rating = readReference().onet.ratings.get('13-1081.02')?.get('Complex Problem Solving')
  const readme = readFileSync('data/README.md', 'utf8').replace(/\s+/g, ' ')
  expect(readme).toContain(`IM ${rating?.importance?.toFixed(2)}, so 4, and LV ${rating?.level?.toFixed(2)}`)
})
