import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useProgram } from '../support/run-command'

const start = useProgram()

/** What a posting asks for, read with the library: ids, with `?` after what would only be welcome. */
async function readAsked(text: string): Promise<string[]> {
  const skillplan = start()
  writeFileSync(join(skillplan.folder, 'one.txt'), text)
  await skillplan('posting', 'add', 'one.txt')
  const { code, stdout } = await skillplan('demand', '--all', '--json')
  expect(code).toBe(0)
  const { items } = JSON.parse(stdout).data as { items: { id: string; niceToHave: number }[] }
  return items.map(({ id, niceToHave }) => (niceToHave > 0 ? `${id}?` : id)).sort()
}

// Postings of our own making. Each list is whole, so that what should not be there is found too.
test('a nurse', async () => {
  expect(
    await readAsked(`Staff Nurse

Our leadership team is proud of the ward.

You will
• Give patient care and administer medication
• Lead a team of healthcare assistants
• Prioritise your workload
• Keep accurate records

Person specification
• NMC registration
• Basic Life Support
• Able to work as part of a team

Desirable
• Mentoring of students

Benefits: first aid training, a gym.
`),
  ).toEqual([
    ...['basic-life-support', 'leadership', 'medication-administration', 'mentoring?', 'nursing-care'],
    ...['records-management', 'teamwork', 'time-management'],
  ])
})

test('an accountant', async () => {
  expect(
    await readAsked(`Accountant

Kronos Foods Ltd makes soup.

The role
- Accounts payable/receivable, bank reconciliations
- Prepare monthly reports and present results to the board

What you will need
- ACCA or CIMA
- Excel, strong analytical skillsAttention to detail
- Ability to meet tight deadlines

Nice to have:
- Power BI
`),
  ).toEqual([
    ...['account-reconciliation', 'accounts-payable', 'accounts-receivable', 'attention-to-detail'],
    ...['critical-thinking', 'excel', 'power-bi?', 'presentation', 'reporting', 'time-management'],
  ])
})

test('a teacher', async () => {
  expect(
    await readAsked(`Teacher of Mathematics

About us
A school of 900 with a sense of community.

You will
* Plan and teach lively lessons
* Assess pupils' work and manage behaviour
* Work closely with parents

Person specification
* QTS and a degree in Mathematics or Computer Science
* Google Classroom
* Some Python would be an advantage
* First aid certificate desirable
`),
  ).toEqual([
    ...[
      'classroom-management',
      'computer-science',
      'educational-technology',
      'first-aid?',
      'lesson-planning',
    ],
    ...['mathematics', 'python?', 'student-assessment', 'teamwork'],
  ])
})

test('a project manager', async () => {
  expect(
    await readAsked(`Project Manager

Responsibilities:
– Lead cross-functional teams; coach project coordinators
– Manage stakeholders up to C-level leadership
– Identify and manage risks; negotiate with vendors

Requirements:
– PMP or PRINCE2 Practitioner, PMI-ACP a plus
– Jira required; Confluence preferred
– Ability to juggle competing priorities
`),
  ).toEqual([
    ...['confluence?', 'jira', 'leadership', 'mentoring', 'negotiation', 'prince2', 'risk-management'],
    ...['stakeholder-management', 'time-management'],
  ])
})

test('a frontend engineer', async () => {
  expect(
    await readAsked(`Frontend Engineer

Requirements
React, Vue, Angular a plus
HTML5/CSS3 and TypeScriptGood English
You communicate well

Nice to have
Docker
AWS experience

We are an equal opportunity employer: recruiting and hiring follow merit.
`),
  ).toEqual([
    ...['angular?', 'aws?', 'communication', 'css', 'docker?', 'front-end-development', 'html', 'react'],
    ...['typescript', 'vue'],
  ])
})

test('a chemist', async () => {
  expect(
    await readAsked(`QC Chemist

Essential functions
1. Test drug substance and API by HPLC
2. Write SOPs
3. Train junior analysts

Qualifications
Six Sigma desirable
Ability to sit, stand, communicate and lift 25 lbs
`),
  ).toEqual(['mentoring', 'six-sigma?', 'standard-operating-procedures'])
})
