import type { Context } from '../../context'
import type { Framework } from '../../imports/framework'
import { RoleStore } from '../../storage/role-store'
import type { SavedFramework, SaveOptions } from './save-framework'
import { ownSource, saveOwnRole } from './save-own'

/** Writes the roles of a file of our own layout as `role add` does; called within one operation. */
export function saveOwnFile(
  framework: Framework,
  file: string,
  { isWhole, onProgress }: SaveOptions,
  context: Context,
): SavedFramework {
  const store = new RoleStore(context.database.connection)
  const earlier = framework.source === ownSource ? [] : store.listOfSource(framework.source)
  const saved = framework.roles.map(({ sourceId }, index) => {
    const role = framework.ownRoles?.[Number(sourceId)]
    if (role === undefined) throw new Error(`role ${sourceId} is chosen and not there`)
    onProgress(index, framework.roles.length)
    return saveOwnRole(role, file, context)
  })
  const used = new Set(saved.flatMap(({ role }) => role.skills.map(({ skillId }) => skillId)))
  const isNew = new Set(saved.flatMap(({ newSkills }) => newSkills.map(({ id }) => id)))
  const known = [...used].filter((id) => !isNew.has(id))
  const library = known.filter((id) => context.library.findSkill(id) !== undefined).length
  const matched = new Map(saved.flatMap(({ matched: pairs }) => pairs.map((pair) => [pair.name, pair])))
  const inFile = new Set(saved.map(({ role }) => role.id))
  return {
    framework,
    isChanged: saved.some(({ change }) => change !== 'same'),
    roles: saved.map(({ role, change }) => ({ id: role.id, name: role.name, change })),
    skills: {
      idOf: new Map(),
      new: isNew.size,
      changed: 0,
      same: 0,
      library,
      newAliases: 0,
      shared: known.length - library,
      matched: [...matched.values()],
      gone: 0,
    },
    mergedPairs: 0,
    noLongerInFile: earlier
      .filter(({ id }) => isWhole && !inFile.has(id))
      .map(({ id, name }) => ({ id, name })),
  }
}
