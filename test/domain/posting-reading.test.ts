import { expect, test } from 'vitest'
import { type Reader, readPosting } from '../../src/domain/posting-reading'
import { buildRecognizer } from '../../src/domain/recognize'

const reader: Reader = {
  recognize: buildRecognizer([
    { skillId: 'sql', name: 'SQL' },
    { skillId: 't-sql', name: 'T-SQL' },
    { skillId: 'python', name: 'Python' },
    { skillId: 'java', name: 'Java' },
  ]),
  findBroader: (skillId) => (skillId === 't-sql' ? ['sql'] : []),
}
const read = (text: string, title?: string) => readPosting({ text: `Analyst\n\n${text}`, title }, reader)
const levelOf = (text: string) => read(text).find(({ skillId }) => skillId === 'sql')?.level
const needOf = (text: string) => read(text).find(({ skillId }) => skillId === 'sql')?.need

test.each([
  ['Expert in SQL', 4],
  ['Advanced SQL', 3],
  ['Proficiency with SQL', 3],
  ['Hands-on SQL', 2],
  ['Good knowledge of SQL', 2],
  ['Familiarity with SQL', 1],
  ['Basic understanding of SQL', 1],
  ['Experience with SQL', undefined],
  ['SQL', undefined],
  ['1 year of SQL', 2],
  ['2+ years of experience with SQL', 2],
  ['3-5 years of SQL', 3],
  ['at least five years of SQL', 3],
  ['8+ years with SQL', 4],
  ['10 or more years of SQL', 4],
  ['SQL (advanced)', 3],
  ['Expert in Python, familiarity with SQL', 1],
  ['Familiarity with Python. Expert in SQL', 4],
  ['Strong hands-on SQL', 3],
  ['Familiarity with SQL.\nExpert in SQL.', 4],
  ['Visual Basic, SQL', undefined],
  ['Basic Life Support, SQL', undefined],
  ['SQL for the local authority', undefined],
  ['Expert in Python; SQL', undefined],
  ['SQL; expert in Python', undefined],
  ['Expert in Python, experience with SQL', undefined],
  ['Expert in Python, able to write SQL', undefined],
  ['Strong knowledge and experience of SQL', 3],
])('%s: level %s', (text, level) => {
  expect(levelOf(text)).toBe(level)
})

test.each([
  ['You must know SQL', 'required'],
  ['SQL is required', 'required'],
  ['3 years of SQL', 'required'],
  ['SQL is a plus', 'nice-to-have'],
  ['SQL preferred', 'nice-to-have'],
  ['Ideally you know SQL', 'nice-to-have'],
  ['SQL is not required', 'nice-to-have'],
  ['Writes SQL all day', 'unstated'],
  ['Requirements\n- SQL', 'required'],
  ['Nice to have:\n- SQL', 'nice-to-have'],
  ['Requirements\n- Python\n\nPreferred qualifications\n- SQL', 'nice-to-have'],
  ['Nice to have:\n- Python\n\nYour day:\n- SQL', 'unstated'],
  ['Requirements\n- Python\n\nNice to have\n- SQL', 'nice-to-have'],
  ['Requirements\n- Python\n\nPreferred Skills\n- SQL', 'nice-to-have'],
  ['THE SKILL SET\n- SQL', 'required'],
  ['Position Requirements\n- SQL', 'required'],
  ['Who we are\nWe are a school.\n\nPerson specification\n- SQL', 'required'],
  ['About us\nWe are a school.\n\nYou will\n- write SQL', 'unstated'],
  ['SQL is a plus.\nYou must know SQL.', 'required'],
  ['The job requires a lot of SQL, and skills in Python and Java are preferred', 'required'],
  ['The job requires a lot of Python, and skills in SQL and Java are preferred', 'nice-to-have'],
  ['Requirements\n- SQL, Python, Java a plus', 'required'],
  ['Requirements\n- Python, Java, SQL a plus', 'nice-to-have'],
  ['Requirements\nPython\nJava a plus\nSQL', 'required'],
  ['Experience with SQL or Python is a plus', 'nice-to-have'],
  ['Experience with SQL, Python and Java is a plus', 'nice-to-have'],
  ['Requirements\n- Strong experience with SQL, Java is a plus', 'required'],
  ['Python is required, SQL preferred', 'nice-to-have'],
  ['SQL is required, Python preferred', 'required'],
  ['Python required; SQL desirable', 'nice-to-have'],
  ['SQL required; Python desirable', 'required'],
  ['Requirements\n- SQL, Python (preferred)', 'required'],
  ['Requirements\n- Python, SQL (preferred)', 'nice-to-have'],
  ['Requirements\n- SQL and a scripting language, preferably Python', 'required'],
  ['A scripting language, preferably SQL', 'nice-to-have'],
  ['SQL essential, but Python would be nice', 'required'],
  ['Python essential, but SQL would be nice', 'nice-to-have'],
  ['Preferred, but not required: SQL', 'nice-to-have'],
  ['Knowledge of SQL would be an advantage', 'nice-to-have'],
  ['Nice to have\nPython experience\nSQL', 'nice-to-have'],
  ['Nice to have\n3+ years of SQL', 'nice-to-have'],
  ['Preferred Skills\n- Python\n\nResponsibilities\n- SQL', 'unstated'],
  ['BONUS POINTS\nSQL', 'nice-to-have'],
  ['SQL plus 3 years of Python', 'required'],
])('%s: %s', (text, need) => {
  expect(needOf(text)).toBe(need)
})

test('the name of a job asks for a skill in the title alone', () => {
  expect(read('You work with a Java Developer.')).toEqual([])
  expect(readPosting({ text: 'Java Developer\n\nText.', title: undefined }, reader)).toMatchObject([
    { skillId: 'java' },
  ])
  expect(read('Text.', 'Java Developer')).toMatchObject([{ skillId: 'java', need: 'unstated' }])
})

test('what the employer says of itself does not ask', () => {
  expect(read('We are proud of our Python community.\n\nWhat we offer\n- SQL courses')).toEqual([])
})

test('a name that says the broader skill asks for both', () => {
  expect(read('T-SQL').map(({ skillId }) => skillId)).toEqual(['t-sql', 'sql'])
})
