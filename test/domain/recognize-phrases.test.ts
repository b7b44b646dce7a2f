import { expect, test } from 'vitest'
import { buildRecognizer } from '../../src/domain/recognize'
import { phrases } from '../../src/domain/recognize-phrase-table'
import { readLibraryData } from '../../src/library/read-data'

const skillIds = [...new Set(phrases.map(({ skillId }) => skillId))]
const recognize = buildRecognizer([
  ...skillIds.map((skillId) => ({ skillId, name: `the skill of ${skillId}` })),
  { skillId: 'teamwork', name: 'collaborating' },
  { skillId: 'python', name: 'Python' },
])
const found = (text: string) => [...new Set(recognize(text).map(({ skillId }) => skillId))].sort()

test('every phrase stands for a skill of the library', () => {
  const known = new Set(readLibraryData('data').skills.map(({ id }) => id))
  expect(skillIds.filter((id) => !known.has(id))).toEqual([])
})

test.each([
  ['Collaborate with the ward manager', 'teamwork'],
  ['You work closely with suppliers', 'teamwork'],
  ['Working in close partnership with schools', 'teamwork'],
  ['Work collaboratively across offices', 'teamwork'],
  ['Part of a cross-functional team', 'teamwork'],
  ['Used to multidisciplinary teams', 'teamwork'],
  ['You will partner with the finance office', 'teamwork'],
  ['Thrives in a team environment', 'teamwork'],
  ['You will be part of a multi-disciplinary project team', 'teamwork'],
  ['Can work as part of a team', 'teamwork'],
  ['Able to communicate bad news kindly', 'communication'],
  ['A confident communicator', 'communication'],
  ['Explain tax rules to clients', 'communication'],
  ['Verbal, written and listening skills', 'written-communication'],
  ['Solid writing and speaking skills', 'written-communication'],
  ['Present your findings to the board', 'presentation'],
  ['Presented results at meetings', 'presentation'],
  ['Ability to present and communicate', 'presentation'],
  ['Meet tight deadlines', 'time-management'],
  ['Juggle several projects at once', 'time-management'],
  ['Prioritise your own workload', 'time-management'],
  ['Calm under shifting priorities', 'time-management'],
  ['Good at multi-tasking', 'time-management'],
  ['Highly organised', 'time-management'],
  ['Solve difficult commercial problems', 'problem-solving'],
  ['Lead a small team of carers', 'leadership'],
  ['Leading people through change', 'leadership'],
  ['Coach and support junior colleagues', 'mentoring'],
  ['Mentor trainees', 'mentoring'],
  ['Supervise a team of subcontractors', 'people-management'],
  ['Prepare monthly sales reports', 'reporting'],
  ['Build dashboards for the plant', 'reporting'],
  ['Clean and join large data sets', 'data-cleaning'],
  ['Administer prescribed medicines', 'medication-administration'],
  ['Gather business requirements', 'requirements-analysis'],
  ['Negotiate with landlords', 'negotiation'],
  ['Managing senior stakeholders', 'stakeholder-management'],
  ['Liaise with clinical and business stakeholders', 'stakeholder-management'],
  ['Experience with large databases', 'databases'],
  ['Keen on database optimization', 'databases'],
  ['Updating the donor database', 'databases'],
  ['You will lead several projects', 'leadership'],
  ['Identify and mitigate risks', 'risk-management'],
  ['Manage supplier contracts', 'contract-management'],
  ['Analyse sensor data', 'data-analysis'],
  ['Answer customers’ questions by phone', 'customer-service'],
  ['Plan and teach lively lessons', 'lesson-planning'],
  ['Mark homework', 'student-assessment'],
  ['Manage pupils’ behaviour', 'classroom-management'],
  ['Keep accurate records', 'records-management'],
  ['A firm grasp of algorithms', 'algorithms'],
])('%s: %s', (text, skillId) => {
  expect(found(text)).toContain(skillId)
})

test.each([
  'Work with Python',
  'Our partner, with offices in Leeds',
  'At present in use',
  'Meet our team',
  'As a team leader',
  'You will be part of a young team',
  'The centre works closely with a museum',
  'You must sit, communicate and lift boxes',
  'Services that communicate by queue',
  'Pages communicating with our backend',
  'The institute collaborates with museums',
  'A market-leading company of people',
  'You report to the head of design',
  'Developing a team that reports to the owner',
  'multi-family homes',
  'Machine algorithms that we built',
  'Lead time',
  'Administer the payroll',
])('%s: none', (text) => {
  expect(found(text).filter((id) => id !== 'python')).toEqual([])
})

test('a phrase goes on over a broken line, and ends with its sentence', () => {
  const wrapped = 'Somebody who is glad to present the findings of a study\nto people from elsewhere.'
  expect(found(wrapped)).toEqual(['presentation'])
  expect(found('Lead.\nPeople matter to us.')).toEqual([])
})

test('what is a name already is no phrase beside it, and a skill that is not known is passed over', () => {
  expect(recognize('collaborating with others').map(({ start, end }) => [start, end])).toEqual([[0, 13]])
  expect(buildRecognizer([{ skillId: 'python', name: 'Python' }])('Work closely with Python')).toHaveLength(1)
})

test('the employer that speaks of itself asks for nothing', () => {
  const [mention] = recognize('We collaborate with charities.')
  expect(mention?.context).toBe('employer')
})
