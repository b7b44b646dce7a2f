import type { Context } from '../../context'
import type { OwnCredential } from '../../domain/credential'
import type { Day } from '../../domain/day'
import { parseMoney } from '../../domain/money'
import { makeId } from '../../domain/target'
import { InvalidDataError, RequestError, UsageError } from '../../errors'
import { CredentialStore } from '../../storage/credential-store'
import { cleanLine } from '../../terminal/clean'
import { reply } from '../../views/reply'
import { check } from '../answers'
import { type CommandInput, defineCommand, listOption, splitPair, textOption } from '../command'
import { openCatalogue, resolveSkillId } from '../lookup'
import { readBytes } from '../read-bytes'
import { applyFields, type Fields, fieldNames } from './fields'
import { ownJson } from './own'

interface Request {
  name: string
  fields: Fields
  /** A JSON object with the same names. */
  from: string | undefined
}

interface Added {
  credential: OwnCredential
  today: Day
}

export const readFields = (input: CommandInput): Fields =>
  Object.fromEntries(
    fieldNames.map((name) => {
      const list = listOption(input, name)
      return [name, list.length > 0 ? list : textOption(input, name)]
    }),
  )

const blank: OwnCredential = {
  id: '',
  name: '',
  provider: '',
  platform: '',
  kind: 'course',
  address: undefined,
  aliases: [],
  summary: undefined,
  source: 'user',
  basedOn: undefined,
  facts: {},
  basis: undefined,
  skills: [],
  sourceId: undefined,
  isEdited: false,
  skillNames: [],
}

export const catalogAdd = defineCommand<Request, Added>({
  parse: (input) => ({
    name: cleanLine(input.words.join(' ')),
    fields: readFields(input),
    from: textOption(input, 'from'),
  }),
  async run(request, context) {
    const given =
      request.from === undefined
        ? request.fields
        : { ...readJson(request.from, context), ...withoutEmpty(request.fields) }
    const named = { ...given, ...(request.name === '' ? {} : { name: request.name }) }
    const fields = await askMissing(named, context)
    const credential = applyFields(blank, fields, context)
    if (credential.name === '')
      throw missing('a name', 'catalog add "Evening SQL" --provider "Town college"', context)
    if (credential.provider === '')
      throw missing('a provider', `catalog add "${credential.name}" --provider WHO`, context)
    const { connection, journal } = context.database
    const store = new CredentialStore(connection)
    const { shipped } = openCatalogue(context)
    return journal.run(
      'catalog add',
      () => {
        const twin = [...store.listNamed(credential.name), ...shipped.listNamed(credential.name)][0]
        if (twin !== undefined) {
          throw new RequestError('conflict', `${twin.id} has this name already.`, {
            hint: `${context.program} catalog edit ${twin.id} changes it.`,
          })
        }
        const id = makeId(credential.name, (taken) => store.has(taken) || shipped.has(taken))
        const saved = { ...credential, id }
        store.insert(saved)
        return { credential: saved, today: context.today }
      },
      ({ credential: { id } }) => id,
    )
  },
  kind: 'credential',
  toJson: ({ credential, today }) => ownJson(credential, today),
  view: ({ credential: { id, skills } }, context) =>
    reply(
      [
        `Added ${id} to your catalogue${skills.length === 0 ? '; without --teaches SKILL=LEVEL nothing is known of what it closes' : ''}.`,
        `Next: ${context.program} catalog show ${id}.`,
      ],
      context,
    ),
})

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const missing = (what: string, example: string, { program }: Context) =>
  new UsageError(`A credential needs ${what}.`, { hint: `For example ${program} ${example}` })

/** A JSON object whose keys are the flags; skills may be `{"sql": 2}`, and numbers stand for themselves. */
function readJson(file: string, context: Context): Fields {
  const text = new TextDecoder().decode(readBytes(file, context, 1_000_000))
  const expected =
    'Expected {"name": "…", "provider": "…", "hours": "30-50", "price": "49USD", "teaches": {"sql": 2}}.'
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new InvalidDataError(`${file} is not JSON.`, { hint: expected })
  }
  if (content === null || typeof content !== 'object' || Array.isArray(content)) {
    throw new InvalidDataError(`${file} holds no credential: it is not an object.`, { hint: expected })
  }
  const unknown = Object.keys(content).filter((key) => !fieldNames.some((name) => name === key))
  if (unknown.length > 0) {
    throw new InvalidDataError(`${file} has ${unknown.join(', ')}, which is not known of a credential.`, {
      hint: `Known: ${fieldNames.join(', ')}.`,
    })
  }
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, toField(value)]))
}

function toField(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).map(([skill, level]) => `${skill}=${String(level)}`)
  }
  return String(value)
}

/** A person at a terminal is asked for what makes an entry useful; all but the name and the provider may stay open. */
async function askMissing(fields: Fields, context: Context): Promise<Fields> {
  if (!context.terminal.isInteractive || (fields.name !== undefined && fields.provider !== undefined))
    return fields
  const { prompter } = context
  const ask = async (
    name: string,
    message: string,
    isRequired: boolean,
    read?: (text: string) => unknown,
  ) => {
    if (fields[name] !== undefined) return {}
    const answer = await prompter.ask({
      message: isRequired ? message : `${message} (Enter for unknown)`,
      isRequired,
      validate: (text) => text.trim() === '' || read === undefined || check(() => read(text)),
    })
    return answer.trim() === '' ? {} : { [name]: answer }
  }
  const tryField = (name: string) => (text: string) =>
    applyFields({ ...blank, provider: 'x' }, { [name]: text }, context)
  const answers = {
    ...(await ask('name', 'What is it called?', true)),
    ...(await ask('provider', 'Who stands behind it?', true)),
    ...(await ask(
      'price',
      'Price, such as 49USD or free',
      false,
      (text) => /^free$/i.test(text) || parseMoney(text, 'The price'),
    )),
    ...(await ask('hours', 'Hours of work, such as 30-50', false, tryField('hours'))),
    ...(await ask('url', 'Its page', false, tryField('url'))),
  }
  const teaches: string[] = []
  while (fields.teaches === undefined) {
    const answer = await prompter.ask({
      message: 'What it teaches, such as sql=2 (Enter when that is all)',
      validate: (text) => text.trim() === '' || check(() => tryField('teaches')(text)),
    })
    if (answer.trim() === '') break
    const [name, level] = splitPair(answer, 'The skill', 'sql=2')
    teaches.push(`${resolveSkillId(context, name)}=${level}`)
  }
  return { ...fields, ...answers, ...(teaches.length > 0 ? { teaches } : {}) }
}
