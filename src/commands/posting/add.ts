import type { Context } from '../../context'
import { type Day, parseDay } from '../../domain/day'
import { parseAddress } from '../../domain/link'
import { RequestError, UsageError } from '../../errors'
import { PostingStore } from '../../storage/posting-store'
import { type AddedPostings, postingAddJson, postingAddView } from '../../views/posting-add'
import { type CommandInput, defineCommand, textOption } from '../command'
import { refreshPostings } from '../load-demand'
import { nameSkill, resolveRole } from '../lookup'
import { type Flags, type ReadFile, readFiles, savePostings } from './read-files'

interface Request {
  paths: readonly string[]
  flags: Flags
  role: string | undefined
}

export const postingAdd = defineCommand<Request, AddedPostings>({
  parse: (input, context) => ({
    paths: input.words,
    flags: readFlags(input, context),
    role: textOption(input, 'role'),
  }),
  async run({ paths, flags, role: named }, context) {
    const role = named === undefined ? undefined : resolveRole(context, named)
    const files = readFiles(paths, flags, context)
    refuseNothing(files, context)
    refuseFlagsForMany(files, flags)
    const saved = context.database.journal.run(
      'posting add',
      () => savePostings(files, role?.id, context),
      (postings) =>
        summarise(
          [...postings.values()].map(({ id }) => id),
          role?.name,
        ),
    )
    await refreshPostings(context)
    return describe(files, saved, role, context)
  },
  kind: 'posting-add',
  toJson: postingAddJson,
  view: postingAddView,
})

function readFlags(input: CommandInput, context: Context): Flags {
  const address = textOption(input, 'address')
  const postedOn = textOption(input, 'on')
  return {
    title: textOption(input, 'title'),
    company: textOption(input, 'company'),
    address: address === undefined ? undefined : parseAddress(address, '--address'),
    postedOn: postedOn === undefined ? undefined : readPostedDay(postedOn, context.today),
  }
}

function readPostedDay(text: string, today: Day): Day {
  const day = parseDay(text, today, 'past', '--on')
  if (day <= today) return day
  throw new UsageError(`--on ${day} has not come yet.`, { hint: 'Expected the day on which it was posted.' })
}

/** An error where not one file could be read; where one could, the others are told of and nothing is lost. */
function refuseNothing(files: readonly ReadFile[], context: Context): void {
  const skipped = files.filter((read) => read.outcome === 'skipped')
  if (skipped.length < files.length) return
  throw new RequestError('unreadable', 'No posting could be read; nothing was added.', {
    details: skipped.map(({ file, reason }) => `${file}: ${reason}`).slice(0, 20),
    hint: `Expected text, markdown or a web page saved from a browser; pasted text goes into ${context.program} posting add -`,
  })
}

function refuseFlagsForMany(files: readonly ReadFile[], { title, address }: Flags): void {
  const count = files.filter(({ outcome }) => outcome === 'new').length
  if (count < 2 || (title === undefined && address === undefined)) return
  throw new UsageError(
    `${title === undefined ? '--address' : '--title'} is for one posting; these are ${count}.`,
    {
      hint: 'Give them one by one, or leave it out: titles are found in the text.',
    },
  )
}

const summarise = (ids: readonly number[], role: string | undefined) => {
  const span = ids.length === 0 ? 'linked' : ids.length === 1 ? `P${ids[0]}` : `P${ids[0]} to P${ids.at(-1)}`
  return role === undefined ? span : `${span} for ${role}`
}

function describe(
  files: readonly ReadFile[],
  saved: Awaited<ReturnType<typeof savePostings>>,
  role: { id: string; name: string } | undefined,
  context: Context,
): AddedPostings {
  const store = new PostingStore(context.database.connection)
  const asked = store.listAsked()
  return {
    role: role?.name,
    count: store.list().length,
    files: files.map((read) => {
      const posting = saved.get(read.file)
      if (posting !== undefined) {
        const skills = asked.get(posting.id) ?? []
        const { id, title, company } = posting
        return {
          file: read.file,
          outcome: 'added',
          id,
          title,
          company,
          reason: undefined,
          skills: skills.map(({ skillId }) => ({ id: skillId, name: nameSkill(context, skillId) })),
        }
      }
      const id = read.outcome === 'known' ? read.id : undefined
      const reason =
        read.outcome === 'skipped'
          ? read.reason
          : read.outcome === 'repeated'
            ? `the same as ${read.of}`
            : undefined
      const title = id === undefined ? undefined : store.find(id)?.title
      return {
        file: read.file,
        outcome: read.outcome === 'skipped' ? 'skipped' : 'known',
        id,
        title,
        company: undefined,
        reason,
        skills: [],
      }
    }),
  }
}
