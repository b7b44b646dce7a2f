import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Program, useProgram } from '../support/run-command'

const start = useProgram()

const framework = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type
Data,Baker,Works with dough,Baker,"Bakes, and sells",Baking,"Makes ""good"" bread",Expert,Well,DDaT
Data,Baker,Works with dough,Baker,"Bakes, and sells",SQL,Asks databases,Working,Alone,DDaT
`

const write = (skillplan: Program, file: string, content: unknown) =>
  writeFileSync(join(skillplan.folder, file), typeof content === 'string' ? content : JSON.stringify(content))
/** Without the line breaks of the screen. */
const unwrap = (text: string) => text.replace(/\s+/g, ' ')
const show = async (skillplan: Program, id: string) => (await skillplan('role', 'show', id, '--json')).stdout

test('role add takes back what role show --json printed, skills and all, in another database', async () => {
  const one = start()
  write(one, 'roles.csv', framework)
  await one('role', 'import', 'roles.csv', '--format', 'ddat')
  const { data: listed } = JSON.parse((await one('role', 'list', 'baker', '--json')).stdout)
  const [{ id }] = listed.items
  const printed = await show(one, id)
  const two = start()
  write(two, 'role.json', printed)
  const added = await two('role', 'add', 'role.json')
  expect(added.stderr).toBe('')
  expect(added.stdout).toContain('New skill: Baking')
  expect(await show(two, id)).toBe(printed)
  // Where it stands already there is nothing to do, and no operation of it.
  expect((await two('role', 'add', 'role.json')).stdout).toContain('Nothing changed')
  write(one, 'role.json', printed)
  expect((await one('role', 'add', 'role.json')).stdout).toContain('Nothing changed')
  // A later import of the framework knows the role and its skills.
  write(two, 'roles.csv', framework)
  const { data } = JSON.parse((await two('role', 'import', 'roles.csv', '--format', 'ddat', '--json')).stdout)
  expect(data.skills.new).toBe(0)
  expect(data.items).toMatchObject([{ id, change: expect.not.stringMatching('new') }])
})

test('every role of the library is taken back as it is', async () => {
  const skillplan = start()
  const { data } = JSON.parse((await skillplan('role', 'list', '--json')).stdout)
  const documents = []
  for (const { id } of data.items) documents.push(JSON.parse(await show(skillplan, id)))
  write(skillplan, 'all.json', documents)
  const ran = await skillplan('role', 'add', 'all.json', '--json')
  expect(ran.stderr).toBe('')
  const changes = JSON.parse(ran.stdout).data.items.map((role: { change: string }) => role.change)
  expect(changes).toEqual(data.items.map(() => 'same'))
  expect((await skillplan('history')).stdout).toContain('Nothing has been changed')
})

test('an edited library role stands in the place of the library’s until it is removed', async () => {
  const skillplan = start()
  const shipped = await show(skillplan, 'data-analyst')
  const document = JSON.parse(shipped)
  document.data.items[0].required = 5
  write(skillplan, 'role.json', document)
  const added = await skillplan('role', 'add', 'role.json')
  expect(unwrap(added.stdout)).toContain("In the place of the library's own: data-analyst.")
  const own = JSON.parse(await show(skillplan, 'data-analyst')).data
  expect(own).toEqual({ ...document.data, source: 'own' })
  await skillplan('goal', 'set', 'data-analyst')
  const removed = await skillplan('role', 'remove', 'data-analyst')
  expect(unwrap(removed.stdout)).toContain("The library's data-analyst is back in its place.")
  expect(await show(skillplan, 'data-analyst')).toBe(shipped)
  await skillplan('undo')
  expect(JSON.parse(await show(skillplan, 'data-analyst')).data).toEqual(own)
})

test('the least that a file needs is names; what it leaves out is assumed and said so', async () => {
  const skillplan = start()
  write(skillplan, 'role.json', {
    name: 'Beekeeper',
    items: [{ name: 'Hive care' }, { name: 'k8s', required: 2, importance: 5 }],
  })
  const { stdout } = await skillplan('role', 'add', 'role.json')
  expect(stdout).toContain('Added Beekeeper (beekeeper), 2 skills.')
  expect(unwrap(stdout)).toContain('Taken: k8s as Kubernetes.')
  const { data } = JSON.parse(await show(skillplan, 'beekeeper'))
  expect(data).toMatchObject({ source: 'own', field: 'other' })
  expect(data.items).toMatchObject([
    { id: 'kubernetes', required: 2, importance: 5, isLevelAssumed: false, isImportanceAssumed: false },
    { id: 'hive-care', required: 3, importance: 3, isLevelAssumed: true, isImportanceAssumed: true },
  ])
  // Without an id, the same name is the same role.
  write(skillplan, 'role.json', { name: 'beekeeper', items: [{ name: 'Hive care', required: 4 }] })
  expect((await skillplan('role', 'add', 'role.json')).stdout).toContain('Changed beekeeper (beekeeper)')
  expect((await skillplan('role', 'list', 'beekeeper', '--json')).stdout).toContain('"skillCount": 1')
})

test('the role of the goal is removed only when that is confirmed', async () => {
  const skillplan = start()
  write(skillplan, 'role.json', { name: 'Beekeeper', items: [{ name: 'Hive care' }] })
  await skillplan('role', 'add', 'role.json')
  await skillplan('goal', 'set', 'beekeeper')
  const refused = await skillplan('role', 'remove', 'beekeeper')
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--yes')])
  const removed = await skillplan('role', 'remove', 'beekeeper', '--yes')
  expect(unwrap(removed.stdout)).toContain('Your goal has no role now')
  expect((await skillplan('role', 'show', 'beekeeper')).code).toBe(1)
})

test('a printed skill whose name is another name of a library skill stays the skill that it was', async () => {
  const skillplan = start()
  const k8s = { id: 'k8s-lore', name: 'k8s', category: 'domain', required: 2, importance: 3 }
  write(skillplan, 'role.json', { name: 'Beekeeper', items: [k8s, { name: 'Kubernetes' }] })
  expect((await skillplan('role', 'add', 'role.json')).stderr).toBe('')
  const { data } = JSON.parse(await show(skillplan, 'beekeeper'))
  expect(data.items.map(({ id }: { id: string }) => id).sort()).toEqual(['k8s-lore', 'kubernetes'])
})

test('what was printed keeps its order, what was written by hand is put most important first', async () => {
  const items = [
    { id: 'hive-care', name: 'Hive care', category: 'domain', required: 2, importance: 1 },
    { id: 'swarm-capture', name: 'Swarm capture', category: 'domain', required: 2, importance: 5 },
  ]
  const order = async (file: unknown) => {
    const skillplan = start()
    write(skillplan, 'role.json', file)
    await skillplan('role', 'add', 'role.json')
    const { data } = JSON.parse(await show(skillplan, 'beekeeper'))
    return data.items.map(({ id }: { id: string }) => id)
  }
  expect(await order({ id: 'beekeeper', name: 'Beekeeper', items })).toEqual(['hive-care', 'swarm-capture'])
  const byHand = items.map(({ category, ...item }) => item)
  expect(await order({ id: 'beekeeper', name: 'Beekeeper', items: byHand })).toEqual([
    'swarm-capture',
    'hive-care',
  ])
})
