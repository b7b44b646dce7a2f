import { expect, test } from 'vitest'
import { buildRecognizer } from '../../src/domain/recognize'
import { readTaught } from '../../src/domain/taught'

/** Each name is its own skill: the table is about words. */
const names = [
  ...['networking', 'e-learning', 'travel management', 'systems engineering', 'digital content', 'malware'],
  ...['operating systems', 'computer hardware', 'social media', 'sustainable development', 'iOS', 'APIs'],
  ...['blockchain', 'big data', 'public policy', 'Kali Linux', 'time value of money', 'charting', 'coding'],
  ...['data structures', 'applied mathematics', 'compliance', 'education policy', 'document preparation'],
  ...['AI chatbots', 'system design', 'algorithms', 'programming', 'Cisco', 'application development'],
  ...['auditing', 'VMware', 'analytics', 'risk management', 'communication', 'statistics', 'cloud'],
]
const recognize = buildRecognizer(names.map((name) => ({ skillId: name, name })))

const readAll = (title: string) =>
  readTaught(
    {
      title,
      listed: [],
      summary: undefined,
      level: 'advanced',
      assessment: undefined,
      hours: undefined,
      categoryOf: () => undefined,
      isEnglish: true,
    },
    recognize,
    () => undefined,
  )
const read = (title: string) => readAll(title).map(({ skillId }) => skillId)

test.each([
  ['networking', 'Networking for Routers', 'Networking on LinkedIn'],
  ['e-learning', 'E-Learning with Storyline', 'E-Learning about Bread'],
  ['travel management', 'Travel Management', 'Travel Management in Tourism'],
  ['systems engineering', 'Systems Engineering in IT', 'Systems Engineering of Bridges'],
  ['digital content', 'Digital Content that Brands Need', 'Digital Content of a Disk'],
  ['operating systems', 'Operating Systems Support', 'Operating Systems'],
  ['computer hardware', 'Computer Hardware Repair', 'Computer Hardware'],
  ['social media', 'Social Media Campaigns', 'Social Media'],
  ['sustainable development', 'Sustainable Development and Business', 'Sustainable Development of Rivers'],
  ['iOS', 'Apps on iOS', 'Apps on iOS: Marketing'],
  ['blockchain', 'Building a Blockchain', 'Building a Blockchain: a Primer'],
  ['big data', 'Big Data with Hadoop', 'Big Data and You'],
  ['public policy', 'Public Policy Design', 'Public Policy'],
  ['Kali Linux', 'Hacking with Kali Linux', 'Kali Linux Professional'],
  ['time value of money', 'Capital and the Time Value of Money', 'Time Value of Money'],
  ['charting', 'Clinical Charting', 'Plotting and Charting'],
  ['data structures', 'Trees and Data Structures', 'Tuples and Data Structures'],
  ['applied mathematics', 'Applied Mathematics', 'A-level Applied Mathematics'],
  ['compliance', 'Compliance in Banks', 'Cloud Compliance'],
  ['education policy', 'Education Policy for School Leaders', 'Education Policy'],
  ['malware', 'Malware Analysis', 'Malware'],
  ['document preparation', 'Document Preparation', 'Document Preparation in LaTeX'],
  ['AI chatbots', 'Writing with AI Chatbots', 'Building AI Chatbots'],
  ['APIs', 'Building APIs', 'Building APIs for Microcontrollers'],
  ['APIs', 'Designing APIs', 'A Summary of APIs'],
  ['system design', 'System Design', 'Embedded System Design'],
  ['algorithms', 'Algorithms', 'Quantum Algorithms'],
  ['programming', 'Programming', 'Quantum Programming'],
  ['programming', 'Python Programming', 'Linear Programming'],
  ['coding', 'Coding', 'Medical Coding'],
  ['Cisco', 'Cisco Routers', 'Cisco Routers: DevNet'],
  ['application development', 'Application Development', 'Machine Learning Application Development'],
  ['auditing', 'Auditing', 'Smart Contracts Auditing'],
  ['VMware', 'VMware Hosts', 'VMware Horizon'],
  ['VMware', 'VMware in Practice', 'VMware Certified Expert in Bread'],
  ['risk management', 'Risk Management', 'ISO 27005 Risk Management'],
  ['communication', 'Communication', 'Satellite Communication'],
  ['statistics', 'Business Statistics', 'Debt Statistics'],
  ['cloud', 'Cloud Basics', 'Marketing Cloud Basics'],
])('%s is taught in "%s" and not in "%s"', (name, title, other) => {
  expect(read(title)).toContain(name)
  expect(read(other)).not.toContain(name)
})

test('analytics of one field are a part of analytics', () => {
  expect(readAll('Business Analytics')).toMatchObject([{ teaches: 3 }])
  expect(readAll('Accounting Analytics')).toMatchObject([{ teaches: 2 }])
})
