import type { OwnCredential } from '../../domain/credential'
import type { Day } from '../../domain/day'
import { UsageError } from '../../errors'
import { CredentialStore } from '../../storage/credential-store'
import { reply } from '../../views/reply'
import { defineCommand } from '../command'
import { resolveCredential } from '../lookup'
import { readFields } from './add'
import { applyFields, type Fields } from './fields'
import { ownJson } from './own'

interface Request {
  text: string
  fields: Fields
}

interface Edited {
  credential: OwnCredential
  today: Day
}

export const catalogEdit = defineCommand<Request, Edited>({
  parse(input, context) {
    const fields = readFields(input)
    if (Object.values(fields).every((value) => value === undefined)) {
      throw new UsageError('Nothing to change.', {
        hint: `For example ${context.program} catalog edit pl-300 --price 165USD --source "its page"`,
      })
    }
    return { text: input.words.join(' '), fields }
  },
  run({ text, fields }, context) {
    const { connection, journal } = context.database
    const store = new CredentialStore(connection)
    return journal.run(
      'catalog edit',
      () => {
        const found = resolveCredential(context, text)
        const own = store.findOwn(found.id)
        // An edited entry of the library is a full copy, so that a new release changes nothing of it.
        const present: OwnCredential = own ?? {
          ...found,
          source: 'user',
          basedOn: found.id,
          sourceId: undefined,
          isEdited: true,
          skillNames: [],
        }
        const changed = applyFields({ ...present, isEdited: true }, fields, context)
        if (own === undefined) store.insert(changed)
        else store.update(changed)
        return { credential: changed, today: context.today }
      },
      ({ credential }) => credential.id,
    )
  },
  kind: 'credential',
  toJson: ({ credential, today }) => ownJson(credential, today),
  view: ({ credential: { id, basedOn } }, context) =>
    reply(
      [
        `Changed ${id}${basedOn === undefined ? '' : '; it is now a copy of your own, which a new release leaves as it is'}.`,
        basedOn === undefined
          ? undefined
          : `${context.program} catalog remove ${id} brings the library's back.`,
      ],
      context,
    ),
})
