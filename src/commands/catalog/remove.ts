import { RequestError } from '../../errors'
import { CredentialStore } from '../../storage/credential-store'
import { TargetStore } from '../../storage/target-store'
import { reply } from '../../views/reply'
import { defineCommand } from '../command'
import { resolveCredential } from '../lookup'

interface Removed {
  id: string
  name: string
  /** The library's entry that shows again. */
  basedOn: string | undefined
  /** Targets and awards keep what they need of it. */
  targets: string[]
}

export const catalogRemove = defineCommand<string, Removed>({
  parse: (input) => input.words.join(' '),
  run(text, context) {
    const { connection, journal } = context.database
    const store = new CredentialStore(connection)
    return journal.run(
      'catalog remove',
      () => {
        const { id, name, basedOn } = resolveCredential(context, text)
        if (!store.has(id)) {
          throw new RequestError('conflict', `${id} is in the library, which stays as it ships.`, {
            hint: `${context.program} catalog edit ${id} makes a copy of your own.`,
          })
        }
        store.remove(id)
        const targets = new TargetStore(connection).list().filter(({ credentialId }) => credentialId === id)
        return { id, name, basedOn, targets: targets.map((target) => target.id) }
      },
      ({ id }) => id,
    )
  },
  kind: 'credential-removed',
  toJson: ({ id, name, basedOn, targets }) => ({ id, name, basedOn: basedOn ?? null, targets }),
  view: ({ id, basedOn, targets }, context) =>
    reply(
      [
        basedOn === undefined ? `Removed ${id}.` : `Removed your copy of ${id}; the library's shows again.`,
        targets.length > 0 ? `The plan keeps ${targets.join(', ')} as it was.` : undefined,
      ],
      context,
    ),
})
