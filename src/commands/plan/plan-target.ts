import type { Context } from '../../context'
import type { Credential } from '../../domain/credential'
import type { Day } from '../../domain/day'
import { isOpen, makeId, type Target } from '../../domain/target'
import { RequestError } from '../../errors'
import { TargetStore } from '../../storage/target-store'

/** What a target is, whatever the user says of its course. */
export type TargetFacts = Pick<
  Target,
  'credentialId' | 'name' | 'provider' | 'price' | 'assessment' | 'address' | 'estimatedMinutes' | 'skills'
>

/** What the user says of its course. */
export interface TargetCourse {
  due: Day | undefined
  unitCount: number | undefined
}

/** A snapshot of the catalogue's entry, so that a new release never changes the plan. */
export function snapshotCredential(credential: Credential): TargetFacts {
  return {
    credentialId: credential.id,
    name: credential.name,
    provider: credential.provider,
    // A subscription's price per month is not what the credential will cost.
    price: credential.price?.charged === 'once' ? credential.price : undefined,
    assessment: credential.assessment,
    address: credential.address,
    estimatedMinutes: middleMinutes(credential),
    skills: credential.skills,
  }
}

/** The middle of the catalogue's range; the user's own pace corrects it later. */
export const middleMinutes = ({ hours }: Pick<Credential, 'hours'>) =>
  hours === undefined ? undefined : Math.round(((hours.min + hours.max) / 2) * 60)

/** Adds a target to the plan; called within one operation. Throws RequestError where it is planned already. */
export function addTarget(facts: TargetFacts, { due, unitCount }: TargetCourse, context: Context): Target {
  const store = new TargetStore(context.database.connection)
  const twin = store.list().find((other) => isOpen(other) && isSame(other, facts))
  if (twin !== undefined) {
    throw new RequestError('conflict', `${twin.id} is in the plan already.`, {
      hint: `${context.program} plan show ${twin.id}`,
    })
  }
  const target: Target = {
    ...facts,
    id: makeId(facts.credentialId ?? facts.name, (taken) => store.has(taken)),
    purpose: 'earn',
    state: 'planned',
    dueDay: due,
    examDay: undefined,
    leftMinutes: undefined,
    units: unitCount === undefined ? undefined : { done: 0, total: unitCount },
    addedOn: context.today,
    startedOn: undefined,
    endedOn: undefined,
  }
  store.insert(target)
  return target
}

/** The same credential, or for a course of one's own the same name. */
const isSame = (other: Target, facts: TargetFacts) =>
  facts.credentialId === undefined
    ? other.name.toLowerCase() === facts.name.toLowerCase()
    : other.credentialId === facts.credentialId
