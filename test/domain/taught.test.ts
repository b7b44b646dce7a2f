import { expect, test } from 'vitest'
import { buildRecognizer } from '../../src/domain/recognize'
import type { SkillCategory } from '../../src/domain/skill'
import { readTaught, type TaughtTexts } from '../../src/domain/taught'

const names: Record<string, string[]> = {
  programming: ['programming', 'coding'],
  python: ['Python'],
  sql: ['SQL'],
  'data-science': ['data science', 'data science techniques'],
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
  'data-center-operations': ['datacenter', 'data center', 'VMware'],
  'big-data': ['big data'],
  'deep-learning': ['deep learning'],
  pytorch: ['PyTorch'],
  'policy-analysis': ['policy analysis', 'public policy'],
  'financial-reporting': ['financial statements'],
  storytelling: ['storytelling'],
  mathematics: ['math'],
  algorithms: ['data structures', 'algorithms'],
  'cloud-computing': ['cloud'],
  'backup-recovery': ['data recovery'],
  'ai-ml': ['machine learning', 'AI'],
  aws: ['AWS'],
  iot: ['IoT'],
  'risk-management': ['risk management'],
  'salesforce-development': ['Salesforce development'],
  salesforce: ['Salesforce'],
}
const categories: Record<string, SkillCategory> = {
  communication: 'transferable',
  storytelling: 'transferable',
  linux: 'tool',
  spring: 'tool',
  pytorch: 'tool',
  salesforce: 'tool',
}
const trades: Record<string, string> = {
  'Salesforce development': 'salesforce-development',
  'Linux administration': 'linux-administration',
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
      categoryOf: (skillId) => categories[skillId],
      ...given,
    },
    recognize,
    (name) => trades[name],
  ).map(({ skillId, teaches }) => `${skillId}:${teaches}`)

test.each<[why: string, title: string, taught: string[]]>([
  ['the field of a narrower one', 'Certified Cybersecurity Penetration Tester', ['penetration-testing:2']],
  ['the field alone', 'Certified Cybersecurity Analyst', ['cybersecurity:2']],
  [
    'the field of what everybody needs',
    'Cybersecurity Communication',
    ['communication:2', 'cybersecurity:2'],
  ],
  [
    'cut to a field that a tool follows',
    'Programming for the Web with Python',
    ['programming:1', 'python:2'],
  ],
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
  ['another organization', 'Java Institute Diploma', []],
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
  ['what a field gains by it', 'Big Data and Society', []],
  ['teaching it to others', 'Programming Education', []],
  ['where it is used', 'Statistics in Data Science', ['statistics:2']],
  ['the language it is done in', 'Programming in Java', ['java:2', 'programming:2']],
  ['what it is for, in another language', 'Python para Data Science', ['python:2']],
  ['what it is done with', 'Programming for Artists with Java', ['java:2', 'programming:2']],
  ['its tools', 'Data Science Tools', []],
  ['tools of a system', 'Java: Using Linux Tools and Libraries', ['java:2']],
  ['a language known before', 'Deep Learning with Python and PyTorch', ['deep-learning:2', 'pytorch:2']],
  ['a part of the world', 'Global Risk Management', ['risk-management:1']],
  ['one of several stages', 'From Algorithms to Data Science', ['algorithms:1', 'data-science:1']],
  ['known before', 'From SQL to Data Science', ['data-science:1']],
  ['done by one product', 'AI Applications with Aurora', ['ai-ml:1']],
  ['only asked', 'Statistics: Final Exam', []],
  ['trained for', 'Statistics: Exam Preparation', ['statistics:1']],
  ['policy of money', 'Monetary Policy Analysis', []],
  ['to make policy', 'Policy Analysis', ['policy-analysis:2']],
  ['to read and not to make', 'Understanding Financial Statements', []],
  ['to make', 'Preparing Financial Statements', ['financial-reporting:2']],
  ['one of two', 'Python vs Java', []],
  ['how it is secured', 'Security in AWS', ['aws:1']],
  ['its security', 'AWS Security', ['aws:1']],
  ['certified in it', 'Get SQL Certified in a Bakery', ['sql:1']],
  ['the talk of it', 'Responsible AI and Society', []],
  ['its age', 'Baking in the Age of AI', []],
  ['the study of it', 'Communication Science', []],
  ['the communication', 'Communication at Work', ['communication:2']],
  ['a business of it', 'Running a Web Development Business', []],
  ['money made by it', 'Earning Money with Python', []],
  ['its ethics', 'Data Science Ethics', []],
  ['without writing it', 'No-Code Web Development', []],
  ['speaking another language', 'Business Russian Communication', []],
  ['the network of a vendor', 'Security Architecture with VMware NSX', []],
  ['of data', 'Storytelling and Data', []],
  ['a passing pair', 'Using Math and Science at Home', []],
  ['of disks', 'Certified Data Recovery Professional', []],
  ['of a business', 'Data Recovery after Disasters', ['backup-recovery:2']],
  ['a product', 'Community Cloud Consultant', []],
  ['where threats are found', 'Cloud Threat Detection', []],
  ['what is secured', 'IoT Security Practitioner', []],
  ['what is broken', 'Certified Pentester - AWS', ['penetration-testing:2']],
  ['what is examined', 'Linux Forensics', []],
  ['the risk of information', 'Information Security Risk Management', []],
  ['whose certificate it is', 'VMware Certified Professional in Network Virtualization', []],
  ['who extends it', 'Salesforce Certified Architect', ['salesforce-development:2']],
  ['who administers it', 'Linux Certified Administrator', ['linux-administration:2']],
  ['who uses it', 'Salesforce Certified Consultant', ['salesforce:2']],
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
  ['not needed', 'Learn to bake bread, SQL not needed.', []],
  ['required', 'Learn to bake; Python knowledge is assumed.', []],
  ['who offers it', 'Learn more about The Linux Foundation.', []],
  ['in passing', 'The demand for Python developers is great.', []],
  ['far from the verb', 'Learn about the privacy implications of Android.', []],
  ['what any course claims', 'Develop your communication skills.', []],
  ['what it is', 'Learn SQL, a data science language.', ['sql:1']],
  ['the learning of machines', 'See how machine learning engineers use Java.', []],
  ['expected', 'Knowledge of Python and SQL is expected.', []],
  ['its tools alone', 'Learn about the popular data science tools.', []],
  ['by means of another', 'Build knowledge of data science with this look at waves.', []],
  ['the program that it belongs to', 'Bread. Part of the program in learning Python.', []],
])('a summary that names it: %s', (_, summary, taught) => {
  expect(read('Baking', summary)).toEqual(taught)
})

test('what the source lists as skills is taken as it is', () => {
  expect(read('Baking', undefined, ['Communication', 'SQL'])).toEqual(['communication:2', 'sql:2'])
})

test('a long list is of tags: a level lower, and without what any course claims', () => {
  const tags = Array.from({ length: 9 }, (_, index) => `Loaf ${index}`)
  expect(read('Baking', undefined, ['Communication', ...tags])).toEqual(['communication:2'])
  expect(read('Baking', undefined, ['Communication', 'SQL', ...tags])).toEqual(['sql:1'])
  expect(read('SQL', undefined, ['Communication', 'SQL', ...tags])).toEqual(['sql:2'])
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
  expect(read('Data Science: Loaves', 'The most popular of the data science techniques.')).toEqual([])
  expect(read('Data Science: Loaves', 'A common approach in data science.')).toEqual([])
  expect(read('Data Science: Loaves', 'For data science professionals.')).toEqual([])
  expect(read('Data Science: Loaves', 'Join the move towards data science.')).toEqual(['data-science:2'])
  // Nothing bears it out, and nothing speaks against it.
  expect(read('Data Science: Loaves', 'This course is part of a Certificate Program.')).toEqual([
    'data-science:1',
  ])
})

test('before the colon a language or a tool is no series, nor is what goes on to no subject', () => {
  expect(read('Python: Loaves and Rolls', 'Bake.')).toEqual(['python:2'])
  expect(read('PyTorch: Loaves and Rolls', 'Bake.')).toEqual(['pytorch:2'])
  expect(read('Data Science: Part II', 'More of it.')).toEqual(['data-science:2'])
  expect(read('Data Science: A Practical Approach', 'All of it.')).toEqual(['data-science:2'])
})

test('the tool of a title is known before, unless the title is about programming in it', () => {
  expect(read('Analyzing Data with Python')).toEqual([])
  expect(read('Statistics using SQL and Python')).toEqual(['statistics:2'])
  expect(read('Programming with Python')).toContain('python:2')
  expect(read('Programming and Data Handling with Python')).toContain('python:2')
  expect(read('Getting Started with Python')).toEqual(['python:2'])
  expect(read('Statistics with R, and Python')).toContain('python:2')
})

test('a language that the title has for known is taught to 1 at most', () => {
  const summary = 'Learn to analyze results using Python.'
  expect(read('Analyzing Data with Python', summary, [], { level: 'advanced' })).toEqual(['python:1'])
  expect(read('Baking', summary, [], { level: 'advanced' })).toEqual(['python:2'])
})

test('programming is taught as far as the one language that it is done in', () => {
  expect(read('Programming', 'Learn Java.')).toEqual(['java:2', 'programming:2'])
  expect(read('Programming', 'Learn Java and Python.')).toEqual(['java:1', 'programming:2', 'python:1'])
})

test('what a title sets beside a field, names with two more or teaches to managers does not go all the way', () => {
  const level = (title: string) => read(title, undefined, [], { level: 'advanced' })
  expect(level('Statistics and Bread')).toEqual(['statistics:2'])
  expect(level('Statistics and Their Methods')).toEqual(['statistics:3'])
  expect(level('Statistics and Methods')).toEqual(['statistics:3'])
  expect(level('Python and Statistics')).toEqual(['python:3', 'statistics:3'])
  expect(level('Python, Linux and Statistics')).toEqual(['linux:2', 'python:2', 'statistics:2'])
  expect(level('Statistics for Managers')).toEqual(['statistics:2'])
})

test('a word borrowed by another language is a skill only as a name', () => {
  expect(read('Storytelling', undefined, [], { isEnglish: false })).toEqual([])
  expect(read('Storytelling')).toEqual(['storytelling:2'])
})

test('no course teaches further than its hours allow, whatever its catalogue calls it', () => {
  const advanced = (min: number, max: number) =>
    read('SQL', undefined, [], { level: 'advanced', hours: { min, max } })[0]
  expect(advanced(3, 5)).toBe('sql:1')
  expect(advanced(4, 8)).toBe('sql:2')
  // The quick would be done sooner.
  expect(advanced(19, 40)).toBe('sql:2')
  expect(advanced(20, 20)).toBe('sql:3')
})

test('what calls itself an introduction stays one', () => {
  const level = (title: string, summary?: string, min = 40) =>
    read(title, summary, [], { level: 'advanced', hours: { min, max: min + 10 } })[0]
  expect(level('Introduction to SQL')).toBe('sql:2')
  expect(level('Introduction to SQL', undefined, 15)).toBe('sql:1')
  expect(level('Introducción a SQL', undefined, 15)).toBe('sql:1')
  expect(level('SQL', 'This course provides an overview of queries.')).toBe('sql:2')
  expect(level('SQL', 'New to tables? Start here.', 15)).toBe('sql:1')
  expect(level('SQL Fundamentals', undefined, 20)).toBe('sql:2')
  expect(level('SQL für Einsteiger')).toBe('sql:2')
  expect(level('SQL Essentials', undefined, 15)).toBe('sql:1')
  expect(level('SQL', 'Basic queries for bakers.', 15)).toBe('sql:1')
  expect(level('SQL in 59 Minutes')).toBe('sql:1')
  expect(level('Write Your First SQL Query')).toBe('sql:2')
  expect(level('Foundation Certificate in SQL')).toBe('sql:2')
  expect(level('SQL', 'By its end you will have seen a high-level overview.')).toBe('sql:2')
  expect(level('SQL: Foundations to Frontiers')).toBe('sql:3')
  expect(level('SQL', 'An in-depth introduction to queries.')).toBe('sql:3')
  expect(level('SQL', 'Write queries. An overview of tables comes last.')).toBe('sql:3')
})

test('a title that goes on to a narrower subject counts a level lower', () => {
  const level = (title: string) => read(title, undefined, [], { level: 'advanced' })
  expect(level('Statistics for Gene Mapping')).toEqual(['statistics:2'])
  expect(level('Statistics in Coastal Engineering: Waves')).toEqual(['statistics:2'])
  expect(level('Mechanics, Optics and Statistics')).toEqual(['statistics:2'])
  // For everybody, for another skill, or of no further subject.
  for (const title of [
    'Statistics for Professionals',
    'Statistics for Data Science',
    'Statistics: A Practical Approach',
  ]) {
    expect(level(title)).toContain('statistics:3')
  }
})
