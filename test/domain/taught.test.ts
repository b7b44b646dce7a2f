import { expect, test } from 'vitest'
import { buildRecognizer } from '../../src/domain/recognize'
import { readTaught, type TaughtTexts } from '../../src/domain/taught'

const names: Record<string, string[]> = {
  programming: ['programming', 'coding'],
  python: ['Python'],
  sql: ['SQL'],
  'data-science': ['data science'],
  'rest-apis': ['REST', 'APIs'],
  graphql: ['GraphQL'],
  linux: ['Linux'],
  networking: ['networking'],
  spring: ['Spring'],
  'web-development': ['web application', 'web development'],
  'android-development': ['Android', 'Android apps'],
  'penetration-testing': ['penetration tester', 'pentester', 'ethical hacking'],
  cisco: ['Cisco'],
  statistics: ['statistics'],
  cybersecurity: ['cybersecurity'],
  communication: ['communication', 'communication skills', 'communications'],
  java: ['Java'],
  elearning: ['e-learning'],
  blockchain: ['blockchain'],
  virtualization: ['virtualization'],
  'data-center-operations': ['datacenter', 'data center'],
}
const recognize = buildRecognizer(
  Object.entries(names).flatMap(([skillId, all]) => all.map((name) => ({ skillId, name }))),
)

const read = (title: string, summary?: string, listed: string[] = [], given: Partial<TaughtTexts> = {}) =>
  readTaught(
    {
      title,
      summary,
      listed,
      level: 'intermediate',
      assessment: undefined,
      isEnglish: true,
      hours: undefined,
      isTransferable: (skillId) => skillId === 'communication',
      ...given,
    },
    recognize,
    () => undefined,
  ).map(({ skillId, teaches }) => `${skillId}:${teaches}`)

test.each<[why: string, title: string, taught: string[]]>([
  ['denied', 'Chatbots without programming', []],
  ['markup', 'HTML5 Coding Essentials', []],
  ['what it is for', 'Blockchain: Uses and Implications', []],
  ['built on', 'Blockchain Development with Solidity', ['blockchain:2']],
  ['of another thing', 'Professional in Network Virtualization', []],
  ['of machines', 'Virtualization Basics', ['virtualization:2']],
  ['a product of its name', 'Datacenter Virtualization', ['virtualization:2']],
  ['denied, in another language', 'Chatbots sin programming', []],
  ['not denied', 'Not only Python: SQL as well', ['python:2', 'sql:2']],
  ['what it is for', 'Python for Data Science', ['python:2']],
  ['training for it', 'Exam preparation for Python', ['python:2']],
  ['two that are for something', 'SQL and Python for Data Science', ['python:2', 'sql:2']],
  ['an organization', 'Licensing with the Linux Foundation', []],
  ['a level', 'Ethical Hacking Foundation', ['penetration-testing:2']],
  ['about working there', 'Finding your Cybersecurity Career', []],
  ['selling it', 'Marketing your Android apps', []],
  ['networking of people', 'Using email for networking in English', []],
  ['networking of computers', 'Introduction to Networking', ['networking:2']],
  ['the season', 'The Rite of Spring', []],
  ['the framework', 'Java Microservices with Spring', ['java:2', 'spring:2']],
  ['programming of an economy', 'Financial Programming and Policies', []],
  ['what an office counts', 'Public Sector Debt Statistics', []],
  ['the subject', 'Introductory Statistics', ['statistics:2']],
  ['signals', 'A System View of Communications: from Signals to Packets', []],
  ['what is attacked', 'Web Application Penetration Tester', ['penetration-testing:2']],
  ['what is attacked, on a phone', 'Certified Mobile Pentester - Android', ['penetration-testing:2']],
  ['a vendor', 'Cisco Certified CyberOps Professional', []],
  ['a vendor of networks', 'Cisco Certified Network Associate', ['cisco:2']],
  ['one of two', 'Application Engineer (Python or Java)', []],
  ['the form of the course', 'e-Learning on Digital Agriculture', []],
])('a title that names it: %s', (_, title, taught) => {
  expect(read(title)).toEqual(taught)
})

test.each<[why: string, summary: string, taught: string[]]>([
  ['the object of learning', 'You will learn Python.', ['python:1']],
  ['a list', 'Learn how to use SQL, Python and Java.', ['java:1', 'python:1', 'sql:1']],
  ['used', 'Build reports using SQL.', ['sql:1']],
  ['skills', 'Develop your Python skills.', ['python:1']],
  ['beside it', 'Learn GraphQL, an alternative to REST.', ['graphql:1']],
  ['no background', 'Learn to bake, without a data science background.', []],
  ['not required', 'Learn to bake. Programming experience is not required.', []],
  ['required', 'Learn to bake; Python knowledge is assumed.', []],
  ['who offers it', 'Learn more about The Linux Foundation.', []],
  ['in passing', 'The demand for Python developers is great.', []],
  ['far from the verb', 'Learn about the privacy implications of Android.', []],
  ['what any course claims', 'Develop your communication skills.', []],
])('a summary that names it: %s', (_, summary, taught) => {
  expect(read('Baking', summary)).toEqual(taught)
})

test('what the source lists as skills is taken as it is', () => {
  expect(read('Baking', undefined, ['Communication', 'SQL'])).toEqual(['communication:2', 'sql:2'])
})

test('so does what its first sentence cuts to one science', () => {
  const level = (summary: string) => read('Statistics', summary, [], { level: 'advanced' })
  expect(level('Learn the concepts for analyzing data in the life sciences. With exercises.')).toEqual([
    'statistics:2',
  ])
  expect(level('Learn the concepts. Examples come from the life sciences.')).toEqual(['statistics:3'])
})

test('the name of a series before a colon is no skill unless the summary bears it out', () => {
  expect(read('Data Science: Productivity Tools', 'Learn Linux and Git.')).toEqual(['linux:1'])
  expect(read('Data Science: Foundations', 'Learn the basics of data science.')).toEqual(['data-science:2'])
  expect(read('Python: Basics')).toEqual(['python:2'])
})

test('the tool of a title is known before, unless the title is about programming in it', () => {
  expect(read('Analyzing Data with Python')).toEqual([])
  expect(read('Statistics using SQL and Python')).toEqual(['statistics:2'])
  expect(read('Programming with Python')).toContain('python:2')
  expect(read('Getting Started with Python')).toEqual(['python:2'])
  expect(read('Statistics with R, and Python')).toContain('python:2')
})

test('no course teaches further than its hours allow, whatever its catalogue calls it', () => {
  const advanced = (hours: number) =>
    read('SQL', undefined, [], { level: 'advanced', hours: { min: hours - 1, max: hours + 1 } })
  expect([4, 5, 19, 20].map((hours) => advanced(hours)[0])).toEqual(['sql:1', 'sql:2', 'sql:2', 'sql:3'])
})

test('a title that goes on to a narrower subject counts a level lower', () => {
  const level = (title: string) => read(title, undefined, [], { level: 'advanced' })
  expect(level('Introduction to Statistics for Gene Mapping')).toEqual(['statistics:2'])
  expect(level('Statistics in Coastal Engineering: Waves')).toEqual(['statistics:2'])
  expect(level('Mechanics, Optics and Statistics')).toEqual(['statistics:2'])
  // For everybody, for another skill, or of no further subject.
  for (const title of [
    'Statistics for Beginners',
    'Statistics for Data Science',
    'Statistics: Inference in Depth',
  ]) {
    expect(level(title)).toContain('statistics:3')
  }
})
