import { expect, test } from 'vitest'
import { buildRecognizer, type VocabularyEntry } from '../../src/domain/recognize'

const entries: VocabularyEntry[] = [
  { skillId: 'leadership', name: 'Leadership', category: 'transferable' },
  { skillId: 'reporting', name: 'Reporting', category: 'domain' },
  { skillId: 'presentation', name: 'Presentation', category: 'transferable' },
  { skillId: 'programming', name: 'Programming', category: 'technical' },
  { skillId: 'programming', name: 'coding', category: 'technical' },
  { skillId: 'programming', name: 'application development', category: 'technical' },
  { skillId: 'structures', name: 'data structures', category: 'technical' },
  { skillId: 'web', name: 'full-stack', category: 'technical' },
  { skillId: 'control', name: 'control systems', category: 'technical' },
  { skillId: 'ai', name: 'AI', category: 'technical' },
  { skillId: 'api', name: 'API', category: 'technical' },
  { skillId: 'api', name: 'application programming interfaces', category: 'technical' },
  { skillId: 'mvc', name: 'MVC', category: 'technical' },
  { skillId: 'mvc', name: 'model view controller', category: 'technical' },
  { skillId: 'nlp', name: 'NLP', category: 'technical' },
  { skillId: 'nlp', name: 'natural language processing', category: 'technical' },
  { skillId: 'uml', name: 'UML', category: 'technical' },
  { skillId: 'ehr', name: 'EMR', category: 'technical' },
  { skillId: 'care', name: 'patient care', category: 'technical' },
  { skillId: 'forensics', name: 'forensics', category: 'technical' },
  { skillId: 'kronos', name: 'Kronos', category: 'tool' },
  { skillId: 'typescript', name: 'TypeScript', category: 'technical' },
  { skillId: 'detail', name: 'Attention to detail', category: 'transferable' },
  { skillId: 'dotnet', name: '.NET', category: 'technical' },
  { skillId: 'agile', name: 'Agile', category: 'domain' },
  { skillId: 'compliance', name: 'Compliance', category: 'domain' },
  { skillId: 'communication', name: 'Communication', category: 'transferable' },
]
const recognize = buildRecognizer(entries)
const found = (text: string) => recognize(text).map(({ skillId }) => skillId)

test.each([
  ['Proven leadership and teamwork', ['leadership']],
  ['Experience in a leadership role', ['leadership']],
  ['talks with leadership teams', []],
  ['Report to senior leadership', []],
  ['our industry leadership', []],
  ['Senior leadership experience', ['leadership']],
  ['monthly reporting', ['reporting']],
  ['reporting to the head of finance', []],
  ['presentation requirements of the data', []],
  ['Python programming', ['programming']],
  ['linear programming, youth programming', []],
  ['medical coding and coding systems', []],
  ['Joint Application Development', []],
  ['columnar data structures', []],
  ['full-stack web work', ['web']],
  ['full-stack machine learning', []],
  ['document control systems', []],
  ['an AI-powered company with a taste for AI', ['ai']],
  ['stability of drug API and drug product', []],
  ['REST API design', ['api']],
  ['tests drug substance and API by HPLC', []],
  ['drug substance data by a REST API', ['api']],
  ['terms such as ICD and UMLS', []],
  ['charting in an EMR', ['ehr']],
  ['S3, EC2, EMR and Athena', []],
  ['patient care on a ward; patient care services', ['care']],
  ['forensics, chemical forensics', ['forensics']],
  ['UML, UMLs', ['uml', 'uml']],
  ['You are agile and quick; agile teams', ['agile']],
  ['meets compliance leadership; knows compliance', ['compliance']],
  ['communication with other internal systems; communication with clients', ['communication']],
])('%s', (text, skills) => {
  expect(found(text)).toEqual(skills)
})

test('an abbreviation that the text writes out otherwise is its own', () => {
  expect(found('The Model Validation and Controls (MVC) group. MVC reviews models.')).toEqual([])
  expect(found('MVC (Market Value Committee) meets weekly')).toEqual([])
  expect(found('Natural language process (NLP)')).toEqual(['nlp'])
  expect(found('Model view controllers (MVC)')).toEqual(['mvc', 'mvc'])
  expect(found('Active pharmaceutical ingredient (API): release of each API')).toEqual([])
})

test('a company of the name of a product is none, where nothing says that somebody knows it', () => {
  expect(found('Kronos Bio finds medicines. Kronos is in Boston.')).toEqual([])
  expect(found('Kronos Bio needs experience with Kronos')).toEqual(['kronos'])
  expect(found('Kronos for shifts')).toEqual(['kronos'])
})

test('glued lines are taken apart, and a name of several capitals is kept whole', () => {
  expect(found('TypeScriptGood English')).toEqual(['typescript'])
  expect(found('strong skillsAttention to detail')).toEqual(['detail'])
  expect(found('Rails or .NetExcellent service')).toEqual(['dotnet'])
})
