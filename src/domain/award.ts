import type { Day } from './day'
import type { ProvingAward } from './proof'

/** A credential that the user holds. Its dates may be months. */
export interface Award extends ProvingAward {
  provider: string | undefined
  credentialId: string | undefined
  targetId: string | undefined
  issuedOn: string
  expiresOn: string | undefined
  certificateId: string | undefined
  address: string | undefined
}

/** True from the day after its expiry; an expiry month counts to its last day. */
export const isExpired = (award: Award, today: Day): boolean =>
  award.expiresOn !== undefined && award.expiresOn < today.slice(0, award.expiresOn.length)
