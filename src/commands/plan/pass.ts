import type { Context } from '../../context'
import type { Award } from '../../domain/award'
import { addMonths, type Day, formatMonth, parseDayOrMonth } from '../../domain/day'
import { parseAddress } from '../../domain/link'
import { judgeStanding } from '../../domain/proof'
import type { Target } from '../../domain/target'
import { passTarget } from '../../domain/target-change'
import { UsageError } from '../../errors'
import { AwardStore } from '../../storage/award-store'
import { TargetStore } from '../../storage/target-store'
import { cleanLine } from '../../terminal/clean'
import { awardJson } from '../../views/award'
import { reply } from '../../views/reply'
import { check } from '../answers'
import { type CommandInput, defineCommand, textOption } from '../command'
import { findCredential, resolveTarget } from '../lookup'
import { readPastDay } from './change'

interface Request {
  text: string
  on: Day
  address: string | undefined
  certificateId: string | undefined
  /** `null`: the user said that it never expires. */
  expiresOn: string | null | undefined
}

interface Passed {
  target: Target
  award: Award
}

export const planPass = defineCommand<Request, Passed>({
  parse(input, context) {
    const on = readPastDay(input, context)
    const address = textOption(input, 'url')
    return {
      text: input.words[0] ?? '',
      on,
      address: address === undefined ? undefined : parseAddress(address, '--url'),
      certificateId: textOption(input, 'id'),
      expiresOn: readExpiry(input, on, context),
    }
  },
  async run(given, context) {
    const { connection, journal } = context.database
    const targets = new TargetStore(connection)
    const named = targets.get(resolveTarget(context, targets.list(), given.text).id)
    // Refused before anything is asked; what is saved is looked at again below.
    passTarget(named, given.on)
    const request = await askForProof(given, named, context)
    return journal.run(
      'plan pass',
      () => {
        const target = passTarget(targets.get(named.id), request.on)
        targets.update(target)
        const award = describeAward(target, request, context)
        const id = new AwardStore(connection).insert(award, context.today)
        return { target, award: { ...award, id } }
      },
      ({ target, award }) => `${target.id}, award A${award.id}`,
    )
  },
  kind: 'award',
  toJson: ({ award }) => awardJson(award),
  view: ({ target, award }, context) =>
    reply(
      [
        `Passed ${target.id}: award A${award.id}, ${award.standing}.`,
        award.expiresOn === undefined ? undefined : `It expires in ${formatMonth(award.expiresOn)}.`,
        award.standing === 'stated'
          ? 'It proves nothing until a reader can check it: undo, then pass it with --url or --id as the issuer gives them.'
          : undefined,
        `Next: ${context.program} export.`,
      ],
      context,
    ),
})

/** Where the certificate can be checked is what turns it into proof, so a person at a terminal is asked for it. */
async function askForProof(request: Request, target: Target, context: Context): Promise<Request> {
  const isGiven = request.address !== undefined || request.certificateId !== undefined
  if (isGiven || !context.terminal.isInteractive) return request
  const { prompter } = context
  const address = await prompter.ask({
    message: `Address where ${target.name} can be checked (Enter for none)`,
    validate: (text) => text.trim() === '' || check(() => parseAddress(text, 'The address')),
  })
  const certificateId = await prompter.ask({ message: 'Certificate number (Enter for none)' })
  return {
    ...request,
    address: address.trim() === '' ? undefined : parseAddress(address, 'The address'),
    certificateId: cleanLine(certificateId) || undefined,
  }
}

function describeAward(target: Target, request: Request, context: Context): Omit<Award, 'id'> {
  const credential =
    target.credentialId === undefined ? undefined : findCredential(context, target.credentialId)
  const official = {
    hosts: credential?.officialHosts ?? [],
    hasNumberCheck: credential?.hasNumberCheck ?? false,
  }
  const { address, certificateId } = request
  const months = credential?.validityMonths ?? undefined
  return {
    name: target.name,
    provider: target.provider,
    credentialId: target.credentialId,
    targetId: target.id,
    issuedOn: request.on,
    // The issuer's rule gives the month; the exact day stands on the certificate and can be given with --expires.
    expiresOn:
      request.expiresOn === null
        ? undefined
        : (request.expiresOn ??
          (months === undefined ? undefined : addMonths(request.on, months).slice(0, 7))),
    certificateId,
    address,
    standing: judgeStanding({ address, certificateId }, official),
    assessment: target.assessment,
    skills: target.skills.filter((skill) => skill.assesses > 0),
  }
}

function readExpiry(input: CommandInput, issuedOn: Day, context: Context): string | null | undefined {
  const text = textOption(input, 'expires')
  if (text === undefined) return undefined
  if (text.trim().toLowerCase() === 'never') return null
  const day = parseDayOrMonth(text, context.today, 'future', '--expires')
  if (day.slice(0, 10) > issuedOn.slice(0, day.length)) return day
  throw new UsageError(`--expires ${day} is not after the day of the award, ${issuedOn}.`, {
    hint: 'Expected a later date or month, or never.',
  })
}
