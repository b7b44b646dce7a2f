import { expect, test } from 'vitest'
import { CredentialMatcher, type Named, pageOf, siteOf } from '../../src/domain/credential-match'
import { isSameProvider } from '../../src/domain/same-provider'

const known = (id: string, name: string, provider: string, facts: Partial<Named> = {}) => ({
  id,
  name,
  provider,
  aliases: [],
  address: undefined,
  isProviderGuessed: false,
  isCertification: true,
  ...facts,
})

const matcher = new CredentialMatcher([
  known('az-1', 'Microsoft Certified: Azure Baker Associate', 'Microsoft', { aliases: ['AZ-1'] }),
  known('oscp', 'OffSec Certified Professional (OSCP)', 'OffSec', {
    aliases: ['Offensive Security Certified Professional'],
  }),
  known('google-pca', 'Professional Cloud Architect', 'Google Cloud', { aliases: ['PCA'] }),
  known('cia', 'Certified Internal Auditor (CIA)', 'The Institute of Internal Auditors'),
  known('pmi-acp', 'PMI Agile Certified Practitioner (PMI-ACP)', 'Project Management Institute'),
  known('csm', 'Certified ScrumMaster', 'Scrum Alliance', { aliases: ['CSM'] }),
  known('itil', 'ITIL 4 Foundation', 'PeopleCert', { aliases: ['ITIL Foundation'] }),
  known('ccsa', 'Check Point Certified Security Administrator (CCSA)', 'Check Point', {
    address: 'https://training.example.com/',
  }),
  known('ubc', 'Introduction to Marketing', 'University of British Columbia', {
    isCertification: false,
    address: 'https://www.edx.org/course/introduction-to-marketing',
  }),
  known('umd', 'Applied Scrum', 'University of Maryland', {
    isCertification: false,
    address: 'https://www.edx.org/course/applied-scrum-2',
  }),
])

const row = (name: string, provider: string | undefined, facts: Partial<Named> = {}): Named => ({
  name,
  provider,
  aliases: [],
  address: undefined,
  isProviderGuessed: true,
  isCertification: true,
  ...facts,
})

test.each<[string, Named, string | undefined]>([
  ['an exam code', row('Microsoft Azure Baking Expert', 'Microsoft', { aliases: ['AZ-1'] }), 'az-1'],
  [
    'a longer name of the provider',
    row('Offensive Security Certified Professional', 'Offensive Security'),
    'oscp',
  ],
  ['the provider before the name', row('Google Professional Cloud Architect', 'Google'), 'google-pca'],
  ['initials of the provider', row('IIA Certified Internal Auditor', 'IIA'), 'cia'],
  ['a code without its hyphen', row('Agile practice', 'PMI', { aliases: ['PMI ACP'] }), 'pmi-acp'],
  ['a certification by its whole name, of a former owner', row('ITIL Foundation', 'Axelos'), 'itil'],
  [
    'the same code of another body',
    row('GAQM Certified Scrum Master', 'GAQM', { aliases: ['CSM'] }),
    undefined,
  ],
  [
    'another name on a page that stands for a whole site',
    row('Check Point Certified Security Master', 'Check Point', {
      aliases: ['CCSM'],
      address: 'https://training.example.com/',
    }),
    undefined,
  ],
  [
    'the same title of another institution on one platform',
    row('Introduction to Marketing', 'The University of Edinburgh', {
      isProviderGuessed: false,
      isCertification: false,
      address: 'https://www.edx.org/course/introduction-to-marketing-5',
    }),
    undefined,
  ],
  [
    'the same title on one platform, with no provider said',
    row('Introduction to Marketing', undefined, {
      isCertification: false,
      address: 'https://www.edx.org/course/introduction-to-marketing-5',
    }),
    'ubc',
  ],
  [
    'its own page under a provider written otherwise',
    row('Applied Scrum (2020)', 'USM Online', {
      isProviderGuessed: false,
      isCertification: false,
      address: 'https://edx.org/course/applied-scrum-2/',
    }),
    'umd',
  ],
])('%s', (_, given, found) => {
  expect(matcher.find(given)).toBe(found)
})

test('one institution under two names', () => {
  const pairs: [string, string, boolean][] = [
    ['EC Council', 'EC-Council', true],
    ['PMI', 'Project Management Institute', true],
    ['Offensive Security', 'OffSec', true],
    ['Google', 'Google Cloud', true],
    ['OpenGroup', 'The Open Group', true],
    ['Imperial College Business School-Imperial College London', 'Imperial College London', true],
    ['University of California, Davis', 'University of California, Irvine', false],
    ['University of Maryland', 'University of Maryland Global Campus', false],
    ['Scrum.org', 'Scrum Alliance', false],
  ]
  for (const [a, b, isSame] of pairs) expect([a, b, isSameProvider(a, b)]).toEqual([a, b, isSame])
})

test('a route behind # names a page, an anchor does not', () => {
  expect(pageOf('https://www.example.com/a/#/courses/B')).toBe('example.com/a#/courses/b')
  expect(pageOf('https://www.example.com/a/#part')).toBe('example.com/a')
  expect([siteOf('https://shop.example.co.uk/x'), siteOf('https://a.b.example.org')]).toEqual([
    'example.co.uk',
    'example.org',
  ])
})
