import { expect, test } from 'vitest'
import { importJson, showJson, write } from '../support/catalog-import'
import { useProgram } from '../support/run-command'

const start = useProgram()

test('security certifications, CTDL and Microsoft Learn are known by their layout', async () => {
  const skillplan = start()
  write(
    skillplan,
    'security.json',
    JSON.stringify([
      {
        content: 'XYZ',
        tooltiptext: 'Rye Institute Penetration Testing\\n    $979 exam\\n    Course required',
        href: 'https://rye-institute.org/xyz',
        skillLevel: 5,
      },
      { content: 'ABC', tooltiptext: 'Other\\n ~$100 exam', href: '', skillLevel: 9 },
      { content: 'DEF', tooltiptext: 'A Foundation', href: 'https://shop.example.com', skillLevel: 12 },
      {
        content: 'Baking',
        tooltiptext: 'Learning to bake is of use in any career.\\n Recommendations: bread, rolls',
        href: 'https://example.org/bread',
      },
      {
        content: 'AZ-900',
        tooltiptext: 'Microsoft Azure Fundamentals',
        href: 'https://docs.microsoft.com/az',
      },
      {
        content: 'XY',
        tooltiptext: 'Rye Institute Penetration Testing',
        href: 'https://rye-institute.org/xyz',
      },
      // Another body's certification of the same abbreviation, and the same one again.
      { content: 'DEF', tooltiptext: 'Defence Expert', href: 'https://defence.example.net/def' },
      { content: 'DEF', tooltiptext: 'A Foundation', href: 'https://shop.example.com' },
      // The row between two bands teaches as the one below.
      { content: 'GHI', tooltiptext: 'Oat Penetration Tester', href: '', skillLevel: 10 },
    ]),
  )
  expect(await importJson(skillplan, 'security.json')).toMatchObject({
    format: 'security-certifications',
    new: 5,
    skipped: [
      { place: 'item 4', reason: '"Baking" is advice and no credential' },
      { place: 'item 5', reason: 'the library has it as az-900' },
      { place: 'item 6', reason: 'the same name, provider and address as item 1' },
      { place: 'item 8', reason: 'the same id, "DEF", as item 3' },
    ],
  })
  expect(await showJson(skillplan, 'def-2')).toMatchObject({ name: 'Defence Expert' })
  expect(await showJson(skillplan, 'def')).toMatchObject({ provider: 'unknown', level: null })
  expect(await showJson(skillplan, 'abc')).toMatchObject({ provider: 'unknown', level: null })
  expect(await showJson(skillplan, 'ghi')).toMatchObject({
    level: null,
    skills: [{ id: 'penetration-testing', teaches: 2 }],
  })
  expect(await showJson(skillplan, 'xyz')).toMatchObject({
    credentialKind: 'certification',
    provider: 'Rye Institute',
    platform: 'Rye Institute',
    level: 'advanced',
    skills: [{ id: 'penetration-testing', teaches: 3, assesses: 0 }],
    facts: { price: { value: { minor: 97900, covers: 'exam; Course required' } } },
  })
  expect((await showJson(skillplan, 'abc')).price).toBeNull()
  const text = (value: string) => ({ 'en-US': value })
  write(
    skillplan,
    'ctdl.json',
    JSON.stringify({
      '@context': 'https://credreg.net/ctdl/schema/context/json',
      '@graph': [
        {
          '@id': 'https://example.org/org',
          '@type': 'ceterms:CredentialOrganization',
          'ceterms:name': text('A board'),
        },
        {
          '@id': 'https://example.org/ce-1',
          '@type': 'ceterms:Certification',
          'ceterms:ctid': 'ce-1',
          'ceterms:name': text('Baker of bread'),
          'ceterms:ownedBy': ['https://example.org/org'],
          'ceterms:inLanguage': ['en'],
          'ceterms:estimatedCost': [
            {
              'ceterms:price': 300,
              'ceterms:currency': 'USD',
              'ceterms:directCostType': { 'ceterms:targetNode': 'costType:AggregateCost' },
            },
            {
              'ceterms:price': 200,
              'ceterms:currency': 'USD',
              'ceterms:directCostType': { 'ceterms:targetNode': 'costType:Tuition' },
            },
          ],
          'ceterms:estimatedDuration': [{ 'ceterms:timeRequired': 'PT40H30M' }],
          'ceterms:renewalFrequency': 'P3Y',
          'ceterms:requires': [
            { 'ceterms:targetCompetency': [{ 'ceterms:targetNodeName': text('Microsoft Excel') }] },
          ],
        },
        {
          '@type': 'ceterms:Badge',
          'ceterms:name': text('Old'),
          'ceterms:credentialStatusType': { 'ceterms:targetNode': 'credentialStat:Deprecated' },
        },
        {
          '@type': 'ceterms:Course',
          'ceterms:name': text('A year'),
          'ceterms:estimatedDuration': [{ 'ceterms:exactDuration': 'P1Y' }],
        },
        { '@type': 'ceterms:Certificate' },
      ],
    }),
  )
  expect(await importJson(skillplan, 'ctdl.json')).toMatchObject({
    format: 'ctdl',
    new: 2,
    skipped: [
      { place: 'item 3', reason: 'its status is credentialStat:Deprecated' },
      { place: 'item 5', reason: 'it has no ceterms:name' },
    ],
    unread: [{ field: 'hours', text: 'P1Y' }],
  })
  expect(await showJson(skillplan, 'baker-of-bread')).toMatchObject({
    provider: 'A board',
    hours: { min: 40.5, max: 40.5 },
    facts: {
      price: { value: { minor: 30000, covers: 'aggregate cost' } },
      validity: { value: { months: 36 } },
    },
    skills: [{ id: 'excel' }],
  })
  const record = {
    uid: 'learn.x',
    title: 'Query data with SQL',
    url: 'https://example.org/x?WT.mc_id=api_CatalogApi',
    summary: '<p jsonPath="/summary">Ask &amp; answer.</p>\n',
    levels: ['beginner'],
    locale: 'en-us',
    duration_in_minutes: 90,
    rating: { count: 20, average: 4.84 },
  }
  write(
    skillplan,
    'learn.json',
    JSON.stringify({
      modules: [record, { uid: 'x' }],
      learningPaths: [],
      certifications: [{ uid: 'c', title: 'A certification' }],
      levels: [{ id: 'x' }],
    }),
  )
  expect(await importJson(skillplan, 'learn.json')).toMatchObject({
    format: 'microsoft-learn',
    new: 2,
    skipped: [{ place: 'modules 2', reason: 'it has no uid or no title' }],
  })
  expect(await showJson(skillplan, 'query-data-with-sql')).toMatchObject({
    provider: 'Microsoft',
    isFree: true,
    hours: { min: 1.5, max: 1.5 },
    address: 'https://example.org/x',
    facts: { reviews: { value: { rating: 4.84, count: 20 } } },
  })
})
