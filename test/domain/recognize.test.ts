import { expect, test } from 'vitest'
import { buildRecognizer, type VocabularyEntry } from '../../src/domain/recognize'

const entries: VocabularyEntry[] = [
  { skillId: 'c', name: 'C', category: 'technical' },
  { skillId: 'cpp', name: 'C++', category: 'technical' },
  { skillId: 'c-sharp', name: 'C#', category: 'technical' },
  { skillId: 'r', name: 'R', category: 'technical' },
  { skillId: 'go', name: 'Go', category: 'technical', ordinary: 'common' },
  { skillId: 'dotnet', name: '.NET', category: 'technical' },
  { skillId: 'node', name: 'Node.js', category: 'technical' },
  { skillId: 'sql', name: 'SQL', category: 'technical' },
  { skillId: 'nosql', name: 'NoSQL', category: 'technical' },
  { skillId: 'html', name: 'HTML', category: 'technical' },
  { skillId: 'css', name: 'CSS', category: 'technical' },
  { skillId: 'excel', name: 'Excel', category: 'tool', ordinary: 'known' },
  { skillId: 'powerpoint', name: 'PowerPoint', category: 'tool' },
  { skillId: 'word', name: 'Word', category: 'tool', ordinary: 'common' },
  { skillId: 'leads', name: 'Lead generation', category: 'domain', ordinary: 'common' },
  { skillId: 'spark', name: 'Spark', category: 'tool', ordinary: 'known' },
  { skillId: 'rest', name: 'REST', category: 'technical', ordinary: 'common' },
  { skillId: 'python', name: 'Python', category: 'technical', ordinary: 'common' },
  { skillId: 'modeling', name: 'Data modeling', category: 'technical' },
  { skillId: 'warehouse', name: 'Data warehouse', category: 'technical' },
  { skillId: 'statistics', name: 'Statistics', category: 'technical', ordinary: 'common' },
  { skillId: 'power-bi', name: 'Power BI', category: 'tool' },
  { skillId: 'ci-cd', name: 'CI/CD', category: 'technical' },
  { skillId: 'security-plus', name: 'Security+', category: 'domain', ordinary: 'common' },
  { skillId: 'javascript', name: 'JavaScript', category: 'technical' },
  { skillId: 'java', name: 'Java', category: 'technical' },
  { skillId: 'indesign', name: 'InDesign', category: 'tool' },
  { skillId: 'rnd', name: 'Research & development', category: 'domain', ordinary: 'common' },
  { skillId: 'safe', name: 'SAFe', category: 'domain', ordinary: 'common' },
  { skillId: 'api', name: 'API', category: 'technical' },
  { skillId: 'bloom', name: "Bloom's taxonomy", category: 'domain' },
  { skillId: 'negotiation', name: 'Negotiation', category: 'transferable', ordinary: 'known' },
  { skillId: 'catalog', name: 'Data catalog', category: 'domain' },
  { skillId: 'canva', name: 'Canva', category: 'tool' },
]
const recognize = buildRecognizer(entries)
const found = (text: string) => recognize(text).map(({ skillId }) => skillId)

test.each([
  ['C, C++ and C#', ['c', 'cpp', 'c-sharp']],
  ['experience in C and Python', ['c', 'python']],
  ['C/C++, R or Python', ['c', 'cpp', 'r', 'python']],
  ['C-level and Series C firms, R&D, vitamin C, John R. Smith', []],
  ['R programming', ['r']],
  ['Hands-on experience of Wekafry and R', ['r']],
  ['knowledge of hepatitis B and C', []],
  ['services in Go, Python and SQL', ['go', 'python', 'sql']],
  ['Go to market. Let us go, Python!', ['python']],
  ['.NET and ASP.NET, but not example.net or www.corp.net', ['dotnet', 'dotnet']],
  ['Node.js, NodeJS, Node JS, node-js', ['node', 'node', 'node', 'node']],
  ['SQL/NoSQL', ['sql', 'nosql']],
  ['HTML5/CSS3', ['html', 'css']],
  ['Advanced Excel, to excel at work', ['excel']],
  ['You excel in teams', []],
  ['Excel at what you do', []],
  ['word, excel and powerpoint', ['word', 'excel', 'powerpoint']],
  ['Microsoft Word skills; in other words, word of mouth', ['word']],
  ['You lead the team. Lead generation is yours', ['leads']],
  ['ideas that spark joy and the rest of it', []],
  ['REST and Spark on SQL', ['rest', 'spark', 'sql']],
  ['data-modelling, Data Modeling and data warehouses', ['modeling', 'modeling', 'warehouse']],
  ['a data catalogue', ['catalog']],
  ['a statistic', []],
  ['The Business Model Canvas, and Canva', ['canva']],
  ['PowerBI, power bi, Power-BI', ['power-bi', 'power-bi', 'power-bi']],
  ['CI/CD, CI CD, CI-CD, CICD', ['ci-cd', 'ci-cd', 'ci-cd', 'ci-cd']],
  ['CompTIA Security+ is a plus; security is not', ['security-plus']],
  ['Java Script, JavaScript, javascript', ['javascript', 'javascript', 'javascript']],
  ['in design and InDesign', ['indesign']],
  ['research and development', ['rnd']],
  ['SAFe, not safe', ['safe']],
  ['APIs, API’s and apis', ['api', 'api', 'api']],
  ['Blooms taxonomy', ['bloom']],
  [
    '• SQL\n– Python\n▪ statistics\n* Excel\n‣ negotiation',
    ['sql', 'python', 'statistics', 'excel', 'negotiation'],
  ],
  ['SQLPython and experienceStrong, SQLExperience', ['sql', 'python', 'sql']],
  ['MySQL, PySpark and TypeScript are other names', []],
  ['Python3, SQL2019 and 5+ years', ['python', 'sql']],
  ['da­ta mod​eling', ['modeling']],
  ['non-SQL', []],
  ['mail sql@example.org or https://example.org/python/sql', []],
  ['a long line of a hard-wrapped text that ends in the middle of data\nmodeling', ['modeling']],
  ['Data\nModeling', []],
  ['', []],
])('%s', (text, skills) => {
  expect(found(text)).toEqual(skills)
})

test('the longest name goes first, and places are those of the text', () => {
  const text = 'Know — Data Modelling, “SQL”…'
  expect(recognize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Data Modelling', 'SQL'])
})

test.each([
  ['Java Developer wanted', 'job'],
  ['You will need Java.', 'candidate'],
  ['We are proud of our Java community.', 'employer'],
  ['We use Java.', 'candidate'],
  ['What we offer\n- Java courses\n- lunch', 'employer'],
  ['What we offer\n- lunch\nRequirements\n- Java', 'candidate'],
  ['Unlimited Java for you', 'employer'],
  ['Please attach what you have written in Java', 'employer'],
  ['You will get Java lessons from experienced people', 'employer'],
  ['We believe in experience, and in Java.', 'employer'],
  ['1. Train junior analysts in Java', 'candidate'],
  ['Java for the stores and the warehouses of seven towns in the US', 'work'],
  ['We are an equal opportunity employer: Java or not', 'employer'],
])('%s: said of the %s', (text, context) => {
  expect(recognize(text).map((mention) => [mention.skillId, mention.context])).toEqual([['java', context]])
})

test('where two entries have one name, the first counts', () => {
  const two = buildRecognizer([
    { skillId: 'mine', name: 'Data Modelling' },
    { skillId: 'theirs', name: 'data modeling' },
  ])
  expect(two('data models and data modeling').map(({ skillId }) => skillId)).toEqual(['mine'])
})

test('entries without anything but an id and a name are recognised', () => {
  const plain = buildRecognizer([
    { skillId: 'sql', name: 'SQL' },
    { skillId: 'nothing', name: '...' },
  ])
  expect(plain('Strong sql skills').map(({ skillId }) => skillId)).toEqual(['sql'])
})
