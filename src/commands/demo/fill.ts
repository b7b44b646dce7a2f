import type { Context } from '../../context'
import { addDays, addMonths, mondayOf } from '../../domain/day'
import type { LogKind } from '../../domain/log-entry'
import type { Target } from '../../domain/target'
import { AssessmentStore } from '../../storage/assessment-store'
import { AwardStore } from '../../storage/award-store'
import { EvidenceStore } from '../../storage/evidence-store'
import { GoalStore } from '../../storage/goal-store'
import { LogStore } from '../../storage/log-store'
import { TargetStore } from '../../storage/target-store'
import { noEvidence } from '../evidence/changes'
import { resolveCredential, resolveRole } from '../lookup'

const ratings: Readonly<Record<string, number>> = {
  'data-analysis': 2,
  'data-cleaning': 2,
  'data-visualization': 1,
  sql: 2,
  'data-storytelling': 2,
  excel: 3,
  'power-bi': 2,
  statistics: 1,
  'business-acumen': 3,
  python: 1,
  'stakeholder-management': 3,
  'data-privacy': 2,
}

/** Minutes of study in the fourteen weeks before this one, oldest first: a person with a job and two bad weeks. */
const weekMinutes = [240, 300, 360, 0, 270, 420, 330, 300, 0, 390, 360, 300, 0, 270]
const sittings: readonly [day: number, share: number, kind: LogKind, note: string][] = [
  [1, 0.5, 'study', 'videos and quiz'],
  [5, 0.5, 'assignment', 'exercise on real sales data'],
]

/** A realistic plan in the middle of its course, under one operation. */
export function fillDemo(context: Context): void {
  const { journal } = context.database
  journal.run(
    'demo',
    () => {
      fillAssessment(context)
      fillPlan(context)
      fillLog(context)
      fillEvidence(context)
    },
    () => 'demo',
  )
}

function fillAssessment(context: Context): void {
  const { connection } = context.database
  const role = resolveRole(context, 'data-analyst')
  new GoalStore(connection).save({
    roleId: role.id,
    roleName: role.name,
    dueDay: addMonths(context.today, 7),
    weeklyMinutes: 360,
    budget: { minor: 90_000, currency: 'USD' },
    setOn: addMonths(context.today, -4),
  })
  const store = new AssessmentStore(connection)
  const at = context.now().toISOString()
  const id = store.begin(role, at)
  for (const { skillId } of role.skills) {
    const level = ratings[skillId]
    if (level !== undefined) store.answer(id, skillId, { state: 'rated', level, confidence: 3 }, at)
  }
  store.finish(id, at)
}

function fillPlan(context: Context): void {
  const { connection } = context.database
  const store = new TargetStore(connection)
  const { today } = context
  const base = {
    purpose: 'earn' as const,
    examDay: undefined,
    leftMinutes: undefined,
    units: undefined,
    addedOn: addMonths(today, -4),
    startedOn: undefined,
    endedOn: undefined,
  }
  const take = (id: string, own: Partial<Target> & Pick<Target, 'state' | 'dueDay' | 'estimatedMinutes'>) => {
    const { name, provider, price, assessment, address, skills } = resolveCredential(context, id)
    store.insert({
      ...base,
      id,
      credentialId: id,
      name,
      provider,
      price,
      assessment,
      address,
      skills,
      ...own,
    })
  }
  take('google-data-analytics', {
    state: 'active',
    dueDay: addMonths(today, 2),
    estimatedMinutes: 100 * 60,
    units: { done: 5, total: 8 },
    startedOn: addDays(mondayOf(today), -98),
  })
  take('pl-300', { state: 'planned', dueDay: addMonths(today, 5), estimatedMinutes: 60 * 60 })
  take('comptia-security-plus', {
    state: 'passed',
    dueDay: undefined,
    estimatedMinutes: undefined,
    endedOn: addMonths(today, -12),
  })
  new AwardStore(connection).insert(
    {
      name: 'CompTIA Security+',
      provider: 'CompTIA',
      credentialId: 'comptia-security-plus',
      targetId: 'comptia-security-plus',
      issuedOn: addMonths(today, -12),
      expiresOn: addMonths(today, 24),
      certificateId: 'COMP001',
      address: undefined,
      standing: 'checkable',
      assessment: 'proctored-exam',
      skills: store.get('comptia-security-plus').skills.filter((skill) => skill.assesses > 0),
    },
    today,
  )
}

function fillLog(context: Context): void {
  const store = new LogStore(context.database.connection)
  const monday = mondayOf(context.today)
  const at = context.now().toISOString()
  const nothing = { skillId: undefined, unit: undefined, targetId: 'google-data-analytics' }
  for (const [index, minutes] of weekMinutes.entries()) {
    if (minutes === 0) continue
    const week = addDays(monday, -7 * (weekMinutes.length - index))
    for (const [day, share, kind, note] of sittings) {
      store.insert({ ...nothing, day: addDays(week, day), minutes: minutes * share, kind, note }, at)
    }
  }
  store.insert({ ...nothing, day: monday, minutes: 90, kind: 'study', note: 'joins and subqueries' }, at)
}

function fillEvidence(context: Context): void {
  const store = new EvidenceStore(context.database.connection)
  const { today } = context
  store.insert(
    {
      ...noEvidence,
      title: 'Stock availability analysis, national retailer',
      kind: 'work',
      situation: 'Shops ran out of products that the warehouse had',
      task: 'Find out which products and why',
      action: 'Joined 18 months of sales records in SQL and drew them by shop and product',
      result: 'Two order rules were changed for 420 products',
      metrics: [{ name: 'Out-of-stock lines', before: '6.1', after: '4.3', unit: '%' }],
      from: addMonths(today, -3).slice(0, 7),
      to: addMonths(today, -2).slice(0, 7),
      links: ['https://github.com/example/stock'],
      confirmedBy: 'Head of supply',
      isPublic: true,
      skills: [
        { skillId: 'sql', level: 2 },
        { skillId: 'data-cleaning', level: 2 },
      ],
    },
    today,
  )
  store.insert({ ...noEvidence, title: 'Cut the weekly report from 3 hours to 20 minutes' }, today)
}
